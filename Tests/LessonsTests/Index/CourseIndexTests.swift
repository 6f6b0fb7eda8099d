import Lessons
import Testing

@Suite struct CourseIndexTests {
  private let figure = CellOutcome(showsFigure: true)

  @Test func lessonsAndTheirSectionsAreNumberedInOrder() {
    let first = Sample.lesson(
      "01-a", title: "First", [Sample.heading(2, "Intro"), Sample.heading(2, "End")])
    let second = Sample.lesson(
      "02-b", title: "Second",
      [Sample.heading(2, "One"), Sample.heading(3, "Detail"), Sample.heading(2, "Two")])
    let index = CourseIndex([(first, Sample.none), (second, Sample.none)])
    #expect(index.lessons.map(\.number) == [1, 2])
    #expect(index.lessons[0].sections.map(\.number) == ["1.1", "1.2"])
    #expect(index.lessons[1].sections.map(\.number) == ["2.1", nil, "2.2"])
    #expect(index.neighbours(of: "01-a").previous == nil)
    #expect(index.neighbours(of: "01-a").next?.name == "02-b")
    #expect(index.neighbours(of: "02-b").next == nil)
  }

  @Test func figuresTablesListingsAndEquationsAreNumberedEachForItself() {
    let cells = [
      Sample.cell(id: "plain-figure"), Sample.cell(caption: "captioned"), Sample.cell(),
      Sample.cell(id: "a-table"),
      Sample.cell(id: "code", caption: "a listing"), Sample.cell(id: "silent"),
    ]
    let outcome = LessonOutcome(cells: [
      figure, figure, figure, CellOutcome(showsTable: true), CellOutcome(), CellOutcome(),
    ])
    let blocks =
      cells.indices.map { Block.cell($0) } + [
        Sample.equation("a", id: "first"),
        Sample.equation("b", id: nil),
        .quote([Sample.equation("c", id: "second")]),
      ]
    let index = CourseIndex([(Sample.lesson("03-c", blocks, cells: cells), outcome)])
    let entry = index.lessons[0]
    #expect(
      entry.captionedCells == [
        0: ReferenceLabel(.figure, "1.1"), 1: ReferenceLabel(.figure, "1.2"),
        3: ReferenceLabel(.table, "1.1"), 4: ReferenceLabel(.listing, "1.1"),
      ])
    #expect(entry.targets["first"]?.label == ReferenceLabel(.equation, "1.1"))
    #expect(entry.targets["second"]?.label == ReferenceLabel(.equation, "1.2"))
    #expect(entry.targets["silent"]?.label == nil)
  }

  @Test func aFigureThatComesOfHiddenCodeIsNumberedButHiddenCodeIsNoListing() {
    let cells = [
      Sample.cell(caption: "figure", code: .hidden),
      Sample.cell(caption: "code", code: .hidden),
    ]
    let outcome = LessonOutcome(cells: [figure, CellOutcome()])
    let entry = IndexedLesson(
      Sample.lesson("01-a", [.cell(0), .cell(1)], cells: cells), outcome, number: 7)
    #expect(entry.captionedCells == [0: ReferenceLabel(.figure, "7.1")])
  }

  @Test func claimsAreCounted() {
    let outcome = LessonOutcome(cells: [
      CellOutcome(claims: ClaimCount(total: 2, holding: 1)), figure,
      CellOutcome(claims: ClaimCount(total: 1, holding: 1)),
    ])
    let entry = IndexedLesson(Sample.lesson("01-a", []), outcome, number: 1)
    #expect(entry.claims.total == 3)
    #expect(entry.claims.holding == 2)
  }

  @Test func aLessonWithoutTitleIsCalledLikeItsFile() {
    let entry = IndexedLesson(Sample.lesson("01-a", title: "", []), Sample.none, number: 1)
    #expect(entry.title.plainText == "01-a")
  }

  @Test func ofAnIDGivenTwiceTheFirstCounts() {
    let blocks: [Block] = [
      Sample.equation("a", id: "x"), Sample.equation("b", id: "x"),
    ]
    let entry = IndexedLesson(Sample.lesson("01-a", blocks), Sample.none, number: 1)
    #expect(entry.targets["x"]?.label == ReferenceLabel(.equation, "1.1"))
  }
}
