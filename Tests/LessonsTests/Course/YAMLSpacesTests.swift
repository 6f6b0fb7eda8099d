import Lessons
import TestSupport
import Testing

/// Spaces that are characters of words to YAML.
@Suite struct YAMLSpacesTests {
  @Test(arguments: ["\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "\u{2003}"])
  func otherSpacesStayWhatTheyAre(space: String) {
    for (opening, closing) in [("", ""), ("'", "'"), ("\"", "\""), (">-\n  ", "")] {
      let summary = "Etwa 5\(space)% der Fälle, z.\(space)B.  hier für\(space)\(space)10\(space)€."
      let lesson = Lesson.parse(
        "---\nsummary: \(opening)\(summary)\(closing)\n---\n# A\n", file: "lessons/a.md"
      ).lesson
      #expect(
        lesson.frontMatter.summary.plainText == summary.replacing("  ", with: " "),
        "\(opening)")
    }
  }

  @Test(arguments: [("\u{10}", "é"), ("\u{1E}", "😀"), ("\u{7F}", "a")])
  func aControlCharacterIsNamedAtItsPlace(character: String, before: String) throws {
    let source = SourceText(
      "summary: \(before)\ntitle: \(before)\(character)\n", file: "course.yml")
    for diagnostic in Course.parse(source, defaultTitle: "A").diagnostics {
      let range = try #require(diagnostic.range)
      #expect(range.start == Location(file: "course.yml", line: 2, column: 9), "\(diagnostic)")
      #expect(range.end.column == 10)
    }
  }
}
