import Foundation
import Testing

/// A course that exercises each kind of output.
private let smallCourse = """
  /course.yml
  title: A small course
  /lessons/01-first.md
  ---
  summary: One sentence.
  ---
  # First lesson

  A formula $e^{x}$ and a value, `{swift} 6 * 7`.

  ```swift
  let xs = [1.0, 2, 3]
  xs.map { $0 * 2 }
  ```

  ```swift {#fig-line caption="A line"}
  Figure(x: .linear("x"), y: .linear("y"), alt: "A rising line.") {
    Line(x: xs, y: xs, label: "y")
  }
  ```

  ```swift
  print("printed text")
  claim("The sum is six", xs.reduce(0, +), ==, 6)
  ```

  See [](#fig-line) and [](02-second.md).
  /lessons/02-second.md
  # Second lesson

  ```swift {fails}
  let count: Int = "three"
  ```

  ```swift {traps}
  [1, 2, 3][5]
  ```

  ```swift
  Tensor.normal([2], using: &random).shape
  ```
  """

@Suite struct BuildTests {
  @Test func figuresAreWrittenForPrintAndAsData() throws {
    let course = try TemporaryCourse(smallCourse)
    for format in ["svg", "csv"] {
      let result = try course.lessons("figures", "--format", format)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("figures/01-first/fig-line.\(format)"))
    }
    let svg = try #require(course.read("figures/01-first/fig-line.svg"))
    #expect(svg.contains("<title>A line</title>") && svg.contains("<desc>A rising line.</desc>"))
    #expect(svg.contains("<metadata>lessons; 01-first, fig-line; "))
    let csv = try #require(course.read("figures/01-first/fig-line.csv"))
    #expect(csv.hasPrefix("panel,mark,label,x,y\n1,line,y,"))
    #expect(course.read("site/index.html") == nil)
    #expect(try course.lessons("figures", "--format", "gif").status == 2)
  }

  @Test func buildWritesAPageForEachLessonWithItsOutputs() throws {
    let course = try TemporaryCourse(smallCourse)
    let result = try course.lessons("build")
    #expect(result.status == 0, "\(result.errors)")

    let page = try #require(course.read("site/01-first.html"))
    #expect(page.contains("[2, 4, 6]"))
    #expect(page.contains("printed text"))
    #expect(page.contains("The sum is six"))
    #expect(page.contains("Figure 1.1"))
    #expect(page.contains(">42<"))
    #expect(page.contains("<math"))
    #expect(page.contains("src=\"figures/01-first/fig-line.png\""))
    #expect(!page.contains("<script"))

    let second = try #require(course.read("site/02-second.html"))
    #expect(
      second.contains("cannot convert value of type &#39;String&#39;")
        || second.contains("cannot convert value of type 'String'"))
    #expect(second.contains("Index out of range"))

    let index = try #require(course.read("site/index.html"))
    #expect(index.contains("A small course"))
    #expect(index.contains("href=\"02-second.html\""))

    let signature = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    for name in ["fig-line.png", "fig-line.dark.png"] {
      let picture = try #require(course.data("site/figures/01-first/\(name)"))
      #expect(picture.starts(with: signature))
    }
  }

  @Test func everyLocalLinkOfASiteLeadsSomewhere() throws {
    let course = try TemporaryCourse(smallCourse)
    #expect(try course.lessons("build").status == 0)
    let files = course.files(in: "site")
    var links = 0
    for (name, data) in files where name.hasSuffix(".html") {
      let text = String(decoding: data, as: UTF8.self)
      let addresses = text.matches(of: /(?:href|src|srcset)="([^"#:]+)(?:#[^"]*)?"/)
      for address in addresses {
        links += 1
        #expect(files[String(address.1)] != nil, "\(name) links to \(address.1)")
      }
    }
    #expect(links > 10)
  }

  @Test func aSecondBuildChangesNothingAndAnotherFolderGivesTheSameBytes() throws {
    let course = try TemporaryCourse(smallCourse)
    #expect(try course.lessons("build").status == 0)
    let before = course.files(in: "site")
    let again = try course.lessons("build")
    #expect(again.output.contains("nothing has changed"))
    #expect(course.files(in: "site") == before)

    let other = try TemporaryCourse(smallCourse)
    #expect(try other.lessons("build").status == 0)
    #expect(other.files(in: "site") == before)
  }

  @Test func aChangeOfProseRunsNoLesson() throws {
    let course = try TemporaryCourse(smallCourse)
    #expect(try course.lessons("build").errors.contains("✓ 01-first"))
    try course.replace(
      "A formula", with: "Another line.\n\nA better formula", in: "lessons/01-first.md")
    let result = try course.lessons("build")
    #expect(result.status == 0)
    #expect(!result.errors.contains("✓"))
    #expect(try #require(course.read("site/01-first.html")).contains("A better formula"))
  }

  @Test func aChangeOfCodeRunsThatLessonOnly() throws {
    let course = try TemporaryCourse(smallCourse)
    #expect(try course.lessons("build").status == 0)
    try course.replace("$0 * 2", with: "$0 * 3", in: "lessons/01-first.md")
    let result = try course.lessons("build")
    #expect(result.errors.contains("✓ 01-first"))
    #expect(!result.errors.contains("02-second  "))
    #expect(try #require(course.read("site/01-first.html")).contains("[3, 6, 9]"))
  }

  @Test func pagesAndPicturesOfARemovedLessonAreRemovedAndOtherFilesStay() throws {
    let course = try TemporaryCourse(smallCourse)
    #expect(try course.lessons("build").status == 0)
    try course.write("example.org\n", to: "site/CNAME")
    try FileManager.default.removeItem(atPath: course.folder + "/lessons/02-second.md")
    try course.replace(" and [](02-second.md)", with: "", in: "lessons/01-first.md")
    #expect(try course.lessons("build").status == 0)
    #expect(course.read("site/02-second.html") == nil)
    #expect(course.read("site/CNAME") == "example.org\n")
  }

  @Test func aFolderThatIsNoSiteIsLeftAlone() throws {
    let course = try TemporaryCourse(smallCourse)
    try course.write("precious", to: "site/thesis.txt")
    let result = try course.lessons("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("no site of this tool"))
    #expect(course.files(in: "site").keys.sorted() == ["thesis.txt"])
  }
}
