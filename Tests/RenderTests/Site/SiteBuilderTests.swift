import Files
import Foundation
import Lessons
import Plot
import Record
import Render
import Testing
import TestSupport

@Suite struct SiteBuilderTests {
  private let figure = Figure(x: .linear("x"), y: .linear("y"), alt: "A line.", width: 300) {
    Line(x: [0, 1], y: [0, 1])
  }

  /// A builder for lessons, each written as a text.
  private func builder(
    _ texts: KeyValuePairs<String, String>, outputs: [Output] = [], in folder: String,
    sharedAssets: String? = nil
  ) -> SiteBuilder {
    let lessons = texts.map { name, text in
      RecordedLesson(
        Lesson.parse(text, file: "lessons/\(name).md").lesson,
        record: LessonRecord(cells: [CellRecord(outputs: outputs)]))
    }
    return SiteBuilder(
      course: Course(title: "Course"), lessons: lessons, cache: CacheFolder(path: folder),
      sharedAssets: sharedAssets, typesetter: FormulaTypesetter(path: folder + "/formulas.json"))
  }

  /// A lesson with a formula and a figure.
  private func builder(
    _ figure: Figure, formula: String = "x^2", in folder: String, sharedAssets: String? = nil
  ) -> SiteBuilder {
    let text = "# Title\n\n$\(formula)$\n\n```swift {#fig-a}\nfigure\n```\n"
    return builder(
      ["01-a": text], outputs: [.figure(figure)], in: folder, sharedAssets: sharedAssets)
  }

  private func messages(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { $0.rendered(sourceLine: nil) }
  }

  @Test func aSiteHasPagesPicturesStyleAndFonts() async throws {
    let folder = try TemporaryFolder()
    let (files, diagnostics) = await builder(figure, in: folder.path).build(from: FilesInMemory())
    #expect(diagnostics == [])
    let fonts = files.map(\.path).filter { $0.hasSuffix(".woff2") }
    #expect(fonts.contains("fonts/text-regular.woff2"))
    #expect(fonts.contains("katex/fonts/KaTeX_Math-Italic.woff2"))
    #expect(
      files.map(\.path).filter { !$0.hasSuffix(".woff2") } == [
        "01-a.html", "index.html", "figures/01-a/fig-a.png", "figures/01-a/fig-a.dark.png",
        "style.css", "fonts/LICENSE.txt", "katex/katex.css",
      ])
    let page = try #require(files.first { $0.path == "01-a.html" })
    #expect(String(decoding: page.content, as: UTF8.self).contains("width=\"300\""))
  }

  @Test func aSiteWithSharedAssetsHasNoneOfItsOwn() async throws {
    let folder = try TemporaryFolder()
    let site = await builder(figure, in: folder.path, sharedAssets: "..").build(
      from: FilesInMemory())
    #expect(site.diagnostics == [])
    #expect(
      site.files.map(\.path) == [
        "01-a.html", "index.html", "figures/01-a/fig-a.png", "figures/01-a/fig-a.dark.png",
      ])
    let sheets = site.files.prefix(2).map { page in
      String(decoding: page.content, as: UTF8.self).matches(of: /rel="stylesheet" href="(.*)"/)
        .map { String($0.1) }
    }
    #expect(sheets == [["../style.css", "../katex/katex.css"], ["../style.css"]])
  }

  @Test func aSecondBuildFromTheCacheGivesTheSameBytes() async throws {
    let folder = try TemporaryFolder()
    let first = await builder(figure, in: folder.path).build(from: FilesInMemory())
    let cached = folder.files().keys.filter { $0.hasPrefix("figures/") }
    #expect(cached.count == 2)
    let second = await builder(figure, in: folder.path).build(from: FilesInMemory())
    #expect(first.files == second.files)
    let fresh = try TemporaryFolder()
    let third = await builder(figure, in: fresh.path).build(from: FilesInMemory())
    #expect(first.files == third.files)
  }

  @Test func damagedCachesAreMadeAnew() async throws {
    let folder = try TemporaryFolder()
    let first = await builder(figure, in: folder.path).build(from: FilesInMemory())
    try folder.write("no JSON", to: "formulas.json")
    let second = await builder(figure, in: folder.path).build(from: FilesInMemory())
    #expect(first.files == second.files)
  }

  @Test func aFormulaThatCannotBeTypesetIsAnErrorAtItsPlace() async throws {
    let folder = try TemporaryFolder()
    let site = await builder(figure, formula: "\\frc", in: folder.path).build(from: FilesInMemory())
    #expect(
      messages(site.diagnostics) == [
        "lessons/01-a.md:3:2: error: the formula cannot be typeset: undefined control sequence: \\frc\n"
          + "  did you mean '\\frac'?"
      ])
  }

  @Test func figuresAreExportedAtTheAddressesOfTheirPictures() throws {
    let folder = try TemporaryFolder()
    let files = builder(figure, in: folder.path).exportedFigures(as: .csv)
    #expect(files.map(\.path) == ["figures/01-a/fig-a.csv"])
    #expect(
      files.map { String(decoding: $0.content, as: UTF8.self) } == [
        "panel,mark,label,x,y\n1,line,,0,0\n1,line,,1,1\n"
      ])
  }

  // MARK: Files of the course

  @Test func aFileOfTheCourseIsCopiedOnceAndAMissingOneIsAnError() async throws {
    let folder = try TemporaryFolder()
    let text = "# Title\n\n![A neuron](images/neuron.png) [again](images/neuron.png)\n"
    let builder = builder(["01-a": text, "02-b": text], in: folder.path)
    let found = await builder.build(
      from: FilesInMemory(contents: ["lessons/images/neuron.png": [1, 2, 3]]))
    #expect(found.diagnostics == [])
    let copies = found.files.filter { $0.path == "images/neuron.png" }
    #expect(copies.map(\.content) == [[1, 2, 3]])
    let missing = await builder.build(from: FilesInMemory())
    #expect(
      messages(missing.diagnostics)
        == [1, 2].flatMap { number in
          [13, 40].map { column in
            "lessons/0\(number)-\(number == 1 ? "a" : "b").md:3:\(column): error: "
              + "there is no file lessons/images/neuron.png in the course"
          }
        })
  }

  @Test func theFolderOfTheCourseIsNoFile() async throws {
    let folder = try TemporaryFolder()
    let site = await builder(["01-a": "# Title\n\n[Up](..)\n"], in: folder.path).build(
      from: FilesInMemory())
    #expect(
      messages(site.diagnostics) == [
        """
        lessons/01-a.md:3:6: error: the folder of the course is not a file
          link to a lesson or to a file
        """
      ])
  }

  // MARK: Two files with one path

  @Test func aLessonCalledLikeTheIndexIsAnError() async throws {
    let folder = try TemporaryFolder()
    let site = await builder(["index": "# Title\n"], in: folder.path).build(from: FilesInMemory())
    #expect(
      messages(site.diagnostics) == [
        """
        lessons/index.md:1:1: error: two files of the site have the path index.html: \
        the page of lessons/index.md, and the course's index
          rename the lesson
        """
      ])
  }

  @Test func lessonsThatDifferOnlyByCaseAreAnError() async throws {
    let folder = try TemporaryFolder()
    let site = await builder(["01-A": "# One\n", "01-a": "# Two\n"], in: folder.path)
      .build(from: FilesInMemory())
    #expect(
      messages(site.diagnostics) == [
        """
        lessons/01-a.md:1:1: error: two files of the site have paths that differ only in case, \
        01-A.html and 01-a.html: the page of lessons/01-A.md, and the page of lessons/01-a.md
          rename the lesson
        """
      ])
  }

  @Test(arguments: [
    (
      "style.css",
      "two files of the site have the path style.css: the theme, and the file "
        + "lessons/style.css used at lessons/01-a.md:3:5"
    ),
    (
      "Fonts/LICENSE.txt",
      "two files of the site have paths that differ only in case, fonts/LICENSE.txt and Fonts/LICENSE.txt: "
        + "the theme, and the file lessons/Fonts/LICENSE.txt used at lessons/01-a.md:3:5"
    ),
    (
      "figures/01-a/fig-a.png",
      "two files of the site have the path figures/01-a/fig-a.png: the figure '#fig-a' of "
        + "lessons/01-a.md, and the file lessons/figures/01-a/fig-a.png used at lessons/01-a.md:3:5"
    ),
    (
      "01-a.html",
      "two files of the site have the path 01-a.html: the page of lessons/01-a.md, "
        + "and the file lessons/01-a.html used at lessons/01-a.md:3:5"
    ),
    (
      "figures",
      "the site has both a file and a folder called figures: the file lessons/figures "
        + "used at lessons/01-a.md:3:5, and the figure '#fig-a' of lessons/01-a.md"
    ),
    (
      ".lessons-site",
      "two files of the site have the path .lessons-site: the list of the site's "
        + "files, and the file lessons/.lessons-site used at lessons/01-a.md:3:5"
    ),
  ])
  func aFileOfTheCourseThatIsInTheWayIsAnError(path: String, message: String) async throws {
    let folder = try TemporaryFolder()
    let text = "# Title\n\n[a](\(path))\n\n```swift {#fig-a}\nfigure\n```\n"
    let site = await builder(["01-a": text], outputs: [.figure(figure)], in: folder.path)
      .build(from: FilesInMemory(contents: ["lessons/\(path)": [1]]))
    #expect(site.diagnostics.map(\.message) == [message])
  }

  @Test func aLinkOutOfTheCourseIsNotPublished() async throws {
    let folder = try TemporaryFolder()
    let text = "# Title\n\n[a](out.txt)\n\n![A picture.](out.png)\n"
    let site = await builder(["01-a": text], in: folder.path)
      .build(from: FilesInMemory(outside: ["lessons/out.txt", "lessons/out.png"]))
    #expect(
      messages(site.diagnostics) == [
        """
        lessons/01-a.md:3:5: error: 'lessons/out.txt' is a link to a file outside the course
          copy the file into the course
        """,
        """
        lessons/01-a.md:5:15: error: 'lessons/out.png' is a link to a file outside the course
          copy the file into the course
        """,
      ])
  }

  @Test func lessonsWhoseFiguresWouldShareAFolderAreAnError() async throws {
    let folder = try TemporaryFolder()
    let text = "# Title\n\n```swift\nfigure\n```\n"
    let site = await builder(
      ["01 a": text, "01-a": text], outputs: [.figure(figure)], in: folder.path
    ).build(from: FilesInMemory())
    #expect(
      messages(site.diagnostics)
        == ["cell-1.png", "cell-1.dark.png"].map {
          """
          lessons/01-a.md:3:1: error: two files of the site have the path figures/01-a/\($0): \
          the figure of the cell at lessons/01 a.md:3:1, and the figure of the cell at \
          lessons/01-a.md:3:1
            give the cell an id
          """
        })
  }
}

/// The files of a course that there is only in a test.
private struct FilesInMemory: CourseFiles {
  var contents: [String: [UInt8]] = [:]
  /// Links to files elsewhere.
  var outside: Set<String> = []

  func content(_ file: String) -> [UInt8]? { contents[file] }
  func leadsOutside(_ file: String) -> Bool { outside.contains(file) }
  func files(in folder: String) -> [String] { [] }
  func similarFile(_ file: String) -> String? { nil }
}
