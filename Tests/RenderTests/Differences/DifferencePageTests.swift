import Foundation
import Lessons
import Record
import Render
import TestSupport
import Testing

/// What the page for approving lists, and in which order.
@Suite struct DifferencePageTests {
  private let text = "# T\n\n```swift {#c}\n1\n```\n"

  private func number(_ number: Double) -> Output {
    .value(Value(text: "\(number)", numbers: [number]))
  }

  private func cell(_ old: [Output]?, _ new: [Output]?, notes: [String] = []) -> CellDifferences {
    let lesson = Lesson.parse(text, file: "lessons/a.md").lesson
    let (before, now) = (old.map { CellRecord(outputs: $0) }, new.map { CellRecord(outputs: $0) })
    var differences: [Difference] = []
    if let before, let now { differences = now.differences(from: before, tolerance: 1e-4) }
    return CellDifferences(
      cell: new == nil ? nil : lesson.cells[0], id: "c", approved: before, current: now,
      differences: differences, notes: notes, places: [], tolerance: 1e-4)
  }

  private func lesson(
    _ name: String, _ cells: [CellDifferences], hasErrors: Bool = false
  ) -> LessonDifferences {
    LessonDifferences(
      lesson: Lesson.parse(text, file: "lessons/\(name).md").lesson, cells: cells,
      problems: hasErrors ? ["lessons/\(name).md:4:1: error: a < b"] : [], hasErrors: hasErrors)
  }

  private func page(_ lessons: [LessonDifferences]) -> String {
    let theme = InlinedTheme(style: "", script: "")
    return DifferencePage(DifferenceReport(courseTitle: "C & D", lessons: lessons), theme: theme)
      .document.text
  }

  @Test func outputsThatDifferAreListedThoseThatAreGoneLast() {
    let found = cell([number(1), number(2), .text("lost")], [number(1), number(4)]).outputs
    #expect(found.map { $0.new } == [number(4), nil])
    #expect(found.map { $0.old } == [number(2), .text("lost")])
    #expect(found[0].messages == ["value 2 is now 4, by 50 %"] && found[0].extent == 0.5)
    #expect(found[1].extent == nil)
    // Of a cell that is new, or gone, all outputs are.
    #expect(cell(nil, [number(1)]).outputs.map { $0.new } == [number(1)])
    #expect(cell([number(1)], nil).outputs.map { $0.old } == [number(1)])
    #expect(cell([number(1)], [number(1.00001)]).outputs.isEmpty)
  }

  @Test func lessonsAreListedByTheSizeOfTheirDifferences() {
    let text = page([
      lesson("01-small", [cell([number(100)], [number(101)])]),
      lesson("02-same", [cell([number(1)], [number(1)])]),
      lesson("03-large", [cell([number(1)], [number(2)])]),
      lesson("04-text", [cell([.text("a")], [.text("b")])]),
      lesson("05-errors", [], hasErrors: true),
    ])
    let names = text.matches(of: /<a href="#lesson-([^"]+)">/).map { String($0.1) }
    #expect(names == ["05-errors", "04-text", "03-large", "01-small"])
    let sections = text.matches(of: /<section class="lesson" id="lesson-([^"]+)"/).map {
      String($0.1)
    }
    #expect(sections == ["01-small", "03-large", "04-text", "05-errors"])
    #expect(text.contains("<h1>4 of 5 lessons are not as approved</h1>"))
    #expect(text.contains("C &amp; D") && text.contains("error: a &lt; b"))
    #expect(text.contains("<td class=\"number\">50\u{202F}%</td>"))
    // Each can be reached by the keys.
    #expect(text.matches(of: /class="difference[^"]*" id="difference-(\d+)"/).count == 4)
  }

  @Test func nothingIsSaidToDifferIfNothingDoes() {
    let text = page([lesson("01-a", [cell([number(1)], [number(1)])])])
    #expect(text.contains("<h1>Nothing differs from what is approved</h1>"))
    #expect(text.contains("The lesson has been run") && !text.contains("lessons approve"))
    #expect(page([]).contains("<h1>There are no lessons</h1>"))
  }

  @Test func claimsThatHaveLostMuchAreMarked() {
    func claim(_ measured: Double) -> Output {
      .claim(
        Claim(
          statement: "It is small", relation: .less,
          measured: Value(text: "\(measured)", numbers: [measured]),
          expected: Value(text: "1", numbers: [1]), holds: true))
    }
    let kept = cell([claim(0.5)], [claim(0.75)])
    #expect(kept.claims.map(\.hasLostMuch) == [false] && kept.claims[0].lostShare == 0.5)
    let lost = cell([claim(0.5)], [claim(0.875)])
    #expect(lost.claims.map(\.hasLostMuch) == [true])
    let text = page([lesson("01-a", [lost])])
    #expect(text.contains("1 claim has lost more than half of the margin"))
    #expect(text.contains("lost 75\u{202F}%"))
  }

  @Test func thePageHasOneElementForEachTagThatItOpens() {
    let text = page([
      lesson(
        "01-a", [cell([number(1), .text("a\nb")], [number(2), .text("a\nc")], notes: ["x & y"])])
    ])
    for tag in ["div", "section", "table", "p", "pre", "span", "details", "ins", "del", "samp"] {
      let opened = text.matches(of: try! Regex("<\(tag)[ >]")).count
      #expect(opened == text.components(separatedBy: "</\(tag)>").count - 1, "\(tag)")
    }
  }
}
