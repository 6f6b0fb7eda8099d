import ArgumentParser
import Foundation
import Lessons
import Runner
import Synchronization
import Text
import Workspace

/// Standard error, on which the tool reports progress and diagnostics while it works, and standard
/// output, on which it says what came of it.
///
/// On a terminal, the last line tells what is running and how much is left; a pipe gets plain lines
/// only. Colour also needs a terminal, and `NO_COLOR` unset (no-color.org).
final class Console: Sendable {
  private struct State {
    var running: [String] = []
    var finished = 0
    var total = 0
    var hasStatusLine = false
    var hasToldOfSandbox = false
    /// What goes into a document at the end, with the lines of source that have been read for it.
    var reported: [(diagnostic: Diagnostic, sourceLine: SourceLine?)] = []
  }

  private let state = Mutex(State())
  private let isTerminal: Bool
  private let usesColor: Bool
  private let format: ReportFormat
  /// What makes paths in the course relative to the folder in which the tool was started.
  private let folder: String

  /// - Parameters:
  ///   - format: How diagnostics are written.
  ///   - course: The course's folder, as the author named it.
  init(format: ReportFormat = .text, course: String = ".") {
    let environment = ProcessInfo.processInfo.environment
    isTerminal = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    usesColor = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
    self.format = format
    folder = course == "." || course.isEmpty ? "" : course.hasSuffix("/") ? course : course + "/"
  }

  // MARK: Progress

  func show(_ event: RunEvent) {
    state.withLock { state in
      switch event {
      case .waiting: write("waiting for another lessons command on this course…", &state)
      case .lacksSandbox(let remark):
        // Each command says so once, however often it runs lessons.
        guard !state.hasToldOfSandbox else { return }
        state.hasToldOfSandbox = true
        write("note: \(remark)", &state)
      case .stage(let text): write(colored(text, .dim), &state)
      case .expected(let count): state.total += count
      case .started(let lesson): state.running.append(lesson.name)
      case .finished(let lesson, let run):
        state.running.removeAll { $0 == lesson.name }
        state.finished += 1
        let mark = run.diagnostics.hasErrors ? colored("✗", .red) : colored("✓", .green)
        let compiled = "compiled in \(seconds(run.compileSeconds))"
        let times = run.hasRun ? "\(compiled), ran \(seconds(run.runSeconds))" : compiled
        write("\(mark) \(lesson.name)  \(colored(times, .dim))", &state)
      }
      showStatus(&state)
    }
  }

  /// Prints a line that stays.
  func say(_ line: String) {
    state.withLock { write(line, &$0) }
  }

  // MARK: Diagnostics

  /// Does work that is given names of lessons.
  ///
  /// - Throws: `ExitCode` 2, after reporting the names that do not fit exactly one lesson.
  func reportingMisuse<Result>(
    _ work: () async throws(LessonNameError) -> Result
  ) async throws -> Result {
    do throws(LessonNameError) { return try await work() } catch {
      for diagnostic in error.diagnostics { say(diagnostic) }
      throw ExitCode(2)
    }
  }

  /// Reports diagnostics in the order of the lessons' lines, each with its line of source.
  func report(_ report: CourseReport, of session: Session) async {
    // Diagnostics of one line follow each other, and the line may be long.
    var lineStart: Location?
    var line: SourceLine?
    for diagnostic in report.diagnostics {
      let start = diagnostic.location.map { Location(file: $0.file, line: $0.line) }
      if start != lineStart {
        lineStart = start
        line = nil
        if let start { line = await session.sourceLine(at: start).map { SourceLine($0) } }
      }
      say(diagnostic, sourceLine: line)
    }
  }

  /// Reports a diagnostic now or, in a document, at the end.
  func say(_ diagnostic: Diagnostic, sourceLine: SourceLine? = nil) {
    switch format {
    case .text:
      say(withColor(diagnostic.rendered(in: sourceLine, width: width), diagnostic.severity))
    case .github: print(diagnostic.githubCommand(folder: folder))
    case .json, .sarif: state.withLock { $0.reported.append((diagnostic, sourceLine)) }
    }
  }

  /// The columns of the terminal, or of lines that nobody has to scroll.
  private var width: Int {
    var size = winsize()
    guard isTerminal, ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else {
      return 100
    }
    return Int(size.ws_col)
  }

  /// Says what came of the work, on standard output unless that is a document.
  func conclude(_ line: String) {
    if format.isDocument { say(line) } else { print(line) }
  }

  /// Writes the document, if there is to be one; nothing is reported afterwards.
  func finish() {
    let reported = state.withLock { $0.reported }
    switch format {
    case .text, .github: break
    case .json:
      let list = reported.map { $0.diagnostic.json(folder: folder) }
      print(JSON.array(list).text(), terminator: "")
    case .sarif:
      let lines = Dictionary(
        reported.compactMap { entry in
          entry.diagnostic.location.map { ("\($0.file):\($0.line)", entry.sourceLine) }
        }, uniquingKeysWith: { first, _ in first })
      let log = reported.map(\.diagnostic).sarif(
        folder: folder, version: LessonsCommand.configuration.version
      ) { location in lines["\(location.file):\(location.line)"] ?? nil }
      print(log.text(), terminator: "")
    }
  }

  private func withColor(_ text: String, _ severity: Diagnostic.Severity) -> String {
    let word = "\(severity.rawValue):"
    guard usesColor, let range = text.firstRange(of: word) else { return text }
    let color: Color = severity == .error ? .red : .yellow
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

  /// Writes to standard error; whoever has closed it does not want to know.
  private func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Foundation.write(STDERR_FILENO, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
    }
  }
}

/// A time as a person reads it: `0.31 s`, `12 s`.
func seconds(_ seconds: Double) -> String {
  seconds.text(.program(decimals: seconds < 9.95 ? 2 : 0)) + " s"
}

func seconds(_ duration: Duration) -> String { seconds(duration / .seconds(1)) }

/// `1 lesson`, `3 lessons`.
func counted(_ count: Int, _ singular: String) -> String {
  "\(count) \(singular)\(count == 1 ? "" : "s")"
}
