import Glibc
import Lessons

// What libFuzzer calls with texts that it changes again and again, to reach more of the code.

/// The driver of libFuzzer, which calls a function with one text after another.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
struct Fuzzing {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments, testOneInput))
  }
}

/// Reads a text in one of several ways, which its first byte chooses, and stops the program if
/// anything is said of a place outside the text.
private func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let choice = bytes.first else { return 0 }
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  switch choice % 10 {
  case 0: checkSettings(text)
  case 1: checkTokens(text)
  case 2: checkLesson("---\n\(text)\n---\n# A\n")
  case 3, 4: checkLesson("```swift \(text)\nlet a = 1\n```\n")
  case 5: checkBibliography(text, file: "references.bib")
  case 6: checkBibliography(text, file: "references.json")
  default: checkLesson(text)
  }
  return 0
}

private func checkLesson(_ text: String) {
  let source = SourceText(text, file: "lessons/a.md")
  let (lesson, diagnostics) = Lesson.parse(source)
  check(diagnostics, in: source)
  check(CourseIndex([(lesson, LessonOutcome())]).diagnostics, in: source)
}

private func checkSettings(_ text: String) {
  let source = SourceText(text, file: "course.yml")
  check(Course.parse(source, defaultTitle: "A").diagnostics, in: source)
}

private func checkBibliography(_ text: String, file: String) {
  let source = SourceText(text, file: file)
  let (works, diagnostics) = Bibliography.read(source)
  check(diagnostics, in: source)
  _ = Bibliography(works)
}

private func checkTokens(_ text: String) {
  var end = 0
  for token in swiftTokens(text) {
    precondition(token.range.lowerBound >= end, "tokens overlap")
    precondition(!token.range.isEmpty, "a token is empty")
    end = token.range.upperBound
  }
  precondition(end <= text.utf8.count, "a token reaches beyond the text")
  _ = lastExpressionOffset(in: text)
}

/// Stops the program if a diagnostic is about a place outside the text.
private func check(_ diagnostics: [Diagnostic], in source: SourceText) {
  func isInside(_ location: Location) -> Bool {
    if location.file != source.file { return false }
    // A place after the last line is where something is missing.
    guard let line = source.line(location.line) else {
      return location.line == max(source.lines.count, 1) + 1
        || location == Location(file: source.file, line: 1)
    }
    return (1...line.count + 1).contains(location.column)
  }
  for diagnostic in diagnostics {
    for range in [diagnostic.range, diagnostic.fix?.range] {
      guard let range else { continue }
      precondition(isInside(range.start) && isInside(range.end), "\(diagnostic)")
      precondition(range.start <= range.end, "\(diagnostic)")
    }
    _ = diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
  }
}
