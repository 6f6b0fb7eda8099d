/// Lessons that would have one page or one record.
struct NameCollisions {
  /// The files of lessons whose name another one has, so that they can have no page.
  private(set) var filesWithoutPage: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ lessons: [Lesson]) {
    var names: [String: Lesson] = [:]
    var identities: [String: Lesson] = [:]
    for lesson in lessons {
      // Many file systems cannot tell apart names that differ only in case.
      if let other = names[lesson.name.lowercased()] {
        diagnostics.append(
          Diagnostic(
            at: Location(file: lesson.file, line: 1),
            "two lessons are called '\(lesson.name)': \(other.file) and \(lesson.file)",
            help: "rename one"))
        filesWithoutPage.insert(lesson.file)
        continue
      }
      names[lesson.name.lowercased()] = lesson
      if let other = identities[lesson.identity.lowercased()] {
        let own = lesson.frontMatter.id?.sourceRange
        diagnostics.append(
          Diagnostic(
            at: own ?? SourceRange(at: Location(file: lesson.file, line: 1)),
            "two lessons have the id '\(lesson.identity)': \(other.file) and \(lesson.file)",
            help: own == nil
              ? "a lesson's id is its name without the number; give one of them another: 'id: …'"
              : "give one of them another id"))
        continue
      }
      identities[lesson.identity.lowercased()] = lesson
    }
  }
}
