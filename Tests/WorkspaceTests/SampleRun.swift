import Lessons
import Record
import Runner
import Text
import Workspace

/// A lesson and what a run of it produced, for the tests of comparison and of records.
struct SampleRun {
  var source: SourceText
  var lesson: Lesson
  var run: LessonRun

  /// - Parameters:
  ///   - text: The lesson.
  ///   - outputs: For each cell what it produced, and in which line of its code.
  init(_ text: String, _ outputs: [[(Output, line: Int?)]]) {
    source = SourceText(text, file: "lessons/demo.md")
    lesson = Lesson.parse(source).lesson
    let lesson = lesson
    let places = outputs.enumerated().map { cell, outputs in
      outputs.map { output in
        output.line.map { line in
          let offset = lesson.cells[cell].offset(line: line, column: 1)
          return lesson.textStart(from: CodePlace(cell: cell, offset: offset))
        } ?? lesson.cells[cell].location
      }
    }
    run = LessonRun(
      record: LessonRecord(cells: outputs.map { CellRecord(outputs: $0.map(\.0)) }),
      places: places, compileSeconds: 0.25, runSeconds: 1.5)
  }

  var approved: ApprovedRecord { ApprovedRecord(lesson: lesson, record: run.record) }

  static func number(_ number: Double) -> Output {
    .value(Value(text: number.text(significantDigits: 6), numbers: [number]))
  }
}
