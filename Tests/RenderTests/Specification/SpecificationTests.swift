import CCmark
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

  private static let deviationsFromCommonMark = ours.merging(
    // cmark 0.30 is of the specification's version 0.30.
    cmark_version() < 0x00_1F_00 ? ofOldCmark : [:], uniquingKeysWith: { ours, _ in ours })

  private static let ours = [
    484: Deviation(
      "a link without text shows what it leads to", "<p><a href=\"./target.md\">./target.md</a></p>"
    ),
    608: Deviation(
      "an address is a link, as in GitHub's extensions",
      "<p>&lt; <a href=\"https://foo.bar\">https://foo.bar</a> &gt;</p>"),
    611: Deviation(
      "an address is a link, as in GitHub's extensions",
      "<p><a href=\"https://example.com\">https://example.com</a></p>"),
    612: Deviation(
      "an address is a link, as in GitHub's extensions",
      "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>"),
  ]

  private static let ofOldCmark = [
    354: Deviation(
      "version 0.31 takes signs of currencies for punctuation",
      "<p>*$*alpha.</p>\n<p><em>£</em>bravo.</p>\n<p><em>€</em>charlie.</p>"),
    625: Deviation(
      "version 0.31 allows two hyphens in a comment",
      "<p>foo &lt;!-- this is a --\ncomment - with hyphens --&gt;</p>"),
    626: Deviation(
      "version 0.31 takes '<!-->' and '<!--->' for comments, as browsers do",
      "<p>foo &lt;!--&gt; foo --&gt;</p>\n<p>foo &lt;!---&gt; foo --&gt;</p>"),
  ]

  private static let deviationsFromGitHub = [
    652: Deviation(
      "elements that GitHub escapes are errors, so that the page is not published",
      """
      <p><strong> <title> <style> <em></p>
      <blockquote>
        <xmp> is disallowed.  <XMP> is also disallowed.
      </blockquote>
      """)
  ]

  @Test func elementsThatGitHubEscapesAreErrors() throws {
    let example = try #require(
      SpecificationExample.gitHubExtensions.first { $0.section.hasPrefix("Disallowed Raw HTML") })
    let diagnostics = Lesson.parse("# Title\n\n" + example.markdown, file: "lessons/01-a.md")
      .diagnostics
    for element in ["title", "style", "xmp"] {
      #expect(
        diagnostics.contains { $0.severity == .error && $0.message.contains("<\(element)>") },
        "\(element)")
    }
  }
}
