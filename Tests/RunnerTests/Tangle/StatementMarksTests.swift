import Lessons
import Runner
import TestSupport
import Testing

/// What a program notes about the statements of its cells.
@Suite struct StatementMarksTests {
  private let course = Course(title: "Course")

  private func lesson(_ text: String) -> Lesson {
    Lesson.parse(text, file: "lessons/demo.md").lesson
  }

  /// How much has been printed is noted at the end of a statement, before a comment that says what it
  /// prints, and at the ends of those before it; 14 and 24 are offsets in the cell's code.
  @Test func theEndsOfStatementsThatPrintAreMarked() {
    let text = "```swift\nlet x = try 1;print(x)\n\nf()  // Prints \"1\"\ng()\n```\n"
    let program = lesson(text).tangled(course: course)[0]
    let source = program.source.replacing("\(program.key)", with: "KEY")
    #expect(
      source.contains(
        """

        _trying(0, 8, key: KEY);
        let x = try 1;
        do { _reached(14, key: KEY) };
        print(x)
        do { _reached(22, key: KEY) };


        f()
        do { _reached(27, key: KEY) };
          // Prints "1"

        let _value0 =
        g()

        do {}

        """))
    let last = lesson("```swift\nf()\n// Prints \"1\"\n```\n").tangled(course: course)[0]
    #expect(
      last.source.replacing("\(last.key)", with: "KEY").contains(
        """

        let _value0 =
        f()
        do { _reached(3, key: KEY) };

        // Prints "1"

        do {}
        let _: Void = _showLast(_value0, line: 6)

        """))
  }

  /// Comments say nothing of the main program's text in a program that does not run.
  @Test func whatDoesNotRunHasNoMarks() {
    let text = "```swift\nf() // Prints \"1\"\n```\n\n```swift {fails}\ng() // Prints \"1\"\n```\n"
    let programs = lesson(text).tangled(course: course)
    #expect(programs.map { $0.source.contains("_reached") } == [true, false])
  }

  /// Before a statement that may throw, the program notes where its `try` is: 0 and 30 are offsets in
  /// the cell's code.
  @Test func statementsThatMayThrowAreMarked() {
    let text = "```swift\ntry f()\nfor x in xs {\n  let y = try f(x)\n}\ntry g()\n```\n"
    let program = lesson(text).tangled(course: course)[0]
    #expect(
      program.source.replacing("\(program.key)", with: "KEY").contains(
        """


        _trying(0, 0, key: KEY);
        try f()
        for x in xs {
         \(" ")
        _trying(0, 32, key: KEY);
        let y = try f(x)
        }

        _trying(0, 43, key: KEY);
        let _value0 =
        try g()

        """))
  }

  /// The compiler crashes on functions where it sees that nothing can run.
  @Test func statementsThatAlwaysThrowAreUnderACondition() {
    let text = "```swift\nlet a = 1\nthrow E(a); f() // Prints \"1\"\nfunc g() -> Int { a }\n```\n"
    let program = lesson(text).tangled(course: course)[0]
    #expect(
      program.source.replacing("\(program.key)", with: "KEY").contains(
        """

        _trying(0, 10, key: KEY);

        if _isRunning() {
        throw E(a);
        do { _reached(21, key: KEY) };

        }
         f()
        """))
  }
}
