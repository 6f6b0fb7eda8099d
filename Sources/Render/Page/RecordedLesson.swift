import Lessons
import Record

/// A lesson and what its run produced, from which its page is woven.
package struct RecordedLesson: Sendable {
  package var lesson: Lesson
  package var record: LessonRecord
  /// The place of each output of the record in the lesson, for each cell.
  ///
  /// Beside the record and not in it, so that a record does not change when prose moves.
  package var places: [[Location]]

  /// The cells that have not come to their end, by index: they failed, or did not run.
  package var unfinishedCells: Set<Int>
  /// The cells that vary of which the record has what was approved, by index.
  package var cellsAsApproved: Set<Int> = []
  /// Whether it is what was approved rather than what a run produced.
  package var isFromRecord = false

  package init(
    _ lesson: Lesson, record: LessonRecord, places: [[Location]],
    unfinishedCells: Set<Int> = []
  ) {
    self.lesson = lesson
    self.record = record
    self.places = places
    self.unfinishedCells = unfinishedCells
  }

  package var outcome: LessonOutcome {
    var outcome = LessonOutcome(
      record, places: places, unfinished: unfinishedCells,
      named: Set(lesson.cells.indices.filter { lesson.cells[$0].options.id != nil }),
      language: lesson.language)
    outcome.isFromRecord = isFromRecord
    for index in cellsAsApproved where outcome.cells.indices.contains(index) {
      outcome.cells[index].isAsApproved = true
    }
    return outcome
  }

  /// What a cell produced; nothing for a cell that has not run.
  func record(ofCell index: Int) -> CellRecord {
    record.cells.indices.contains(index) ? record.cells[index] : CellRecord()
  }
}

extension RecordedLesson {
  /// What the lesson produced, with another text around it, whose cells are the same.
  func showing(_ text: Lesson) -> RecordedLesson {
    var copy = self
    copy.lesson = text
    return copy
  }

  /// The lesson with a place for the code of each cell, which the course decides where the cell does
  /// not.
  package func placingCode(_ places: CodePlaces) -> RecordedLesson {
    var copy = self
    for index in lesson.cells.indices
    where lesson.cells[index].options.code == nil && lesson.cells[index].source == nil {
      let outputs = record(ofCell: index).outputs
      copy.lesson.cells[index].options.code = places.place(
        showsFigure: outputs.contains(where: \.isFigure),
        showsOnlyClaims: !outputs.isEmpty
          && outputs.allSatisfy(\.isClaim))
    }
    return copy
  }

  /// The texts of claims and tables, each with its place.
  package var shownTexts: [(text: ShownText, place: Location, source: ShownTextSource)] {
    lesson.cells.indices.flatMap { cell in
      record(ofCell: cell).outputs.enumerated().flatMap { index, output in
        let place = places[cell][index]
        return output.texts.map { (ShownText($0.text, at: place), place, $0.source) }
      }
    }
  }

  /// All formulas of the lesson: in prose, titles and captions, and in texts of its claims and tables.
  package var formulas: [Formula] {
    lesson.formulas.map(\.formula) + shownTexts.flatMap(\.text.formulas)
  }
}

/// What a text of a lesson's program is part of.
package enum ShownTextSource: String, Sendable {
  case claim, table
}

extension Output {
  /// The texts that are read as running text.
  fileprivate var texts: [(text: String, source: ShownTextSource)] {
    switch self {
    case .claim(let claim): [(claim.statement, .claim)]
    case .table(let table):
      (table.columns + table.rows.joined().filter(\.isText).map(\.text)).map { ($0, .table) }
    case .text, .value, .figure: []
    }
  }
}

extension ShownText {
  /// The formulas that the text contains.
  var formulas: [Formula] {
    var found: [Formula] = []
    content.forEachInline { inline in
      if case .math(let tex) = inline { found.append(Formula(tex.text)) }
    }
    return found
  }
}
