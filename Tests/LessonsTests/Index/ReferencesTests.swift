import Lessons
import TestSupport
import Testing

@Suite struct ReferencesTests {
  /// Two lessons, of which the first contains these blocks.
  private func index(_ blocks: [Block]) -> CourseIndex {
    let equations: [Block] = ["eq-loss", "shared"].map {
      Sample.equation("x", id: $0)
    }
    let other: [Block] = ["eq-slope", "shared"].map { Sample.equation("x", id: $0) }
    return CourseIndex([
      (Sample.lesson("01-a", title: "Loss", equations + blocks), Sample.none),
      (Sample.lesson("02-sigmoid", title: "Sigmoid", other), Sample.none),
      (
        Sample.lesson("03-c", title: "Third", [Sample.equation("x", id: "shared")]),
        Sample.none
      ),
    ])
  }

  private func messages(_ blocks: [Block]) -> [String] {
    index(blocks).diagnostics.map { $0.rendered(sourceLine: nil) }
  }

  private func text(_ destination: String) -> String? {
    guard case .target(let target) = index([]).resolve(destination, from: "01-a") else {
      return nil
    }
    let name = target.label.map { "\($0.kind) \($0.number)" } ?? target.title.plainText
    return "\(target.lesson): \(name)"
  }

  @Test(arguments: [
    ("#eq-loss", "01-a: equation 1.1"),
    ("02-sigmoid.md", "02-sigmoid: Sigmoid"),
    ("./02-sigmoid.md", "02-sigmoid: Sigmoid"),
    ("../lessons/02-sigmoid.md#eq-slope", "02-sigmoid: equation 2.1"),
    ("#eq-slope", "02-sigmoid: equation 2.1"),
    ("#shared", "01-a: equation 1.2"),
    ("03-c.md#shared", "03-c: equation 3.1"),
    ("#eq%2Dloss", "01-a: equation 1.1"),
  ])
  func aReferenceFindsItsTarget(destination: String, expected: String) {
    #expect(text(destination) == expected)
    #expect(messages([Sample.reference(destination)]).isEmpty)
  }

  @Test func linksThatLeadNowhereAreNamed() {
    let source = SourceText(
      "# A\n\n[a]() and [b](#) and [c](htp://x.y), but [d](vscode://x) and [e](https://x.y).\n",
      file: "lessons/a.md")
    let index = CourseIndex([(Lesson.parse(source).lesson, LessonOutcome())])
    #expect(
      index.diagnostics.map { $0.rendered(sourceLine: source.line(3)) } == [
        """
        lessons/a.md:3:5: error: the link has no address
        \(source.line(3) ?? "")
            ^ write it in the parentheses, or '\\[' for a bracket
        """,
        """
        lessons/a.md:3:15: warning: '#' names no place
        \(source.line(3) ?? "")
                      ^ write the id of one after it: '#id'
        """,
        """
        lessons/a.md:3:26: error: unknown scheme 'htp:'
        \(source.line(3) ?? "")
                                 ^~~~~~~~~ did you mean 'http:'?
        """,
      ])
  }

  @Test func anIDOfATitleNamesTheLesson() {
    let lesson = Lesson.parse("# The *title* {#top}\n\n[](#top)\n", file: "lessons/01-a.md").lesson
    let other = Lesson.parse("# Other\n\n[](01-a.md#top)\n", file: "lessons/02-b.md").lesson
    let index = CourseIndex([(lesson, Sample.none), (other, Sample.none)])
    #expect(index.diagnostics.isEmpty)
    for (destination, name) in [("#top", "01-a"), ("01-a.md#top", "02-b"), ("#top", "02-b")] {
      guard case .target(let target) = index.resolve(destination, from: name) else {
        Issue.record("\(destination) points to nothing")
        continue
      }
      #expect(target.lesson == "01-a")
      #expect(target.id == "top")
      #expect(target.title.plainText == "The title")
    }
  }

  private func messages(markdown: String) -> [String] {
    let lesson = Lesson.parse(markdown, file: "lessons/01-a.md").lesson
    let source = SourceText(markdown, file: "lessons/01-a.md")
    return CourseIndex([(lesson, Sample.none)]).diagnostics.map { diagnostic in
      diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
    }
  }

  @Test func aTitleHasTheIDThatAForgeGivesIt() {
    let text = "# The *title* of $x$!\n\n[top](#the-title-of-x)\n"
    let lesson = Lesson.parse(text, file: "lessons/01-a.md").lesson
    let other = Lesson.parse(
      "# Other\n\n[](01-a.md#the-title-of-x), [](#the-title-of-x)\n", file: "lessons/02-b.md"
    ).lesson
    let index = CourseIndex([(lesson, Sample.none), (other, Sample.none)])
    // Of another lesson, the file has to be named.
    #expect(
      index.diagnostics.map(\.message) == ["the reference '#the-title-of-x' points to nothing"])
    guard case .target(let top) = index.resolve("#the-title-of-x", from: "01-a") else {
      Issue.record("the title is no target")
      return
    }
    #expect(top.lesson == "01-a" && top.id == nil && top.title == lesson.title)
    // A section that the title would hide is found first.
    let section = Lesson.parse("# A\n\n## A\n\n[](#a)\n", file: "lessons/01-a.md").lesson
    guard
      case .target(let target) = CourseIndex([(section, Sample.none)]).resolve("#a", from: "01-a")
    else {
      Issue.record("the section is no target")
      return
    }
    #expect(target.label == ReferenceLabel(.section, "1.1"))
  }

  @Test func elementsOfHTMLAreTargets() {
    #expect(
      messages(
        markdown:
          "<a id=\"here\"></a>\n\n[place](#here), <a href=#here>b</a>, [](#here), [c](#heer)") == [
          """
          lessons/01-a.md:3:41: error: '#here' has neither a number nor a title
          [place](#here), <a href=#here>b</a>, [](#here), [c](#heer)
                                                  ^~~~~ write the link's text
          """,
          """
          lessons/01-a.md:3:53: error: the reference '#heer' points to nothing
          [place](#here), <a href=#here>b</a>, [](#here), [c](#heer)
                                                              ^~~~~ did you mean '#here'?
          """,
        ])
  }

  @Test func addressesInHTMLAreChecked() {
    #expect(
      messages(markdown: "a <a href=\"02-b.md\">b</a> <img src=c.md alt=''> <a href='#d'>e</a>")
        == [
          """
          lessons/01-a.md:1:11: error: there is no lesson '02-b.md'
          a <a href="02-b.md">b</a> <img src=c.md alt=''> <a href='#d'>e</a>
                    ^~~~~~~~~
          """,
          """
          lessons/01-a.md:1:36: error: 'c.md' is a lesson, which cannot be shown as a picture
          a <a href="02-b.md">b</a> <img src=c.md alt=''> <a href='#d'>e</a>
                                             ^~~~ link to it: [text](c.md)
          """,
          """
          lessons/01-a.md:1:57: error: the reference '#d' points to nothing
          a <a href="02-b.md">b</a> <img src=c.md alt=''> <a href='#d'>e</a>
                                                                  ^~~~
          """,
        ])
    let html = "<picture><source srcset=\"a.png, b.png 2x\"><img src='c%20d.png' alt=''></picture>"
    let lesson = Lesson.parse("x " + html, file: "lessons/01-a.md").lesson
    #expect(
      CourseIndex([(lesson, Sample.none)]).localFiles.map(\.path)
        == ["lessons/a.png", "lessons/b.png", "lessons/c d.png"])
  }

  /// All ways in which a page could fetch something when it is opened.
  @Test(arguments: [
    "![a](https://a.org/b.png)", "![a](//a.org/b.mp4)", "![a][b]\n\n[b]: http://a.org/b",
    "<img src=\"https://a.org/b\" alt=\"\">", "<img src=\" HTTPS://a.org/b\" alt=\"\">",
    "<img srcset=\"a.png, https://a.org/b 2x\" alt=\"\">", "<video poster=//a.org/b></video>",
    "<video><source src=https://a.org/b></video>", "<audio src=https://a.org/b></audio>",
    "<video src=a.mp4><track src=https://a.org/b></video>", "<input type=image src=//a.org/b>",
    "<table background=https://a.org/b><tr><td>a</table>",
    "<svg><image href=https://a.org/b /></svg>", "<svg><image xlink:href=//a.org/b /></svg>",
    "<svg><use href=\"https://a.org/b#c\"/></svg>", "<svg><set to=\"https://a.org/b\"/></svg>",
    "<b style=\"background: url(//a.org/b)\">x</b>", "<svg><g fill='url(\"//a.org/b\")'/></svg>",
    "<b style=\"background: image-set('//a.org/b' 1x)\">x</b>", "<link rel=icon href=//a.org/b>",
    "<iframe src=//a.org/b></iframe>", "<object data=//a.org/b></object>", "<embed src=//a.org/b>",
    "<style>@import '//a.org/b'</style>", "<script src=//a.org/b></script>",
    "<div style=\"background: url(&#47;/a.org/b)\">\n</div>", "[a](javascript:alert)",
    "<a href=\" java&#10;script:alert\">b</a>", "<meta http-equiv=refresh content=\"0;//a.org\">",
  ])
  func pagesFetchAndRunNothing(markdown: String) {
    let (lesson, diagnostics) = Lesson.parse(
      SourceText("x\n\n" + markdown, file: "lessons/01-a.md"))
    let found = diagnostics + CourseIndex([(lesson, Sample.none)]).diagnostics
    #expect(found.contains { $0.severity == .error }, "\(markdown)")
  }

  @Test func anImageFromElsewhereIsAnError() {
    #expect(
      messages(markdown: "![a](https://a.org/b.png)") == [
        """
        lessons/01-a.md:1:6: error: 'https://a.org/b.png' is not in the course, and pages fetch nothing \
        from elsewhere
        ![a](https://a.org/b.png)
             ^~~~~~~~~~~~~~~~~~~ store the file next to the lesson, or link to it
        """
      ])
  }

  @Test func anAddressIsLeftAlone() {
    for address in ["https://a.org/x.md#y", "mailto:a@b.c", "//a.org", "data:,x", "HTTP://A.ORG"] {
      #expect(index([]).resolve(address, from: "01-a") == .external)
      #expect(messages([Sample.reference(address, "text")]).isEmpty)
    }
  }

  @Test func anUnknownIDNamesTheNearestOne() {
    #expect(
      messages([Sample.reference("#eq-los", line: 4)]) == [
        """
        lessons/01-a.md:4:1: error: the reference '#eq-los' points to nothing
          did you mean '#eq-loss'?
        """
      ])
  }

  @Test func anUnknownIDThatIsLikeNoneHasNoSuggestion() {
    #expect(
      messages([Sample.reference("#completely-different")]) == [
        "lessons/01-a.md:1:1: error: the reference '#completely-different' points to nothing"
      ])
  }

  @Test func anUnknownIDOfAnotherLessonNamesTheNearestThere() {
    #expect(
      messages([Sample.reference("02-sigmoid.md#eq-lsope", "text")]) == [
        """
        lessons/01-a.md:1:1: error: the reference '02-sigmoid.md#eq-lsope' points to nothing
          did you mean '02-sigmoid.md#eq-slope'?
        """
      ])
  }

  @Test func anUnknownLessonNamesTheNearestOne() {
    #expect(
      messages([Sample.reference("02-sigmiod.md")]) == [
        """
        lessons/01-a.md:1:1: error: there is no lesson '02-sigmiod.md'
          did you mean '02-sigmoid.md'?
        """
      ])
  }

  /// A lesson that was renamed goes on as it did, or keeps its number.
  @Test(arguments: [
    ("02-sigmoid-saturation.md", "02-sigmoid.md"), ("05-sigmoid-saturation.md", "02-sigmoid.md"),
    ("02-logistic.md", "02-sigmoid.md"), ("07-sigmoid.md", "02-sigmoid.md"),
  ])
  func aRenamedLessonIsProposed(old: String, new: String) {
    #expect(
      messages([Sample.reference(old)]) == [
        """
        lessons/01-a.md:1:1: error: there is no lesson '\(old)'
          did you mean '\(new)'?
        """
      ])
  }

  @Test(arguments: ["07-logistic.md", "logistic.md", "sig.md", "2-logistic.md"])
  func noOtherLessonIsProposed(old: String) {
    #expect(
      messages([Sample.reference(old)]) == [
        "lessons/01-a.md:1:1: error: there is no lesson '\(old)'"
      ])
  }

  @Test func aLessonInTheWrongFolderNamesTheRightOne() {
    #expect(
      messages([Sample.reference("lessons/02-sigmoid.md")]) == [
        """
        lessons/01-a.md:1:1: error: there is no lesson 'lessons/02-sigmoid.md'
          did you mean '02-sigmoid.md'?
        """
      ])
  }

  @Test func anIDOfTwoOtherLessonsNeedsTheLesson() {
    let blocks: [Block] = [Sample.equation("x", id: "twice")]
    let index = CourseIndex([
      (Sample.lesson("01-a", [Sample.reference("#twice")]), Sample.none),
      (Sample.lesson("02-b", blocks), Sample.none),
      (Sample.lesson("03-c", blocks), Sample.none),
    ])
    #expect(
      index.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/01-a.md:1:1: error: '#twice' is in more than one lesson
          write one of 02-b.md#twice, 03-c.md#twice
        """
      ])
    #expect(index.resolve("#twice", from: "01-a") == .unknown)
  }

  @Test func anEmptyReferenceToACellWithoutNumberIsAnError() {
    let source = Sample.lesson(
      "01-a", [.cell(0), Sample.reference("#setup", line: 9)], cells: [Sample.cell(id: "setup")])
    let index = CourseIndex([(source, Sample.none)])
    #expect(
      index.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/01-a.md:9:1: error: '#setup' has neither a number nor a title
          give it a caption or a title, or write the link's text
        """
      ])
  }

  @Test func aCellThatFailedDoesNotMakeReferencesToItErrors() {
    let source = Sample.lesson(
      "01-a", [.cell(0), Sample.reference("#fig")], cells: [Sample.cell(id: "fig")])
    let index = CourseIndex([(source, LessonOutcome(cells: [CellOutcome(isUnfinished: true)]))])
    #expect(index.diagnostics.isEmpty)
  }

  @Test func localFilesAreCollected() {
    let blocks: [Block] = [
      Sample.reference("images/a%20b.png", "text"),
      Sample.reference("../data/x.csv", "text", line: 2),
      .paragraph([
        .image(
          Image(source: "./neuron.png", alternative: "A neuron", place: LinkPlace(at: Sample.at(3)))
        )
      ]),
    ]
    let files = index(blocks).localFiles
    #expect(
      files.map(\.path) == ["lessons/images/a b.png", "data/x.csv", "lessons/neuron.png"])
    #expect(files.map(\.location) == [Sample.at(1), Sample.at(2), Sample.at(3)])
  }

  @Test func referencesAreFoundWhereverTextStands() {
    let link = Inline.link(
      destination: "#nothing-like-it", title: nil, content: [], place: LinkPlace(at: Sample.at(1)))
    let captioned = Cell(
      form: .block, code: SourcedText("", at: Sample.at(2)), options: CellOptions(caption: [link]),
      location: Sample.at(1))
    let table = TableBlock(alignments: [.none], header: [[link]], rows: [[[.strong([link])]]])
    let places: [[Block]] = [
      [.list(ListBlock(start: nil, isTight: true, items: [ListBlock.Item([.paragraph([link])])]))],
      [.quote([.quote([.paragraph([.emphasis([link])])])])],
      [.callout(Callout(kind: .tip, title: [link], blocks: [], location: Sample.at(1)))],
      [
        .callout(
          Callout(kind: .tip, title: [], blocks: [.paragraph([link])], location: Sample.at(1)))
      ],
      [.heading(level: 2, content: [link], id: "h", location: Sample.at(1))], [.cell(0)],
    ]
    for blocks in places {
      let source = Sample.lesson("01-a", blocks, cells: [captioned])
      #expect(
        CourseIndex([(source, Sample.none)]).diagnostics.count == 1,
        "\(blocks)")
    }
    let source = Sample.lesson("01-a", [.table(table)])
    #expect(
      CourseIndex([(source, Sample.none)]).diagnostics.count == 2)
    var noted = Sample.lesson("01-a", [])
    noted.footnotes = [Footnote(label: "n", blocks: [.paragraph([link])], location: Sample.at(1))]
    #expect(
      CourseIndex([(noted, Sample.none)]).diagnostics.count == 1)
  }
}
