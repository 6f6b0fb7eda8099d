import Lessons
import Record
import Render
import Testing

@Suite struct SharedCodePageTests {
  private let code = SharedCode([
    SharedFile(
      SourceText(
        "/// What *this* is.\nfunc f() -> Int { 1 }\n", file: "lessons/shared/a.swift")),
    SharedFile(SourceText("let b = 2\n", file: "lessons/shared/sub/b.swift")),
  ])

  private func site(language: String = "en") -> SiteContent {
    var course = Course(title: "Course")
    course.language = language
    let layout = CourseLayout(sharedCode: code.document().text)
    return SiteContent(
      course: course, lessons: [], sharedCode: layout.sharedCode,
      index: CourseIndex([], layout: layout), formulas: [:], figures: [])
  }

  @Test func eachFileIsASectionOfProseAndCode() throws {
    let shared = try #require(SharedCodePage(of: site()))
    #expect(shared.diagnostics == [])
    let page = shared.page
    #expect(page.address.path == "shared.html" && page.title == "Shared code")
    #expect(
      page.contents.map(\.title.text) == ["<code>a.swift</code>", "<code>sub/b.swift</code>"])
    #expect(
      page.body.text == """
        <div class="heading">
        <h2 id="aswift"><code>a.swift</code></h2>
        <a class="anchor" href="#aswift" aria-label="Link to section a.swift"></a>
        </div>
        <p>What <em>this</em> is.</p>
        <div class="cell">
        <pre class="code"><code class="language-swift"><span class="hl-keyword">func</span> \
        <span class="hl-function">f</span>() -&gt; <span class="hl-type">Int</span> \
        { <span class="hl-number">1</span> }</code></pre>
        </div>
        <div class="heading">
        <h2 id="subbswift"><code>sub/b.swift</code></h2>
        <a class="anchor" href="#subbswift" aria-label="Link to section sub/b.swift"></a>
        </div>
        <div class="cell">
        <pre class="code"><code class="language-swift"><span class="hl-keyword">let</span> \
        b = <span class="hl-number">2</span></code></pre>
        </div>

        """)
    #expect(
      page.searchEntries.map { [$0.address.link(from: .coursePage), $0.title, $0.text] } == [
        ["shared.html", "Shared code", ""], ["shared.html#aswift", "a.swift", "What this is."],
        ["shared.html#subbswift", "sub/b.swift", ""],
      ])
    // Nothing on the page has been computed.
    #expect(page.document.text.contains("<p><a href=\"index.html\">Course</a></p>\n</footer>"))
  }

  @Test(arguments: [
    ("en", "Shared code"), ("de", "Gemeinsamer Code"), ("fr", "Code commun"),
    ("es", "Código común"),
  ])
  func theCoursesPageLinksToItInTheCoursesLanguage(language: String, title: String) throws {
    let site = site(language: language)
    #expect(try #require(SharedCodePage(of: site)).page.header.text.contains("<h1>\(title)</h1>"))
    #expect(
      CoursePage(of: site).page.header.text.contains(
        "<p class=\"course-links\"><a href=\"shared.html\">\(title)</a></p>"))
  }

  @Test func aCourseWithoutSharedCodeHasNoSuchPage() {
    let site = Sample.site([])
    #expect(SharedCodePage(of: site)?.page == nil)
    #expect(!CoursePage(of: site).page.header.text.contains("shared.html"))
  }
}
