@preconcurrency import Glibc
import Record
import Synchronization

@_exported import Plot

/// Writes what a lesson produces, as it happens, for the tool that runs the lesson.
///
/// Events are lines of JSON in the file that the environment variable `LESSON_EVENTS` names. What
/// the lesson prints goes to standard output, which the tool makes a file as well: each event says
/// how far that file had been written, so that text and other outputs can be put in order again,
/// and nothing is lost when the lesson crashes. Without the variable, as when a reader runs a
/// lesson by hand, outputs are printed.
final class Recorder: Sendable {
  static let shared = Recorder()

  private struct State {
    var events: CInt?
    var cell = 0
    var seed: UInt64 = 0
  }

  private let state: Mutex<State>

  private init() {
    let events = getenv("LESSON_EVENTS").map { open($0, O_WRONLY | O_APPEND | O_CLOEXEC) }
    state = Mutex(State(events: events.flatMap { $0 >= 0 ? $0 : nil }))
    // A crash would lose what is still buffered.
    setvbuf(stdout, nil, _IONBF, 0)
  }

  /// The cell that runs, and the seed of its random numbers.
  var currentCell: (index: Int, seed: UInt64) { state.withLock { ($0.cell, $0.seed) } }

  func beginCell(_ index: Int, seed: UInt64) {
    state.withLock { state in
      state.cell = index
      state.seed = seed
      write(["cell": .integer(index)], to: state.events)
    }
  }

  func end() {
    state.withLock { write(["end": true], to: $0.events) }
  }

  /// Records an output of the cell that runs, with the line of the lesson that asked for it.
  func record(_ output: Output, line: Int) {
    let isWritten = state.withLock { state in
      guard state.events != nil else { return false }
      write(["line": .integer(line), "output": output.kept.json], to: state.events)
      return true
    }
    if !isWritten { print(output.plainText) }
  }

  /// Writes an event with the offset that standard output has reached.
  private func write(_ event: JSON, to events: CInt?) {
    guard let events, case .object(let members) = event else { return }
    let offset = lseek(STDOUT_FILENO, 0, SEEK_CUR)
    let stamped = JSON.object([JSON.Member("at", .integer(Int(offset)))] + members)
    var line = stamped.text(.compact) + "\n"
    line.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(events, rest.baseAddress, rest.count)
        guard written > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
  }
}

extension Output {
  /// The output as records keep it: of many numbers only the text, which shows the first and last.
  fileprivate var kept: Output {
    switch self {
    case .value(let value): return .value(value.kept)
    case .claim(var claim):
      claim.measured = claim.measured?.kept
      claim.expected = claim.expected?.kept
      return .claim(claim)
    case .text, .table, .figure: return self
    }
  }
}

extension Value {
  fileprivate var kept: Value { numbers.count <= 1000 ? self : Value(text: text) }
}
