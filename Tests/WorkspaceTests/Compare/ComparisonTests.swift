import Lessons
import Record
import Testing
import Workspace

@Suite struct ComparisonTests {
  /// What is said of a run, as it is printed.
  private func differences(
    _ new: SampleRun, from old: SampleRun, tolerance: Double = 1e-4
  ) -> String {
    Comparison(tolerance: tolerance)
      .differences(of: new.run, lesson: new.lesson, from: old.approved)
      .map { $0.rendered(sourceLine: $0.location.flatMap { new.source.line($0.line) }) }
      .joined(separator: "\n")
  }

  private let text = """
    # Demo

    ```swift
    let x = 1
      x
    ```

    ```swift {#sum}
    x + 1
    ```

    ```swift
    x * 2
    ```
    """

  /// The lesson with what its three cells show.
  private func demo(_ a: Double, _ b: Double, _ c: Double, text: String? = nil) -> SampleRun {
    SampleRun(
      text ?? self.text,
      [
        [(SampleRun.number(a), line: 2)], [(SampleRun.number(b), line: 1)],
        [(SampleRun.number(c), line: 1)],
      ])
  }

  @Test func aRunThatIsAsApprovedHasNoDifferences() {
    #expect(differences(demo(1, 2, 2), from: demo(1, 2, 2)) == "")
    #expect(differences(demo(1.00001, 2, 2), from: demo(1, 2, 2)) == "")
  }

  @Test func differencesStandAtTheLineOfTheirOutput() {
    #expect(
      differences(demo(3, 2, 0.5), from: demo(1, 2, 2)) == """
        lessons/demo.md:5:3: error: value 1 is now 3, by 67 %
          x
          ^
        lessons/demo.md:13:1: error: value 2 is now 0.5, by 75 %
        x * 2
        ^
        """)
  }

  @Test func outputsWithoutLineStandAtTheirCell() {
    let old = SampleRun(text, [[(.text("a\nb\n"), line: nil)], [(.text("c"), line: nil)], []])
    let new = SampleRun(text, [[(.text("a\nc\n"), line: nil)], [], [(.text("d"), line: nil)]])
    #expect(
      differences(new, from: old) == """
        lessons/demo.md:3:1: error: printed line 2: 'b' is now 'c'
        ```swift
        ^
        lessons/demo.md:8:1: error: printed text 'c' is gone
        ```swift {#sum}
        ^
        lessons/demo.md:12:1: error: the outputs of this cell have not been approved: printed text 'd'
        ```swift
        ^ check them, then run: lessons approve demo
        """)
  }

  @Test func aCellMayHaveAToleranceOfItsOwn() {
    let tolerant = text.replacing("swift {#sum}", with: "swift {#sum tolerance=0.1}")
    #expect(differences(demo(1, 2.1, 2, text: tolerant), from: demo(1, 2, 2)) == "")
    #expect(
      differences(demo(1, 2.5, 2, text: tolerant), from: demo(1, 2, 2)) == """
        lessons/demo.md:9:1: error: value 2 is now 2.5, by 20 %
        x + 1
        ^
        """)
    #expect(differences(demo(1, 2.5, 2), from: demo(1, 2, 2), tolerance: 0.5) == "")
  }

  @Test func editedCellsStayThemselves() {
    let edited = text.replacing("x + 1", with: "1 + x").replacing("x * 2", with: "x * 3")
    #expect(
      differences(demo(1, 2, 3, text: edited), from: demo(1, 2, 2)) == """
        lessons/demo.md:13:1: error: value 2 is now 3, by 33 %
        x * 3
        ^
        """)
  }

  @Test func anInsertedCellHasNotBeenApproved() {
    let inserted = text.replacing("# Demo\n", with: "# Demo\n\n```swift\n7\n```\n")
    let new = SampleRun(
      inserted,
      [
        [(SampleRun.number(7), line: 1)], [(SampleRun.number(1), line: 2)],
        [(SampleRun.number(2), line: 1)], [(SampleRun.number(2), line: 1)],
      ])
    #expect(
      differences(new, from: demo(1, 2, 2)) == """
        lessons/demo.md:3:1: error: the outputs of this cell have not been approved: value '7'
        ```swift
        ^ check them, then run: lessons approve demo
        """)
  }

  @Test func aRemovedCellIsMissedAfterTheOneBefore() {
    let two = SampleRun(
      """
      # Demo

      ```swift
      let x = 1
        x
      ```

      ```swift
      x * 2
      ```
      """, [[(SampleRun.number(1), line: 2)], [(SampleRun.number(2), line: 1)]])
    #expect(
      differences(two, from: demo(1, 2, 2)) == """
        lessons/demo.md:3:1: error: the cell 'sum' of the approved record is gone: value '2'
        ```swift
        ^ lessons approve demo removes it
        """)
    let last = SampleRun("# Demo\n\n```swift\nx * 2\n```\n", [[(SampleRun.number(2), line: 1)]])
    #expect(
      differences(last, from: demo(1, 2, 2)) == """
        lessons/demo.md:1:1: error: a cell of the approved record is gone: value '1'
        # Demo
        ^ lessons approve demo removes it
        lessons/demo.md:1:1: error: the cell 'sum' of the approved record is gone: value '2'
        # Demo
        ^ lessons approve demo removes it
        """)
  }

  /// A record does not change when prose moves, nor when a cell moves with it.
  @Test func aMovedCellIsComparedWithItself() {
    let moved = SampleRun(
      """
      ```swift {#sum}
      x + 1
      ```

      ```swift
      x * 2
      ```

      ```swift
      let x = 1
        x
      ```
      """,
      [
        [(SampleRun.number(2), line: 1)], [(SampleRun.number(2), line: 1)],
        [(SampleRun.number(1), line: 2)],
      ])
    #expect(differences(moved, from: demo(1, 2, 2)) == "")
    #expect(
      differences(moved, from: demo(7, 2, 2)) == """
        lessons/demo.md:11:3: error: value 7 is now 1, by 86 %
          x
          ^
        """)
  }

  /// The cell that is gone is the one whose id or code is, and not the one that stood last.
  @Test func aCellThatIsGoneBesideAnEditedOneIsNamed() {
    let edited = SampleRun(
      """
      # Demo

      ```swift
      let x = 1
        x
      ```

      ```swift
      print(x * 3)
      ```
      """, [[(SampleRun.number(1), line: 2)], [(.text("3"), line: 1)]])
    let old = SampleRun(
      text,
      [
        [(SampleRun.number(1), line: 2)], [(SampleRun.number(2), line: 1)],
        [(.text("2"), line: 1)],
      ])
    #expect(
      differences(edited, from: old) == """
        lessons/demo.md:3:1: error: the cell 'sum' of the approved record is gone: value '2'
        ```swift
        ^ lessons approve demo removes it
        lessons/demo.md:9:1: error: printed line 1: '2' is now '3'
        print(x * 3)
        ^
        """)
  }

  @Test func aCellWithAnotherIDIsAnotherCell() {
    let renamed = text.replacing("{#sum}", with: "{#total}").replacing("x + 1", with: "x + 2")
    #expect(
      differences(demo(1, 3, 2, text: renamed), from: demo(1, 2, 2)) == """
        lessons/demo.md:3:1: error: the cell 'sum' of the approved record is gone: value '2'
        ```swift
        ^ lessons approve demo removes it
        lessons/demo.md:8:1: error: the outputs of this cell have not been approved: value '3'
        ```swift {#total}
        ^ check them, then run: lessons approve demo
        """)
    // With the same code it is the same cell.
    let sameCode = text.replacing("{#sum}", with: "{#total}")
    #expect(differences(demo(1, 2, 2, text: sameCode), from: demo(1, 2, 2)) == "")
  }

  @Test func cellsThatProduceNothingDoNotCount() {
    let quiet = text.replacing("# Demo\n", with: "# Demo\n\n```swift\nlet quiet = 0\n```\n")
    let new = SampleRun(
      quiet,
      [
        [], [(SampleRun.number(1), line: 2)], [(SampleRun.number(2), line: 1)],
        [(SampleRun.number(2), line: 1)],
      ])
    #expect(differences(new, from: demo(1, 2, 2)) == "")
  }

  @Test func failuresStandWhereTheyHappen() {
    let text = """
      ```swift {traps}
      let x = 0
        print(1 / x)
      ```
      """
    func failing(_ message: String, line: Int?, column: Int?) -> SampleRun {
      var sample = SampleRun(text, [[]])
      sample.run.record.cells[0].failure = Failure(
        kind: .trap, message: message, line: line, column: column)
      return sample
    }
    let old = failing("Division by zero", line: 2, column: 11)
    #expect(differences(old, from: old) == "")
    #expect(
      differences(failing("Index out of range", line: 2, column: 9), from: old) == """
        lessons/demo.md:3:9: error: it fails with 'Division by zero', now 'Index out of range'
          print(1 / x)
                ^
        """)
    #expect(
      differences(failing("aborted", line: nil, column: nil), from: old) == """
        lessons/demo.md:1:1: error: it fails with 'Division by zero', now 'aborted'
        ```swift {traps}
        ^
        """)
  }

  @Test func aLessonWithoutRecordSaysSoUnlessItProducesNothing() {
    func differences(_ sample: SampleRun) -> [String] {
      Comparison(tolerance: 0).differences(of: sample.run, lesson: sample.lesson, from: nil)
        .map { $0.rendered(sourceLine: nil) }
    }
    #expect(
      differences(demo(1, 2, 3)) == [
        """
        lessons/demo.md:1:1: error: the lesson has no approved record
          check its page, then run: lessons approve demo
        """
      ])
    #expect(differences(SampleRun("```swift\nlet x = 1\n```\n", [[]])) == [])
  }

  @Test func whatVariesIsNotComparedOnceThatIsApproved() {
    let varying = text.replacing("swift {#sum}", with: "swift {#sum varies}")
    let old = demo(1, 2, 2, text: varying)
    #expect(old.approved.cells.map(\.varies) == [false, true, false])
    #expect(old.approved.cells[1].record == CellRecord(outputs: [SampleRun.number(2)]))
    #expect(differences(demo(1, 7, 2, text: varying), from: old) == "")
    #expect(
      differences(demo(1, 2, 2, text: varying), from: demo(1, 2, 2)) == """
        lessons/demo.md:8:16: error: the outputs of this cell are no longer compared, which has not \
        been approved
        ```swift {#sum varies}
                       ^~~~~~ check them, then run: lessons approve demo
        """)
    #expect(
      differences(demo(1, 2, 2), from: old) == """
        lessons/demo.md:8:1: error: the outputs of this cell are compared from now on, and have not \
        been approved
        ```swift {#sum}
        ^ check them, then run: lessons approve demo
        """)
  }

  @Test func theFormatOfAValueInProseIsCompared() {
    func sample(_ format: String) -> SampleRun {
      SampleRun("Half is `{swift\(format)} 1 / 2.0`.\n", [[(SampleRun.number(0.5), line: nil)]])
    }
    #expect(differences(sample(" digits=3"), from: sample(" digits=3")) == "")
    #expect(
      differences(sample(" digits=3"), from: sample(" percent decimals=1")) == """
        lessons/demo.md:1:17: error: the number is now written with 'digits=3', and was approved with \
        'percent decimals=1'
        Half is `{swift digits=3} 1 / 2.0`.
                        ^~~~~~~~
        """)
    #expect(
      differences(sample(""), from: sample(" exact"))
        .contains("the number is now written without a format, and was approved with 'exact'"))
  }

  @Test func theLineOfAFailureIsCompared() {
    func failing(_ line: Int?) -> SampleRun {
      var sample = demo(1, 2, 2)
      sample.run.record.cells[0].failure = Failure(kind: .trap, message: "out of range", line: line)
      return sample
    }
    #expect(differences(failing(2), from: failing(2)) == "")
    #expect(
      differences(failing(2), from: failing(1)) == """
        lessons/demo.md:5:1: error: it fails in line 1, now in line 2
          x
        ^
        """)
    #expect(
      differences(failing(nil), from: failing(1)) == """
        lessons/demo.md:3:1: error: it fails in line 1, now at an unknown line
        ```swift
        ^
        """)
  }
}
