/// Finds the lessons that authors mention by id or name.
struct LessonDirectory {
  enum Finding: Equatable {
    case lesson(Lesson)
    /// A lesson that is left out.
    case draft(Lesson)
    /// No lesson, and what was probably meant.
    case nothing(Correction?)
  }

  private let lessons: [Lesson]
  private let drafts: [Lesson]

  init(lessons: [Lesson], drafts: [Lesson]) {
    self.lessons = lessons
    self.drafts = drafts
  }

  /// The lesson with this name, with or without its number, or with this id.
  func find(_ mention: String) -> Finding {
    if let lesson = lessons.first(mentionedAs: mention) { return .lesson(lesson) }
    if let draft = drafts.first(mentionedAs: mention) { return .draft(draft) }
    let name = LessonName(file: mention).text
    let names = lessons.map(\.name)
    let other = Correction(lesson: name, among: names)
    if let other, other.isCertain { return .nothing(other) }
    return .nothing(Correction(name, among: names + lessons.map(\.identity)) ?? other)
  }

  /// The error of a mention that is not a lesson of the course.
  func error(_ finding: Finding, for mention: SourcedText) -> Diagnostic? {
    switch finding {
    case .lesson: nil
    case .draft(let draft):
      Diagnostic(
        at: mention.sourceRange, "'\(draft.name)' is a draft, which is left out",
        help: "remove 'draft: true' from it, or this mention")
    case .nothing(let correction):
      Diagnostic(
        at: mention.sourceRange, "there is no lesson '\(mention)'", help: correction?.help,
        fix: correction.flatMap {
          $0.isCertain ? SourceEdit(mention.sourceRange, replaceWith: $0.name) : nil
        })
    }
  }
}

/// What authors can mention by name or id.
package protocol Mentionable {
  var name: String { get }
  var identity: String { get }
}

extension Lesson: Mentionable {}
extension IndexedLesson: Mentionable {}

extension Collection where Element: Mentionable {
  /// The element with this name, or else with this id, or else with this name after its number.
  package func first(mentionedAs mention: String) -> Element? {
    let name = LessonName(file: mention).text
    return first { $0.name == name } ?? first { $0.identity == name }
      ?? first { LessonName(file: $0.name).withoutNumber == name }
  }
}
