import Foundation
import Lessons
import Record
import Testing

@Suite struct RecordCacheTests {
  private let sample = SampleRun(
    "```swift\n1\n```\n\n```swift\nprint(2)\n```\n",
    [
      [(SampleRun.number(1), line: 1), (.text("π\n"), line: nil)],
      [(.value(Value(text: "[1, nan]", numbers: [1, .infinity], shape: [2])), line: 12)],
    ])

  @Test func runsAreKeptAndReadBack() throws {
    try withTemporaryFolder { path in
      let cache = RecordCache(folder: path)
      cache.keep(sample.run, for: "key")
      let run = try #require(cache.run(for: "key"))
      #expect(run.record == sample.run.record)
      #expect(run.outputLines == [[1, nil], [12]])
      #expect(run.compileSeconds == 0.25 && run.runSeconds == 1.5)
      #expect(run.isCached && run.diagnostics.isEmpty)
      #expect(cache.run(for: "another") == nil)
    }
  }

  @Test func aDamagedFileIsNoRun() throws {
    try withTemporaryFolder { path in
      let cache = RecordCache(folder: path)
      let file = URL(fileURLWithPath: path + "/key.json")
      cache.keep(sample.run, for: "key")
      let whole = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let damaged = [
        "", "{}", String(whole.dropLast(20)), whole.replacing("\"value\"", with: "\"valve\""),
        whole.replacing("[[1,null],[12]]", with: "[[1,null]]"),
        whole.replacing("[[1,null],[12]]", with: "[1,null,12]"),
      ]
      for text in damaged {
        #expect(text != whole)
        try Data(text.utf8).write(to: file)
        #expect(cache.run(for: "key") == nil, "\(text)")
      }
      try Data([0xFF, 0x00]).write(to: file)
      #expect(cache.run(for: "key") == nil)
    }
  }

  @Test func whatCannotBeWrittenIsNotKept() {
    let cache = RecordCache(folder: "/nowhere/at/all")
    cache.keep(sample.run, for: "key")
    #expect(cache.run(for: "key") == nil)
  }

  // MARK: Keys

  private let text = """
    ---
    summary: A lesson.
    ---
    # Title

    ```swift {#first}
    let a = 1
    ```

    Inline `{swift} a + 1` here.

    ```swift
    a * 2
    ```
    """

  private func key(
    _ text: String, file: String = "lessons/demo.md", course: Course = Course(title: "Course"),
    toolchain: String = "swift 6.3"
  ) -> String {
    Lesson.parse(text, file: file).lesson.recordKey(course: course, toolchainIdentity: toolchain)
  }

  @Test(arguments: [
    ("# Title\n", "# Another title\n\nMore prose.\n\n"),
    ("summary: A lesson.", "summary: Another."),
    ("Inline", "A line with"),
    ("```swift {#first}", "```swift {#first hidden}"),
    ("```swift {#first}", "```swift {#first folded caption=\"A *caption*\"}"),
    ("```swift {#first}", "```swift {#first tolerance=0.5}"),
    ("```swift {#first}", "```swift {#first timeout=60}"),
    ("```swift {#first}\nlet a = 1\n```", "- item\n\n  ```swift {#first}\n  let a = 1\n  ```"),
  ])
  func proseAndLooksLeaveTheKeyAlone(part: String, replacement: String) {
    let changed = text.replacing(part, with: replacement)
    #expect(changed != text)
    #expect(key(changed) == key(text))
  }

  @Test(arguments: [
    ("let a = 1", "let a = 2"), ("let a = 1", "let a = 1 "), ("a + 1", "a + 2"),
    ("```swift {#first}", "```swift {#renamed}"),
    ("```swift {#first}", "```swift {#first timeout=30}"),
    ("```swift {#first}", "```swift {#first traps}"),
    ("```swift {#first}", "```swift {#first fails}"),
    ("```swift\na * 2", "```swift {reset}\na * 2"),
    ("```swift\na * 2", "```swift {static}\na * 2"),
    ("summary: A lesson.", "optimize: true"),
    // A record has a place for each cell.
    ("a * 2\n```", "a * 2\n```\n\n```swift {static}\nnever\n```"),
    ("# Title\n", "# Title\n\n```swift {static}\nnever\n```\n"),
    ("# Title\n", "# Title\n\n```swift\nlet z = 0\n```\n"),
    ("`{swift} a + 1`", "`a + 1`"),
  ])
  func codeAndOptionsChangeTheKey(part: String, replacement: String) {
    let changed = text.replacing(part, with: replacement)
    #expect(changed != text)
    #expect(key(changed) != key(text))
  }

  @Test func courseToolchainAndNameChangeTheKey() {
    let keys = [
      key(text), key(text, course: Course(title: "C", swiftVersion: 6)),
      key(text, course: Course(title: "C", optimize: true)),
      key(text, course: Course(title: "C", seed: 2)),
      key(text, course: Course(title: "C", timeout: 2)), key(text, toolchain: "swift 6.4"),
      key(text, file: "lessons/other.md"),
    ]
    #expect(Set(keys).count == keys.count)
    #expect(key(text, course: Course(title: "C", author: "A", tolerance: 0.5)) == key(text))
  }

  @Test func keysNameFiles() {
    #expect(key(text).count == 32 && key(text).allSatisfy(\.isHexDigit))
  }
}
