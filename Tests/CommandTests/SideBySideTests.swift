import Files
import Foundation
import TestSupport
import Testing
import Workspace

/// Commands that work on the same course at once.
@Suite(.serialized) struct SideBySideTests {
  private let waiting = "waiting for another lessons command on this course…\n"

  /// What is said of lessons that have run, which end in any order.
  private func ran(_ names: String...) -> Set<String> {
    Set(names.map { "✓ \($0)  compiled in TIME, ran TIME" })
  }

  private func sites() throws -> (alone: [String: Data], records: [String: Data]) {
    let course = try TemporaryFolder(smallCourse)
    #expect(try course.lessons("build").status == 0)
    #expect(try course.lessons("approve").status == 0)
    return (course.files(in: "site"), course.files(in: "records"))
  }

  @Test func twoBuildsMakeTheSiteThatOneMakes() throws {
    let (alone, records) = try sites()
    for _ in 0..<3 {
      let course = try TemporaryFolder(smallCourse)
      let both = [try course.start(["build"]), try course.start(["build"])]
      var lines: Set<String> = []
      for build in both {
        let result = build.result()
        #expect(result.status == 0)
        lines.formUnion(result.errors.split(separator: "\n").map(String.init))
      }
      // A build that comes late enough finds what the other one has kept, perhaps only after compiling.
      #expect(lines.filter { $0.hasSuffix("ran TIME") } == ran("01-first", "02-second"))
      #expect(course.files(in: "site") == alone)

      let approvals = [
        try course.start(["approve", "01-first"]), try course.start(["approve", "02-second"]),
        try course.start(["approve"]),
      ]
      for approval in approvals { #expect(approval.result().status == 0) }
      #expect(course.files(in: "records") == records)
    }
  }

  @Test func cleaningWaitsUntilABuildIsDone() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-slow.md
      # Slow

      ```swift
      import Foundation
      Thread.sleep(forTimeInterval: 3)
      print("done")
      ```
      """)
    let build = try course.start(["build"])
    // The lock is taken before anything is compiled.
    let lock = File(CourseFolder(path: course.path).path(of: .cache))
    while build.process.isRunning, !lock.exists { usleep(10_000) }
    // The file is there before it is locked.
    while build.process.isRunning, let free = try FileLock.attempt(lock.path, .exclusive) {
      free.release()
      usleep(10_000)
    }
    try course.expect("clean", output: "removed COURSE/.cache\n", errors: waiting)
    let result = build.result()
    #expect(result.status == 0)
    #expect(try #require(course.read("site/01-slow.html")).contains("done"))
    #expect(!File(course.path + "/.cache").exists)
  }

  @Test func aBuildWaitsUntilTheSiteIsFree() async throws {
    let course = try TemporaryFolder(smallCourse)
    let folder = CourseFolder(path: course.path)
    let lock = try await folder.take(.writing, .exclusive) { _ in }
    let build = try course.start(["build"])
    while build.process.isRunning, !build.errors.contains(waiting) { usleep(10_000) }
    #expect(course.files(in: "site").isEmpty)
    lock.release()
    let result = build.result()
    #expect(result.status == 0)
    #expect(result.errors.contains(waiting))
    let count = course.files(in: "site").count - 1  // but for the list of files
    #expect(
      result.output == "COURSE/site/index.html: \(count) files written, 0 unchanged, TIME\n")
  }

  /// The page of each lesson is the old one or the new one, and the next build completes the site.
  @Test func aKilledBuildLeavesTheSiteWhole() throws {
    func page(_ index: Int, _ word: String) -> String {
      "# Lesson \(index)\n\n" + String(repeating: "All of it is \(word). ", count: 2_000) + "\n"
    }
    let names = (10..<70).map { "\($0)-lesson\($0)" }
    let course = try TemporaryFolder()
    func write(_ word: String) throws {
      for (index, name) in names.enumerated() {
        try course.write(page(index, word), to: "lessons/\(name).md")
      }
    }
    func pages() -> [String: Data] { course.files(in: "site").filter { $0.key.hasSuffix(".html") } }
    try write("old")
    #expect(try course.lessons("build").status == 0)
    var old = pages()
    let paths = course.files(in: "site").keys.sorted()
    let page = "\(course.path)/site/\(names[0]).html"
    // A build that ends before it is killed proves nothing, so there are several.
    var isKilled = false
    for attempt in 1...20 where !isKilled {
      old = pages()
      try write("new in attempt \(attempt)")
      let stamp = FileStamp(path: page)
      let build = try course.start(["build"])
      // In the middle of writing.
      while build.process.isRunning, FileStamp(path: page) == stamp { usleep(100) }
      if build.process.isRunning { kill(build.process.processIdentifier, SIGKILL) }
      isKilled = build.result().status == SIGKILL && pages() != old
    }
    #expect(isKilled)
    let between = pages()

    #expect(try course.lessons("build").status == 0)
    let new = pages()
    #expect(new.count == names.count + 1 && new.keys.sorted() == old.keys.sorted())
    for (name, content) in between {
      #expect(content == old[name] || content == new[name], "\(name)")
    }
    #expect(course.files(in: "site").keys.sorted() == paths, "nothing half-written is left")
  }
}
