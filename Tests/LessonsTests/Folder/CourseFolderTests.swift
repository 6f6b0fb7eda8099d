import Foundation
import Lessons
import Record
import Testing

@Suite struct CourseFolderTests {
  @Test func lessonsComeInTheOrderOfTheirNames() throws {
    try withTemporaryFolder(
      """
      /course.yml
      title: Deep learning
      seed: 7
      /lessons/10-b.md
      # Ten
      /lessons/02-a.md
      # Two
      /lessons/02-a-more.md
      # More
      /lessons/_draft.md
      # Draft
      /lessons/.hidden.md
      # Hidden
      /lessons/notes.txt
      # Notes
      /lessons/README.markdown
      # Read me
      /lessons/parts/03-c.md
      # Deeper
      """
    ) { path in
      let sources = CourseFolder(path: path).load()
      #expect(sources.diagnostics.isEmpty)
      #expect(sources.course.title == "Deep learning" && sources.course.seed == 7)
      #expect(
        sources.lessons.map(\.file) == [
          "lessons/02-a-more.md", "lessons/02-a.md", "lessons/10-b.md",
        ])
      #expect(sources.lessons.map(\.title.plainText) == ["More", "Two", "Ten"])
    }
  }

  @Test func withoutASettingsFileTheCourseIsNamedAfterItsFolder() throws {
    try withTemporaryFolder("/lessons/01-a.md\n# A\n") { path in
      let sources = CourseFolder(path: path).load()
      #expect(sources.diagnostics.isEmpty)
      #expect(
        sources.course == Course(title: path.split(separator: "/").last.map(String.init) ?? ""))
    }
  }

  @Test func allThatIsWrongIsReportedAtOnce() throws {
    try withTemporaryFolder(
      """
      /course.yml
      titel: Deep learning
      /lessons/01-a.md
      # A

      ```swift {hiden}
      1
      ```
      /lessons/02-b.md
      """
    ) { path in
      try Data([0x23, 0x20, 0xFF, 0xFE]).write(
        to: URL(fileURLWithPath: path + "/lessons/02-b.md"))
      let folder = CourseFolder(path: path)
      let sources = folder.load()
      #expect(sources.lessons.map(\.name) == ["01-a"])
      #expect(
        sources.diagnostics.map { $0.location?.description } == [
          "course.yml:1:1", "lessons/01-a.md:3:11", "lessons/02-b.md:1:1",
        ])
      #expect(
        sources.diagnostics.last?.rendered(sourceLine: nil) == """
          lessons/02-b.md:1:1: error: the file is not in UTF-8
            save it as UTF-8; an editor can
          """)
    }
  }

  @Test func aCourseWithoutLessonsSaysSo() throws {
    try withTemporaryFolder("/course.yml\ntitle: T\n") { path in
      let sources = CourseFolder(path: path).load()
      #expect(sources.lessons.isEmpty)
      #expect(
        sources.diagnostics.map { $0.rendered(sourceLine: nil) } == [
          """
          error: there are no lessons in \(CourseFolder(path: path).path)/lessons
            a lesson is a Markdown file there; name another course with --course
          """
        ])
    }
  }

  @Test func aLessonThatCannotBeReadIsALessonAllTheSame() throws {
    try withTemporaryFolder { path in
      try FileManager.default.createDirectory(
        atPath: path + "/lessons/01-folder.md", withIntermediateDirectories: true)
      let sources = CourseFolder(path: path).load()
      #expect(sources.lessons.isEmpty && sources.diagnostics.count == 1)
      #expect(
        sources.diagnostics.first?.message.hasPrefix("cannot read lessons/01-folder.md: ") == true)
    }
  }

  @Test func linesAreThoseOfTheFile() throws {
    try withTemporaryFolder { path in
      try FileManager.default.createDirectory(
        atPath: path + "/lessons", withIntermediateDirectories: true)
      // U+2028 and form feeds end no lines of Markdown.
      try Data("a\r\nb\u{2028}c\u{C}d\re\n".utf8).write(
        to: URL(fileURLWithPath: path + "/lessons/01-a.md"))
      let folder = CourseFolder(path: path)
      func line(_ line: Int, of file: String = "lessons/01-a.md") -> String? {
        folder.sourceLine(Location(file: file, line: line))
      }
      #expect(line(1) == "a" && line(2) == "b\u{2028}c\u{C}d" && line(3) == "e")
      #expect(line(0) == nil && line(9) == nil && line(1, of: "lessons/none.md") == nil)
    }
  }

  @Test func filesOutsideTheCourseAreNotRead() throws {
    try withTemporaryFolder("/course/data.txt\nok\n/secret.txt\nno\n/course2/x.txt\nno\n") { path in
      let folder = CourseFolder(path: path + "/course")
      #expect(folder.content("data.txt") == Array("ok\n".utf8))
      #expect(folder.content("lessons/../data.txt") == Array("ok\n".utf8))
      #expect(folder.content("../secret.txt") == nil)
      #expect(folder.content("../course2/x.txt") == nil)
      #expect(folder.content("none.txt") == nil)
    }
  }

  // MARK: Approved records

  private let sample = SampleRun("```swift\n1\n```\n", [[(SampleRun.number(1), line: 1)]])

  private func differences(_ folder: CourseFolder, _ sample: SampleRun) -> [String] {
    folder.differences(of: sample.run, lesson: sample.lesson, course: Course(title: "C"))
      .map { $0.rendered(sourceLine: nil) }
  }

  @Test func aRunIsComparedWithTheRecordInTheFolder() throws {
    try withTemporaryFolder("/records/demo.json\n\(sample.approved.text)") { path in
      let folder = CourseFolder(path: path)
      let approved = try folder.approvedRecord(of: sample.lesson)
      #expect(approved == sample.approved)
      #expect(differences(folder, sample) == [])
      var changed = sample
      changed.run.record.cells[0].outputs = [SampleRun.number(2)]
      #expect(differences(folder, changed) == ["lessons/demo.md:2:1: error: value 1 is now 2"])
    }
  }

  @Test func aLessonWithoutRecordSaysSoUnlessItProducesNothing() throws {
    try withTemporaryFolder { path in
      let folder = CourseFolder(path: path)
      let approved = try folder.approvedRecord(of: sample.lesson)
      #expect(approved == nil)
      #expect(
        differences(folder, sample) == [
          """
          lessons/demo.md:1:1: error: the lesson has no approved record
            look at its page, then: lessons approve demo
          """
        ])
      #expect(differences(folder, SampleRun("```swift\nlet x = 1\n```\n", [[]])) == [])
    }
  }

  @Test func aDamagedRecordIsADiagnostic() throws {
    try withTemporaryFolder("/records/demo.json\n{\"cells\": [\n") { path in
      #expect(
        differences(CourseFolder(path: path), sample) == [
          """
          records/demo.json:2:1: error: the approved record cannot be read: the text ends where a \
          value should be
            restore it from version control, or approve the lesson again
          """
        ])
    }
  }

  // MARK: Naming lessons

  private let lessons = ["01-softmax", "02-softmax-temperature", "10-attention"].map {
    Lesson.parse("# T\n", file: "lessons/\($0).md").lesson
  }

  @Test(arguments: [
    ([], ["01-softmax", "02-softmax-temperature", "10-attention"]),
    (["lessons/10-attention.md"], ["10-attention"]),
    (["/home/ada/course/lessons/10-attention.md"], ["10-attention"]),
    (["10-attention"], ["10-attention"]), (["attention"], ["10-attention"]),
    (["temp"], ["02-softmax-temperature"]),
    // A whole name is that lesson, though another has it in its own.
    (["01-softmax"], ["01-softmax"]),
    // Lessons come in their order, each once.
    (["attention", "01-", "10"], ["01-softmax", "10-attention"]),
  ])
  func lessonsAreNamedByFileNameOrPart(names: [String], found: [String]) {
    let result = lessons.named(names)
    #expect(result.lessons.map(\.name) == found)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func namesThatFitNoneOrSeveralAreErrors() {
    let result = lessons.named(["softmax", "dropout", "attention"])
    #expect(result.lessons.map(\.name) == ["10-attention"])
    #expect(
      result.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        "error: 'softmax' could be 01-softmax or 02-softmax-temperature\n  write more of the name",
        "error: no lesson is called 'dropout'\n"
          + "  there are: 01-softmax, 02-softmax-temperature, 10-attention",
      ])
  }
}
