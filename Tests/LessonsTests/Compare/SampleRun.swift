import Lessons
import Record

/// A lesson and what a run of it produced, for the tests of comparison and of what is kept.
struct SampleRun {
  var lesson: Lesson
  var run: LessonRun

  /// - Parameters:
  ///   - text: The lesson.
  ///   - outputs: For each cell what it produced, and in which line of its code.
  init(_ text: String, _ outputs: [[(Output, line: Int?)]]) {
    lesson = Lesson.parse(text, file: "lessons/demo.md").lesson
    run = LessonRun(
      record: LessonRecord(cells: outputs.map { CellRecord(outputs: $0.map(\.0)) }),
      outputLines: outputs.map { $0.map(\.line) }, compileSeconds: 0.25, runSeconds: 1.5)
  }

  var approved: ApprovedRecord { ApprovedRecord(lesson: lesson, record: run.record) }

  static func number(_ number: Double) -> Output {
    .value(Value(text: number.text(significantDigits: 6), numbers: [number]))
  }
}
