import Lessons
import Record
import Render
import Testing

@Suite struct SearchTextTests {
  @Test func eachSectionHasItsOwnText() {
    func heading(_ level: Int, _ id: String, _ content: [Inline]) -> Block {
      .heading(level: level, content: content, id: id, location: Sample.at(1))
    }
    let link = Inline.link(
      destination: "#one", title: nil, content: [], place: LinkPlace(at: Sample.at(1)))
    let table = TableBlock(
      alignments: [.none], header: [[.text("n")]], rows: [[[.strong([.text("seven")])]]],
      caption: BlockCaption(content: [.text("Numbers")], location: Sample.at(4)))
    let listing = CodeBlock(
      text: "code", caption: BlockCaption(content: [.text("Code")], location: Sample.at(5)))
    let definition = Definition(
      terms: [Sample.term([.text("Term")])], definitions: [[.paragraph([.text("meaning")])]],
      isTight: true)
    var lesson = Lesson(
      file: "lessons/01-a.md", title: [.text("On "), .code("relu")],
      blocks: [
        .paragraph([.text("Before\u{A0}all"), .softBreak, .text("else, "), .value(0), .text(".")]),
        heading(2, "one", [.text("One")]),
        .list(
          ListBlock(
            start: nil, isTight: true, items: [ListBlock.Item([.paragraph([.text("item")])])])),
        .tex("x^2"), .code(listing),
        .html(HTMLFragment(SourcedText("<video>", at: Sample.at(1)))), .table(table),
        .definitions([definition]),
        heading(3, "two", [.text("Two")]),
        .callout(
          Callout(
            kind: .tip, title: [.text("Tip")], blocks: [.paragraph([link])], location: Sample.at(1))
        ),
        .cell(1), .paragraph([.footnoteReference(label: "n", location: Sample.at(1))]),
      ],
      footnotes: [
        Footnote(label: "n", blocks: [.paragraph([.text("A note.")])], location: Sample.at(9))
      ])
    lesson.cells = [
      Sample.inlineCell(), Sample.cell("relu(x)", CellOptions(caption: [.text("The caption")])),
    ]
    let claim = Claim(statement: "It rises", relation: .holds, holds: true)
    let record = LessonRecord(cells: [
      CellRecord(outputs: [.value(Value(text: "42"))]),
      CellRecord(outputs: [.text("printed"), Sample.curve, .claim(claim)]),
    ])
    let recorded = RecordedLesson(lesson, record: record)
    #expect(
      LessonPage(recorded, in: Sample.site([recorded])).page.searchEntries == [
        SearchEntry(
          address: .page(ofLesson: "01-a"), title: "On relu", text: "Before all else, 42. A note."),
        SearchEntry(
          address: .page(ofLesson: "01-a", id: "one"), title: "One",
          text: "item Code Numbers n seven Term meaning"),
        SearchEntry(
          address: .page(ofLesson: "01-a", id: "two"), title: "Two",
          text: "Tip Section 1.1 The caption It rises"),
      ])
  }
}
