import TestSupport
import Testing

/// Courses whose pages link to each other's.
@Suite struct SiblingTests {
  @Test func pagesLinkToTheSitesBesideThem() throws {
    let course = try TemporaryFolder(
      """
      /course.yml
      siblings:
        - {name: guide, course: docs/guide, site: guide}
        - {name: blog, site: ../blog}
      links: {Guide: 'guide:'}
      /lessons/01-a.md
      # A

      See [the lines](guide:01-lines.md#fig-a), [](guide:01-lines.md), [a post](blog:p.html?x#y), [](guide:)
      and <a href="guide:#fig-a">them</a>.
      /docs/guide/course.yml
      title: A guide
      siblings: [{name: outer, course: ../.., site: ..}]
      /docs/guide/lessons/01-lines.md
      # Lines & *more*

      ```swift {#fig-a static}
      1
      ```

      Back to [A](outer:01-a.md).
      """)
    #expect(try course.lessons("build").errors == "")
    let page = try #require(course.read("site/01-a.html"))
    #expect(page.contains(#"<a href="guide/01-lines.html#fig-a">the lines</a>"#))
    #expect(page.contains(#"<a href="guide/01-lines.html">Lines &amp; more</a>"#))
    #expect(page.contains(#"<a href="../blog/p.html?x#y">a post</a>"#))
    #expect(page.contains(#"<a href="guide/index.html">A guide</a>"#))
    #expect(page.contains(#"<a href="guide/01-lines.html#fig-a">them</a>"#))
    #expect(
      try #require(course.read("site/index.html")).contains(
        #"<a href="guide/index.html">Guide</a>"#))

    // What is gone there is missed here.
    try course.replace("#fig-a static", with: "#fig-b static", in: "docs/guide/lessons/01-lines.md")
    let check = try course.lessons("check")
    #expect(check.status == 1)
    #expect(
      check.errors.contains(
        "lessons/01-a.md:3:17: error: the reference 'guide:01-lines.md#fig-a' points to nothing"),
      "\(check.errors)")
  }

  @Test func aCourseThatIsNotThereIsNamed() throws {
    let course = try TemporaryFolder(
      """
      /course.yml
      siblings: [{name: guide, course: docs/gide}]
      /lessons/01-a.md
      # A

      [Lines](guide:01-lines.md)
      """)
    try course.expect(
      "build", status: 1,
      errors: """
        course.yml:1:34: error: there is no course with lessons in 'docs/gide'
        siblings: [{name: guide, course: docs/gide}]
                                         ^~~~~~~~~ write the path from this course's folder, or \
        'site: …' for a site that is not a course
        1 error; COURSE/site is unchanged

        """)
  }
}
