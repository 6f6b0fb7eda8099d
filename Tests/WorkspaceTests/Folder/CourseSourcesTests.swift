import Lessons
import TestSupport
import Testing
import Workspace

@Suite struct CourseSourcesTests {
  private let sources = CourseSources(
    course: Course(title: "C"),
    lessons: ["01-softmax", "02-softmax-temperature", "10-attention"].map {
      Lesson.parse("# T\n", file: "lessons/\($0).md").lesson
    }, lessonFiles: [], diagnostics: [])

  @Test(arguments: [
    (["lessons/10-attention.md"], ["10-attention"]),
    (["/home/ada/course/lessons/10-attention.md"], ["10-attention"]),
    (["10-attention"], ["10-attention"]), (["attention"], ["10-attention"]),
    (["temp"], ["02-softmax-temperature"]),
    // A whole name is that lesson, though another has it in its own.
    (["01-softmax"], ["01-softmax"]), (["softmax"], ["01-softmax"]),
    // Lessons come in their order, each once.
    (["attention", "01-", "10"], ["01-softmax", "10-attention"]),
  ])
  func lessonsAreNamedByFileNameOrPart(names: [String], found: [String]) throws {
    let selection = try sources.selection(names)
    #expect(selection.lessons.map(\.name) == found)
    #expect(!selection.isWholeCourse)
  }

  @Test func withoutNamesTheWholeCourseIsMeant() throws {
    let selection = try sources.selection([])
    #expect(selection.lessons == sources.lessons && selection.isWholeCourse)
    #expect(try !sources.selection(sources.lessons.map(\.name)).isWholeCourse)
  }

  @Test func anIDIsANameToo() throws {
    var sources = sources
    sources.lessons[2].frontMatter.id = SourcedText(
      "focus", at: Location(file: "lessons/10-attention.md", line: 2))
    #expect(try sources.selection(["focus"]).lessons.map(\.name) == ["10-attention"])
  }

  @Test func namesThatFitNoneOrSeveralAreErrors() {
    let error = #expect(throws: LessonNameError.self) {
      try sources.selection(["max", "dropout", "attention"])
    }
    #expect(
      error?.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        error: 'max' could be 01-softmax or 02-softmax-temperature
          use a longer part of the name
        """,
        """
        error: no lesson is called 'dropout'
          the lessons are 01-softmax, 02-softmax-temperature, 10-attention
        """,
      ])
  }
}
