import Lessons
import Runner
import TestSupport
import Testing

/// Values that show nothing, or what has no place in a line of prose.
@Suite struct ShownValuesTests {
  @Test func valuesWithoutAValueAreTold() async throws {
    let course = try await SampleCourse(
      #"""
      /lessons/01.md
      ```swift
      func f() {}
      ```

      Here `{swift} f()`, `{swift} print(3)` and `{swift} if true { 1 } else { 2 }`.
      """#)
    #expect(
      await course.run().runs[0].messages == [
        """
        lessons/01.md:5:15: error: this has no value to show
          call it in a cell, and show here what it computes
        """,
        """
        lessons/01.md:5:30: error: this prints text, but has no value to show
          write what is printed as the value, without print
        """,
      ])
  }

  @Test func whatIsMoreThanALineOfProseIsTold() async throws {
    let course = try await SampleCourse(
      #"""
      /lessons/01.md
      Here `{swift} claim("x", 1 < 2)` and `{swift} Table(columns: ["a"], rows: [[1]])`.

      Here `{swift} [(a: 1, b: 2), (a: 2, b: 3)]` and `{swift percent} [(a: 1, b: 2), (a: 2, b: 3)]`.

      But `{swift} [1, 2]`, `{swift} (a: 1, b: 2)` and `{swift} ["a": 1]` are values.
      """#)
    #expect(
      await course.run().runs[0].messages == [
        """
        lessons/01.md:1:15: error: a claim has no place in a line of prose
          make it in a cell, and link to it here
        """,
        """
        lessons/01.md:1:47: error: a table has no place in a line of prose
          show it in a cell
        """,
        """
        lessons/01.md:3:15: error: a table has no place in a line of prose
          show it in a cell
        """,
        """
        lessons/01.md:3:66: error: a table has no place in a line of prose
          show it in a cell
        """,
      ])
  }

  /// One of the texts that an expression chooses between may be empty.
  @Test func valuesWithNothingInThemAreTold() async throws {
    let course = try await SampleCourse(
      #"""
      /lessons/01.md
      ```swift
      let (count, name, title) = (1, " ", String?.none)
      ```

      Layer`{swift} count == 1 ? "" : "s"`, `{swift} title ?? ""`, `{swift} if count > 1 { "s" } else { "" }`.

      Here `{swift} ""`, `{swift} name`.

      And `{swift digits=2} "\t"`.
      """#)
    #expect(
      await course.run().runs[0].messages == [
        """
        lessons/01.md:7:15: error: this value is empty, so the sentence shows nothing here
          show a value with something in it, or remove this
        """,
        """
        lessons/01.md:7:29: error: this value is empty, so the sentence shows nothing here
          show a value with something in it, or remove this
        """,
        """
        lessons/01.md:9:23: error: this value is empty, so the sentence shows nothing here
          show a value with something in it, or remove this
        """,
      ])
  }

  /// From 10¹⁵ on a number is written with a power of ten, also where percent makes it as large.
  @Test func formatsWithoutEffectOnANumberAreTold() async throws {
    let course = try await SampleCourse(
      #"""
      /lessons/01.md
      `{swift decimals=1} 1e15`, `{swift decimals=1} 999999999999999.0`, `{swift decimals=4 percent} 2e13`,

      `{swift decimals=1} 1e-9`, `{swift digits=3} 1e20`, `{swift percent} 1e20`, `{swift exact} 1e20`,

      `{swift digits=2} 0.0 / 0.0`, `{swift percent} -1.0 / 0`.
      """#)
    #expect(
      await course.run().runs[0].messages == [
        """
        lessons/01.md:1:9: error: the format has no effect: the number is written with a power of ten
          write 'digits=3' instead
        """,
        """
        lessons/01.md:1:76: error: the format has no effect: the number is written with a power of ten
          write 'digits=4' instead
        """,
        """
        lessons/01.md:5:9: error: the format has no effect: the value is NaN
          remove it, or compute a finite number
        """,
        """
        lessons/01.md:5:39: error: the format has no effect: the value is infinite
          remove it, or compute a finite number
        """,
      ])
  }

  @Test func valuesOfBlocksWithNothingInThemAreTold() async throws {
    let course = try await SampleCourse(
      """
      /lessons/01.md
      ```swift
      let name = ""
      name
      ```

      ```swift
      show(" ")
      String(reflecting: name)
      ```

      ```swift
      let none: [Int] = []
      none
      ```
      """)
    let message = "warning: this value is empty, so nothing is shown below the code"
    let help = "\n  write String(reflecting: …) to show it in quotes, or '_ = …' to show nothing"
    #expect(
      await course.run().runs[0].messages == [
        "lessons/01.md:3:1: \(message)\(help)", "lessons/01.md:7:1: \(message)\(help)",
      ])
  }
}
