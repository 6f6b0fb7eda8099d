import Lessons

/// Citations as HTML, each with a link to its work in the page's list.
struct CitationMarkup {
  let context: LessonContext
  let inlines: InlineMarkup
  let hasLinks: Bool
  let hasIDs: Bool

  func markup(_ citation: Citation) -> HTML {
    guard let otherwise = citation.otherwise, let first = citation.items.first else {
      let items = citation.items.map { bracketed($0) }
      return "(\(items.joined(separator: "; ")))"
    }
    guard let work = context.site.index.bibliography[first.key.text], citation.refusal == nil else {
      return inlines.markup(otherwise)
    }
    let label = context.citations.labels.label(of: work)
    let suffix: HTML = first.suffix.isEmpty ? .empty : ", \(inlines.markup(first.suffix))"
    let others = citation.items.dropFirst().map { "; " + bracketed($0) }.joined()
    if first.hidesAuthor {
      return "(\(link(to: work, first, "\(label.year)"))\(suffix)\(others))"
    }
    // What stands after the year may have links of its own.
    let rest = suffix + others
    let text: HTML = "\(label.authors) (\(label.year)"
    return rest.isEmpty
      ? link(to: work, first, text + ")") : link(to: work, first, text) + rest + ")"
  }

  /// `see Rumelhart et al., 1986, p. 3`.
  private func bracketed(_ item: Citation.Item) -> HTML {
    guard let work = context.site.index.bibliography[item.key.text] else {
      return "@\(item.key.text)"
    }
    let label = context.citations.labels.label(of: work)
    let text = item.hidesAuthor ? label.year : "\(label.authors), \(label.year)"
    let prefix = item.prefix.isEmpty ? HTML.empty : inlines.markup(item.prefix) + " "
    let suffix = item.suffix.isEmpty ? HTML.empty : ", " + inlines.markup(item.suffix)
    return prefix + link(to: work, item, "\(text)") + suffix
  }

  /// A link whose title is the work, for readers with a pointer.
  private func link(to work: BibliographyEntry, _ item: Citation.Item, _ text: HTML) -> HTML {
    let number = context.citations.numbers[item.location]
    let id = hasIDs ? number.map { ElementID.citation($0) } : nil
    guard hasLinks, context.citations.citations[work.key] != nil else {
      return id.map { "<span id=\"\($0)\">\(text)</span>" } ?? text
    }
    let title = WorkMarkup(context: context).plainText(of: work)
    let address = SiteAddress.link(toElement: ElementID.work(work.key))
    return """
      <a class="citation"\(attribute("id", id)) href="\(address)" role="doc-biblioref" \
      title="\(title)">\(text)</a>
      """
  }
}

extension CitationMarkup {
  /// The text without markup, for the search.
  static func plainText(
    _ citation: Citation, in context: LessonContext, _ plain: ([Inline]) -> String
  ) -> String {
    let bibliography = context.site.index.bibliography
    func label(_ item: Citation.Item) -> CitationLabels.Label? {
      bibliography[item.key.text].map { context.citations.labels.label(of: $0) }
    }
    func bracketed(_ item: Citation.Item) -> String {
      let name = label(item).map { item.hidesAuthor ? $0.year : "\($0.authors), \($0.year)" }
      let prefix = item.prefix.isEmpty ? "" : plain(item.prefix) + " "
      let suffix = item.suffix.isEmpty ? "" : ", " + plain(item.suffix)
      return prefix + (name ?? item.key.text) + suffix
    }
    guard let otherwise = citation.otherwise, let first = citation.items.first else {
      return "(" + citation.items.map(bracketed).joined(separator: "; ") + ")"
    }
    guard let name = label(first), citation.refusal == nil else { return plain(otherwise) }
    let suffix = first.suffix.isEmpty ? "" : ", " + plain(first.suffix)
    let others = citation.items.dropFirst().map { "; " + bracketed($0) }.joined()
    return (first.hidesAuthor ? "" : name.authors + " ") + "(\(name.year)\(suffix)\(others))"
  }
}
