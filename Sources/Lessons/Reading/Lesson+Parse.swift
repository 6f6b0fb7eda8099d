extension Lesson {
  /// Reads a lesson, and everything wrong with how it is written.
  ///
  /// Any CommonMark text is a lesson. Its title is the first heading of level 1, or the file's name
  /// in words. Quotes, dashes and ellipses in prose become typographic ones.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - language: The language of the course, as a tag, for a lesson that names no other one.
  /// - Returns: The lesson, and what is wrong in it, in the order of the source.
  package static func parse(
    _ source: SourceText, language: String = Course.defaultLanguage
  ) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    let (lesson, _, diagnostics) = read(source, language)
    return (lesson, diagnostics)
  }

  /// Reads a lesson for advice about its prose, which takes the places of its words.
  ///
  /// - Returns: The lesson, and its texts as they are written.
  package static func parseWithProse(
    _ source: SourceText, language: String
  ) -> (Lesson, [WrittenText]) {
    let (lesson, texts, _) = read(source, language)
    return (lesson, texts)
  }

  private static func read(
    _ source: SourceText, _ language: String
  ) -> (lesson: Lesson, texts: [WrittenText], diagnostics: [Diagnostic]) {
    let block = FrontMatterBlock(source)
    let outline = Outline(source.lines.dropFirst(block.markdownStart))
    let kind = TextKind(file: source.file)
    var reader = LessonReader(outline, kind, language: language)
    let frontMatter = reader.frontMatter(block, of: source)
    let (blocks, footnotes) = reader.document(outline.blocks)
    var lesson = Lesson(
      file: source.file, frontMatter: frontMatter,
      title: reader.title?.content
        ?? (kind == .lesson ? [.text(LessonName(file: source.file).title)] : []),
      titleID: reader.title?.id, blocks: blocks, footnotes: footnotes,
      cells: reader.cells.markingVaryingValues)
    lesson.language = frontMatter.language ?? language
    lesson.bracketedWords = reader.bracketedWords
    lesson.hasTitle = reader.title != nil
    let diagnostics =
      block.diagnostics + reader.diagnostics + lesson.uselessResets
      + lesson.doubledPercentSigns
      + lesson.cellsThatCannotRun(in: kind)
      + HTMLChecker(lesson, hasSwallowedText: outline.hasSwallowedText).diagnostics
      + ControlCharacters(source, from: block.markdownStart, codeLines: outline.codeLines)
      .diagnostics
    lesson.lostIDs = LostIDs(
      source, mistakes: diagnostics.linesOfErrors, hasSwallowedText: outline.hasSwallowedText)
    return (lesson, reader.texts, diagnostics.inSourceOrder)
  }
}

extension Lesson {
  /// An error for each cell that would run, in a text that runs none.
  fileprivate func cellsThatCannotRun(in kind: TextKind) -> [Diagnostic] {
    if kind == .lesson { return [] }
    let name = kind == .glossary ? "the glossary" : "the course's own page"
    return cells.filter { $0.options.expectation != .notRun }.map { cell in
      Diagnostic(
        at: cell.location, "\(name) runs no code",
        help: cell.form == .inline
          ? "write the value as text" : "show it with 'swift {static}', or move it to a lesson")
    }
  }
}

extension [Diagnostic] {
  fileprivate var linesOfErrors: Set<Int> {
    var lines: Set<Int> = []
    for case let (.error, range?) in map({ ($0.severity, $0.range) }) {
      lines.formUnion(range.start.line...Swift.max(range.start.line, range.end.line))
    }
    return lines
  }
}

/// A paragraph, a heading, a caption, an entry of a table, a summary or an objective, as it is written and as it was read.
package struct WrittenText: Sendable {
  package var source: SourcedText
  package var inlines: [Inline]
  /// Nil for a paragraph and for an entry of a table.
  var position: TextPosition?
  /// The label of the footnote that it is in.
  package var footnote: String?
}
