/// What is wrong with the terms of a glossary: terms without a name or a definition, and forms that
/// cannot be told apart or found.
struct TermProblems {
  private(set) var diagnostics: [Diagnostic] = []
  /// The forms that have been read, by what of them is compared.
  private var known: [String: (term: Definition.Term, range: SourceRange)] = [:]

  init(_ text: Lesson) {
    for entry in text.entriesOfTerms {
      for term in entry.terms { check(term, entry) }
    }
  }

  private mutating func check(_ term: Definition.Term, _ entry: Definition) {
    let name = term.content.plainText
    if name.allSatisfy(\.isWhitespace) {
      report(term.range, "the term has no name", help: "write it before the comma or the id")
    }
    if entry.definitions.allSatisfy({ !$0.isVisible }) {
      report(
        term.range, "the definition of '\(name)' is empty", help: "write it after the colon")
    }
    if term.content.isForm { checkForm(term.content, term.range, of: term) }
    for form in term.forms {
      if form.content.isForm {
        checkForm(form.content, form.range, of: term)
      } else if form.content.plainText.allSatisfy(\.isWhitespace) {
        report(
          form.range, "a comma with no form of '\(name)' beside it",
          help: "remove it, or write '\\,' for a comma of the term")
      } else {
        report(
          form.range,
          "lessons cannot use '\(form.content.plainText)', which is more than words, code and formulas",
          help: "write the form without links and HTML")
      }
    }
  }

  private mutating func checkForm(
    _ form: [Inline], _ range: SourceRange, of term: Definition.Term
  ) {
    let key = TermForm(form).key
    let words = form.plainText
    guard let first = known.updateValue((term, range), forKey: key) else { return }
    known[key] = first
    if first.term == term {
      report(
        range, "'\(words)' is a form of the term already",
        help: "remove it: the first letter is small or capital in lessons")
    } else {
      report(
        range, "'\(words)' is a term already",
        help: "it is defined at \(first.range.start)")
    }
  }

  private mutating func report(_ range: SourceRange, _ message: String, help: String) {
    diagnostics.append(Diagnostic(at: range, message, help: help))
  }
}

extension [Block] {
  /// Whether readers see anything of the blocks.
  fileprivate var isVisible: Bool {
    contains { block in
      switch block {
      case .paragraph(let content): content.isVisible
      case .html(let fragment): fragment.hasContent
      case .list(let list): list.items.contains { $0.blocks.isVisible }
      case .quote(let content): content.isVisible
      case .cell, .code, .math, .definitions, .callout, .table, .figure, .heading: true
      case .thematicBreak: false
      }
    }
  }
}

extension [Inline] {
  fileprivate var isVisible: Bool {
    contains { inline in
      switch inline {
      case .text(let text): !text.allSatisfy(\.isWhitespace)
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .term(_, let content):
        content.isVisible
      case .html(let fragment): fragment.hasContent
      case .softBreak, .lineBreak: false
      case .code, .value, .math, .link, .image, .footnoteReference, .citation: true
      }
    }
  }
}

extension HTMLFragment {
  /// Whether there is more in it than comments.
  fileprivate var hasContent: Bool {
    var rest = text.bytes
    for tag in tags.reversed() where tag.kind == .comment || tag.kind == .declaration {
      rest.removeSubrange(tag.range)
    }
    return !rest.isBlank
  }
}

extension CourseIndex {
  /// An error if another page has an id that is also that of a term, so that references to it could
  /// mean either.
  ///
  /// Headings that got their ids from their words alone give way, until something refers to them.
  func claimedID(of term: GlossaryTerm) -> Diagnostic? {
    let holder = pages.first { page in
      guard page.name != glossaryPage?.name, let target = page.targets[term.id] else {
        return false
      }
      return !page.sections.contains {
        $0.id == term.id && $0.id == HeadingIDs.slug(target.title.plainText)
      }
    }
    return holder.map { page in
      Diagnostic(
        at: term.range,
        "the id '\(term.id)' of the term '\(term.name.plainText)' is one of \(page.file), too",
        help: "give the term another one: '\(term.name.plainText) {#\(term.id)-term}'")
    }
  }

  /// An error if a link within a page can mean a heading of the page, whose id is made of its words, or
  /// a term.
  func ambiguousTerm(_ id: String, in lesson: IndexedLesson) -> (heading: String, term: String)? {
    guard let page = glossaryPage, lesson.name != page.name,
      let term = page.targets[id] ?? page.target(ofTerm: id),
      let heading = lesson.sections.first(where: { $0.id == id }),
      heading.id == HeadingIDs.slug(heading.title.plainText)
    else { return nil }
    return (heading.title.plainText, term.title.plainText)
  }
}
