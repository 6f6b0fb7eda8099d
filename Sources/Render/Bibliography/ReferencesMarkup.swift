import Lessons

/// The list of the works that a page cites.
package struct ReferencesMarkup {
  private let context: LessonContext

  package init(context: LessonContext) { self.context = context }

  private var phrases: BibliographyPhrases { context.phrases.bibliography }

  /// The section at the end of a page; nothing for a page that cites nothing.
  package var section: HTML {
    let works = context.citations.works
    guard !works.isEmpty else { return .empty }
    let items = works.map { work -> HTML in
      """
      <li id="\(ElementID.work(work.key))">\
      \(WorkMarkup(context: context).markup(of: work)) \(backLinks(work))</li>

      """
    }
    return """
      <section class="references" role="doc-bibliography" \
      aria-labelledby="\(ElementID.references)">
      <h2 id="\(ElementID.references)">\(phrases.references)</h2>
      <ul role="list">
      \(items.joined())</ul>
      </section>

      """
  }

  private func backLinks(_ work: BibliographyEntry) -> HTML {
    let numbers = context.citations.citations[work.key] ?? []
    let label = context.citations.labels.label(of: work)
    return numbers.enumerated().map { index, number -> HTML in
      let place = numbers.count > 1 ? index + 1 : nil
      let name = phrases.backToCitation("\(label.authors) \(label.year)", place)
      return """
        <a href="\(SiteAddress.link(toElement: ElementID.citation(number)))" role="doc-backlink" \
        aria-label="\(name)">↩\u{FE0E}</a>
        """
    }.joined(separator: " ")
  }
}
