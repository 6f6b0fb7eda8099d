import Foundation
import Lessons
import Synchronization

/// What the tool says while it works: progress and diagnostics, on standard error.
///
/// On a terminal a last line tells what runs and how much is left; in a pipe there are plain lines
/// only. Colour needs a terminal too, and no `NO_COLOR` (no-color.org).
final class Console: Sendable {
  private struct State {
    var running: [String] = []
    var finished = 0
    var total = 0
    var hasStatusLine = false
  }

  private let state = Mutex(State())
  private let isTerminal: Bool
  private let usesColor: Bool

  init() {
    let environment = ProcessInfo.processInfo.environment
    isTerminal = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    usesColor = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
  }

  // MARK: Progress

  /// Says that so many lessons will run.
  func expect(_ count: Int) {
    state.withLock { $0.total = count }
  }

  func show(_ event: RunEvent) {
    switch event {
    case .started(let lesson):
      state.withLock { state in
        state.running.append(lesson.name)
        showStatus(&state)
      }
    case .finished(let lesson, let run):
      state.withLock { state in
        state.running.removeAll { $0 == lesson.name }
        state.finished += 1
        let mark = run.diagnostics.hasErrors ? colored("✗", .red) : colored("✓", .green)
        let times = "compiled in \(seconds(run.compileSeconds)), ran \(seconds(run.runSeconds))"
        write("\(mark) \(lesson.name)  \(colored(times, .dim))", &state)
        showStatus(&state)
      }
    }
  }

  /// A line that stays.
  func say(_ line: String) {
    state.withLock { write(line, &$0) }
  }

  // MARK: Diagnostics

  /// Prints diagnostics in the order of the lessons' lines, each with its line of source.
  func report(_ diagnostics: [Diagnostic], in folder: CourseFolder) {
    let sorted = diagnostics.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let x?, let y?) where x != y: x < y
      case (nil, _?): true
      case (_?, nil): false
      default: a.offset < b.offset
      }
    }
    var previous: Diagnostic?
    for (_, diagnostic) in sorted where diagnostic != previous {
      previous = diagnostic
      let source = diagnostic.location.flatMap { folder.sourceLine($0) }
      let text = diagnostic.rendered(sourceLine: source)
      state.withLock { write(withColor(text, diagnostic.severity), &$0) }
    }
  }

  private func withColor(_ text: String, _ severity: Diagnostic.Severity) -> String {
    let word = "\(severity.rawValue):"
    guard usesColor, let range = text.firstRange(of: word) else { return text }
    let color: Color = severity == .error ? .red : severity == .warning ? .yellow : .dim
    return text[..<range.lowerBound] + colored(word, color) + text[range.upperBound...]
  }

  // MARK: Lines

  enum Color: String {
    case red = "31"
    case green = "32"
    case yellow = "33"
    case dim = "2"
  }

  func colored(_ text: String, _ color: Color) -> String {
    usesColor ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func write(_ line: String, _ state: inout State) {
    eraseStatus(&state)
    put(line + "\n")
  }

  private func showStatus(_ state: inout State) {
    guard isTerminal else { return }
    eraseStatus(&state)
    let left = state.total - state.finished
    guard left > 0, !state.running.isEmpty else { return }
    put(colored("  \(state.running.joined(separator: ", ")) · \(left) left", .dim))
    state.hasStatusLine = true
  }

  private func eraseStatus(_ state: inout State) {
    if state.hasStatusLine { put("\r\u{1B}[K") }
    state.hasStatusLine = false
  }

  private func put(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

/// A time as a person reads it: `0.31 s`, `12 s`.
func seconds(_ seconds: Double) -> String {
  String(format: seconds < 9.95 ? "%.2f s" : "%.0f s", seconds)
}

func seconds(_ duration: Duration) -> String { seconds(duration / .seconds(1)) }

/// `1 lesson`, `3 lessons`.
func counted(_ count: Int, _ singular: String) -> String {
  "\(count) \(singular)\(count == 1 ? "" : "s")"
}
