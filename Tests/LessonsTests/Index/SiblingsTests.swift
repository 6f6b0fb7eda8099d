import Lessons
import Testing

/// Links to courses and sites beside the course.
@Suite struct SiblingsTests {
  private func siblings(_ yaml: String) -> (settings: [SiblingSetting], diagnostics: String) {
    let source = SourceText(yaml, file: "course.yml")
    let (course, diagnostics) = Course.parse(source, defaultTitle: "C")
    return (
      course.siblings,
      diagnostics.map { $0.rendered(sourceLine: source.line($0.location?.line ?? 0)) }
        .joined(separator: "\n")
    )
  }

  private static let settings = """
    siblings:
      - name: gallery
        course: ../gallery
      - {name: blog, site: ../../blog/}
    """

  private static let gallery = [
    ("01-points.md", "# Points of $x$\n\n## A heading {#heading}\n\n```swift {#fig-a}\n1\n```\n"),
    ("02-lines.md", "# Lines\n\n```swift {#fig-b}\nclaim(\"a\", true, id: \"told\")\n```\n"),
  ].map { Lesson.parse($0.1, file: "lessons/\($0.0)").lesson }

  private func index(_ markdown: String, links: [CourseLink] = []) -> (CourseIndex, String) {
    let source = SourceText(markdown, file: "lessons/01-own.md")
    let settings = siblings(Self.settings).settings
    let draft = Lesson.parse("---\ndraft: true\n---\n# Draft\n", file: "lessons/03-draft.md").lesson
    let layout = CourseLayout(
      links: links,
      siblings: [
        Sibling(
          settings[0], title: "Gallery", lessons: Self.gallery,
          layout: CourseLayout(drafts: [draft])),
        Sibling(settings[1]),
      ])
    let index = CourseIndex([(Lesson.parse(source).lesson, LessonOutcome())], layout: layout)
    let diagnostics = index.diagnostics.map {
      $0.rendered(sourceLine: $0.location.flatMap { source.line($0.line) })
    }
    return (index, diagnostics.joined(separator: "\n"))
  }

  @Test func whereSiblingsAreIsRead() {
    let (settings, diagnostics) = siblings(
      Self.settings + "\n  - name: guide\n    course: docs/guide\n    site: guide\n")
    #expect(diagnostics == "")
    #expect(settings.map(\.name.text) == ["gallery", "blog", "guide"])
    #expect(settings.map(\.folder?.text) == ["../gallery", nil, "docs/guide"])
    #expect(settings.map(\.site) == ["../gallery", "../../blog", "guide"])
  }

  @Test(arguments: [
    (
      "siblings: {gallery: ../gallery}",
      """
      course.yml:1:11: error: 'siblings' is a map of keys
      siblings: {gallery: ../gallery}
                ^~~~~~~~~~~~~~~~~~~~~ expected a list of courses, each with 'name:' and 'course:'
      """
    ),
    (
      "siblings: [gallery]",
      """
      course.yml:1:12: error: an entry of 'siblings' is 'gallery'
      siblings: [gallery]
                 ^~~~~~~ write '- name: …', and below it 'course: …'
      """
    ),
    (
      "siblings: [{course: ../gallery}]",
      """
      course.yml:1:13: error: a sibling without a name
      siblings: [{course: ../gallery}]
                  ^~~~~~ write 'name: …' above it, by which links begin
      """
    ),
    (
      "siblings: [{name: gallery}]",
      """
      course.yml:1:19: error: 'gallery' has neither 'course' nor 'site'
      siblings: [{name: gallery}]
                        ^~~~~~~ write 'course: …' below it, the path to its folder
      """
    ),
    (
      "siblings: [{name: HTTPS, site: a}]",
      """
      course.yml:1:19: error: 'HTTPS:' is already the scheme of other addresses
      siblings: [{name: HTTPS, site: a}]
                        ^~~~~ give it another name
      """
    ),
    (
      "siblings:\n  - {name: a, site: x}\n  - {name: A, site: y}",
      """
      course.yml:3:12: error: two siblings are called 'A'
        - {name: A, site: y}
                 ^ the first is at line 2
      """
    ),
    (
      "siblings: [{name: a, site: 'https://example.org'}]",
      """
      course.yml:1:29: error: 'https://example.org' is not a relative path
      siblings: [{name: a, site: 'https://example.org'}]
                                  ^~~~~~~~~~~~~~~~~~~ write the path from this course's site: ../gallery
      """
    ),
    (
      "links: {gallery: ../gallery/index.html}",
      """
      course.yml:1:18: error: 'gallery' is '../gallery/index.html'
      links: {gallery: ../gallery/index.html}
                       ^~~~~~~~~~~~~~~~~~~~~ expected an address such as https://example.org, or one of \
      'siblings:' such as 'gallery:'
      """
    ),
  ])
  func mistakesInSettingsAreNamed(yaml: String, message: String) {
    #expect(siblings(yaml).diagnostics == message)
  }

  @Test(arguments: [
    ("gallery:", "index", nil, "../gallery"),
    ("gallery:02-lines.md", "02-lines", nil, "../gallery"),
    ("Gallery:02-lines.md#fig-b", "02-lines", "fig-b", "../gallery"),
    ("gallery:#fig-a", "01-points", "fig-a", "../gallery"),
    ("gallery:02-lines.md#told", "02-lines", "told", "../gallery"),
    ("../../gallery/lessons/01-points.md#heading", "01-points", "heading", "../gallery"),
  ])
  func aLinkLeadsToALessonOfASibling(address: String, lesson: String, id: String?, site: String) {
    let (index, diagnostics) = index("[text](\(address))")
    #expect(diagnostics == "")
    guard case .sibling(site, let target) = index.resolve(address, from: "01-own") else {
      Issue.record("\(index.resolve(address, from: "01-own"))")
      return
    }
    #expect(target.lesson == lesson && target.id == id)
  }

  @Test func whatIsNoCourseIsLinkedToUnchecked() {
    let (index, diagnostics) = index("[text](blog:posts/1.html#a) [text](blog:)")
    #expect(diagnostics == "")
    #expect(
      index.resolve("blog:posts/1.html#a", from: "01-own")
        == .otherSite(address: "../../blog/posts/1.html#a"))
    #expect(
      index.resolve("blog:", from: "01-own") == .otherSite(address: "../../blog/index.html"))
  }

  @Test(arguments: [
    (
      "[a](gallery:02-line.md)", "there is no lesson 'gallery:02-line.md'",
      "did you mean 'gallery:02-lines.md'?"
    ),
    (
      "[a](gallery:02-lines.md#fig-c)",
      "the reference 'gallery:02-lines.md#fig-c' points to nothing",
      "did you mean 'gallery:02-lines.md#fig-b'?"
    ),
    (
      "[a](gallery:#fig-x)", "the reference 'gallery:#fig-x' points to nothing",
      nil
    ),
    (
      "[a](gallery:03-draft.md)", "the lesson 'gallery:03-draft.md' is a draft, which is left out",
      "remove 'draft: true' from it"
    ),
    ("[a](gallery:data/x.csv)", "the reference 'gallery:data/x.csv' points to nothing", nil),
    (
      "[](gallery:#fig-a)", "'gallery:#fig-a' has no title, and its number is not known here",
      "write the link's text"
    ),
    (
      "[](blog:x.html)", "the link to 'blog:x.html' has no text",
      "write what to show between the brackets"
    ),
    (
      "[a](galery:02-lines.md)", "no sibling of this course is called 'galery'",
      "did you mean 'gallery:'?"
    ),
    (
      "[a](library:01-x.md#y)", "no sibling of this course is called 'library'",
      "name the course in course.yml: siblings: [{name: library, course: ../library}]"
    ),
    (
      "[a](../../other/index.html)", "'../../other/index.html' leads out of the course",
      "name what is there in course.yml under 'siblings:', and link to 'name:…'"
    ),
    (
      "![a](../../x.png)",
      "'../../x.png' is not in the course, and pages fetch nothing from elsewhere",
      "store the file next to the lesson, or link to it"
    ),
    (
      "<a href=\"gallery:nowhere.md\">a</a>", "there is no lesson 'gallery:nowhere.md'", nil
    ),
  ])
  func aLinkToNothingIsNamed(markdown: String, message: String, help: String?) {
    let (index, _) = index(markdown)
    #expect(index.diagnostics.map(\.message) == [message])
    #expect(index.diagnostics.first?.help == help)
    #expect(index.diagnostics.first?.location?.line == 1)
  }

  @Test func titlesAreShownAndOtherSchemesLeftAlone() {
    #expect(
      index(
        "[](gallery:01-points.md) [](gallery:#heading) [a](mailto:x@y.z) [b](zotero://select/x)"
      ).1 == "")
  }

  @Test func linksOfTheCoursePageAreChecked() {
    let place = SourceRange(at: Location(file: "course.yml", line: 3))
    let links = [
      CourseLink(name: "a", address: "gallery:", range: place),
      CourseLink(name: "b", address: "gallery:04-none.md", range: place),
    ]
    let (index, _) = index("", links: links)
    #expect(index.diagnostics.map(\.message) == ["there is no lesson 'gallery:04-none.md'"])
    #expect(index.diagnostics.first?.location == place.start)
  }
}
