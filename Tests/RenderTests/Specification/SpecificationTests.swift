import Lessons
import Record
import Render
import TestSupport
import Testing

/// A lesson without cells has the body that CommonMark and GitHub's extensions of it prescribe.
@Suite struct SpecificationTests {
  @Test(arguments: Set(SpecificationExample.commonMark.map(\.section)).sorted())
  func examplesOfCommonMark(section: String) {
    for example in SpecificationExample.commonMark where example.section == section {
      expectBody(of: example, Self.deviationsFromCommonMark[example.example])
    }
  }

  @Test func examplesOfGitHubsExtensions() {
    for example in SpecificationExample.gitHubExtensions {
      expectBody(of: example, Self.deviationsFromGitHub[example.example])
    }
  }

  @Test func allExamplesAreThere() {
    #expect(SpecificationExample.commonMark.map(\.example) == Array(1...652))
    #expect(
      SpecificationExample.gitHubExtensions.map(\.example)
        == [198, 199, 200, 201, 202, 203, 204, 205, 279, 280, 491, 492] + Array(621...631) + [652])
  }

  /// Whoever makes an example come out as in the specification removes it from the list.
  @Test func eachDeviationIsOne() {
    let lists = [
      (SpecificationExample.commonMark, Self.deviationsFromCommonMark),
      (SpecificationExample.gitHubExtensions, Self.deviationsFromGitHub),
    ]
    for (examples, deviations) in lists {
      for (number, deviation) in deviations {
        let example = examples.first { $0.example == number }
        #expect(
          example.map { SpecificationHTML.form(ofExample: $0.html) }
            != SpecificationHTML.form(ofExample: deviation.html), "example \(number)")
      }
    }
  }

  private func expectBody(of example: SpecificationExample, _ deviation: Deviation?) {
    let html = deviation?.html ?? example.html
    #expect(
      SpecificationHTML.form(ofPage: body(example.markdown))
        == SpecificationHTML.form(ofExample: html),
      "example \(example.example): \(example.markdown.debugDescription)")
  }

  /// The body of the page of a lesson that has a title before the text.
  private func body(_ markdown: String) -> String {
    let lesson = Lesson.parse("# Title\n\n" + markdown, file: "lessons/01-a.md").lesson
    let recorded = RecordedLesson(lesson, record: LessonRecord(), places: [])
    let markup = BlockMarkup(context: LessonContext(recorded, in: Sample.site([recorded])))
    return (markup.markup(lesson.blocks) + markup.footnotes()).text
  }

  // MARK: What is otherwise on purpose

  private static let deviationsFromCommonMark: [Int: Deviation] = [
    :
  ]

  private static let deviationsFromGitHub: [Int: Deviation] = [
    :
  ]
}
