import Foundation
import Lessons
import TestSupport
import Testing
import Workspace

@Suite struct CourseReaderTests {
  private func read(_ files: TemporaryFolder) -> CourseSources {
    var reader = CourseReader(folder: CourseFolder(path: files.path))
    return reader.read()
  }

  @Test func lessonsComeInTheOrderOfTheirNames() throws {
    let files = try TemporaryFolder(
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
      /lessons/9-d.md
      # Nine
      /lessons/x.md
      # None
      /lessons/more/03-c.md
      # Deeper
      /lessons/more/images/x.png
      picture
      /lessons/20-part/01-e.md
      # In a part
      /lessons/_more/05-f.md
      # Left out
      """)
    let sources = read(files)
    #expect(sources.diagnostics.isEmpty)
    #expect(sources.course.title == "Deep learning" && sources.course.seed == 7)
    #expect(
      sources.lessons.map(\.file) == [
        "lessons/02-a-more.md", "lessons/02-a.md", "lessons/9-d.md", "lessons/10-b.md",
        "lessons/20-part/01-e.md", "lessons/more/03-c.md", "lessons/x.md",
      ])
    #expect(sources.lessonFiles == sources.lessons.map(\.file))
    #expect(
      sources.lessons.map(\.title.plainText) == [
        "More", "Two", "Nine", "Ten", "In a part", "Deeper", "None",
      ])
  }

  @Test func withoutATitleTheCourseIsNamedAfterItsFolder() throws {
    let files = try TemporaryFolder("/optics/lessons/01-a.md\n# A\n")
    var reader = CourseReader(folder: CourseFolder(path: files.path + "/optics"))
    #expect(reader.read().diagnostics.isEmpty)
    #expect(reader.read().course == Course(title: "optics"))
    try files.write("seed: 3\n", to: "optics/course.yml")
    #expect(reader.read().course == Course(title: "optics", seed: 3))
    try files.write("title: Light\n", to: "optics/course.yml")
    #expect(reader.read().course == Course(title: "Light"))
  }

  @Test func allThatIsWrongIsReportedAtOnce() throws {
    let files = try TemporaryFolder(
      """
      /course.yml
      titel: Deep learning
      /lessons/01-a.md
      # A

      ```swift {hiden}
      1
      ```
      """)
    try files.writeBytes([0x23, 0x20, 0xFF, 0xFE], to: "lessons/02-b.md")
    try FileManager.default.createSymbolicLink(
      atPath: files.path + "/lessons/03-link.md", withDestinationPath: "nowhere.md")
    let sources = read(files)
    #expect(sources.lessons.map(\.name) == ["01-a"])
    #expect(sources.lessonFiles.count == 3)
    #expect(
      sources.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        "course.yml:1:1: error: unknown key 'titel'\n  did you mean 'title'?",
        "lessons/01-a.md:3:11: error: unknown cell option 'hiden'\n  did you mean 'hidden'?",
        "lessons/02-b.md:1:3: error: the file is not in UTF-8\n  save it as UTF-8",
        "error: cannot read lessons/03-link.md: it is a link to a file that is gone",
      ])
    #expect(sources.diagnostics(about: sources.lessons[0]) == [sources.diagnostics[1]])
    #expect(
      sources.courseDiagnostics == [0, 2, 3].map { sources.diagnostics[$0] },
      "what belongs to no lesson that could be read")
  }

  @Test func aCourseWithoutLessonsSaysSo() throws {
    let files = try TemporaryFolder("/course.yml\ntitle: T\n")
    let sources = read(files)
    #expect(sources.lessons.isEmpty)
    #expect(
      sources.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        error: there are no lessons in \(files.path)/lessons
          begin a course in an empty folder with: lessons init .; add a lesson with: lessons new TITLE; or choose another course with --course
        """
      ])
  }

  @Test func changesAreSeenHoweverQuicklyTheyFollow() throws {
    let files = try TemporaryFolder("/course.yml\ntitle: T\n/lessons/01-a.md\n# A\n")
    var reader = CourseReader(folder: CourseFolder(path: files.path))
    #expect(reader.read().lessons.map(\.title.plainText) == ["A"])
    // As many bytes, and within the resolution of the clock of some file systems.
    for title in ["B", "C", "D"] {
      try files.write("# \(title)\n", to: "lessons/01-a.md")
      #expect(reader.read().lessons.map(\.title.plainText) == [title])
    }
    try files.write("title: U\n", to: "course.yml")
    try files.write("# E\n", to: "lessons/02-e.md")
    #expect(reader.read().course.title == "U")
    #expect(reader.read().lessons.map(\.name) == ["01-a", "02-e"])
    try files.remove("lessons/01-a.md")
    try files.remove("course.yml")
    #expect(reader.read().lessons.map(\.name) == ["02-e"])
    #expect(reader.read().course.title == CourseFolder(path: files.path).name)
  }

  @Test func linesAreThoseOfTheFilesAsTheyWereRead() throws {
    let files = try TemporaryFolder("/records/01-a.json\n{}\n")
    // U+2028 and form feeds end no lines of Markdown.
    try files.write("\u{FEFF}a\r\nb\u{2028}c\u{C}d\re\n", to: "lessons/01-a.md")
    var reader = CourseReader(folder: CourseFolder(path: files.path))
    _ = reader.read()
    try files.write("later\n", to: "lessons/01-a.md")
    let source = try #require(reader.source(of: "lessons/01-a.md"))
    #expect((0...4).map(source.line) == [nil, "a", "b\u{2028}c\u{C}d", "e", nil])
    #expect(reader.source(of: "records/01-a.json")?.line(1) == "{}", "read when it is asked for")
    #expect(reader.source(of: "lessons/none.md") == nil)
  }

  /// Neither the length nor the time of modification, which anybody can set, hides a change.
  @Test func aChangeIsNoticedWhateverTheTimeOfModification() throws {
    let files = try TemporaryFolder("/lessons/01-a.md\n# A\n")
    let path = files.path + "/lessons/01-a.md"
    let time = Date(timeIntervalSince1970: 1_000_000_000)
    func setTime() throws {
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    }
    try setTime()
    var reader = CourseReader(folder: CourseFolder(path: files.path))
    #expect(reader.read().lessons.map(\.title.plainText) == ["A"])
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data("# B\n".utf8))
    try handle.close()
    try setTime()
    #expect(reader.read().lessons.map(\.title.plainText) == ["B"])
  }
}
