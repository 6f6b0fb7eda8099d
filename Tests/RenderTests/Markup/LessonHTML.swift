import Lessons
import Plot
import Record
import Render

/// The HTML of blocks that are a whole lesson, the first of its course.
func html(
  _ blocks: [Block], cells: [Cell] = [], outputs: [CellRecord] = [], footnotes: [Footnote] = [],
  formulas: [Formula: TypesetFormula] = [:], others: [Lesson] = []
) -> String {
  let lesson = Lesson(
    file: "lessons/01-a.md", sourceLines: [], title: [.text("Title")], blocks: blocks,
    footnotes: footnotes, cells: cells)
  let record = LessonRecord(cells: outputs)
  let index = CourseIndex(
    course: Course(title: "Course"),
    lessons: [(lesson, record)] + others.map { ($0, LessonRecord()) })
  let context = LessonContext(
    lesson: lesson, record: record, index: index, formulas: formulas,
    figures: FigureFile.files(of: lesson, record: record).map { file in
      var file = file
      (file.width, file.height) = (640, 400)
      return file
    })
  let markup = BlockMarkup(context: context)
  return (markup.markup(blocks) + markup.footnotes()).text
}

/// The HTML of a line of text, without its paragraph.
func html(_ inlines: Inline...) -> String {
  String(html([.paragraph(inlines + [.code("")])]).dropFirst(3).dropLast(5 + 13))
}

/// Pieces of lessons, built by hand.
enum Sample {
  static func at(_ line: Int, _ column: Int = 1) -> Location {
    Location(file: "lessons/01-a.md", line: line, column: column)
  }

  static func cell(_ code: String, _ options: CellOptions = CellOptions()) -> Cell {
    Cell(form: .block, code: code, options: options, location: at(1), codeLocation: at(2))
  }

  static func inlineCell() -> Cell {
    Cell(form: .inline, code: "x", location: at(1), codeLocation: at(1))
  }

  static func number(_ value: Double) -> Value { Value(text: "\(value)", numbers: [value]) }

  static let curve = Output.figure(Figure(panels: [], alt: "A curve & its \"slope\""))
}
