import Lessons
import TestSupport
import Testing
import Workspace

@Suite struct ApprovedRecordsTests {
  private let sample = SampleRun("```swift\n1\n```\n", [[(SampleRun.number(1), line: 1)]])
  private let files: TemporaryFolder
  private var records: ApprovedRecords { CourseFolder(path: files.path).records }

  init() throws { files = try TemporaryFolder() }

  @Test func recordsAreWrittenReadAndRemoved() throws {
    #expect(try records.record(ofLesson: "demo") == nil)
    #expect(!records.exists(ofLesson: "demo") && records.stamp(ofLesson: "demo") == "none")
    try records.write(sample.approved, ofLesson: "demo")
    #expect(files.read("records/demo.json") == sample.approved.text)
    #expect(try records.record(ofLesson: "demo") == sample.approved)
    let stamp = records.stamp(ofLesson: "demo")
    try records.write(ApprovedRecord(cells: []), ofLesson: "demo")
    #expect(records.stamp(ofLesson: "demo") != stamp)
    try records.remove("demo")
    #expect(files.files().isEmpty)
  }

  @Test func aDamagedRecordIsADiagnostic() throws {
    try files.write("{\"cells\": [\n", to: "records/demo.json")
    let error = #expect(throws: Diagnostic.self) { try records.record(ofLesson: "demo") }
    #expect(
      error?.rendered(sourceLine: nil) == """
        records/demo.json:2:1: error: the approved record cannot be read: the text ends where a \
        value should be
          restore it from version control, or approve the lesson again
        """)
  }

  @Test func whatCannotBeWrittenIsADiagnostic() throws {
    try files.write("", to: "records")
    let error = #expect(throws: Diagnostic.self) {
      try records.write(sample.approved, ofLesson: "demo")
    }
    #expect(
      error?.rendered(sourceLine: nil)
        == "error: cannot write \(files.path)/records/demo.json: not a directory")
  }

  @Test func recordsWithoutALessonAreOrphans() throws {
    #expect(records.orphans(identities: []) == [])
    for name in ["b.json", "a.json", "10-c.json", ".swp.json", "README.md"] {
      try files.write("{}", to: "records/\(name)")
    }
    #expect(records.orphans(identities: ["a", "d"]) == ["10-c", "b"])
    #expect(records.orphans(identities: ["a", "b", "c"]) == [], "10-c is the record of c")
  }

  @Test func aRecordWithANumberIsThatOfTheLessonUntilItIsWritten() throws {
    try files.write(sample.approved.text, to: "records/03-demo.json")
    #expect(records.file(ofLesson: "demo") == "records/03-demo.json")
    #expect(records.exists(ofLesson: "demo") && records.stamp(ofLesson: "demo") != "none")
    #expect(try records.record(ofLesson: "demo") == sample.approved)
    try records.write(ApprovedRecord(cells: []), ofLesson: "demo")
    #expect(files.files().keys.sorted() == ["records/demo.json"])
    #expect(records.file(ofLesson: "demo") == "records/demo.json")
  }

  @Test func aRecordOfALessonKnownByItsNumberIsNotTakenOver() throws {
    let record = ApprovedRecord(lesson: "03-demo", cells: [])
    #expect(record.text == "{\"lesson\": \"03-demo\", \"cells\": []}\n")
    try records.write(record, ofLesson: "03-demo")
    #expect(try records.record(ofLesson: "03-demo") == record)
    #expect(!records.exists(ofLesson: "demo"))
    #expect(records.orphans(identities: ["demo"]) == ["03-demo"])
  }

  @Test func ofSeveralRecordsWithNumbersNoneIsTheLessons() throws {
    try files.write("{}", to: "records/03-demo.json")
    try files.write("{}", to: "records/09-demo.json")
    #expect(!records.exists(ofLesson: "demo"))
    #expect(records.orphans(identities: ["demo"]) == ["03-demo", "09-demo"])
    try files.write("{}", to: "records/demo.json")
    #expect(records.exists(ofLesson: "demo"))
    #expect(records.orphans(identities: ["demo"]) == ["03-demo", "09-demo"])
  }
}
