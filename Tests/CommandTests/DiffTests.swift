import Foundation
import TestSupport
import Testing

/// The page from which differences are approved.
@Suite struct DiffTests {
  private let course: TemporaryFolder

  init() throws {
    course = try TemporaryFolder(
      """
      /lessons/101-figures.md
      # Figures

      ```swift {#fig-line}
      let scale = 2.0
      Figure(x: .linear("x"), y: .linear("y"), alt: "A rising line.") {
        Line(x: [0.0, 1, 2], y: [0.0, scale, 4], label: "growth")
      }
      ```

      ```swift {#table}
      Table(columns: ["n", "y"], rows: [[1, scale * 1.5], [2, 0.5]])
      ```

      ```swift {#value}
      scale / 3
      ```

      ```swift {#text}
      print("the scale is \\(scale) & more")
      ```
      /lessons/102-claims.md
      # Claims

      ```swift
      let loss = 0.04
      claim("The loss is below a tenth", loss, <, 0.1)
      claim("The loss is near 0.04", loss, isCloseTo: 0.04, within: 0.05)
      ```
      /lessons/103-same.md
      # Same

      ```swift
      1.5
      ```
      """)
  }

  private func page() throws -> String { try #require(course.read(".cache/diff.html")) }

  /// The part of the page about a lesson.
  private func part(_ lesson: String, of page: String) throws -> String {
    let start = try #require(page.range(of: "<section class=\"lesson\" id=\"lesson-\(lesson)\""))
    let rest = page[start.lowerBound...]
    return String(rest[..<(try #require(rest.range(of: "</section>")).upperBound)])
  }

  @Test func differencesAreOnThePageOldNewAndBoth() throws {
    #expect(try course.lessons("approve").status == 0)
    try course.replace("scale = 2.0", with: "scale = 3.0", in: "lessons/101-figures.md")
    let result = try course.lessons("diff")
    #expect(result.status == 1)
    #expect(
      result.output == "2 of 3 lessons as approved; not 101-figures\nCOURSE/.cache/diff.html\n")
    let page = try page()
    #expect(page.contains("<h1>1 of 3 lessons is not as approved</h1>"))
    let lesson = try part("101-figures", of: page)
    #expect(lesson.contains("lessons approve 101-figures --course "))
    // The figure three times, each for light and for dark pages.
    #expect(lesson.components(separatedBy: "<svg ").count == 7)
    #expect(lesson.contains("aria-label=\"Approved: A rising line.\""))
    #expect(lesson.contains("aria-label=\"Now: A rising line.\""))
    #expect(lesson.contains(">growth, approved</text>") && lesson.contains(">growth, now</text>"))
    // 3 is now 4.5, by a third of the larger one.
    #expect(lesson.contains("<del>3.0</del>"))
    #expect(lesson.contains("<ins>4.5 <small>33\u{202F}%</small></ins>"))
    // 2/3 is now 1.
    #expect(lesson.contains("<del>0.6666666666666666</del>"))
    #expect(
      lesson.contains("<del class=\"line\">the scale is <mark>2.0</mark> &amp; more</del>")
        && lesson.contains("<ins class=\"line\">the scale is <mark>3.0</mark> &amp; more</ins>"))
    #expect(!page.contains("id=\"lesson-103-same\""))
    #expect(lesson.components(separatedBy: "class=\"difference\"").count == 5)
    // Nothing is fetched from elsewhere.
    #expect(!page.contains("src=\"http") && !page.contains("url(\"fonts/"))
    #expect(page.contains("url(\"data:font/woff2;base64,"))
    // It has no effect on the records or the site.
    #expect(!FileManager.default.fileExists(atPath: course.path + "/site"))
    #expect(try course.lessons("test").status == 1)
  }

  @Test func claimsThatHoldMayHaveLostTheirMargin() throws {
    #expect(try course.lessons("approve").status == 0)
    // Within the tolerance of the claim, from 0.06 to 0.02 of the other one.
    try course.replace("loss = 0.04", with: "loss = 0.08", in: "lessons/102-claims.md")
    #expect(try course.lessons("diff", "claims").status == 1)
    let lesson = try part("102-claims", of: page())
    #expect(lesson.contains("<tr class=\"lost\">"))
    // 0.06 of 0.1 was left, and 0.02 is.
    #expect(lesson.contains("0.06 <small>60\u{202F}%</small>"))
    #expect(lesson.contains("0.02 <small>20\u{202F}%</small>"))
    #expect(lesson.contains("<strong>lost 67\u{202F}%</strong>"))
    // 0.05 of 0.05 was left, and 0.01 is.
    #expect(lesson.contains("<strong>lost 80\u{202F}%</strong>"))
  }

  /// A claim of closeness does not pin its measured side, so that only the margin shows what has changed.
  @Test func aLessonAsApprovedIsShownIfAMarginIsLost() throws {
    try course.replace(
      "claim(\"The loss is below a tenth\", loss, <, 0.1)\n", with: "", in: "lessons/102-claims.md")
    #expect(try course.lessons("approve").status == 0)
    try course.replace("loss = 0.04", with: "loss = 0.08", in: "lessons/102-claims.md")
    let result = try course.lessons("diff")
    #expect(result.status == 0)
    let page = try page()
    #expect(page.contains("<h1>Nothing differs from what is approved</h1>"))
    #expect(page.contains("1 claim has lost more than half of the margin"))
    #expect(try part("102-claims", of: page).contains("lost 80\u{202F}%"))
  }

  @Test func aPageSaysThatNothingDiffers() throws {
    #expect(try course.lessons("approve").status == 0)
    let file = course.path + "/out/page.html"
    let result = try course.lessons("diff", "--output", file)
    #expect(result.status == 0)
    #expect(result.output == "3 of 3 lessons as approved\nCOURSE/out/page.html\n")
    let page = try #require(course.read("out/page.html"))
    #expect(page.contains("All 3 lessons have been run, and every output is as approved"))
    #expect(!page.contains("class=\"difference\"") && course.read(".cache/diff.html") == nil)
  }

  @Test func failingLessonsAreOnThePageWithTheirErrors() throws {
    #expect(try course.lessons("approve").status == 0)
    try course.replace("loss = 0.04", with: "loss = 0.4", in: "lessons/102-claims.md")
    try course.replace("1.5", with: "let x: Int = \"<b>\"", in: "lessons/103-same.md")
    try course.write("{\"cells\": []}", to: "records/old.json")
    let result = try course.lessons("diff")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("1 of 3 lessons as approved; not 102-claims, 103-same\n"))
    let page = try page()
    #expect(page.contains("records/old.json:1:1: error: the lesson that this record belongs to"))
    let broken = try part("103-same", of: page)
    #expect(broken.contains("lessons/103-same.md:4:14: error: "))
    #expect(broken.contains("let x: Int = &quot;&lt;b&gt;&quot;"))
    #expect(broken.contains("cannot be approved"))
    let claims = try part("102-claims", of: page)
    #expect(claims.contains("<tr class=\"fails\">") && claims.contains("does not hold"))
  }

  @Test func aLessonWithoutARecordShowsAllItsOutputs() throws {
    let result = try course.lessons("diff", "same")
    #expect(result.status == 1)
    let lesson = try part("103-same", of: page())
    #expect(lesson.contains("the lesson has no approved record"))
    #expect(lesson.contains("<h4>Value, new") && lesson.contains("<samp>1.5</samp>"))
  }

  @Test func aPageThatCannotBeWrittenOrOpenedIsAFailure() throws {
    #expect(try course.lessons("approve", "same").status == 0)
    try course.write("not a folder", to: "out")
    let unwritten = try course.lessons("diff", "same", "--output", course.path + "/out/page.html")
    #expect(unwritten.status == 1 && unwritten.errors.contains("error: cannot write"))
    let folder = try TemporaryFolder("/empty\n")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let withoutOpeners = path.split(separator: ":").filter { folder in
      !["xdg-open", "open"].contains {
        FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
      }
    }.joined(separator: ":")
    let unopened = try course.start(
      ["diff", "same", "--open"], environment: ["PATH": withoutOpeners]
    ).result()
    #expect(unopened.status == 1)
    #expect(unopened.errors.contains("there is neither xdg-open nor open"))
    // With a program of that name, it gets the page.
    try folder.write("#!/bin/sh\necho \"$1\" > \(folder.path)/opened\n", to: "bin/xdg-open")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/xdg-open")
    let opened = try course.start(
      ["diff", "same", "--open"], environment: ["PATH": "\(folder.path)/bin:\(path)"]
    ).result()
    #expect(opened.status == 0)
    #expect(folder.read("opened") == course.path + "/.cache/diff.html\n")
    #expect(try course.lessons("diff", "nothing").status == 2)
  }

  @Test func unchangedLessonsNeedNotRun() throws {
    #expect(try course.lessons("approve").status == 0)
    #expect(try course.lessons("test", "--changed").status == 0)
    try course.replace("1.5", with: "1.75", in: "lessons/103-same.md")
    let result = try course.lessons("diff", "--changed")
    #expect(result.errors.contains("✓ 103-same") && !result.errors.contains("102-claims"))
    #expect(result.status == 1)
  }
}
