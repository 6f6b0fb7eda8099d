import Foundation
import Lessons
import Plot
import Record
import Render
import Testing

@Suite struct SiteBuilderTests {
  private let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "A line.", width: 300) {
    Line(x: [0, 1], y: [0, 1])
  }

  /// A lesson with a formula and a figure.
  private func builder(_ figure: Figure, formula: String = "x^2", in folder: String) -> SiteBuilder
  {
    let text = "# Title\n\n$\(formula)$\n\n```swift {#fig-a}\nfigure\n```\n"
    let lesson = Lesson.parse(text, file: "lessons/01-a.md").lesson
    return SiteBuilder(
      course: Course(title: "Course"), lessons: [lesson],
      records: [LessonRecord(cells: [CellRecord(outputs: [.figure(figure)])])],
      cacheFolder: folder)
  }

  @Test func aSiteHasPagesPicturesStyleAndFonts() async throws {
    let folder = try TemporaryFolder()
    let (files, diagnostics) = await builder(figure, in: folder.path).build { _ in nil }
    #expect(diagnostics == [])
    let paths = files.map(\.path)
    for path in [
      "index.html", "01-a.html", "style.css", "katex/katex.css",
      "figures/01-a/fig-a.png", "figures/01-a/fig-a.dark.png",
    ] {
      #expect(paths.count { $0 == path } == 1, "\(path)")
    }
    let page = try #require(files.first { $0.path == "01-a.html" })
    #expect(String(decoding: page.content, as: UTF8.self).contains("width=\"300\""))
  }

  @Test func aSecondBuildFromTheCacheGivesTheSameBytes() async throws {
    let folder = try TemporaryFolder()
    let first = await builder(figure, in: folder.path).build { _ in nil }
    let cached = folder.files.filter { $0.hasPrefix("figures/") }
    #expect(cached.count == 2)
    let second = await builder(figure, in: folder.path).build { _ in nil }
    #expect(first.files == second.files)
    let fresh = try TemporaryFolder()
    let third = await builder(figure, in: fresh.path).build { _ in nil }
    #expect(first.files == third.files)
  }

  @Test func anotherFigureIsDrawnAnew() async throws {
    let folder = try TemporaryFolder()
    let first = await builder(figure, in: folder.path).build { _ in nil }
    var steeper = figure
    steeper.alt = "A steeper line."
    let second = await builder(steeper, in: folder.path).build { _ in nil }
    let path = "figures/01-a/fig-a.png"
    #expect(
      first.files.first { $0.path == path } != second.files.first { $0.path == path },
      "the alternative text is part of the picture")
  }

  @Test func damagedCachesAreMadeAnew() async throws {
    let folder = try TemporaryFolder()
    let first = await builder(figure, in: folder.path).build { _ in nil }
    try folder.write("no JSON", to: "formulas.json")
    let second = await builder(figure, in: folder.path).build { _ in nil }
    #expect(first.files == second.files)
  }

  @Test func aFormulaThatCannotBeTypesetIsAnErrorAtItsPlace() async throws {
    let folder = try TemporaryFolder()
    let (_, diagnostics) = await builder(figure, formula: "\\frc", in: folder.path).build { _ in nil
    }
    #expect(diagnostics.map(\.location) == [Location(file: "lessons/01-a.md", line: 3, column: 2)])
    #expect(diagnostics.hasErrors)
  }

  @Test func aLocalFileIsCopiedAndAMissingOneIsAnError() async throws {
    let folder = try TemporaryFolder()
    let text = "# Title\n\n![A neuron](images/neuron.png)\n"
    let lesson = Lesson.parse(text, file: "lessons/01-a.md").lesson
    let builder = SiteBuilder(
      course: Course(title: "Course"), lessons: [lesson], records: [LessonRecord(cells: [])],
      cacheFolder: folder.path)
    let found = await builder.build { path in
      path == "lessons/images/neuron.png" ? [1, 2, 3] : nil
    }
    #expect(found.diagnostics == [])
    #expect(found.files.contains(SiteFile(path: "images/neuron.png", content: [1, 2, 3])))
    let missing = await builder.build { _ in nil }
    #expect(
      missing.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        "lessons/01-a.md:3:1: error: there is no file lessons/images/neuron.png in the course"
      ])
  }
}
