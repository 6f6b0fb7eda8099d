import Lessons
import Record

/// The page of a lesson.
public enum Page {
  /// Weaves what the author wrote and what the run produced into a page.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - record: What its run produced.
  ///   - index: The numbers and references of all lessons.
  ///   - course: What the course says about itself.
  ///   - formulas: All formulas of ``Lessons/Lesson/formulas(in:)``, typeset.
  ///   - figures: The lesson's figures, by ``FigureFile/files(of:record:)``.
  ///   - theme: How the page looks.
  /// - Returns: The page, and an error for each formula that cannot be typeset.
  public static func weave(
    lesson: Lesson, record: LessonRecord, index: CourseIndex, course: Course,
    formulas: [Formula: TypesetFormula], figures: [FigureFile], theme: Theme
  ) -> (file: SiteFile, diagnostics: [Diagnostic]) {
    let context = LessonContext(
      lesson: lesson, record: record, index: index, formulas: formulas, figures: figures)
    let inlines = InlineMarkup(context: context)
    let blocks = BlockMarkup(context: context)
    let used = lesson.formulas(in: record)
    let contents = ContentsMarkup(context: context)
    let neighbours = index.neighbours(of: lesson.name)
    let description = lesson.frontMatter.summary ?? lesson.openingText

    var values: [String: Any] = [
      "language": HTML(escaping: course.language).text,
      "title": HTML(escaping: context.entry.title.plainText).text,
      "course": HTML(escaping: course.title).text,
      "number": String(context.entry.number),
      "heading": inlines.markup(context.entry.title).text,
      "content": blocks.markup(lesson.blocks).text,
      "footnotes": blocks.footnotes().text,
      "hasFormulas": !used.isEmpty,
      "formulaStyle": FormulaStyle.path,
    ]
    values["description"] = description.map { HTML(escaping: $0).text }
    values["summary"] = lesson.frontMatter.summary.map { HTML(escaping: $0).text }
    values["author"] = course.author.map { HTML(escaping: $0).text }
    values["contents"] = contents.list()?.text
    values["claims"] = ClaimSummary.markup(context.entry.claims)?.text
    values["previous"] = neighbours.previous.map { link(to: $0, inlines) }
    values["next"] = neighbours.next.map { link(to: $0, inlines) }
    values["hasNeighbours"] = neighbours.previous != nil || neighbours.next != nil

    let file = SiteFile(
      path: lesson.name + ".html", content: Array(theme.page(values).utf8))
    return (file, formulaProblems(of: lesson, record, used, formulas) + imageProblems(of: lesson))
  }

  private static func link(to entry: IndexedLesson, _ inlines: InlineMarkup) -> [String: Any] {
    [
      "address": HTML(escaping: addressOfPage(entry.name)).text,
      "number": String(entry.number),
      "title": inlines.withoutLinks.titleMarkup(of: entry).text,
    ]
  }

  private static func formulaProblems(
    of lesson: Lesson, _ record: LessonRecord, _ used: [Formula],
    _ formulas: [Formula: TypesetFormula]
  ) -> [Diagnostic] {
    let isSound = used.allSatisfy { if case .html = formulas[$0] { true } else { false } }
    if isSound { return [] }
    return lesson.formulaUses(in: record).compactMap { problem(with: $0, in: formulas) }
  }

  private static func problem(
    with use: FormulaUse, in formulas: [Formula: TypesetFormula]
  ) -> Diagnostic? {
    switch formulas[use.formula] {
    case .html: return nil
    case .failure(let message, let position):
      var location = use.location
      // A position in a later line of the formula is left at the formula's beginning.
      if let position, !use.formula.tex.utf16.prefix(position).contains(10) {
        location.column += use.formula.tex.utf16.prefix(position).count
      }
      return Diagnostic(at: location, "the formula cannot be typeset: \(message)")
    case nil:
      return Diagnostic(at: use.location, "the formula has not been typeset")
    }
  }

  private static func imageProblems(of lesson: Lesson) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    lesson.forEachInline { inline in
      guard case .image(let source, _, let alternative, let location) = inline,
        alternative.allSatisfy(\.isWhitespace)
      else { return }
      problems.append(
        Diagnostic(
          .warning, at: location, "the image '\(source)' has no text for those who cannot see it",
          help: "describe it between the brackets"))
    }
    return problems
  }
}

extension InlineMarkup {
  /// A lesson's title, on any page.
  ///
  /// Values in it are known only to the lesson itself.
  func titleMarkup(of entry: IndexedLesson) -> HTML {
    entry.name == context.lesson.name
      ? markup(entry.title) : "\(entry.title.plainText)"
  }
}

extension Lesson {
  /// The first paragraph, as a description for search engines, of at most 160 characters.
  fileprivate var openingText: String? {
    for case .paragraph(let content) in blocks {
      let text = content.plainText
      guard text.count > 160 else { return text }
      let words = text.prefix(159).split(separator: " ").dropLast()
      return words.joined(separator: " ") + "…"
    }
    return nil
  }
}
