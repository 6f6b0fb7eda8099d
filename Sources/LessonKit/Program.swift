import Glibc
import Record

// What the text of a tangled program calls. The names begin with an underscore, so that they keep
// out of the way of names in lessons.

/// The cell that runs, and the seed from which its random numbers come.
///
/// For the module that a course's cells import: it turns the seed into the course's own generator.
public var _currentCell: (index: Int, seed: UInt64) { Recorder.shared.currentCell }

/// Marks that a cell begins.
///
/// - Parameters:
///   - index: the cell's place in its lesson, from 0.
///   - seed: where its random numbers start.
///   - timeout: the seconds it may run; the kernel ends the program with `SIGALRM` after them.
public func _beginCell(_ index: Int, seed: UInt64, timeout: Double) {
  var timer = itimerval()
  timer.it_value.tv_sec = Int(timeout)
  timer.it_value.tv_usec = Int((timeout - timeout.rounded(.down)) * 1e6)
  setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
  Recorder.shared.beginCell(index, seed: seed)
}

/// Marks that the last cell has ended as it should.
public func _endLesson() { Recorder.shared.end() }

/// Shows the value of a cell's last expression, which begins in this line.
public func _showLast<T: Showable>(_ value: T, line: Int = #line) { show(value, line: line) }

/// Shows a value of any type as its description.
@_disfavoredOverload
public func _showLast<T>(_ value: T, line: Int = #line) { show(value, line: line) }

/// Shows nothing for a last expression that has no value, such as a call of `print`.
public func _showLast(_ value: Void) {}
