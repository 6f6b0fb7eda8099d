import TestSupport
import Testing

/// Options of cells whose effect is on the way from a lesson to its page and its record.
@Suite struct OptionTests {
  @Test func whatAnOptionPromisesIsCheckedAtItsPlace() throws {
    let course = try TemporaryFolder(
      """
      /course.yml
      memory: 900
      /lessons/01-places.md
      # Places

      > ```swift
      > //| caption: A
      > //| folded
      > // hide
      > let a: Int = "x"
      > // show
      > let b: Int = "y"
      > ```
      /lessons/02-message.md
      # Message

      ```swift {fails="no such text"}
      let n: Int = "three"
      ```

      ```swift {alt="A line" output=folded}
      let a = 1
      ```
      /lessons/03-memory.md
      # Memory

      ```swift
      let count = 100
      ```

      ```swift {memory=300}
      var rows: [[Double]] = []
      for _ in 0..<count { rows.append([Double](repeating: 1, count: 1 << 20)) }
      ```
      /lessons/04-alt.md
      # Alternative texts

      ```swift {alt="A line"}
      Figure(alt: "Another") { Line(x: [1, 2], y: [1, 2]) }
      ```

      ```swift
      Figure { Line(x: [1, 2], y: [1, 2]) }
      ```
      """)
    try course.expect(
      "build", status: 1,
      errors: """
        ✗ 01-places  compiled in TIME
        ✗ 02-message  compiled in TIME, ran TIME
        ✗ 03-memory  compiled in TIME, ran TIME
        ✗ 04-alt  compiled in TIME, ran TIME
        lessons/01-places.md:7:16: error: cannot convert value of type 'String' to specified type 'Int'
        > let a: Int = "x"
                       ^~~
        lessons/01-places.md:9:16: error: cannot convert value of type 'String' to specified type 'Int'
        > let b: Int = "y"
                       ^~~
        lessons/02-message.md:3:17: error: the message does not contain 'no such text': cannot convert \
        value of type 'String' to specified type 'Int'
        ```swift {fails="no such text"}
                        ^~~~~~~~~~~~~~ write a part of the message as it is, or fix the cell
        lessons/02-message.md:7:15: warning: option 'alt' has no effect: the cell shows no figure
        ```swift {alt="A line" output=folded}
                      ^~~~~~~~ remove it
        lessons/02-message.md:7:31: warning: option 'output' has no effect: the cell has no output
        ```swift {alt="A line" output=folded}
                                      ^~~~~~ remove it
        lessons/03-memory.md:9:41: error: the cell needs more than 300 MB of memory
        for _ in 0..<count { rows.append([Double](repeating: 1, count: 1 << 20)) }
                                                ^ raise its memory limit, in megabytes: {memory=600}
        lessons/04-alt.md:3:15: error: the figure has an alternative text in its code, too
        ```swift {alt="A line"}
                      ^~~~~~~~ remove 'alt:' there, or this option
        lessons/04-alt.md:8:1: error: the figure has no alt text, which should tell a reader who \
        cannot see the figure what it shows
        Figure { Line(x: [1, 2], y: [1, 2]) }
        ^
        6 errors; COURSE/site is unchanged

        """)
  }

  @Test func theEffectsOfOptionsAreOnThePageAndInTheRecord() throws {
    let course = try TemporaryFolder(
      """
      /course.yml
      claims: {code: hidden}
      /lessons/01-a.md
      # A

      ```swift {optimize}
      // Without -O, each call takes a part of the stack, which has an end.
      func sum(_ n: Int, _ total: Int) -> Int { n == 0 ? total : sum(n - 1, total &+ n) }
      sum(10_000_000, 0)
      ```

      ```swift {reset traps="too small"}
      assert(1 > 2, "too small")
      ```

      ```swift {varies}
      print("number", Int.random(in: 0...Int.max))
      ```

      ```swift {alt="A rising line."}
      let hidden = [1.0, 2]  // hide
      Figure { Line(x: hidden, y: hidden) }
      ```

      ```swift
      claim("Two is more", 2, >, 1)
      ```
      """)
    #expect(try course.lessons("build").status == 0)
    let page = course.read("site/01-a.html") ?? ""
    #expect(page.contains("<samp>50000005000000</samp>"))
    #expect(page.contains("too small"))
    #expect(page.contains("<samp>number "))
    #expect(page.contains("alt=\"A rising line.\""))
    #expect(page.contains("1 line is not shown") && !page.contains("let hidden"))
    #expect(page.contains("Two is more") && !page.contains("claim("))

    #expect(try course.lessons("approve").status == 0)
    let record = course.read("records/a.json") ?? ""
    #expect(record.contains("\"varies\": true") && record.contains("number"))
    // The number is another one.
    try course.expect(
      "test", output: "1 lesson, 1 claim: all as approved\n",
      errors: "✓ 01-a  compiled in TIME, ran TIME\n")
  }
}
