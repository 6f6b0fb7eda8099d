import Lessons

/// A lesson's table of contents: headings of level 2, with those of level 3 below them.
struct ContentsMarkup {
  let context: LessonContext

  /// Nil for a lesson with fewer than two headings, which needs none.
  func list() -> HTML? {
    let sections = context.entry.sections.filter { $0.level <= 3 }
    guard sections.count > 1 else { return nil }
    var items: [HTML] = []
    var rest = sections[...]
    while let section = rest.popFirst() {
      // A heading of level 3 before any of level 2 stands for itself.
      let lower = section.level == 2 ? rest.prefix { $0.level == 3 } : []
      rest = rest.dropFirst(lower.count)
      let nested: HTML =
        lower.isEmpty
        ? .empty : "\n<ol>\n\(lower.map { "<li>\(link(to: $0))</li>\n" as HTML }.joined())</ol>\n"
      items.append("<li>\(link(to: section))\(nested)</li>\n")
    }
    return "<ol>\n\(items.joined())</ol>\n"
  }

  private func link(to section: LessonSection) -> HTML {
    let number = section.number.map { "<span class=\"section-number\">\($0)</span> " as HTML }
    let title = InlineMarkup(context: context).withoutLinks.markup(section.title)
    return "<a href=\"#\(percentEncoded(section.id))\">\(number ?? .empty)\(title)</a>"
  }
}

/// How many claims a lesson makes, and whether they hold.
enum ClaimSummary {
  /// `12 claims, all hold`; nil for a lesson that makes none.
  static func markup(_ claims: ClaimCount) -> HTML? {
    guard claims.total > 0 else { return nil }
    if claims.holding < claims.total {
      return """
        <span class="claim-summary claim-summary-fails">\
        \(claims.holding) of \(claims.total) claims hold</span>
        """
    }
    let text = claims.total == 1 ? "1 claim, which holds" : "\(claims.total) claims, all hold"
    return "<span class=\"claim-summary\">\(text)</span>"
  }
}
