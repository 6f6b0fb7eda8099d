import Foundation
import Lessons
import TestSupport
import Testing

/// What the authoring guide says that the tool prints, the tool prints.
///
/// In `docs/guide`, a block in Markdown whose caption is a path is a file of a course, a block `diff`
/// with such a caption is a change of it, and a block `console` is a command with all that it
/// prints, except which lessons have run. Each page has a course of its own.
@Suite struct GuideTranscriptTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "../../docs/guide/lessons").standardizedFileURL

  private static let pages =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { page in
      let source = try? String(contentsOf: folder.appending(path: page), encoding: .utf8)
      return source?.contains("\n````console\n") == true
    }.sorted()

  @Test func somePagesShowWhatTheToolPrints() { #expect(Self.pages.count > 1) }

  @Test(arguments: pages)
  func theToolPrintsWhatThePageSays(page: String) throws {
    let source = try String(contentsOf: Self.folder.appending(path: page), encoding: .utf8)
    let lesson = Lesson.parse(source, file: "lessons/" + page).lesson
    let course = try TemporaryFolder()
    var commands = 0
    for case .code(let block) in lesson.blocks {
      let file = block.caption?.content.plainText
      switch (block.language, file) {
      case ("markdown", let file?): try course.write(block.text, to: file)
      case ("diff", let file?): try course.apply(block.text, to: file)
      case ("console", _):
        let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
        let command = try #require(lines.first).split(separator: " ").map(String.init)
        try #require(command.starts(with: ["$", "lessons"]))
        let result = try course.start(Array(command.dropFirst(2))).result()
        // Annotations name files from where the tool was started, which is outside the course here.
        let printed = (result.errors + result.output).replacing("COURSE/", with: "")
          .split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("✓ ") && !$0.hasPrefix("✗ ") }
        #expect(
          Self.withoutRandomNumbers(printed.joined(separator: "\n"))
            == Self.withoutRandomNumbers(lines.dropFirst().joined(separator: "\n")))
        commands += 1
      default: break
      }
    }
    #expect(commands > 0)
  }

  /// The text without the numbers that differ between two runs, where the tool says that they do.
  private static func withoutRandomNumbers(_ text: String) -> String {
    text.replacing(/a second run differs: value \d+ is now \d+/, with: "a second run differs: …")
  }
}

extension TemporaryFolder {
  /// Makes the change that the lines of a difference say, each after `-`, `+` or a space.
  fileprivate func apply(_ difference: String, to file: String) throws {
    let lines = difference.split(separator: "\n")
    func text(_ signs: String) -> String {
      lines.filter { signs.contains($0.prefix(1)) }.map { $0.dropFirst() + "\n" }.joined()
    }
    try replace(text("- "), with: text("+ "), in: file)
  }
}
