import TestSupport
import Testing

/// What cells print and show, through the tool.
@Suite struct OutputTests {
  /// What is printed on the page of a course's only lesson, one output a line.
  private func outputs(_ course: TemporaryFolder) throws -> [String] {
    let result = try course.lessons("build")
    #expect(result.status == 0, "\(result.errors)")
    let page = try #require(course.read("site/01-a.html"))
    #expect(!page.utf8.contains(0x1B))
    return page.matches(
      of: /<pre class="(output[^"]*|failure-message)"[^>]*><samp>(.*?)<\/samp>/.dotMatchesNewlines()
    )
    .map { "\($0.1): \($0.2)" }
  }

  @Test func standardErrorStandsWhereItWasWritten() throws {
    let course = try TemporaryFolder(
      #"""
      /lessons/01-a.md
      # A

      ```swift
      import Foundation
      print("one")
      fputs("stream\n", stderr)
      print("two ", terminator: "")
      FileHandle.standardError.write(Data("descriptor\n".utf8))
      print("three")
      fputs("first, ", stderr)
      fputs("second\n", stderr)
      0.5
      ```

      ```swift {traps}
      fputs("Fatal error: none yet\n", stderr)
      FileHandle.standardError.write(Data("not ended".utf8))
      [1, 2][print(2) == () ? 2 : 0]
      ```
      """#)
    #expect(
      try outputs(course) == [
        "output: one", "output output-errors: stream", "output: two ",
        "output output-errors: descriptor", "output: three",
        "output output-errors: first, second", "output: 0.5",
        "output output-errors: Fatal error: none yet\nnot ended", "output: 2",
        "failure-message: <span class=\"failure-text\">Index out of range</span>\n\n3 | [1, 2][print(2) == () ? 2 : 0]\n  |       ^",
      ])
    #expect(try course.lessons("approve").status == 0)
    #expect(try #require(course.read("records/a.json")).contains(#""stderr": "stream\n""#))
    try course.replace(#""stream\n""#, with: #""river\n""#, in: "lessons/01-a.md")
    let test = try course.lessons("test")
    #expect(test.errors.contains("error: standard error, line 1: 'stream' is now 'river'"))
  }

  @Test func figuresOfACollectionAreAllShown() throws {
    let course = try TemporaryFolder(
      #"""
      /lessons/01-a.md
      # A

      ```swift
      func line(_ k: Int) -> Figure {
        Figure(x: .linear("x"), y: .linear("y"), alt: "Line \(k).") { Line(x: [0, 1], y: [0, k]) }
      }
      ```

      ```swift {#fig-lines caption="Lines"}
      (1...2).map(line)
      ```

      ```swift
      (line(3), line(4))
      ```

      ```swift
      [line(5)].first
      ```

      ```swift
      print(line(6) == line(6), Figure?.none as Any)
      for k in 7...8 { show(line(k)) }
      let later = line(9)
      _ = Figure(alt: "Left out.") { Line(x: [0, 1], y: [0, 1]) }
      claim("Figures are values", line(10), ==, line(10))
      ```

      ```swift
      later
      ```
      """#)
    let result = try course.lessons("build")
    // Neither of the two that are printed is shown.
    #expect(
      result.errors.hasSuffix(
        """
        lessons/01-a.md:5:3: error: this figure is created but never shown
          Figure(x: .linear("x"), y: .linear("y"), alt: "Line \\(k).") { Line(x: [0, 1], y: [0, k]) }
          ^~~~~~ make it the cell's last expression, call show(_:), or write '_ = Figure' to leave it out
        1 error; COURSE/site is unchanged

        """), "\(result.errors)")
    try course.replace("print(line(6) == line(6), ", with: "print(", in: "lessons/01-a.md")
    #expect(try course.lessons("build").status == 0)
    let page = try #require(course.read("site/01-a.html"))
    #expect(
      page.matches(of: /alt="(Line \d)/).map { "\($0.1)" }
        == [1, 2, 3, 4, 5, 7, 8, 9].map { "Line \($0)" })
    #expect(page.matches(of: /Figure 1\.\d/).count == 1)
  }

  @Test func figuresThatAreNotShownAreErrorsWhereTheyAreMade() throws {
    let course = try TemporaryFolder(
      #"""
      /lessons/01-a.md
      # A

      ```swift
      for k in 1...2 {
        Figure(alt: "\(k)") { Line(x: [0, 1], y: [0, k]) }
      }
      let kept = Figure(alt: "kept") { Line(x: [0, 1], y: [0, 1]) }
      ```

      ```swift {static}
      Figure(alt: "static") { Line(x: [0, 1], y: [0, 1]) }
      ```

      ```swift {traps}
      Figure(alt: "trap") { Line(x: [0, 1], y: [0, 1]) }
      fatalError("\u{1B}[31mred")
      ```
      """#)
    let result = try course.lessons("build")
    #expect(
      result.errors.hasSuffix(
        """
        lessons/01-a.md:5:3: error: this figure is created but never shown
          Figure(alt: "\\(k)") { Line(x: [0, 1], y: [0, k]) }
          ^~~~~~ make it the cell's last expression, call show(_:), or write '_ = Figure' to leave it out
        lessons/01-a.md:7:12: error: this figure is created but never shown
        let kept = Figure(alt: "kept") { Line(x: [0, 1], y: [0, 1]) }
                   ^~~~~~ make it the cell's last expression, call show(_:), or write '_ = Figure' to leave it out
        2 errors; COURSE/site is unchanged

        """), "\(result.errors)")
  }

  @Test func whatALineOfProseCannotShowIsAnError() throws {
    let course = try TemporaryFolder(
      #"""
      /lessons/01-a.md
      # A

      ```swift
      func loud() -> Int {
        print("loud")
        return 3
      }
      ```

      It is `{swift} loud()`.

      See `{swift} Figure(x: .linear("x"), y: .linear("y"), alt: "A.") { Points(x: [1], y: [1]) }`.
      """#)
    let result = try course.lessons("build")
    #expect(
      result.errors.hasSuffix(
        """
        lessons/01-a.md:10:16: error: this value's expression prints, which a line of prose does not show
        It is `{swift} loud()`.
                       ^ print in a cell, and refer to the value here
        lessons/01-a.md:12:14: error: a figure has no place in a line of prose
        See `{swift} Figure(x: .linear("x"), y: .linear("y"), alt: "A.") { Points(x: [1], y: [1]) }`.
                     ^ show it in a cell
        2 errors; COURSE/site is unchanged

        """), "\(result.errors)")
  }

  // MARK: Long output

  @Test func aLessonMayPrintAsMuchAsItSays() throws {
    let course = try TemporaryFolder(
      #"""
      /lessons/01-a.md
      ---
      output-limit: 4
      ---
      # A

      ```swift
      for n in 100_000..<400_000 { print("line \(n)") }
      claim("All are printed", 1, ==, 1)
      ```

      ```swift {#fig-last}
      Figure(x: .linear("x"), y: .linear("y"), alt: "A line.") { Line(x: [1, 2], y: [1, 2]) }
      ```

      The last number is `{swift} 399_999`.
      """#)
    // 300 000 lines of 12 bytes.
    let build = try course.lessons("build")
    #expect(build.status == 0, "\(build.errors)")
    let page = try #require(course.read("site/01-a.html"))
    #expect(page.contains("line 100000\n") && page.contains("line 399999"))
    #expect(page.contains("All are printed") && page.contains("fig-last"))
    #expect(try course.lessons("approve").status == 0)
    #expect(try course.lessons("test").status == 0)
    try course.replace("100_000..<400_000", with: "100_000..<399_999", in: "lessons/01-a.md")
    let test = try course.lessons("test")
    #expect(
      test.status == 1 && test.errors.contains("300000 printed lines are now 299999"),
      "\(test.errors)")
    // The limit of a run that is known counts, too.
    try course.replace("output-limit: 4", with: "output-limit: 3", in: "lessons/01-a.md")
    let limited = try course.lessons("build")
    #expect(
      limited.errors.hasSuffix(
        """
        lessons/01-a.md:6:1: error: the lesson has printed more than 3 MB
        ```swift
        ^ print less, or raise the limit in front matter, in megabytes: 'output-limit: 30'
        1 error; COURSE/site is unchanged

        """), "\(limited.errors)")
  }

  // MARK: Two runs

  @Test func aLessonThatDiffersFromRunToRunIsNotApproved() throws {
    let course = try TemporaryFolder(
      #"""
      /lessons/01-a.md
      # A

      ```swift
      let order = Array(0..<1000).shuffled()
      ```

      ```swift
      print(order[..<20] == [0] ? "sorted" : "order \(order)")
      ```

      ```swift
      import Foundation
      Date()
      ```

      ```swift
      Set(0..<100).map { "\($0)" }
      ```

      ```swift
      Array(0..<1000).shuffled(using: &random)
      ```
      """#)
    for _ in 0..<2 {
      let result = try course.lessons("approve")
      #expect(result.status == 1)
      #expect(result.output == "01-a: not approved: it has errors\n")
      let errors = result.errors.split(separator: "\n")
      #expect(
        errors.count { $0.contains("error: a second run differs: ") } == 2, "\(result.errors)")
      #expect(
        errors.contains {
          $0.hasPrefix("lessons/01-a.md:8:1: error: a second run differs: printed line 1: 'order [")
        })
      #expect(
        errors.contains(
          "^ 'shuffled()' in line 4 draws another random number in each run: write '.shuffled(using: &random)', or mark the cell 'varies'"
        ))
      #expect(
        errors.contains {
          $0.hasPrefix("lessons/01-a.md:13:1: error: a second run differs: value ")
        })
      #expect(
        errors.contains(
          "^ 'Date()' in line 13 reads a clock: show nothing that depends on the time, or mark the cell "
            + "'varies'"))
      #expect(course.read("records/a.json") == nil)
    }
    for cell in ["print(order", "import Foundation"] {
      try course.replace(
        "```swift\n\(cell)", with: "```swift {varies}\n\(cell)", in: "lessons/01-a.md")
    }
    #expect(try course.lessons("approve").status == 0)
    try course.replace("shuffled()", with: "shuffled(using: &random)", in: "lessons/01-a.md")
    try course.replace("Date()", with: "Date(timeIntervalSince1970: 0)", in: "lessons/01-a.md")
    #expect(try course.lessons("approve").status == 0)
    #expect(try course.lessons("test").status == 0)
  }

  /// Its second run goes on at the same time.
  @Test func bothRunsOfALessonHaveATemporaryFolderOfTheirOwn() throws {
    let course = try TemporaryFolder(
      #"""
      /lessons/01-a.md
      # A

      ```swift
      import Foundation
      let log = NSTemporaryDirectory() + "/log.txt"
      try "".write(toFile: log, atomically: false, encoding: .utf8)
      for _ in 0..<20 {
        let text = try String(contentsOfFile: log, encoding: .utf8)
        try (text + "x").write(toFile: log, atomically: false, encoding: .utf8)
        usleep(10_000)
      }
      try String(contentsOfFile: log, encoding: .utf8).count
      ```
      """#)
    #expect(try course.lessons("build").status == 0)
    #expect(try course.lessons("approve").output == "01-a: approved for the first time, 1 cell\n")
  }
}
