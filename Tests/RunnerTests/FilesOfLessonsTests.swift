import Foundation
import Record
import Runner
import TestSupport
import Testing

/// Lessons that read and look for files.
@Suite struct FilesOfLessonsTests {
  @Test func aLessonRunsAgainWhenItsCodeOrItsFilesChange() async throws {
    let course = try await SampleCourse(
      #"""
      /data/numbers.txt
      1 2 3
      /lessons/01-a.md
      # A

      ```swift
      import Foundation
      print(try String(contentsOfFile: "data/numbers.txt", encoding: .utf8))
      print(try FileManager.default.contentsOfDirectory(atPath: "data").sorted())
      print((try? String(contentsOfFile: "more.txt", encoding: .utf8)) ?? "nothing more")
      ```
      """#)
    func printed() async -> (text: String, ran: Int) {
      // A file is taken to have changed during a run if it is as new as that.
      try? await Task.sleep(for: .milliseconds(20))
      let (runs, ran) = await course.run()
      guard case .text(let text) = runs[0].record.cells[0].outputs.first else { return ("", ran) }
      return (text.text, ran)
    }
    #expect(await printed() == ("1 2 3\n\n[\"numbers.txt\"]\nnothing more\n", 1))
    #expect(await printed().ran == 0)
    try course.folder.replace("# A", with: "# B\n\nProse.", in: "lessons/01-a.md")
    #expect(await printed().ran == 0)
    try course.folder.write("4\n", to: "data/numbers.txt")
    #expect(await printed() == ("4\n\n[\"numbers.txt\"]\nnothing more\n", 1))
    try course.folder.write("", to: "data/other.txt")
    #expect(await printed() == ("4\n\n[\"numbers.txt\", \"other.txt\"]\nnothing more\n", 1))
    try course.folder.write("more", to: "more.txt")
    #expect(await printed() == ("4\n\n[\"numbers.txt\", \"other.txt\"]\nmore\n", 1))
    #expect(await printed().ran == 0)
    // What was so before is known.
    try course.folder.remove("more.txt")
    #expect(await printed().text == "4\n\n[\"numbers.txt\", \"other.txt\"]\nnothing more\n")
    try course.folder.replace("sorted()", with: "count", in: "lessons/01-a.md")
    #expect(await printed() == ("4\n\n2\nnothing more\n", 1))
    #expect(await course.run(.afresh).ran == 1)
  }

  @Test func aFileThatWasProbablyMeantIsNamed() async throws {
    let course = try await SampleCourse(
      #"""
      /data/mails.csv
      a,b
      1,2
      /lessons/01.md
      ```swift
      Table(csv: "data/mail.csv")
      ```
      /lessons/02.md
      ```swift
      CSV(contentsOf: "mails.csv").columns
      ```
      /lessons/03.md
      ```swift
      CSV(contentsOf: "data/weather.csv").columns
      ```
      """#)
    let cause = "No such file or directory"
    #expect(
      await course.run().runs.map(\.messages) == [
        [
          "lessons/01.md:2:1: error: CSV: cannot read data/mail.csv: \(cause); "
            + "did you mean 'data/mails.csv'?"
        ],
        [
          "lessons/02.md:2:1: error: CSV: cannot read mails.csv: \(cause); "
            + "did you mean 'data/mails.csv'?"
        ], ["lessons/03.md:2:1: error: CSV: cannot read data/weather.csv: \(cause)"],
      ])
  }

  @Test func lessonsNoticeHoweverTheyLookAtFiles() async throws {
    let looks = [
      #"FileManager.default.fileExists(atPath: "a.txt")"#,
      #"try FileManager.default.subpathsOfDirectory(atPath: "data").sorted()"#,
      #"(FileManager.default.enumerator(atPath: "data")?.allObjects.count ?? 0)"#,
      #"access("a.txt", R_OK)"#,
      #"{ () -> Int32 in var s = stat(); return stat("a.txt", &s) }()"#,
      #"{ () -> Int32 in var g = glob_t(); glob("data/*", 0, nil, &g); return Int32(g.gl_pathc) }()"#,
      #"{ () -> Bool in let f = fopen("a.txt", "r"); return f != nil }()"#,
      #"(try? Data(contentsOf: URL(fileURLWithPath: "a.txt")).count) ?? -1"#,
    ]
    let lessons = looks.enumerated().map { index, look in
      "/lessons/0\(index).md\n```swift\nimport Foundation\nprint(\(look))\n```\n"
    }
    let course = try await SampleCourse(lessons.joined() + "/data/one.txt\n1\n")
    let first = await course.run()
    #expect(first.runs.map(\.messages) == looks.map { _ in [] })
    #expect(await course.run().ran == 0)
    try course.folder.write("1\n", to: "a.txt")
    try course.folder.write("2\n", to: "data/two.txt")
    let second = await course.run()
    #expect(second.ran == looks.count)
    for (before, after) in zip(first.runs, second.runs) { #expect(before.record != after.record) }
  }
}
