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
      #"try FileManager.default.contentsOfDirectory(at: URL(fileURLWithPath: "."), includingPropertiesForKeys: nil).filter { $0.pathExtension == "txt" }.count"#,
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

  // MARK: Other ways to a file

  /// Links of the process lead to the course, and a link of the course is what it says.
  @Test func lessonsNoticeAFileByAnyOfItsNames() async throws {
    let looks = [
      #"(try? String(contentsOfFile: "/proc/self/cwd/a.txt", encoding: .utf8)) ?? "none""#,
      #"(try? String(contentsOfFile: "/proc/\(getpid())/cwd/a.txt", encoding: .utf8)) ?? "none""#,
      #"(try? String(contentsOfFile: "/proc/self/root\(FileManager.default.currentDirectoryPath)/a.txt", encoding: .utf8)) ?? "none""#,
      #"{ () -> Int in let f = open("data", O_RDONLY); return (try? Data(contentsOf: URL(fileURLWithPath: "/proc/self/fd/\(f)/b.txt")).count) ?? -1 }()"#,
      #"(try? FileManager.default.destinationOfSymbolicLink(atPath: "data/link")) ?? "none""#,
      #"(realpath("data/link", nil).map { String(cString: $0).hasSuffix("/one.txt") } ?? false)"#,
      #"{ () -> Int in var s = stat(); lstat("data/one.txt", &s); return Int(s.st_size) }()"#,
    ]
    let lessons = looks.enumerated().map { index, look in
      "/lessons/0\(index).md\n```swift\nimport Foundation\nprint(\(look))\n```\n"
    }
    let course = try await SampleCourse(lessons.joined() + "/data/one.txt\n1\n/data/two.txt\n2\n")
    let files = FileManager.default
    let link = course.folder.path + "/data/link"
    try files.createSymbolicLink(atPath: link, withDestinationPath: "two.txt")
    try await Task.sleep(for: .milliseconds(20))
    let first = await course.run()
    #expect(first.runs.map(\.messages) == looks.map { _ in [] })
    #expect(await course.run().ran == 0)
    try course.folder.write("1\n", to: "a.txt")
    try course.folder.write("2\n", to: "data/b.txt")
    try course.folder.write("12\n", to: "data/one.txt")
    try files.removeItem(atPath: link)
    try files.createSymbolicLink(atPath: link, withDestinationPath: "one.txt")
    let second = await course.run()
    #expect(second.ran == looks.count)
    for (look, (before, after)) in zip(looks, zip(first.runs, second.runs)) {
      #expect(before.record != after.record, "\(look)")
    }
  }

  // MARK: Other programs

  /// What they read is not known.
  @Test func aLessonThatStartsProgramsRunsEachTime() async throws {
    let ways = [
      #"""
      let cat = Process()
      cat.executableURL = URL(fileURLWithPath: "/bin/cat")
      cat.arguments = ["data.txt"]
      let pipe = Pipe()
      cat.standardOutput = pipe
      try cat.run()
      print(String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
      cat.waitUntilExit()
      """#,
      #"_ = system("cat data.txt")"#,
      #"let file = popen("cat data.txt", "r")!; print(fgetc(file)); pclose(file)"#,
      #"""
      var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("cat"), strdup("data.txt"), nil]
      var child: pid_t = 0
      print(posix_spawnp(&child, "cat", nil, nil, &arguments, nil))
      waitpid(child, nil, 0)
      """#,
      #"""
      @_silgen_name("fork") func copyOfThisProcess() -> Int32
      let child = copyOfThisProcess()
      if child == 0 {
        let text = (try? String(contentsOfFile: "data.txt", encoding: .utf8)) ?? ""
        _exit(Int32(text.count))
      }
      var status: Int32 = 0
      waitpid(child, &status, 0)
      print(status >> 8)
      """#,
    ]
    let lessons = ways.enumerated().map { index, way in
      "/lessons/0\(index).md\n```swift\nimport Foundation\n\(way)\n```\n"
    }
    let course = try await SampleCourse(lessons.joined() + "/data.txt\n1\n")
    let first = await course.run()
    #expect(first.runs.map(\.messages) == ways.map { _ in [] })
    try course.folder.write("23\n", to: "data.txt")
    let second = await course.run()
    #expect(second.ran == ways.count)
    for index in [0, 1, 2, 4] {
      #expect(first.runs[index].record != second.runs[index].record, "\(ways[index])")
    }
    #expect(await course.run().ran == ways.count)
    #expect(
      await course.runner.plan(course.lessons).map(\.reasonText)
        == ways.map { _ in "starts other programs, so it always runs" })
  }

  /// The runtime starts one that finds out where a program has crashed.
  @Test func aCrashStartsNoProgramOfTheLessons() async throws {
    let course = try await SampleCourse(
      "/lessons/01.md\n```swift {traps}\nlet numbers = [1]\nnumbers[numbers.count]\n```\n")
    #expect(await course.run().runs.map(\.messages) == [[]])
    #expect(await course.run().ran == 0)
  }

  // MARK: What the tool writes

  @Test func aLessonDoesNotLookAtWhatTheToolWrites() async throws {
    let looks = [
      ("site/index.html", #"FileManager.default.fileExists(atPath: "site/index.html")"#),
      (
        "records/a.json",
        #"(try? String(contentsOfFile: "records/a.json", encoding: .utf8))?.count"#
      ),
      ("records", #"(try? FileManager.default.contentsOfDirectory(atPath: "records"))?.count"#),
      (".cache/kept", #"access("./lessons/../.cache/kept", R_OK)"#),
    ]
    let lessons = looks.enumerated().map { index, look in
      "/lessons/0\(index).md\n```swift\nimport Foundation\nprint(\(look.1) as Any)\n```\n"
    }
    let course = try await SampleCourse(
      lessons.joined() + """
        /lessons/09-innocent.md
        ```swift
        import Foundation
        print(try FileManager.default.contentsOfDirectory(atPath: ".").contains("lessons"))
        let course = URL(fileURLWithPath: ".")
        let files = try FileManager.default.contentsOfDirectory(at: course, includingPropertiesForKeys: nil)
        print(files.contains { $0.lastPathComponent == "lessons" })
        print(FileManager.default.fileExists(atPath: "data/site/records"), Bundle.main.bundlePath.isEmpty)
        print(FileManager.default.fileExists(atPath: NSHomeDirectory() + "/.config"))
        ```

        """)
    let help =
      "\n  look at files that you have written: what is in site/, records/ and .cache/ changes with the lessons"
    #expect(
      await course.run().runs.map(\.messages)
        == looks.enumerated().map { index, look in
          [
            "lessons/0\(index).md:1:1: error: this cell looks at '\(look.0)', which the tool writes\(help)"
          ]
        } + [[]])
  }

  /// On another machine, it is elsewhere.
  @Test func anOutputDoesNotSayWhereTheCourseIs() async throws {
    let shown = [
      "FileManager.default.currentDirectoryPath",
      "print(URL(fileURLWithPath: \"data/a.csv\").path)",
      "Table(columns: [\"file\"], rows: [[Value(text: URL(fileURLWithPath: \"a\").path)]])",
    ]
    let lessons = shown.enumerated().map { index, code in
      "/lessons/0\(index).md\n```swift\nimport Foundation\n\(code)\n```\n"
    }
    let trap =
      "/lessons/07.md\n```swift {traps}\nimport Foundation\n"
      + "fatalError(FileManager.default.currentDirectoryPath)\n```\n"
    let innocent = [
      "/lessons/08.md\n```swift {varies}\nimport Foundation\nFileManager.default.currentDirectoryPath\n```\n",
      "/lessons/09.md\n```swift\nimport Foundation\nFileManager.default.currentDirectoryPath + \"er\"\n```\n",
    ]
    let course = try await SampleCourse((lessons + [trap] + innocent).joined())
    let found = await course.run().runs.map(\.messages)
    for (index, messages) in found.prefix(shown.count + 1).enumerated() {
      // A table has a place of its own, printed text that of its cell.
      #expect(messages.count == 1)
      #expect(
        messages.first?.hasSuffix(
          "error: the output contains the course's folder, which is another one elsewhere\n"
            + "  show a path relative to it, or the name alone, such as url.lastPathComponent")
          == true,
        "\(index): \(messages)")
    }
    #expect(found.dropFirst(shown.count + 1) == [[], []])
  }

  /// What a lesson sees of the machine is not the same with a sandbox and without.
  @Test func aRunWithoutASandboxIsNotThatInOne() async throws {
    let course = try await SampleCourse("/lessons/01.md\n```swift\n6 * 7\n```\n")
    var without = course.runner
    without.sandbox = .missing("for a test")
    var within = course.runner
    within.sandbox = .bubblewrap(Bubblewrap(path: "/usr/bin/bwrap"))
    #expect(without.settings(of: course.lessons[0]) != within.settings(of: course.lessons[0]))
    var reasoned = without
    reasoned.sandbox = .missing("for another reason")
    #expect(without.settings(of: course.lessons[0]) == reasoned.settings(of: course.lessons[0]))
  }
}
