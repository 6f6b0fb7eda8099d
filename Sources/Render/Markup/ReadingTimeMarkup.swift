import Lessons

/// How long a lesson takes: what its author says, else an estimate that says that it is one.
enum ReadingTimeMarkup {
  /// Nil if nothing is to be said.
  static func markup(_ context: LessonContext) -> HTML? {
    let phrases = context.phrases
    if let minutes = context.lesson.frontMatter.minutes {
      return "<span class=\"minutes\">\(phrases.minutes(minutes))</span>"
    }
    guard context.site.course.showsReadingTime else { return nil }
    let minutes = phrases.minutes(context.entry.readingMinutes)
    return "<span class=\"minutes\" title=\"\(phrases.estimatedTime)\">\(minutes)</span>"
  }
}
