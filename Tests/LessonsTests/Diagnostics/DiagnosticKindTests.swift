import Foundation
import Lessons
import Testing

@Suite struct DiagnosticKindTests {
  /// The sources of the tool that make diagnostics, by their `#fileID`.
  private func reportingFiles() throws -> Set<String> {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
    var files: Set<String> = []
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      guard text.contains(/\bDiagnostic\(/), let module = path.split(separator: "/").first,
        let name = path.split(separator: "/").last
      else { continue }
      files.insert("\(module)/\(name)")
    }
    return files
  }

  @Test func everyFileThatReportsHasAKind() throws {
    let files = try reportingFiles()
    #expect(files.count > 100)
    let known = Set(DiagnosticKind.byFile.keys)
    #expect(files.subtracting(known).sorted() == [])
    #expect(known.subtracting(files).sorted() == [])
  }

  /// Names are paths of lower-case words, as rules of SARIF and settings of editors have them.
  @Test(arguments: DiagnosticKind.allCases)
  func namesArePathsOfWords(_ kind: DiagnosticKind) {
    #expect(kind.rawValue.wholeMatch(of: /[a-z-]+(\/[a-z-]+)?/) != nil)
    #expect(kind.summary.hasSuffix("."))
  }

  @Test func aMistakeHasTheKindOfThePartThatReportsIt() {
    let diagnostics = Lesson.parse(
      "---\nsumary: x\n---\n# A\n\n```swift {hiden}\n```\n\n[a](#b) $x\n\n</div>\n",
      file: "lessons/a.md"
    ).diagnostics
    #expect(
      Set(diagnostics.map(\.kind)).isSuperset(of: [.frontMatter, .option, .html]),
      "\(diagnostics.map { ($0.kind, $0.message) })")
  }
}
