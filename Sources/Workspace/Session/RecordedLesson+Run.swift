import Lessons
import Render
import Runner

extension RecordedLesson {
  /// Creates a lesson with what its run produced.
  init(_ lesson: Lesson, _ run: LessonRun) {
    self.init(
      lesson, record: run.record, places: run.places, unfinishedCells: run.unfinishedCells)
  }
}
