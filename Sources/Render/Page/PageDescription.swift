import Lessons

/// What search engines and previews of links say of a page: its summary, or else its first paragraph.
///
/// Values, references and formulas read as they do on the page.
struct PageDescription {
  let context: LessonContext

  /// Nil for a page that has neither.
  var text: String? {
    let search = SearchText(context: context)
    let summary = search.plain(context.lesson.frontMatter.summary).inOneLine
    return summary.isEmpty ? openingText(search) : summary
  }

  /// The first paragraph, at most 160 characters of it.
  private func openingText(_ search: SearchText) -> String? {
    for case .paragraph(let content) in context.lesson.blocks {
      let text = search.plain(content).inOneLine
      if text.isEmpty { continue }
      guard text.count > 160 else { return text }
      let words = text.prefix(159).split(separator: " ").dropLast()
      return words.joined(separator: " ") + "…"
    }
    return nil
  }
}
