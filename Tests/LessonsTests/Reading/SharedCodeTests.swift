import Lessons
import Testing

/// Swift files that lessons share: what is wrong with them, and the text that their page is made of.
@Suite struct SharedCodeTests {
  private func file(_ text: String, _ name: String = "a.swift") -> SharedFile {
    SharedFile(SourceText(text, file: "lessons/shared/\(name)"))
  }

  private func problems(_ text: String) -> [String] {
    let file = file(text)
    return file.problems.map { problem in
      let line = problem.location.map {
        file.code.text.split(separator: "\n", omittingEmptySubsequences: false)[$0.line - 1]
      }
      return problem.rendered(sourceLine: line.map(String.init))
    }
  }

  @Test func parametersAndResultsBecomeTermsWithDefinitions() {
    let shared = SharedCode(
      [
        SharedFile(
          SourceText(
            """
            /// What it does.
            ///
            /// - Parameter rate: The *rate*,
            ///   which is small.
            /// - Parameters:
            ///   - a: One.
            ///   - b: Two.
            /// - Returns: The sum.
            /// - Throws: Never.
            func f() {}
            """, file: "lessons/shared/a.swift"))
      ])
    let (text, diagnostics) = shared.document()
    #expect(diagnostics.isEmpty)
    let entries = text.blocks.flatMap { block in
      if case .definitions(let entries) = block { entries } else { [Definition]() }
    }
    #expect(
      entries.map { $0.terms.map(\.content) }
        == ["rate", "a", "b", "return", "throws"].map { [[.code($0)]] })
    #expect(
      entries[0].definitions == [
        [
          .paragraph([
            .text("The "), .emphasis([.text("rate")]), .text(","), .softBreak,
            .text("which is small."),
          ])
        ]
      ])
  }

  /// Swift's markup tells no capitals from small letters, and has three signs for items.
  @Test func partsOfDocumentationAreKnownInEachSpelling() {
    let shared = SharedCode([
      file(
        """
        /// Adds.
        ///
        /// - parameter a: One.
        /// * Parameter `b`: Two.
        /// + returns: The sum.
        func f(a: Int, b: Int) -> Int { a + b }
        """)
    ])
    let entries = shared.document().text.blocks.flatMap { block in
      if case .definitions(let entries) = block { entries } else { [Definition]() }
    }
    #expect(
      entries.map { $0.terms.map(\.content) } == ["a", "b", "return"].map { [[.code($0)]] })
  }

  @Test func documentationOfWhatIsNotThereIsNamed() {
    #expect(
      problems("/// - Parameter y: all\nfunc f(x: Int) {}\n/// - Param x: all\nfunc g(x: Int) {}")
        == [
          """
          lessons/shared/a.swift:1:17: warning: 'y' is not a parameter of 'f'
          /// - Parameter y: all
                          ^ its parameter is 'x'
          """,
          """
          lessons/shared/a.swift:3:7: warning: 'Param' means nothing here
          /// - Param x: all
                ^~~~~ did you mean 'Parameter'?
          """,
        ])
  }

  @Test func whatTheCompilerWouldNotTellIsNamedAtItsPlace() {
    #expect(problems("func f() {}\n// @main\nlet s = \"@main\"\n") == [])
    #expect(problems("// Only a comment.\n") == [])
    #expect(
      problems(" \n\n") == [
        """
        lessons/shared/a.swift:1:1: warning: the file is empty
          declare functions and types for the lessons in it, or remove it
        """
      ])
    #expect(
      problems("let a = 1\n  @main struct App {}\n") == [
        """
        lessons/shared/a.swift:2:3: error: code that lessons share has no '@main'
          @main struct App {}
          ^~~~~ remove it: a lesson begins with its first cell
        """
      ])
    #expect(
      problems("#sourceLocation(file: \"b.swift\", line: 1)\n") == [
        """
        lessons/shared/a.swift:1:1: error: '#sourceLocation' would hide where the code of a lesson is
        #sourceLocation(file: "b.swift", line: 1)
        ^~~~~~~~~~~~~~~ remove it: places are reported by the lesson's own lines
        """
      ])
  }

  // MARK: The text of the page

  /// The blocks in words, with the code of cells.
  private func outline(_ text: Lesson) -> [String] {
    text.blocks.map { block in
      switch block {
      case .heading(let level, let content, _, _): "\(level) \(content.plainText)"
      case .paragraph(let content): content.plainText
      case .list: "list"
      case .cell(let index):
        "\(text.cells[index].options.expectation) \(text.cells[index].code.text)"
      default: "other"
      }
    }
  }

  @Test func commentsAtTheOutermostLevelAreProseAndTheRestIsCode() {
    let code = SharedCode([
      file(
        """

        /// What *this*
        /// is for.
        ///
        /// - One item

        //| not an option
        struct S {
          /// A member.
          let x = 1
        }

        /* a comment with ```` in it */
        ///Next.
        func f() -> String {
          \"""
        /// In a string.
        \"""
        }

        """),
      file("let b = 2\r\n\r\n", "plots/b.swift"),
    ])
    let (text, diagnostics) = code.document()
    #expect(diagnostics == [])
    #expect(
      outline(text) == [
        "2 a.swift", "What this is for.", "list",
        """
        notRun //| not an option
        struct S {
          /// A member.
          let x = 1
        }

        /* a comment with ```` in it */

        """, "Next.",
        """
        notRun func f() -> String {
          \"""
        /// In a string.
        \"""
        }

        """, "2 plots/b.swift", "notRun let b = 2\n",
      ])
  }

  @Test func examplesDoNotRunAndMistakesInProseAreAtTheirPlaces() {
    let code = SharedCode([
      file(
        """
        /// An example:
        ///
        /// ```swift
        /// f()
        /// ```
        ///
        /// It gives `{swift} f()`, and $x is open.
        func f() -> Int { 1 }
        """)
    ])
    let (text, diagnostics) = code.document()
    #expect(text.cells.map(\.code.text).contains("f()\n"))
    #expect(
      text.cells.filter { $0.form == .block }.allSatisfy { $0.options.expectation == .notRun })
    #expect(
      diagnostics.filter { $0.message.contains("computed") }.map { $0.rendered(sourceLine: nil) }
        == [
          """
          lessons/shared/a.swift:7:23: error: shared code shows no computed values
            write the value as text
          """
        ])
  }

  @Test func headingsInProseAreBelowThoseOfFiles() {
    let (text, diagnostics) = SharedCode([file("/// # One\n/// ### Two\nlet a = 1\n")]).document()
    #expect(outline(text) == ["2 a.swift", "2 One", "3 Two", "notRun let a = 1\n"])
    #expect(
      diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/shared/a.swift:1:5: warning: a second heading of level 1, shown as one of level 2
          the page has a title of its own; write '##'
        """
      ])
  }
}
