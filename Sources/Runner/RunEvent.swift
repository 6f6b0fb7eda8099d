import Lessons

/// What is reported while lessons run, or wait until they can.
package enum RunEvent: Sendable {
  /// Another process is in the way and has to be waited for.
  case waiting
  /// This many lessons have to run; what the others produce is known from earlier runs.
  case expected(Int)
  /// Lessons run in something less than the best sandbox: in which, why, and the way out.
  case lacksSandbox(String)
  /// Other work than on a lesson begins, or has come this far: what is said of it.
  case stage(String)
  case started(Lesson)
  case finished(Lesson, LessonRun)

  package typealias Watcher = @Sendable (RunEvent) -> Void
}
