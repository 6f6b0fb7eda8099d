extension Lesson {
  /// Reads a lesson, and everything wrong with how it is written.
  ///
  /// Any CommonMark text is a lesson. Its title is the first heading of level 1, or the file's name
  /// in words. Quotes, dashes and ellipses in prose become typographic ones.
  ///
  /// - Returns: The lesson, and what is wrong in it, in the order of the source.
  package static func parse(_ source: SourceText) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    let (lesson, _, diagnostics) = read(source)
    return (lesson, diagnostics)
  }

  /// Reads a lesson for advice about its prose, which takes the places of its words.
  ///
  /// - Returns: The lesson, and its paragraphs as they are written, in the order of the source.
  package static func parseWithProse(_ source: SourceText) -> (Lesson, [WrittenParagraph]) {
    let (lesson, paragraphs, _) = read(source)
    return (lesson, paragraphs)
  }

  private static func read(
    _ source: SourceText
  ) -> (lesson: Lesson, paragraphs: [WrittenParagraph], diagnostics: [Diagnostic]) {
    let block = FrontMatterBlock(source)
    let outline = Outline(source.lines.dropFirst(block.markdownStart))
    var reader = LessonReader(outline)
    let isCoursePage = source.file == coursePageFile
    let frontMatter = reader.frontMatter(block, of: source)
    let (blocks, footnotes) = reader.document(outline.blocks)
    var lesson = Lesson(
      file: source.file, frontMatter: frontMatter,
      title: reader.title?.content
        ?? (isCoursePage ? [] : [.text(LessonName(file: source.file).title)]),
      titleID: reader.title?.id, blocks: blocks, footnotes: footnotes, cells: reader.cells)
    lesson.hasTitle = reader.title != nil
    let diagnostics =
      block.diagnostics + reader.diagnostics + lesson.uselessResets
      + (isCoursePage ? lesson.runningCells : []) + HTMLChecker(lesson).diagnostics
    return (lesson, reader.paragraphs, diagnostics.inSourceOrder)
  }
}

extension Lesson {
  /// An error for each cell that would run, since the course's own page runs none.
  fileprivate var runningCells: [Diagnostic] {
    cells.filter { $0.options.expectation != .notRun }.map { cell in
      Diagnostic(
        at: cell.location, "the course's own page runs no code",
        help: cell.form == .inline
          ? "write the value as text" : "show it with 'swift {static}', or move it to a lesson")
    }
  }
}

/// A paragraph as it is written and as it was read.
package struct WrittenParagraph: Sendable {
  package var source: SourcedText
  package var inlines: [Inline]
}
