import TestSupport
import Testing

@Suite struct ApprovalTests {
  private let course: TemporaryFolder

  init() throws { course = try TemporaryFolder(CommandTests.course) }

  /// How the tests of the lesson begin when it runs afresh.
  private let ran = "✓ 01-a  compiled in TIME, ran TIME\n"

  @Test func aLessonIsTestedAgainstWhatWasApproved() throws {
    try course.expect(
      "test", status: 1, output: "0 of 1 lesson as approved; not 01-a\n",
      errors: ran + """
        lessons/01-a.md:1:1: error: the lesson has no approved record
        # A
        ^ check its page, then run: lessons approve 01-a

        """)
    #expect(course.read("records/a.json") == nil, "testing writes nothing")
    try course.expect(
      "approve", output: "01-a: approved for the first time, 3 cells\n", errors: ran,
      comment: "it runs twice, and is told of once")
    try course.expect("test", output: "1 lesson, 0 claims: all as approved\n", errors: ran)
  }

  @Test func eachDifferenceIsNamedAtItsLine() throws {
    #expect(try course.lessons("approve").status == 0)
    let record = course.read("records/a.json")
    try course.replace("[0.5, 0.25]", with: "[0.625, 0.25]", in: "lessons/01-a.md")
    try course.expect(
      "test", "01-a", status: 1, output: "0 of 1 lesson as approved; not 01-a\n",
      errors: ran + """
        lessons/01-a.md:5:1: error: value 0.75 is now 0.875, by 14 %
        weights.reduce(0, +)
        ^
        lessons/01-a.md:9:1: error: figure: line 'weight', point 0: y 0.500 is now 0.625, by 50 % of \
        the range; y axis range 0.24…0.51 is now 0.235…0.64
        Figure(x: .linear("x"), y: .linear("weight"), alt: "Two weights.") {
        ^
        lessons/01-a.md:15:1: error: printed line 1: 'sum: 1.5' is now 'sum: 1.625'
        print("sum: \\(weights[0] + 1)")
        ^

        """)
    #expect(course.read("records/a.json") == record)

    try course.expect(
      "build", output: "COURSE/site/index.html: 12 files written, 0 unchanged, TIME\n",
      errors: """
        lessons/01-a.md:5:1: warning: not as approved: value 0.75 is now 0.875, by 14 %, and 2 more
        weights.reduce(0, +)
        ^ lessons test 01-a lists all; lessons approve 01-a accepts them

        """, comment: "a difference does not keep the author from looking at the page")
    try course.expect(
      "approve",
      output: """
        01-a: approved
          lessons/01-a.md:5:1: value 0.75 is now 0.875, by 14 %
          lessons/01-a.md:9:1: figure: line 'weight', point 0: y 0.500 is now 0.625, by 50 % of the \
        range; y axis range 0.24…0.51 is now 0.235…0.64
          lessons/01-a.md:15:1: printed line 1: 'sum: 1.5' is now 'sum: 1.625'

        """, errors: ran)
    #expect(try course.lessons("test").status == 0)
  }

  @Test func rewordingAndReorderingProseLeavesTheRecordAlone() throws {
    #expect(try course.lessons("approve").status == 0)
    let record = course.read("records/a.json")
    try course.replace("# A", with: "# Another title\n\nA new paragraph.\n", in: "lessons/01-a.md")
    #expect(try course.lessons("test").status == 0)
    try course.expect("approve", output: "01-a: as approved before\n", errors: ran)
    #expect(course.read("records/a.json") == record)
  }

  @Test func numbersWithinTheToleranceAreEqual() throws {
    #expect(try course.lessons("approve").status == 0)
    try course.replace("0.25]", with: "0.2500002384185791]", in: "lessons/01-a.md")
    #expect(try course.lessons("test").status == 0)
    try course.write("title: Strict\ntolerance: 0\n", to: "course.yml")
    try course.expect(
      "test", status: 1, output: "0 of 1 lesson as approved; not 01-a\n",
      errors: ran + """
        lessons/01-a.md:5:1: error: value 0.75 is now 0.7500002384185791, by 3.2e-5 %
        weights.reduce(0, +)
        ^

        """)
    try course.write("title: Lenient again\n", to: "course.yml")
    try course.expect(
      "approve",
      output:
        "01-a: approved; only code, numbers within the tolerance or cells that vary have changed\n",
      errors: ran)
  }

  @Test func aLessonWithErrorsIsNotApproved() throws {
    let course = try TemporaryFolder(
      "/lessons/01-a.md\n# A\n\n```swift\nclaim(\"no\", 1, >, 2)\n```")
    try course.expect(
      "approve", status: 1, output: "01-a: not approved: it has errors\n",
      errors: """
        ✗ 01-a  compiled in TIME, ran TIME
        lessons/01-a.md:4:1: error: claim does not hold: no: 1 > 2
        claim("no", 1, >, 2)
        ^~~~~

        """)
    #expect(course.read("records/a.json") == nil)
  }

  @Test func settingsWithErrorsKeepLessonsFromBeingApproved() throws {
    try course.write("seed: many\n", to: "course.yml")
    try course.expect(
      "approve", status: 1,
      errors: """
        course.yml:1:7: error: 'seed' is 'many'
        seed: many
              ^~~~ expected a whole number from 0 to 18446744073709551615

        """)
    #expect(course.read("records/a.json") == nil)
  }

  @Test func aDamagedRecordIsNamedAndApprovingMendsIt() throws {
    #expect(try course.lessons("approve").status == 0)
    let record = course.read("records/a.json")
    try course.replace("\"alt\"", with: "\"old\"", in: "records/a.json")
    try course.expect(
      "test", status: 1, output: "0 of 1 lesson as approved; not 01-a\n",
      errors: ran + """
        records/a.json:9:1: error: the approved record cannot be read: \
        cells[1].outputs[0].figure.alt is missing: expected a string
                  "figure": {
        ^ restore it from version control, or approve the lesson again

        """)
    try course.expect(
      "approve",
      output: """
        01-a: approved; the old record is replaced: records/a.json:9:1: the approved record cannot be read: \
        cells[1].outputs[0].figure.alt is missing: expected a string

        """, errors: ran)
    #expect(course.read("records/a.json") == record)
  }

  // MARK: Names of lessons

  @Test func aRenumberedLessonKeepsWhatWasApproved() throws {
    #expect(try course.lessons("approve").status == 0)
    let record = try #require(course.read("records/a.json"))
    try course.write(course.read("lessons/01-a.md") ?? "", to: "lessons/07-a.md")
    try course.remove("lessons/01-a.md")
    try course.expect(
      "test", output: "1 lesson, 0 claims: all as approved\n",
      errors: "✓ 07-a  compiled in TIME, ran TIME\n")
    // As earlier versions of the tool have called it.
    try course.write(record, to: "records/01-a.json")
    try course.remove("records/a.json")
    try course.expect(
      "test", output: "1 lesson, 0 claims: all as approved\n",
      errors: "✓ 07-a  compiled in TIME, ran TIME\n")
    try course.expect(
      "approve", output: "07-a: as approved before; the record is now records/a.json\n",
      errors: "✓ 07-a  compiled in TIME, ran TIME\n")
    #expect(course.files(in: "records").keys.sorted() == ["a.json"])
    #expect(course.read("records/a.json") == record)
  }

  @Test func draftsAreLeftOutAndNamed() throws {
    try course.write(
      "---\ndraft: true\n---\n# B\n\n```swift\n1\n```\n", to: "lessons/02-b.md")
    try course.write("{}", to: "records/b.json")
    try course.expect(
      "approve",
      output: "01-a: approved for the first time, 3 cells\n1 draft left out (02-b)\n", errors: ran)
    try course.expect(
      "test", output: "1 lesson, 0 claims: all as approved, 1 draft left out (02-b)\n", errors: ran)
    try course.expect(
      "build",
      output:
        "COURSE/site/index.html: 12 files written, 0 unchanged, 1 draft left out (02-b), TIME\n")
    #expect(course.read("site/02-b.html") == nil)
    try course.expect(
      "build", "--drafts",
      output: "COURSE/site/index.html: 3 files written, 10 unchanged, TIME\n",
      errors: "✓ 02-b  compiled in TIME, ran TIME\n")
    #expect(course.read("site/02-b.html")?.contains("<span class=\"draft\">Draft</span>") == true)
    #expect(course.read("records/b.json") == "{}", "that of a draft stays")
  }

  // MARK: Records without a lesson

  @Test func aRecordWhoseLessonNoLongerExistsIsAnErrorUntilItIsRemoved() throws {
    #expect(try course.lessons("approve").status == 0)
    try course.write(course.read("records/a.json") ?? "", to: "records/00-old.json")
    try course.write("not a record", to: "records/README.md")
    let error = """
      records/00-old.json:1:1: error: the lesson that this record belongs to no longer exists
      {
      ^ run lessons approve without names to remove it

      """
    try course.expect(
      "test", status: 1, output: "1 of 1 lesson as approved\n", errors: ran + error)
    try course.expect("test", "01-a", output: "1 lesson, 0 claims: all as approved\n", errors: ran)
    try course.expect("approve", "01-a", output: "01-a: as approved before\n", errors: ran)
    try course.expect(
      "approve",
      output: """
        01-a: as approved before
        00-old: record removed, the lesson no longer exists

        """, errors: ran)
    #expect(course.files(in: "records").keys.sorted() == ["README.md", "a.json"])
    #expect(try course.lessons("test").status == 0)
  }

  @Test func whatIsAmongTheRecordsAndIsNoneIsNamed() throws {
    #expect(try course.lessons("approve").status == 0)
    let record = course.read("records/a.json") ?? ""
    for file in ["sub/a.json", "note.txt", "_kept.txt", ".hidden", "README", "_old/a.json"] {
      try course.write(record, to: "records/\(file)")
    }
    let found = try course.lessons("test")
    #expect(found.status == 1)
    #expect(
      found.errors == ran + """
        records/note.txt:1:1: error: 'records/note.txt' is not the record of a lesson
        {
        ^ move it to another folder, or call it '_note.txt' to keep it there
        records/sub/a.json:1:1: error: 'records/sub/a.json' is not the record of a lesson
        {
        ^ records are directly in records/: move it there, or remove it

        """)
    try course.remove("records/note.txt")
    try course.remove("records/sub")
    #expect(try course.lessons("test").status == 0)
  }

  /// One finding, at the lesson, with both ways out; each of them is one.
  @Test func aRecordThatFitsALessonWithoutOneIsTakenForItsOwn() throws {
    #expect(try course.lessons("approve").status == 0)
    let text = try #require(course.read("lessons/01-a.md"))
    let record = try #require(course.read("records/a.json"))
    try course.remove("lessons/01-a.md")
    try course.write(text, to: "lessons/01-beginning.md")
    let found = try course.lessons("test")
    #expect(found.status == 1)
    #expect(
      found.errors.hasSuffix(
        """
        lessons/01-beginning.md:1:1: error: the lesson has no approved record, but seems to be 'a' under a new name
        # A
        ^ if it is, write 'id: a' in its front matter, or rename records/a.json to records/beginning.json

        """))
    #expect(!found.errors.contains("no longer exists"))
    try course.write("---\nid: a\n---\n" + text, to: "lessons/01-beginning.md")
    #expect(try course.lessons("test").status == 0)
    try course.write(text, to: "lessons/01-beginning.md")
    try course.remove("records/a.json")
    try course.write(record, to: "records/beginning.json")
    #expect(try course.lessons("test").status == 0)
    // Of two copies, nobody knows which is the lesson itself.
    try course.remove("records/beginning.json")
    try course.write(record, to: "records/a.json")
    try course.write(text, to: "lessons/02-copy.md")
    let copies = try course.lessons("test")
    #expect(copies.errors.contains("records/a.json:1:1: error: the lesson that this record"))
    #expect(!copies.errors.contains("under a new name"))
  }

  @Test(arguments: [[], ["beginning"]])
  func approvingARenamedLessonMovesItsRecordAndCompares(names: [String]) throws {
    #expect(try course.lessons("approve").status == 0)
    let text = try #require(course.read("lessons/01-a.md"))
    let record = try #require(course.read("records/a.json"))
    try course.remove("lessons/01-a.md")
    try course.write(text, to: "lessons/01-beginning.md")
    let moved = try course.start(["approve"] + names).result()
    #expect(
      moved.output
        == "01-beginning: records/a.json is now records/beginning.json; as approved before\n")
    #expect(course.files(in: "records").keys.sorted() == ["beginning.json"])
    #expect(course.read("records/beginning.json") == record)
    try course.remove("lessons/01-beginning.md")
    try course.write(text.replacing("0.25]", with: "0.75]"), to: "lessons/01-start.md")
    let changed = try course.start(["approve"] + (names.isEmpty ? [] : ["start"])).result()
    #expect(
      changed.output.hasPrefix(
        """
        01-start: records/beginning.json is now records/start.json; approved
          lessons/01-start.md:5:1: value 0.75 is now 1.25, by 40 %

        """))
    #expect(course.files(in: "records").keys.sorted() == ["start.json"])
  }

  /// What cannot be approved under its new name has its old record still.
  @Test func theRecordOfARenamedLessonWithErrorsStays() throws {
    #expect(try course.lessons("approve").status == 0)
    let text = try #require(course.read("lessons/01-a.md"))
    try course.remove("lessons/01-a.md")
    try course.write(
      text + "\n\n```swift\nclaim(\"no\", 1, >, 2)\n```\n", to: "lessons/01-beginning.md")
    let refused = try course.lessons("approve")
    #expect(refused.status == 1)
    #expect(refused.output == "01-beginning: not approved: it has errors\n")
    #expect(course.files(in: "records").keys.sorted() == ["a.json"])
  }

  /// Both would be approved in one record, of which the second would be left.
  @Test func lessonsWithOneIdAreNotApproved() throws {
    try course.write("# B\n\n```swift\n1 + 1\n```\n", to: "lessons/02-b.md")
    #expect(try course.lessons("approve").status == 0)
    let records = course.files(in: "records")
    try course.write("---\nid: a\n---\n\n# B\n\n```swift\n1 + 2\n```\n", to: "lessons/02-b.md")
    let approval = try course.lessons("approve")
    #expect(approval.status == 1)
    #expect(
      approval.output
        == "01-a: not approved: 02-b has the same id\n02-b: not approved: 01-a has the same id\n")
    #expect(course.files(in: "records") == records)
  }

  @Test func aMergeConflictInARecordIsNamedWithItsLine() throws {
    #expect(try course.lessons("approve").status == 0)
    let record = try #require(course.read("records/a.json"))
    try course.replace(
      "  \"cells\": [\n", with: "  \"cells\": [\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n",
      in: "records/a.json")
    let test = try course.lessons("test")
    #expect(test.status == 1)
    #expect(
      test.errors.contains(
        "records/a.json:3:1: error: the approved record cannot be read: an unresolved merge conflict\n"
      ))
    let approval = try course.lessons("approve")
    #expect(approval.output.contains("records/a.json:3:1: the approved record cannot be read"))
    #expect(course.read("records/a.json") == record)
  }

  @Test func theRecordOfALessonThatCannotBeReadStays() throws {
    try course.write("{}", to: "records/b.json")
    try course.writeBytes([0x23, 0xFF], to: "lessons/02-b.md")
    try course.expect(
      "approve", status: 1, output: "01-a: approved for the first time, 3 cells\n",
      errors: ran + """
        lessons/02-b.md:1:2: error: the file is not in UTF-8
          save it as UTF-8

        """)
    #expect(course.read("records/b.json") == "{}")
  }

  /// What a build would refuse to publish is no less wrong in a lesson that runs as it should.
  @Test func aLessonWithADeadLinkIsNeitherApprovedNorPasses() throws {
    let course = try TemporaryFolder("/lessons/01-a.md\n# A\n\n```swift\n1\n```\n")
    #expect(try course.lessons("approve").status == 0)
    #expect(try course.lessons("test").status == 0)
    try course.write(
      "# A\n\n```swift\n1\n```\n\n[](#zz), $\\foo$, ![x](n.png)\n", to: "lessons/01-a.md")
    let errors = """
      ✓ 01-a  compiled in TIME, ran TIME
      lessons/01-a.md:7:4: error: the reference '#zz' points to nothing
      [](#zz), $\\foo$, ![x](n.png)
         ^~~
      lessons/01-a.md:7:11: error: the formula cannot be typeset: undefined control sequence: \\foo
      [](#zz), $\\foo$, ![x](n.png)
                ^~~~
      lessons/01-a.md:7:23: error: there is no file lessons/n.png in the course
      [](#zz), $\\foo$, ![x](n.png)
                            ^~~~~

      """
    try course.expect(
      "test", status: 1, output: "0 of 1 lesson as approved; not 01-a\n", errors: errors)
    let approval = try course.lessons("approve")
    #expect(approval.status == 1)
    #expect(approval.output == "01-a: not approved: it has errors\n")
  }
}
