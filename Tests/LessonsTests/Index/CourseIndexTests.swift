import Lessons
import Plot
import Record
import Testing

@Suite struct CourseIndexTests {
  private let figure = Output.figure(Figure(panels: [], alt: "A curve."))
  private let table = Output.table(Table(columns: ["a"], rows: []))

  @Test func lessonsAndTheirSectionsAreNumberedInOrder() {
    let first = Sample.lesson(
      "01-a", title: "First", [Sample.heading(2, "Intro"), Sample.heading(2, "End")])
    let second = Sample.lesson(
      "02-b", title: "Second",
      [Sample.heading(2, "One"), Sample.heading(3, "Detail"), Sample.heading(2, "Two")])
    let index = CourseIndex(
      course: Sample.course, lessons: [(first, Sample.none), (second, Sample.none)])
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
    let record = LessonRecord(cells: [
      CellRecord(outputs: [figure, figure]), CellRecord(outputs: [figure]),
      CellRecord(outputs: [figure]), CellRecord(outputs: [table]), CellRecord(), CellRecord(),
    ])
    let blocks =
      cells.indices.map { Block.cell($0) } + [
        .math("a", id: "first", location: Sample.at(1)),
        .math("b", id: nil, location: Sample.at(2)),
        .quote([.math("c", id: "second", location: Sample.at(3))]),
      ]
    let index = CourseIndex(
      course: Sample.course, lessons: [(Sample.lesson("03-c", blocks, cells: cells), record)])
    let entry = index.lessons[0]
    #expect(
      entry.captionedCells.mapValues(\.text) == [
        0: "Figure 1.1", 1: "Figure 1.2", 3: "Table 1.1", 4: "Listing 1.1",
      ])
    #expect(entry.targets["first"]?.label?.text == "equation (1.1)")
    #expect(entry.targets["second"]?.label?.text == "equation (1.2)")
    #expect(entry.targets["silent"]?.label == nil)
  }

  @Test func aFigureThatComesOfHiddenCodeIsNumberedButHiddenCodeIsNoListing() {
    let cells = [
      Sample.cell(caption: "figure", visibility: .hidden),
      Sample.cell(caption: "code", visibility: .hidden),
    ]
    let record = LessonRecord(cells: [CellRecord(outputs: [figure]), CellRecord()])
    let entry = IndexedLesson(
      Sample.lesson("01-a", [.cell(0), .cell(1)], cells: cells), record, number: 7)
    #expect(entry.captionedCells.mapValues(\.text) == [0: "Figure 7.1"])
  }

  @Test func claimsAreCounted() {
    let claims = [true, false, true].map {
      Output.claim(Claim(statement: "", relation: .holds, holds: $0))
    }
    let record = LessonRecord(cells: [CellRecord(outputs: claims), CellRecord(outputs: [figure])])
    let entry = IndexedLesson(Sample.lesson("01-a", []), record, number: 1)
    #expect(entry.claims.total == 3)
    #expect(entry.claims.holding == 2)
  }

  @Test func aLessonWithoutTitleIsCalledLikeItsFile() {
    let entry = IndexedLesson(Sample.lesson("01-a", title: "", []), Sample.none, number: 1)
    #expect(entry.title.plainText == "01-a")
  }

  @Test func ofAnIDGivenTwiceTheFirstCounts() {
    let blocks: [Block] = [
      .math("a", id: "x", location: Sample.at(3)), .math("b", id: "x", location: Sample.at(8, 5)),
    ]
    let entry = IndexedLesson(Sample.lesson("01-a", blocks), Sample.none, number: 1)
    #expect(entry.targets["x"]?.label == ReferenceLabel(.equation, "1.1"))
  }
}
