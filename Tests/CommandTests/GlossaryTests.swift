import TestSupport
import Testing

/// The glossary of a course, as the tool reads and publishes it.
@Suite struct GlossaryCommandTests {
  private func course() throws -> TemporaryFolder {
    try TemporaryFolder(
      """
      /course.yml
      title: Course
      /glossary.md
      Loss, losses
      : What training makes small.

      Epoch
      : One pass.
      /lessons/01-a.md
      # A

      The loss falls.
      /lessons/02-b.md
      # B

      An epoch.
      """)
  }

  @Test func aChangeOfADefinitionRewritesThePagesThatShowIt() throws {
    let course = try course()
    #expect(try course.lessons("build").errors == "")
    let lesson = try #require(course.read("site/01-a.html"))
    #expect(
      lesson.contains("href=\"glossary.html#loss\" title=\"What training makes small.\">loss</a>"))
    let other = course.read("site/02-b.html")
    try course.replace("makes small", with: "minimises", in: "glossary.md")
    let output = try course.lessons("build").output
    #expect(output.contains("2 files written"), "\(output)")
    #expect(course.read("site/glossary.html")?.contains("What training minimises.") == true)
    #expect(course.read("site/01-a.html")?.contains("title=\"What training minimises.\"") == true)
    #expect(course.read("site/02-b.html") == other)
  }

  @Test func checkAndLintReadIt() throws {
    let course = try course()
    try course.write("Loss, loss\n: d\n\nUnused\n: d\n\nEpoch\n: d\n", to: "glossary.md")
    try course.write("Old\n: d\n", to: "Glossary.markdown")
    let checked = try course.lessons("check").errors
    #expect(
      checked.contains(
        """
        glossary.md:1:7: error: 'loss' is a form of the term already
        Loss, loss
              ^~~~
        """), "\(checked)")
    #expect(
      checked.contains(
        "Glossary.markdown:1:1: error: Glossary.markdown is not read: the glossary of a course is in glossary.md"
      ))
    try course.write("Loss\n: d\n\nUnused\n: d\n\nEpoch\n: d\n", to: "glossary.md")
    let advice = try course.lessons("lint").errors
    #expect(
      advice.contains(
        """
        glossary.md:4:1: warning: no lesson uses the term 'Unused'
        Unused
        ^~~~~~
        """), "\(advice)")
    #expect(!advice.contains("'Epoch'"))
  }

  @Test(arguments: ["check", "test", "approve", "build"])
  func aDeadLinkInADefinitionIsReported(command: String) throws {
    let course = try course()
    try course.write(
      "Loss, losses\n: What training makes small, see [](#nothing).\n\nEpoch\n: One pass.\n",
      to: "glossary.md")
    let result = try course.lessons(command)
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "glossary.md:2:37: error: the reference '#nothing' points to nothing"), "\(result.errors)")
  }

  @Test func aLessonCannotHaveThePageOfTheGlossary() throws {
    let course = try course()
    try course.write("# G\n", to: "lessons/glossary.md")
    let errors = try course.lessons("check").errors
    #expect(
      errors.contains(
        "lessons/glossary.md:1:1: error: two files of the site have the path glossary.html"),
      "\(errors)")
  }
}
