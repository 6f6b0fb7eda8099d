import Lessons

/// Lessons for the tests of the index, built by hand.
enum Sample {
  static let none = LessonOutcome()

  static func lesson(
    _ name: String, title: String = "Title", _ blocks: [Block], cells: [Cell] = []
  ) -> Lesson {
    Lesson(
      file: "lessons/\(name).md", title: title.isEmpty ? [] : [.text(title)],
      blocks: blocks, cells: cells)
  }

  static func heading(_ level: Int, _ text: String) -> Block {
    .heading(level: level, content: [.text(text)], id: text.lowercased(), location: at(1))
  }

  static func cell(
    id: String? = nil, caption: String = "", code: CellOptions.CodePlace? = nil
  ) -> Cell {
    let options = CellOptions(
      id: id, caption: caption.isEmpty ? [] : [.text(caption)], code: code)
    return Cell(
      form: .block, code: SourcedText("", at: at(2)), options: options, location: at(1))
  }

  static func equation(_ tex: String, id: String?) -> Block {
    .math(SourcedText(tex, at: at(1)), id: id)
  }

  static func reference(_ destination: String, _ text: String = "", line: Int = 1) -> Block {
    .paragraph([
      .link(
        destination: destination, title: nil, content: text.isEmpty ? [] : [.text(text)],
        place: LinkPlace(at: at(line)))
    ])
  }

  static func at(_ line: Int, _ column: Int = 1, file: String = "lessons/01-a.md") -> Location {
    Location(file: file, line: line, column: column)
  }
}
