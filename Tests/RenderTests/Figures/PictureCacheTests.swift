import Files
import Lessons
import Plot
import Record
import Render
import TestSupport
import Testing

/// Pictures of figures, drawn once.
@Suite struct PictureCacheTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func figure(alt: String = "A line.", width: Double = 300) -> Figure {
    Figure(x: .linear("x"), y: .linear("y"), alt: alt, width: width) {
      Line(x: [0, 1], y: [0, 1])
    }
  }

  private func pictures(_ figures: Figure..., caption: String = "") async throws -> [Picture] {
    let options = CellOptions(id: "a", caption: caption.isEmpty ? [] : [.text(caption)])
    let lesson = Lesson(
      file: "lessons/01-a.md", title: [], blocks: [.cell(0)],
      cells: [Sample.cell("figure", options)])
    let record = LessonRecord(cells: [CellRecord(outputs: figures.map { .figure($0) })])
    return try await SiteBuilder(
      course: Course(title: "Course"), lessons: [RecordedLesson(lesson, record: record)],
      cache: CacheFolder(path: folder.path),
      typesetter: FormulaTypesetter(path: folder.path + "/formulas.json")
    ).drawFigures()
  }

  private func cached(_ theme: String) throws -> String {
    let files = folder.files().keys.filter { $0.hasSuffix(".\(theme).png") }
    try #require(files.count == 1)
    return try #require(files.first)
  }

  /// Puts something into the cache in the place of a picture.
  private func keep(_ text: String, as file: String) {
    let parts = file.split(separator: "/").map(String.init)
    CacheFolder(path: folder.path).keep(Array(text.utf8), as: .init(parts[0], parts[1]))
  }

  @Test func picturesComeInOrderWithTheirSizesOnAPage() async throws {
    let widths = [300.0, 410, 520, 330, 440]
    let figures = widths.map { figure(width: $0) }
    let pictures = try await pictures(figures[0], figures[1], figures[2], figures[3], figures[4])
    #expect(pictures.map { Double($0.file.width) } == widths)
    #expect(pictures.map(\.file.name) == ["a", "a-2", "a-3", "a-4", "a-5"])
  }

  @Test func aPictureThatIsKeptIsNotDrawnAgain() async throws {
    let first = try await pictures(figure())
    let (light, dark) = (try cached("light"), try cached("dark"))
    #expect(folder.data(light) != folder.data(dark))
    keep("not drawn", as: dark)
    let second = try await pictures(figure())
    #expect(second.map(\.file) == first.map(\.file))
    #expect(second.map(\.light) == first.map(\.light))
    #expect(second.map(\.dark) == [Array("not drawn".utf8)])
  }

  @Test(arguments: ["light", "dark"]) func aMissingPictureIsDrawnAgain(theme: String) async throws {
    let first = try await pictures(figure())
    try folder.remove(try cached(theme))
    let second = try await pictures(figure())
    #expect(second.flatMap(\.siteFiles) == first.flatMap(\.siteFiles))
    #expect(folder.data(try cached(theme)) != nil)
  }

  @Test func aPictureWithoutItsSizeIsDrawnAgain() async throws {
    let first = try await pictures(figure())
    keep("short", as: try cached("light"))
    let second = try await pictures(figure())
    #expect(second.flatMap(\.siteFiles) == first.flatMap(\.siteFiles))
  }

  /// Data, alternative text and caption are all part of a picture's file.
  @Test func anotherFigureIsAnotherPicture() async throws {
    let all = [
      try await pictures(figure()), try await pictures(figure(alt: "A steeper line.")),
      try await pictures(figure(width: 310)), try await pictures(figure(), caption: "A caption."),
    ].flatMap { $0.flatMap { [$0.light, $0.dark] } }
    #expect(Set(all).count == 8)
    #expect(folder.files().keys.count { $0.hasSuffix(".png") } == 8)
  }
}
