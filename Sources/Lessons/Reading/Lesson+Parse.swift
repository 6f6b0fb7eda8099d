extension Lesson {
  /// Reads a lesson, and everything wrong with how it is written.
  ///
  /// Any CommonMark text is a lesson. Its title is the first heading of level 1, or the file's name
  /// in words. Quotes, dashes and ellipses in prose become typographic ones.
  ///
  /// - Returns: The lesson, and what is wrong in it, in the order of the source.
  package static func parse(_ source: SourceText) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    let frontMatter = FrontMatterReader(source)
    let outline = Outline(source.lines.dropFirst(frontMatter.markdownStart))
    var reader = LessonReader(outline)
    let (blocks, footnotes) = reader.document(outline.blocks)
    let lesson = Lesson(
      file: source.file, frontMatter: frontMatter.frontMatter,
      title: reader.title?.content ?? [.text(LessonName(file: source.file).title)],
      titleID: reader.title?.id, blocks: blocks, footnotes: footnotes, cells: reader.cells)
    let diagnostics =
      frontMatter.diagnostics + reader.diagnostics + lesson.unbalancedConditions
      + HTMLChecker(lesson).diagnostics
    return (lesson, diagnostics.inSourceOrder)
  }
}
