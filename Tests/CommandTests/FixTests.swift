import TestSupport
import Testing

/// What `lessons fix` writes.
@Suite struct FixTests {
  @Test func misspeltNamesAreMendedWithoutARun() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-softmax.md
      # Softmax

      ![An arrow](images/arow.svg)

      [](#fig-sotfmax) [here](02-sigmiod.md#top)

      ```swift {#fig-softmax caption="A line"}
      Figure(x: .linear("x"), y: .linear("y"), alt: "A line.") { Line(x: [1, 2], y: [1, 2]) }
      ```
      /lessons/02-sigmoid.md
      # Sigmoid {#top}
      /lessons/images/arrow.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      """)
    let result = try course.lessons("fix")
    #expect(result.status == 0)
    #expect(result.output == "lessons/01-softmax.md: 3 edits\n")
    let text = course.read("lessons/01-softmax.md") ?? ""
    #expect(text.contains("![An arrow](images/arrow.svg)"))
    #expect(text.contains("[](#fig-softmax) [here](02-sigmoid.md#top)"))
    #expect(course.files(in: "site").isEmpty)
  }

  @Test func outputsAreWrittenOnDemand() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-mean.md
      # The mean

      ```swift {#mean}
      let sample = [2.0, 4, 9]
      print(sample.max()!)
      // Prints "8.0"
      sample.reduce(0, +) / 3
      ```

      The mean is [about 4.9](#mean).

      ```swift
      import Foundation
      print(UUID())
      // Prints "0"
      ```
      """)
    #expect(try course.lessons("fix").output == "nothing to fix in 1 lesson\n")
    let result = try course.lessons("fix", "--outputs")
    // What is another in each run stays wrong, and is told.
    #expect(result.status == 1)
    #expect(result.output == "lessons/01-mean.md: 3 edits\n")
    #expect(result.errors.contains("lessons/01-mean.md:15:1: error: prints '"))
    let text = course.read("lessons/01-mean.md") ?? ""
    #expect(text.contains("// Prints \"9.0\"\nsample") && text.contains("[about 5.0](#mean)"))
  }

  @Test func numbersOfOtherLessonsAreComparedWithTheirRecords() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift
      claim("It is right", 0.96812, >, 0.9, id: "accuracy")
      ```
      /lessons/02-b.md
      # B

      It is [97.3 %](#accuracy).
      """)
    let unknown = try course.lessons("test", "02-b")
    #expect(unknown.status == 0)
    #expect(
      unknown.errors.contains(
        """
        lessons/02-b.md:3:8: warning: 97.3 % is not checked: the approved record of 01-a has no current \
        'accuracy'
        It is [97.3 %](#accuracy).
               ^~~~~~ run 'lessons test' without a name to check it
        """))
    #expect(try course.lessons("approve", "01-a").status == 0)
    let result = try course.lessons("test", "02-b")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        """
        lessons/02-b.md:3:8: error: the text says 97.3 %, but the claim 'accuracy' measured 0.96812 \
        (96.8 %) in the approved record of 01-a
        It is [97.3 %](#accuracy).
               ^~~~~~
        """))
  }

  @Test func lessonsThatDifferInTheirNumbersHaveTheirOwnRecords() throws {
    let course = try TemporaryFolder(
      """
      /lessons/01-week.md
      # One

      ```swift
      1
      ```
      """)
    #expect(try course.lessons("approve").status == 0)
    #expect(course.files(in: "records").keys.sorted() == ["week.json"])
    try course.write("# Two\n\n```swift\n2\n```\n", to: "lessons/02-week.md")
    let both = try course.lessons("test")
    #expect(both.status == 1)
    #expect(
      both.errors.contains(
        """
        records/week.json:1:1: error: there are several lessons called 'week', which are told apart by \
        their numbers
        """))
    #expect(
      both.errors.contains("lessons/01-week.md:1:1: error: the lesson has no approved record"))
    #expect(try course.lessons("approve").status == 0)
    #expect(course.files(in: "records").keys.sorted() == ["01-week.json", "02-week.json"])
    #expect(try course.lessons("test").status == 0)

    // The one that is left does not take over the record of the other.
    try course.remove("lessons/01-week.md")
    try course.remove("records/02-week.json")
    let left = try course.lessons("test")
    #expect(
      left.errors.contains("lessons/02-week.md:1:1: error: the lesson has no approved record"))
    #expect(
      left.errors.contains(
        "records/01-week.json:1:1: error: the lesson that this record belongs to no longer exists"))
  }

  @Test func anEditThatBringsAnErrorIsTakenBack() throws {
    // The nearest name is a type, which is no function of two numbers.
    let course = try TemporaryFolder(
      """
      /lessons/01-a.md
      # A

      ```swift
      struct Lineage {}
      let a = Lineagge(2, 3)
      ```

      ```swift {hiden}
      let b = 1
      ```
      """)
    let result = try course.start(["fix"]).result()
    #expect(result.status == 1)
    #expect(result.output == "lessons/01-a.md: 1 edit\n")
    #expect(course.read("lessons/01-a.md")?.contains("Lineagge(2, 3)") == true)
    #expect(course.read("lessons/01-a.md")?.contains("```swift {hidden}") == true)
    #expect(result.errors.contains("5:9: error: cannot find 'Lineagge' in scope"))
    #expect(!result.errors.contains("hiden"), "what is said is true after the edits")
  }

  @Test func nothingToMendIsSaid() throws {
    let course = try TemporaryFolder(
      "/lessons/01-a.md\n# A\n/lessons/02-b.md\n---\ndraft: true\n---\n# B\n")
    try course.expect("fix", output: "nothing to fix in 2 lessons, 1 of them a draft\n")
  }
}
