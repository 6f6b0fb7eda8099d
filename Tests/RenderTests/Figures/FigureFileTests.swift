import Lessons
import Plot
import Record
import Render
import Testing

@Suite struct FigureFileTests {
  private func paths(
    _ cells: [(id: String?, figures: Int)], name: String = "03-c"
  ) -> [String] {
    let lesson = Lesson(
      file: "lessons/\(name).md", title: [], blocks: [],
      cells: cells.map { Sample.cell("", CellOptions(id: $0.id)) })
    let record = LessonRecord(
      cells: cells.map { CellRecord(outputs: Array(repeating: Sample.curve, count: $0.figures)) })
    return FigureFile.files(of: RecordedLesson(lesson, record: record))
      .map(\.lightPicture.path)
  }

  @Test func picturesAreNamedByIDOrPlace() {
    #expect(
      paths([("fig-a", 1), (nil, 0), (nil, 2)]) == [
        "figures/03-c/fig-a.png", "figures/03-c/cell-3.png", "figures/03-c/cell-3-2.png",
      ])
  }

  @Test func noTwoPicturesHaveTheSameName() {
    #expect(
      paths([("a", 3), ("a-2", 1), ("cell-3", 1), (nil, 0), (nil, 1), ("A", 1)]).count == 7)
    let all = paths([("a", 3), ("a-2", 2), (nil, 1), ("cell-3", 1), ("cell-3-2", 1)])
    #expect(Set(all.map { $0.lowercased() }).count == all.count)
    #expect(all.contains("figures/03-c/a-2.png") && all.contains("figures/03-c/cell-3.png"))
  }

  @Test func namesAreSafeInAnyFileSystem() {
    #expect(
      paths([("../x/é:1", 1)], name: "03 c") == ["figures/03-c/---x---1.png"])
  }

  @Test func inlineValuesDoNotCountAsCells() {
    let lesson = Lesson(
      file: "a.md", title: [], blocks: [],
      cells: [Sample.inlineCell(), Sample.cell("")])
    let record = LessonRecord(cells: [
      CellRecord(), CellRecord(outputs: [.text("x"), Sample.curve]),
    ])
    let files = FigureFile.files(of: RecordedLesson(lesson, record: record))
    #expect(files.map { [$0.cellIndex, $0.outputIndex] } == [[1, 1]])
    #expect(files.map(\.lightPicture.path) == ["figures/a/cell-1.png"])
    #expect(files.map(\.darkPicture.path) == ["figures/a/cell-1.dark.png"])
  }
}
