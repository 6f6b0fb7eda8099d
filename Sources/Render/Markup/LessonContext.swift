import Lessons
import Record

/// All that turning a lesson's prose into HTML looks things up in.
package struct LessonContext {
  let lesson: Lesson
  let record: LessonRecord
  let index: CourseIndex
  let entry: IndexedLesson
  let formulas: [Formula: TypesetFormula]
  let footnotes: FootnoteNumbers
  private let figures: [[Int]: FigureFile]

  package init(
    lesson: Lesson, record: LessonRecord, index: CourseIndex,
    formulas: [Formula: TypesetFormula], figures: [FigureFile]
  ) {
    self.lesson = lesson
    self.record = record
    self.index = index
    // A lesson that the index does not know is numbered as the only one.
    entry = index.entry(lesson.name) ?? IndexedLesson(lesson, record, number: 1)
    self.formulas = formulas
    footnotes = FootnoteNumbers(lesson)
    let ours = figures.filter { $0.lessonName == lesson.name }
    self.figures = Dictionary(
      ours.map { ([$0.cellIndex, $0.outputIndex], $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a cell produced; nothing for a cell that has not run.
  func record(ofCell index: Int) -> CellRecord {
    record.cells.indices.contains(index) ? record.cells[index] : CellRecord()
  }

  func figure(cell: Int, output: Int) -> FigureFile? { figures[[cell, output]] }

  /// A formula, typeset; its TeX if that cannot be.
  func markup(_ formula: Formula) -> HTML {
    if case .html(let markup) = formulas[formula] { return HTML(trusted: markup) }
    return "<code class=\"tex\">\(formula.tex)</code>"
  }
}

/// The numbers of footnotes and of the references to them.
struct FootnoteNumbers {
  /// From 1, by label.
  private(set) var numbers: [String: Int] = [:]
  /// How many references a footnote has.
  private(set) var referenceCounts: [String: Int] = [:]
  /// Which of its footnote's references the one at this place is, from 1.
  private(set) var places: [Location: Int] = [:]

  init(_ lesson: Lesson) {
    for (index, footnote) in lesson.footnotes.enumerated() {
      numbers[footnote.label] = index + 1
    }
    lesson.forEachInline { inline in
      guard case .footnoteReference(let label, let location) = inline else { return }
      referenceCounts[label, default: 0] += 1
      places[location] = referenceCounts[label]
    }
  }

  /// The address of a reference in the page.
  ///
  /// It begins with a character that ids of authors do not have.
  static func referenceID(number: Int, place: Int) -> String {
    place == 1 ? "_ref-\(number)" : "_ref-\(number)-\(place)"
  }

  /// The address of a footnote in the page.
  static func noteID(number: Int) -> String { "_note-\(number)" }
}
