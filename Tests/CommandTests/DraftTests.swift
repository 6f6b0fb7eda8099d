import TestSupport
import Testing

/// What commands say of drafts.
@Suite struct DraftTests {
  private let course: TemporaryFolder

  init() throws {
    course = try TemporaryFolder(
      "/lessons/01-a.md\n# A\n\nSee [](02-d.md).\n/lessons/02-d.md\n---\ndraft: true\n---\n# D\n")
  }

  @Test func aLinkToADraftIsAnErrorOfCheckAsOfBuild() throws {
    let error = """
      lessons/01-a.md:3:8: error: the lesson '02-d.md' is a draft, which is left out
      See [](02-d.md).
             ^~~~~~~ remove 'draft: true' from it, or build with --drafts

      """
    try course.expect(
      "check", status: 1, output: "1 error in 2 lessons, 1 of them a draft\n", errors: error)
    try course.expect(
      "build", status: 1, errors: error + "1 error; COURSE/site is unchanged\n")
    #expect(try course.lessons("build", "--drafts").status == 0)
  }

  @Test func draftsThatAreCheckedOrLeftOutAreNamed() throws {
    try course.write("# A\n", to: "lessons/01-a.md")
    try course.expect("check", output: "2 lessons, 1 of them a draft: nothing wrong\n")
    try course.expect("lint", output: "2 lessons, 1 of them a draft: nothing to improve\n")
    try course.expect(
      "approve", output: "01-a: approved for the first time, 0 cells\n1 draft left out (02-d)\n",
      errors: "✓ 01-a  compiled in TIME\n")
    try course.expect("figures", errors: "0 pictures, 1 draft left out (02-d)\n")
    try course.expect("check", "02", output: "1 lesson, a draft: nothing wrong\n")
  }
}
