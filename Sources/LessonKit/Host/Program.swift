@preconcurrency import Glibc
import Record
import Synchronization

// What the text of a tangled program calls. The names begin with an underscore, so that they keep
// out of the way of names in lessons, and calls carry a key that no cell knows.

/// The cell that runs, and the seed from which its random numbers come.
///
/// For the module that a course's cells import: it turns the seed into the course's own generator.
public var _currentCell: (index: Int, seed: UInt64) {
  currentCell.withLock { ($0.index, $0.seed) }
}

/// Connects the lesson kit with the recorder, the first time it is asked for.
private let recordsOutputs: Void = {
  guard let recorder = Recorder.shared else { return }
  receiveOutput = { output, line in
    recorder.record(output, line: line)
    if let call = KeptCall.current {
      recorder.record(.lost(.output, name: call.name, line: line))
    }
  }
  watchFiles(for: recorder)
  watchFiguresAndTables(for: recorder)
  watchStreams(for: recorder)
  _ = KeptValues.shared
}()

private let currentCell = Mutex<(index: Int, seed: UInt64)>((0, 0))

/// Has random numbers start elsewhere while `body` runs, and then go on as if nothing had been drawn.
func withSeed<Result>(_ seed: UInt64, _ body: () throws -> Result) rethrows -> Result {
  let seedOfCell = currentCell.withLock { current in
    defer { current.seed = seed }
    return current.seed
  }
  defer { currentCell.withLock { $0.seed = seedOfCell } }
  return try body()
}

/// Marks that a cell begins.
///
/// - Parameters:
///   - index: The cell's place in its lesson, from 0.
///   - seed: Where its random numbers start.
///   - timeout: The seconds it may run; the kernel ends the program with `SIGALRM` after them.
///   - memory: How many megabytes of data the program may have while it runs, beyond which the kernel
///     refuses more; nil for no limit.
///   - key: Shows that the call is the tool's own.
///   - line: The line of the program that calls, which is reported if the key is wrong.
public func _beginCell(
  _ index: Int, seed: UInt64, timeout: Double, memory: Int? = nil, key: UInt64, line: Int = #line
) {
  if let recorder = Recorder.shared {
    guard recorder.accepts(key: key, line: line) else { return }
    _ = recordsOutputs
    recorder.record(.began(cell: index))
  }
  currentCell.withLock { $0 = (index, seed) }
  var timer = itimerval()
  timer.it_value.tv_sec = Int(timeout)
  timer.it_value.tv_usec = Int((timeout - timeout.rounded(.down)) * 1e6)
  setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
  limitMemory(memory)
}

/// Limits what the program may map privately, which is its heap and its threads' stacks.
private func limitMemory(_ megabytes: Int?) {
  let resource = __rlimit_resource_t(RLIMIT_DATA.rawValue)
  var limit = rlimit()
  getrlimit(resource, &limit)
  limit.rlim_cur = min(megabytes.map { rlim_t($0) << 20 } ?? .max, limit.rlim_max)
  setrlimit(resource, &limit)
}

/// Marks that the cell that runs has come to a place where it matters how much has been printed.
///
/// - Parameters:
///   - offset: The place in the cell's code.
///   - key: Shows that the call is the tool's own.
///   - line: The line of the program that calls.
public func _reached(_ offset: Int, key: UInt64, line: Int = #line) {
  guard let recorder = Recorder.shared, recorder.accepts(key: key, line: line) else { return }
  recorder.record(.reached(offset: offset))
}

/// Marks that the last cell has ended as it should.
public func _endLesson(key: UInt64, line: Int = #line) {
  guard let recorder = Recorder.shared, recorder.accepts(key: key, line: line) else { return }
  recorder.recordUnshown()
  recorder.record(.ended)
}

/// Shows the value of a cell's last expression, which begins in this line of the program.
public func _showLast<T: Showable>(_ value: T, line: Int) { show(value, line: line) }

/// Shows a value of any type as its description.
@_disfavoredOverload
public func _showLast<T>(_ value: T, line: Int) { show(value, line: line) }

/// Shows nothing for a last expression that has no value, such as a call of `print`.
public func _showLast(_ value: Void, line: Int) {}
