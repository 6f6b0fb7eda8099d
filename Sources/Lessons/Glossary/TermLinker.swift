/// A lesson's first use of a term.
package struct TermUse: Equatable, Sendable {
  /// The id of the term.
  package var term: String
  /// Where the author's own link to the term is; nil for words that the tool makes a link of.
  package var link: Location?
}

/// Makes links to the glossary of the words by which a lesson first uses its terms.
///
/// It looks at running text alone: paragraphs, also those in lists, quotes, callouts, definitions and
/// footnotes. Headings, titles, captions, tables, code, formulas and what stands in links or in
/// elements of HTML stay as they are. An author's own link to a term is a use of it.
package struct TermLinker: Sendable {
  private let index: CourseIndex
  /// The forms by their first characters in lower case, the longest first.
  private let forms: [String: [(form: TermForm, term: String)]]

  package init(_ index: CourseIndex) {
    self.index = index
    let all = index.terms.flatMap { term in
      term.forms.map { (form: TermForm($0), term: term.id) }
    }
    forms = Dictionary(grouping: all) { $0.form.text.characters.first?.lowercased() ?? "" }
      .mapValues { forms in
        forms.sorted { $0.form.text.characters.count > $1.form.text.characters.count }
      }
  }

  /// A lesson with its first use of each term as a link, and these uses.
  package func link(_ lesson: Lesson) -> (lesson: Lesson, uses: [TermUse]) {
    if forms.isEmpty || !lesson.frontMatter.linksTerms { return (lesson, explicitUses(in: lesson)) }
    var pass = LinkingPass(linker: self, page: lesson.name)
    var lesson = lesson
    // What readers see at first comes before what they may unfold.
    for isFolded in [false, true] {
      pass.looksAtFolded = isFolded
      lesson.blocks = pass.link(lesson.blocks)
      for index in lesson.footnotes.indices {
        lesson.footnotes[index].blocks = pass.link(lesson.footnotes[index].blocks)
      }
    }
    let elsewhere = explicitUses(in: lesson).filter { use in
      !pass.uses.contains { $0.term == use.term }
    }
    return (lesson, pass.uses + elsewhere)
  }

  /// A glossary each of whose definitions has links to the other terms that it uses.
  package func link(_ glossary: Glossary) -> Glossary {
    var glossary = glossary
    func linked(_ blocks: [Block]) -> [Block] {
      blocks.map { block in
        guard case .definitions(let entries) = block else { return block.mapContents(linked) }
        return .definitions(
          entries.map { entry in
            var pass = LinkingPass(
              linker: self, page: glossary.text.name, known: Set(entry.terms.compactMap(\.id)))
            var entry = entry
            for isFolded in [false, true] {
              pass.looksAtFolded = isFolded
              entry.definitions = entry.definitions.map { pass.link($0) }
            }
            return entry
          })
      }
    }
    glossary.text.blocks = linked(glossary.text.blocks)
    return glossary
  }

  /// The first of the author's links to each term.
  private func explicitUses(in lesson: Lesson) -> [TermUse] {
    var uses: [TermUse] = []
    lesson.forEachInline { inline in
      guard case .link(let destination, _, _, let place) = inline,
        let term = index.term(destination, from: lesson.name),
        !uses.contains(where: { $0.term == term.id })
      else { return }
      uses.append(TermUse(term: term.id, link: place.location))
    }
    return uses
  }

  /// The term to which a link of a page leads.
  fileprivate func term(_ destination: String, from page: String) -> String? {
    index.term(destination, from: page)?.id
  }

  /// The longest form that stands at a place of a text as whole words.
  fileprivate func match(in text: FlatText, at start: Int) -> (end: Int, term: String)? {
    for (form, term) in forms[text.characters[start].lowercased()] ?? [] {
      if let end = form.end(in: text, from: start) { return (end, term) }
    }
    return nil
  }
}

extension CourseIndex {
  /// The term to which a link of a page leads; nil if it leads elsewhere.
  package func term(_ destination: String, from page: String) -> GlossaryTerm? {
    guard !terms.isEmpty, case .target(let target) = resolve(destination, from: page),
      target.lesson == glossaryPage?.name
    else { return nil }
    return terms.first { $0.id == target.id }
  }
}

/// One pass over the text of a page.
private struct LinkingPass {
  let linker: TermLinker
  let page: String
  private(set) var uses: [TermUse] = []
  /// The ids of the terms that are no longer linked.
  private var known: Set<String>
  /// Whether what is folded is looked at, and nothing else; or else all but that.
  var looksAtFolded = false
  /// How many folded callouts are around the text.
  private var foldDepth = 0
  /// The elements of HTML blocks that are open and may hold no link, or fold what is in them.
  private var openElements: [String] = []

  init(linker: TermLinker, page: String, known: Set<String> = []) {
    self.linker = linker
    self.page = page
    self.known = known
  }

  mutating func link(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .paragraph(let content):
        return isLookedAt ? .paragraph(link(content)) : block
      case .callout(let callout) where callout.folding == .closed:
        foldDepth += 1
        defer { foldDepth -= 1 }
        return block.mapContents { link($0) }
      case .html(let fragment):
        for tag in fragment.tags
        where Self.elementsWithoutLinks.contains(tag.name) || tag.name == Self.foldingElement {
          if tag.kind == .start {
            if !tag.attributes.contains(where: { $0.name == "open" }) {
              openElements.append(tag.name)
            }
          } else if let index = openElements.lastIndex(of: tag.name) {
            openElements.remove(at: index)
          }
        }
        return block
      default:
        return block.mapContents { link($0) }
      }
    }
  }

  /// Whether links are made of the text that is read.
  private var isLookedAt: Bool {
    let isFolded = foldDepth > 0 || openElements.contains(Self.foldingElement)
    return isFolded == looksAtFolded && openElements.allSatisfy { $0 == Self.foldingElement }
  }

  private static let foldingElement = "details"

  private static let elementsWithoutLinks: Set<String> = [
    "a", "button", "code", "kbd", "label", "pre", "samp", "summary", "var",
  ]

  // MARK: Running text

  private mutating func link(_ paragraph: [Inline]) -> [Inline] {
    let text = FlatText(paragraph)
    var matches: [FlatText.Match] = []
    var index = 0
    while index < text.characters.count {
      if let destination = text.links[index],
        let term = linker.term(destination.address, from: page)
      {
        add(TermUse(term: term, link: destination.location))
      }
      if let (end, term) = match(in: text, at: index) {
        if !known.contains(term) {
          matches.append(FlatText.Match(range: index..<end, term: term))
          add(TermUse(term: term, link: nil))
        }
        index = end
      } else {
        index += 1
      }
    }
    return matches.isEmpty ? paragraph : text.linking(matches, in: paragraph)
  }

  /// A term whose words begin at a place and are all of one piece of text that can have links.
  private func match(in text: FlatText, at index: Int) -> (end: Int, term: String)? {
    guard text.pieces[index] != nil, let match = linker.match(in: text, at: index),
      text.pieces[index..<match.end].allSatisfy({ $0 == text.pieces[index] })
    else { return nil }
    return match
  }

  private mutating func add(_ use: TermUse) {
    if known.insert(use.term).inserted { uses.append(use) }
  }
}
