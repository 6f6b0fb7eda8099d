import Foundation
import TestSupport
import Testing

/// What would run, and which lessons use what.
@Suite struct PlanTests {
  private func course() throws -> TemporaryFolder {
    try TemporaryFolder(
      """
      /course.yml
      title: Course
      /lessons/01-a.md
      # A

      ```swift {#first}
      print(doubled(2))
      ```

      ```swift
      print("second")
      ```
      /lessons/02-b.md
      # B

      ```swift
      print(Table(csv: "data/b.csv").rows.count)
      ```
      /lessons/03-c.md
      # C

      ```swift
      print(exp(0))
      ```
      /lessons/shared/code.swift
      private func helper(_ x: Double) -> Double { x * 2 }
      func doubled(_ x: Double) -> Double { helper(x) }
      func unused(_ x: Double) -> Double { x - 1.5 }
      /data/b.csv
      x,y
      1,2
      """)
  }

  @Test func thePlanSaysWhatWouldRunAndWhy() throws {
    let course = try course()
    #expect(
      try course.lessons("plan").output == """
        01-a: has not run yet
        02-b: has not run yet
        03-c: has not run yet
        3 of 3 lessons would run

        """)
    #expect(try course.lessons("build").status == 0)
    try course.expect("plan", output: "3 lessons: nothing would run\n")

    // Prose runs nothing, code and data do.
    try course.replace("# A", with: "# A\n\nProse.", in: "lessons/01-a.md")
    try course.expect("plan", output: "3 lessons: nothing would run\n")
    try course.replace("print(\"second\")", with: "print(\"2nd\")", in: "lessons/01-a.md")
    try course.write("x,y\n1,3\n", to: "data/b.csv")
    try course.expect(
      "plan",
      output: """
        01-a: the cell at line 9 changed
        02-b: data/b.csv changed
        2 of 3 lessons would run

        """, errors: "✓ 01-a  compiled in TIME\n")
    try course.replace("doubled(2)", with: "doubled(3)", in: "lessons/01-a.md")
    #expect(
      try course.lessons("plan", "a").output == """
        01-a: #first and the cell at line 9 changed
        1 of 1 lesson would run

        """)
    #expect(try course.lessons("build").status == 0)

    // Of shared code, what a lesson can reach.
    try course.replace("x - 1.5", with: "x - 2.5", in: "lessons/shared/code.swift")
    try course.expect("plan", output: "3 lessons: nothing would run\n")
    try course.replace("x * 2", with: "x * 2.0 + 0.0", in: "lessons/shared/code.swift")
    try course.expect(
      "plan", output: "01-a: helper changed\n1 of 3 lessons would run\n")
    // A plan runs nothing, however often it is made.
    try course.expect(
      "plan", output: "01-a: helper changed\n1 of 3 lessons would run\n")
    try course.replace(
      "print(exp(0))", with: "print(exp(1))\nlet y: Int = \"\"", in: "lessons/03-c.md")
    #expect(
      try course.lessons("plan").output == """
        01-a: helper changed
        03-c: no longer compiles; the cell at line 3 changed
        2 of 3 lessons would run

        """)
  }

  /// What such programs read is not known, so that nothing is kept of the run.
  @Test func aLessonThatStartsProgramsAlwaysRuns() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift
      import Foundation
      _ = system("cat data.txt")
      ```
      /data.txt
      1
      """)
    #expect(try course.lessons("approve").status == 0)
    try course.expect(
      "plan", output: "01-a: starts other programs, so it always runs\n1 of 1 lesson would run\n")
    try course.write("2\n", to: "data.txt")
    #expect(try course.lessons("test", "--changed").status == 1)
    #expect(try course.lessons("build").status == 0)
    #expect(course.read("site/01-a.html")?.contains("<samp>2</samp>") == true)
  }

  @Test func theLessonsThatUseAFunctionAreListed() throws {
    let course = try course()
    #expect(
      try course.lessons("uses", "doubled").output == "01-a\n1 of 3 lessons can reach doubled\n")
    #expect(
      try course.lessons("uses", "helper").output == "01-a\n1 of 3 lessons can reach helper\n")
    #expect(
      try course.lessons("uses", "Calculus.exp").output
        == "03-c\n1 of 3 lessons can reach Calculus.exp\n")
    #expect(
      try course.lessons("uses", "Adadelta").output == "0 of 3 lessons can reach Adadelta\n")
    try course.expect(
      "uses", "sofmax", status: 2,
      errors: """
        error: the library has no 'sofmax' that lessons could use
          did you mean 'softmax'?

        """)
    let unused = try course.lessons("uses", "--unused").output.split(separator: "\n")
    #expect(unused.contains("NN: softmax(_:temperature:axis:)"))
    #expect(!unused.contains { $0.hasSuffix(": exp(_:)") })
    #expect(unused.last?.hasSuffix("are used by no lesson") == true)
    try course.expect(
      "uses", status: 2,
      errors: """
        Error: Name a symbol of the library, or say --unused.
        Usage: lessons uses [--course <folder>] [--library <folder>] [--format <format>] [--unused] [<symbol>]
          See 'lessons uses --help' for more information.

        """)
  }
}
