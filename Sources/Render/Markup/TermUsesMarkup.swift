import Lessons

/// The lessons that use a term, with links to where they first do.
struct TermUsesMarkup {
  let context: LessonContext

  /// What stands below the definitions of an entry; nothing if no lesson uses its terms.
  func markup(_ entry: Definition) -> HTML {
    let terms = entry.terms.compactMap(\.id)
    let links = context.site.lessons.compactMap { link(to: $0.lesson, using: terms) }
    if links.isEmpty { return .empty }
    return """
      <dd class="term-uses"><small>\(context.phrases.usedIn): \
      \(links.joined(separator: ", "))</small></dd>

      """
  }

  private func link(to lesson: Lesson, using terms: [String]) -> HTML? {
    let uses = context.site.termUses[lesson.name] ?? []
    guard let use = uses.first(where: { terms.contains($0.term) }),
      let entry = context.site.index.entry(lesson.name)
    else { return nil }
    let place = ElementID.firstUse(ofTerm: use.term)
    let address = SiteAddress.page(ofLesson: lesson.name, id: place).link(from: context.page)
    let title = SearchText(context: context).plainTitle(of: entry)
    return """
      <a href="\(address)">\(context.phrases.lesson(entry.number)): \(title)</a>
      """
  }
}

extension Glossary {
  /// What each term means in words, by its id.
  func meanings(in site: SiteContent) -> [String: String] {
    let context = LessonContext(RecordedLesson(notRun: text), in: site)
    let search = SearchText(context: context)
    return Dictionary(
      terms.map { ($0.id, search.meaning(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension SearchText {
  /// The text of a term's definitions in one line, cut after a word if it is long.
  fileprivate func meaning(of term: GlossaryTerm) -> String {
    var paragraphs: [String] = []
    for block in term.definitions.flatMap(\.self) {
      block.forEachBlock { block in
        if case .paragraph(let content) = block { paragraphs.append(plain(content)) }
      }
    }
    let words = paragraphs.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    guard text.count > Self.mostCharacters else { return text }
    let kept = text.prefix(Self.mostCharacters).split(separator: " ").dropLast()
    return kept.joined(separator: " ") + "…"
  }

  /// About what a browser shows in a few lines.
  private static var mostCharacters: Int { 320 }
}
