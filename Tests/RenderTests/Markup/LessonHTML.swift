import Lessons
import Plot
import Record
import Render

/// The HTML of blocks that are a whole lesson, the first of its course.
func html(
  _ blocks: [Block], cells: [Cell] = [], outputs: [CellRecord] = [], footnotes: [Footnote] = [],
  formulas: [Formula: TypesetFormula] = [:], others: [Lesson] = [], language: String = "en"
) -> String {
  let lesson = Lesson(
    file: "lessons/01-a.md", title: [.text("Title")], blocks: blocks,
    footnotes: footnotes, cells: cells)
  let recorded = RecordedLesson(lesson, record: LessonRecord(cells: outputs))
  let site = Sample.site(
    [recorded] + others.map { RecordedLesson($0, record: LessonRecord()) },
    course: Course(title: "Course", language: language), formulas: formulas)
  let markup = BlockMarkup(context: LessonContext(recorded, in: site))
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

  /// What pages are woven from; each figure is drawn as 640 by 400 pixels.
  static func site(
    _ lessons: [RecordedLesson], course: Course = Course(title: "Course"),
    formulas: [Formula: TypesetFormula] = [:], sharedAssets: String? = nil
  ) -> SiteContent {
    SiteContent(
      course: course, lessons: lessons,
      index: CourseIndex(lessons.map { ($0.lesson, LessonOutcome($0.record)) }),
      formulas: formulas,
      figures: lessons.flatMap(FigureFile.files).map { file in
        var file = file
        (file.width, file.height) = (640, 400)
        return file
      }, sharedAssets: sharedAssets)
  }

  static func cell(_ code: String, _ options: CellOptions = CellOptions()) -> Cell {
    var text = SourcedText("", at: at(2))
    for (index, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      text.append((index == 0 ? "" : "\n") + line, at: at(2 + index))
    }
    return Cell(form: .block, code: text, options: options, location: at(1))
  }

  static func term(_ content: [Inline], id: String? = nil) -> Definition.Term {
    Definition.Term(content, id: id, at: SourceRange(at: at(1)))
  }

  static func inlineCell() -> Cell {
    Cell(form: .inline, code: SourcedText("x", at: at(1)), location: at(1))
  }

  static func number(_ value: Double) -> Value { Value(text: "\(value)", numbers: [value]) }

  static let curve = Output.figure(Figure(panels: [], alt: "A curve & its \"slope\""))
}

extension RecordedLesson {
  /// A lesson whose outputs were all asked for in the first line of their cell.
  init(_ lesson: Lesson, record: LessonRecord) {
    self.init(
      lesson, record: record,
      places: zip(lesson.cells, record.cells).map { cell, record in
        record.outputs.map { _ in cell.location }
      })
  }
}

extension Inline {
  /// A formula in a line.
  static func tex(_ tex: String, at location: Location = Sample.at(1)) -> Inline {
    .math(SourcedText(tex, at: location))
  }
}

extension Block {
  /// A displayed formula.
  static func tex(_ tex: String, id: String? = nil) -> Block {
    .math(SourcedText(tex, at: Sample.at(1)), id: id)
  }
}
