/// What is reported while a session works.
package enum SessionEvent: Sendable {
  /// Another process is in the way and has to be waited for.
  case waiting
  /// This many lessons have to run; the records of the others are known.
  case expecting(lessons: Int)
  case started(lesson: String)
  case finished(FinishedLesson)

  package typealias Watcher = @Sendable (SessionEvent) -> Void
}

/// How a lesson ran.
package struct FinishedLesson: Sendable {
  package var name: String
  package var hasErrors: Bool
  /// Seconds that compiling and linking took.
  package var compileSeconds: Double
  package var runSeconds: Double
}
