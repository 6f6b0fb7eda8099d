extension Lesson {
  /// Reads a lesson, and everything wrong with how it is written.
  ///
  /// Any CommonMark text is a lesson. Its title is the first heading of level 1, or the file's name
  /// in words. Quotes, dashes and ellipses in prose become typographic ones.
  ///
  /// - Parameters:
  ///   - text: The text of the file.
  ///   - file: Its path relative to the course, as diagnostics print it.
  /// - Returns: The lesson, and what is wrong in it, in the order of the source.
  package static func parse(
    _ text: String, file: String
  ) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    let source = SourceText(text, file: file)
    let frontMatter = FrontMatterReader(source)
    let outline = Outline(source.lines.dropFirst(frontMatter.markdownStart))
    var reader = LessonReader(outline)
    let (blocks, footnotes) = reader.document(outline.blocks)
    let lesson = Lesson(
      file: file, sourceLines: source.lines.map(\.text), frontMatter: frontMatter.frontMatter,
      title: reader.title?.content ?? [.text(titleFromFile(file))], titleID: reader.title?.id,
      blocks: blocks, footnotes: footnotes, cells: reader.cells)
    return (lesson, (frontMatter.diagnostics + reader.diagnostics).inSourceOrder)
  }

  /// `lessons/03-softmax-temperature.md` gives `Softmax temperature`.
  private static func titleFromFile(_ file: String) -> String {
    let name = Lesson(file: file, sourceLines: [], title: [], blocks: []).name
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }
    let isNumbered = words.count > 1 && words[0].allSatisfy(\.isNumber)
    let title = words.dropFirst(isNumbered ? 1 : 0).joined(separator: " ")
    return title.isEmpty ? name : title.prefix(1).uppercased() + title.dropFirst()
  }
}

extension [Diagnostic] {
  /// The diagnostics by place; those with the same place stay in their order.
  var inSourceOrder: [Diagnostic] {
    enumerated().sorted { a, b in
      guard let first = a.element.location, let second = b.element.location, first != second else {
        return a.offset < b.offset
      }
      return first < second
    }.map(\.element)
  }
}
