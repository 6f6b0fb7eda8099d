extension Lesson {
  /// What is wrong with a lesson without text, or without a title of its own; nil if it has both.
  ///
  /// The course's own page needs neither.
  package func missingText(in source: SourceText) -> Diagnostic? {
    if source.lines.allSatisfy(\.isBlank) {
      return Diagnostic(
        at: Location(file: file, line: 1), "the file is empty",
        help: "write '# Title' and the lesson below it")
    }
    if file == coursePageFile { return nil }
    let start = FrontMatterBlock(source).markdownStart
    guard let first = source.lines.dropFirst(start).first(where: { !$0.isBlank }) else {
      return Diagnostic(
        at: source.lines[0].sourceRange, "there is nothing below the front matter",
        help: "write '# Title' and the lesson below it")
    }
    if hasTitle { return nil }
    return Diagnostic(
      .warning, at: first.trimmed.sourceRange,
      "the lesson has no title, and is called by its file's name",
      help: "write '# \(LessonName(file: file).title)' above it, or a better title")
  }
}
