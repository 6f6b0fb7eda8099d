import Lessons
import TestSupport
import Testing

/// Settings that are written wrongly: each mistake is told once, and nothing that follows from it.
@Suite struct MeantSettingsTests {
  private func parse(_ text: String) -> (course: Course, messages: [String]) {
    let source = SourceText(text, file: "course.yml")
    let (course, diagnostics) = Course.parse(source, defaultTitle: "C")
    return (
      course, diagnostics.map { $0.rendered(sourceLine: source.line($0.location?.line ?? 0)) }
    )
  }

  @Test func aMisspeltKeyHasItsValue() {
    let (course, messages) = parse("parts:\n  - title: One\n    lesson: [a, b]\n")
    #expect(
      messages == [
        """
        course.yml:3:5: error: unknown key 'lesson'
            lesson: [a, b]
            ^~~~~~ did you mean 'lessons'?
        """
      ])
    #expect(course.parts.map { $0.lessons?.map(\.text) } == [["a", "b"]])
  }

  @Test func aMacroWithoutItsBackslashIsDefined() {
    let (course, messages) = parse("macros:\n  foo: 'x'\n")
    #expect(course.macros["\\foo"] == "x")
    #expect(
      messages == [
        """
        course.yml:2:3: error: 'foo' is not a TeX command
          foo: 'x'
          ^~~ write '\\foo'
        """
      ])
    let (escaped, escapes) = parse("macros:\n  \"\\foo\": 'y'\n")
    #expect(escaped.macros["\\foo"] == "y")
    #expect(
      escapes == [
        """
        course.yml:2:4: error: in double quotes, '\\f' is an escape, not TeX
          "\\foo": 'y'
           ^~ write the text in single quotes
        """
      ])
  }

  @Test func oneLessonWithAPartIsTheException() {
    func lesson(_ name: String, _ frontMatter: String) -> Lesson {
      Lesson.parse("---\n\(frontMatter)\n---\n# T\n", file: "lessons/\(name).md").lesson
    }
    let lessons = [
      lesson("01-a", "id: a"), lesson("02-b", "part: Nowhere"), lesson("03-c", "id: c"),
    ]
    let order = CourseOrder(Course(title: "C"), lessons, drafts: [])
    #expect(
      order.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/02-b.md:2:7: error: the part is 'Nowhere', but most lessons are in no part
          remove it, write 'part: …' in all lessons, or list the parts in course.yml
        """
      ])
  }
}
