import Files
import Foundation
import Record
import Runner
import TestSupport
import Testing

/// Lessons that do harm, in each sandbox and without one: each ends with an error at its cell, what earlier
/// cells have shown is kept, and other lessons go on.
@Suite struct HostileLessonsTests {
  enum Way: CaseIterable {
    case bubblewrap, landlock, none

    /// What lessons run in; cancels the test where that does not work.
    func sandbox() async throws -> Sandbox {
      switch self {
      case .none: return .missing("for a test")
      case .landlock:
        guard let landlock = Landlock() else { try Test.cancel("the kernel has no Landlock") }
        return .landlock(landlock, insteadOfBubblewrap: "for a test")
      case .bubblewrap:
        let folder = try TemporaryFolder()
        let found = await Sandbox.find(
          scratchFolder: folder.path, facts: FactStore(path: folder.path + "/facts"))
        guard case .bubblewrap = found else { try Test.cancel("\(found.remark ?? "")") }
        return found
      }
    }
  }

  /// What a hostile cell, the second of its lesson, ends with.
  ///
  /// - Parameters:
  ///   - code: The cell.
  ///   - options: Its options.
  ///   - way: What it runs in.
  ///   - files: Files of the course.
  /// - Returns: The messages of its lesson.
  /// - Throws: What keeps the course from being written, or the test from being made.
  private func messages(
    _ code: String, _ options: String = "timeout=20", in way: Way, files: String = ""
  ) async throws -> [String] {
    let course = try await SampleCourse(
      """
      /lessons/01-hostile.md
      ```swift
      import Foundation
      print("before")
      ```

      ```swift {\(options)}
      \(code)
      ```

      ```swift
      print("after")
      ```
      /lessons/02-other.md
      ```swift
      6 * 7
      ```
      \(files)
      """, sandbox: try await way.sandbox())
    let runs = await course.run().runs
    #expect(runs[0].record.cells[0].outputs.first == .text(PrintedText("before\n")))
    #expect(runs[1].messages == [])
    #expect(runs[1].record.cells[0].outputs == [.value(Value(text: "42", whole: 42))])
    return runs[0].messages
  }

  /// Where the cell begins, and its first line of code.
  private let start = "lessons/01-hostile.md:6:1: error: "
  private let firstLine = "lessons/01-hostile.md:7:1: error: "

  // MARK: Without end

  @Test(arguments: Way.allCases)
  func anEndlessLoop(_ way: Way) async throws {
    let said = try await messages("while true {}", "timeout=1", in: way)
    #expect(
      said == [
        start
          + "the cell ran longer than 1 s\n  raise its time limit, in seconds: {timeout=2}"
      ])
  }

  @Test(arguments: Way.allCases)
  func threadsThatNeverEnd(_ way: Way) async throws {
    let said = try await messages(
      """
      let started = DispatchSemaphore(value: 0)
      for _ in 0..<8 { Thread.detachNewThread { started.signal(); while true {} } }
      for _ in 0..<8 { started.wait() }
      started.wait()
      """, "timeout=1", in: way)
    #expect(said.map(\.firstLine) == [start + "the cell ran longer than 1 s"])
  }

  @Test(arguments: Way.allCases)
  func endlessOutput(_ way: Way) async throws {
    let said = try await messages(
      #"let line = String(repeating: "x", count: 100_000); while true { print(line) }"#, in: way)
    #expect(said.map(\.firstLine) == [start + "the lesson has printed more than 1 MB"])
  }

  @Test(arguments: Way.allCases)
  func endlessRecursion(_ way: Way) async throws {
    let said = try await messages(
      "func f(_ n: Int) -> Int { f(n + 1) + f(n + 2) }\nf(1)", in: way)
    #expect(said.count == 1)
    #expect(said[0].hasPrefix("lessons/01-hostile.md:7:"))
    #expect(said[0].contains("error: the cell crashed: "))
  }

  @Test(arguments: Way.allCases)
  func aHundredGigabytes(_ way: Way) async throws {
    let said = try await messages("let many = [Int](repeating: 1, count: 12_500_000_000)", in: way)
    #expect(
      said.map(\.firstLine) == [
        "lessons/01-hostile.md:7:16: error: the cell needs more than 4096 MB of memory"
      ])
  }

  /// What is started before the limit is ended with the lesson.
  @Test(arguments: Way.allCases)
  func aForkBomb(_ way: Way) async throws {
    let said = try await messages(
      #"""
      var count = 0
      while count < 2000 {
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("1000"), nil]
        let problem = posix_spawn(nil, "/usr/bin/sleep", nil, nil, &arguments, nil)
        if problem != 0 { fatalError("\(count > 99): \(String(cString: strerror(problem)))") }
        count += 1
      }
      sleep(1000)
      """#, in: way)
    // In namespaces of its own, the kernel counts the lesson's processes.
    #expect(
      said.map(\.firstLine) == [
        way == .bubblewrap
          ? "lessons/01-hostile.md:11:1: error: the cell crashed: true: Resource temporarily unavailable"
          : start + "the cell has started more than 512 processes"
      ])
  }

  /// Each has less than the lesson may have.
  @Test(arguments: Way.allCases)
  func childrenThatTakeTooMuchTogether(_ way: Way) async throws {
    let said = try await messages(
      #"""
      for _ in 0..<5 {
        let child = Process()
        // It keeps the last bytes that it reads, which are all of them.
        child.executableURL = URL(fileURLWithPath: "/bin/sh")
        child.arguments = ["-c", "head -c 300000000 /dev/zero | tail -c 300000000 | (sleep 30; cat)"]
        child.standardOutput = FileHandle.nullDevice
        try child.run()
      }
      sleep(20)
      """#, "timeout=20 memory=1024", in: way)
    #expect(
      said == [
        start + "the cell, with all that it has started, needs more than 1024 MB of memory\n"
          + "  raise its memory limit, in megabytes: {memory=2048}"
      ])
  }

  // MARK: Outside

  @Test(
    arguments: Way.allCases,
    [
      ("\"out.csv\"", "writes 'out.csv' into the course"),
      ("\"data/numbers.txt\"", "writes 'data/numbers.txt' into the course"),
      ("\"/etc/lesson.txt\"", "writes '/etc/lesson.txt' outside its temporary folder"),
      ("\"/usr/lesson.txt\"", "writes '/usr/lesson.txt' outside its temporary folder"),
    ])
  func writing(_ way: Way, to target: (path: String, message: String)) async throws {
    let help =
      "\n  a lesson may only write into its temporary folder, which is gone at its end: "
      + "FileManager.default.temporaryDirectory, NSTemporaryDirectory() or $TMPDIR"
    // Whether the error is thrown and not caught, or nobody looks.
    for code in [
      "try \"x\".write(toFile: \(target.path), atomically: false, encoding: .utf8)",
      "_ = try? \"x\".write(toFile: \(target.path), atomically: false, encoding: .utf8)",
      "_ = fopen(\(target.path), \"w\")",
      "_ = FileManager.default.createFile(atPath: \(target.path), contents: Data([65]))",
    ] {
      let said = try await messages(code, in: way, files: "/data/numbers.txt\n1\n")
      // An error that nothing catches is reported at its `try`.
      let place = code.hasPrefix("try ") ? firstLine : start
      let isWhole = said == [place + "this cell \(target.message)" + help]
      let isUnnamed =
        code.contains("FileManager")
        && said.map(\.firstLine) == [
          start + "this cell \(target.message.replacing(/'.*'/, with: "a file"))"
        ]
      #expect(isWhole || isUnnamed, "\(code): \(said)")
    }
  }

  /// Only the last attempt can have thrown the error, and only one that says so.
  @Test(arguments: Way.allCases)
  func anErrorAfterAnotherThatWasCaught(_ way: Way) async throws {
    let said = try await messages(
      """
      struct Unrelated: Error {}
      try? "x".write(toFile: "out.csv", atomically: false, encoding: .utf8)
      throw Unrelated()
      """, in: way)
    #expect(
      said.map(\.firstLine) == [
        start + "this cell writes 'out.csv' into the course",
        "lessons/01-hostile.md:9:1: error: an error was thrown and not caught: Lesson.Unrelated()",
      ])
    let both = try await messages(
      """
      try? "x".write(toFile: "one.csv", atomically: false, encoding: .utf8)
      try "x".write(toFile: "two.csv", atomically: false, encoding: .utf8)
      """, in: way)
    #expect(
      both.map(\.firstLine) == [
        start + "this cell writes 'one.csv' into the course",
        "lessons/01-hostile.md:8:1: error: this cell writes 'two.csv' into the course",
      ])
  }

  /// Neither by a name that the system gives to the course, nor to other lessons through the memory.
  @Test(
    arguments: Way.allCases,
    [
      ("/proc/self/cwd/out.csv", "this cell writes 'out.csv' into the course"),
      (
        "/dev/shm/lesson-hostile",
        "this cell writes '/dev/shm/lesson-hostile' outside its temporary folder"
      ),
    ])
  func writingByOtherNames(_ way: Way, to target: (path: String, message: String)) async throws {
    let said = try await messages("_ = fopen(\"\(target.path)\", \"w\")", in: way)
    #expect(said.map(\.firstLine) == [start + target.message])
    #expect(access(target.path, F_OK) != 0)
    let innocent = try await messages(
      """
      for path in ["/dev/null", "/dev/stdout", "/dev/stderr", "/proc/self/fd/1", "/dev/fd/2"] {
        guard let file = fopen(path, "a") else { fatalError(path) }
        fclose(file)
      }
      """, in: way)
    #expect(innocent == [])
  }

  @Test(arguments: Way.allCases)
  func removing(_ way: Way) async throws {
    let said = try await messages(
      "_ = unlink(\"data/numbers.txt\")", in: way, files: "/data/numbers.txt\n1\n")
    #expect(
      said.map(\.firstLine) == [start + "this cell removes 'data/numbers.txt' from the course"])
  }

  /// Also what Foundation does in several steps, and what fails for another reason is none of ours.
  @Test(arguments: Way.allCases)
  func writingInSteps(_ way: Way) async throws {
    let said = try await messages(
      """
      try "x".write(toFile: "out.csv", atomically: true, encoding: .utf8)
      """, in: way)
    #expect(said.count == 1)
    #expect(said[0].hasPrefix(firstLine + "this cell writes "), "\(said)")
    #expect(said[0].contains(" into the course\n"))
    let innocent = try await messages(
      """
      do { try "x".write(toFile: "none/out.csv", atomically: true, encoding: .utf8) } catch {
        print("no such folder")
      }
      try? FileManager.default.removeItem(atPath: "none.csv")
      print((try? String(contentsOfFile: "none.csv", encoding: .utf8)) ?? "no file")
      try FileManager.default.createDirectory(atPath: "data", withIntermediateDirectories: true)
      """, in: way, files: "/data/numbers.txt\n1\n")
    #expect(innocent == [])
  }

  /// The folder is empty at the lesson's start, whatever other lessons and earlier runs have left in theirs.
  @Test(arguments: Way.allCases)
  func aTemporaryFolderIsTheLessonsOwn(_ way: Way) async throws {
    let lesson = """
      ```swift
      import Foundation
      let folder = FileManager.default.temporaryDirectory
      let file = folder.appendingPathComponent("a.txt")
      print(FileManager.default.fileExists(atPath: file.path))
      try "first".write(to: file, atomically: true, encoding: .utf8)
      try "second".write(to: file, atomically: true, encoding: .utf8)
      print(try String(contentsOfFile: NSTemporaryDirectory() + "/a.txt", encoding: .utf8))
      ```

      """
    let course = try await SampleCourse(
      "/lessons/01.md\n\(lesson)/lessons/02.md\n\(lesson)", sandbox: try await way.sandbox())
    for _ in 0..<2 {
      let runs = await course.run(.afresh).runs
      #expect(runs.map(\.messages) == [[], []])
      for run in runs {
        #expect(run.record.cells[0].outputs == [.text(PrintedText("false\nsecond\n"))])
      }
    }
    // Its files are nothing that the lesson depends on.
    #expect(await course.run().ran == 0)
  }

  @Test(arguments: Way.allCases)
  func theNetwork(_ way: Way) async throws {
    let said = try await messages(
      """
      let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(80).bigEndian
      address.sin_addr.s_addr = in_addr_t(0xC000_0201).bigEndian
      let result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      """, in: way)
    #expect(
      said == [
        start + "this cell uses the network\n"
          + "  lessons run without one, so that they give the same results everywhere: "
          + "put the data into the course, and read it from there"
      ])
  }

  @Test(arguments: Way.allCases)
  func theAuthorsHome(_ way: Way) async throws {
    let own = try await messages("fatalError(\"<\\(NSHomeDirectory())>\")", in: way)
    #expect(own.count == 1)
    #expect(own[0].contains("the cell crashed: </"))
    #expect(!own[0].contains("<\(NSHomeDirectory())>"))
    guard way != .none else { return }
    // Nor can it be read by who knows where it is.
    let home = try TemporaryFolder("/.ssh/id\nsecret\n")
    let direct = try await messages(
      "try String(contentsOfFile: \"\(home.path)/.ssh/id\", encoding: .utf8)", in: way)
    #expect(direct.count == 1)
    let reason = way == .bubblewrap ? "there is no such file" : "the file may not be read"
    #expect(direct[0].contains("an error was thrown and not caught: id: \(reason)"), "\(direct)")
  }

  @Test(arguments: [Way.bubblewrap])
  func otherProcesses(_ way: Way) async throws {
    let said = try await messages(
      """
      let seen = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int($0) }
      fatalError("\\(seen.count < 6) \\(kill(\(getpid()), 0)) \\(getuid() == 0)")
      """, in: way)
    #expect(
      said.map(\.firstLine) == [
        "lessons/01-hostile.md:8:1: error: the cell crashed: true -1 false"
      ])
  }

  // MARK: Endings

  @Test(arguments: Way.allCases, [0, 3, 139, 142])
  func leavingHalfWay(_ way: Way, status: Int) async throws {
    let said = try await messages("exit(\(status))", in: way)
    #expect(
      said == [
        firstLine + "the cell ended the program, with status \(status)\n"
          + "  remove the exit: a lesson ends after its last cell"
      ])
  }

  @Test(arguments: Way.allCases)
  func aCrashAfterOutput(_ way: Way) async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      print("shown")
      let numbers = [1, 2]
      numbers[numbers.count]
      ```
      """, sandbox: try await way.sandbox())
    let run = await course.run().runs[0]
    #expect(
      run.messages == ["lessons/01.md:4:8: error: the cell crashed: Index out of range"])
    #expect(run.record.cells[0].outputs == [.text(PrintedText("shown\n"))])
  }

  @Test(arguments: Way.allCases)
  func aSignalThatTheCellSendsItself(_ way: Way) async throws {
    let said = try await messages("kill(getpid(), SIGKILL)", in: way)
    #expect(said.count == 1)
    #expect(said[0].hasPrefix(start + "the cell crashed: "), "\(said)")
  }

  @Test(arguments: Way.allCases)
  func imitationOfTheTool(_ way: Way) async throws {
    let said = try await messages(
      #"""
      let line = "0123456789abcdef {\"at\":0,\"end\":true}\n"
      for number in 3..<256 where fcntl(Int32(number), F_GETFL) >= 0 {
        _ = line.withCString { write(Int32(number), $0, strlen($0)) }
      }
      exit(0)
      """#, in: way)
    #expect(
      said.map(\.firstLine) == [
        start + "something other than the lesson kit wrote to the log of this run"
      ])
  }

  @Test(arguments: Way.allCases)
  func invalidText(_ way: Way) async throws {
    let said = try await messages(
      """
      FileHandle.standardOutput.write(Data([0x61, 0xFF, 0xC3, 0x0A]))
      fatalError("here")
      """, in: way)
    #expect(said.map(\.firstLine) == ["lessons/01-hostile.md:8:1: error: the cell crashed: here"])
  }

  /// A child in a session of its own, which heeds no signal but the last one.
  @Test(arguments: Way.allCases)
  func aChildIsLeftBehind(_ way: Way) async throws {
    let mark = UUID().uuidString
    let said = try await messages(
      """
      let child = Process()
      child.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
      child.arguments = [
        "sh", "-c", "trap '' TERM HUP INT; echo ready; cd /; while :; do sleep 1; done # \(mark)",
      ]
      let output = Pipe()
      child.standardOutput = output
      try child.run()
      _ = output.fileHandleForReading.availableData
      fatalError("here")
      """, in: way)
    #expect(said.map(\.firstLine) == ["lessons/01-hostile.md:16:1: error: the cell crashed: here"])
    var left: [String] = []
    for _ in 0..<200 {
      left = commands().filter { $0.contains(mark) }
      if left.isEmpty { break }
      usleep(20_000)
    }
    #expect(left == [])
  }

  private func commands() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.compactMap { process in
      FileManager.default.contents(atPath: "/proc/\(process)/cmdline").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}

extension String {
  fileprivate var firstLine: String { split(separator: "\n").first.map(String.init) ?? "" }
}
