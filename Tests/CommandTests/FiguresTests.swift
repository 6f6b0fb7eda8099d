import TestSupport
import Testing

@Suite struct FiguresTests {
  @Test func figuresAreDrawnAloneAndCleaningForgetsTheCache() throws {
    let course = try TemporaryFolder(course)
    let ran = "✓ 01-a  compiled in TIME, ran TIME\n"
    try course.expect(
      "figures", "01-a",
      output: """
        COURSE/site/figures/01-a/fig-weights.png
        COURSE/site/figures/01-a/fig-weights.dark.png

        """, errors: ran + "2 pictures, 2 of them new or changed\n")
    #expect(
      course.files(in: "site").keys.sorted() == [
        ".lessons-site", "figures/01-a/fig-weights.dark.png", "figures/01-a/fig-weights.png",
      ])
    try course.expect("figures", errors: "2 pictures, 0 of them new or changed\n")

    try course.expect("clean", output: "removed COURSE/.cache\n")
    #expect(!course.files().keys.contains { $0.hasPrefix(".cache") })
    try course.expect("clean", output: "nothing to remove\n")
    try course.expect("figures", errors: ran + "2 pictures, 0 of them new or changed\n")
  }

  @Test func figuresAreWrittenForPrintAndAsData() throws {
    let course = try TemporaryFolder(smallCourse)
    #expect(try course.lessons("approve").status == 0)
    for format in ["svg", "csv"] {
      try course.expect(
        "figures", "--format", format, output: "COURSE/figures/01-first/fig-line.\(format)\n",
        errors: "1 figure, new or changed\n")
    }
    let svg = try #require(course.read("figures/01-first/fig-line.svg"))
    #expect(svg.contains("<title>A line</title>") && svg.contains("<desc>A rising line.</desc>"))
    #expect(svg.contains("<metadata>lessons; 01-first, fig-line; "))
    let csv = try #require(course.read("figures/01-first/fig-line.csv"))
    #expect(csv.hasPrefix("panel,mark,label,x,y\n1,line,y,"))
    #expect(course.read("site/index.html") == nil)
    try course.expect(
      "figures", "--format", "csv", "--output", course.path + "/print",
      output: "COURSE/print/figures/01-first/fig-line.csv\n",
      errors: "1 figure, new or changed\n")
  }
}
