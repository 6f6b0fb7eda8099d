import Lessons

extension Page {
  /// The page as a whole HTML document.
  ///
  /// The frame around the page is an interpolation like all other markup, so that the compiler
  /// rejects a name that a page does not have.
  package var document: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    \(head)</head>
    <body class="\(kind.rawValue)">
    \(skipLink)\(frame)<footer class="site-footer">
    \(footer)</footer>
    </body>
    </html>

    """
  }

  private var phrases: Phrases { .phrases(for: language) }

  // MARK: Head

  private var head: HTML {
    let sheets = styleSheets.map { sheet -> HTML in
      "<link rel=\"stylesheet\" href=\"\(sheet.link(from: address))\">\n"
    }
    let windowTitle: HTML = kind == .course ? "\(title)" : "\(title) · \(courseTitle)"
    return """
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(windowTitle)</title>
      \(meta("description", description))\(meta("author", authors.isEmpty ? nil : authors.joined(separator: ", ")))\
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="\(icon)">
      \(sheets.joined())\(relation("prev", previous))\(relation("next", next))
      """
  }

  private func meta(_ name: StaticString, _ content: String?) -> HTML {
    content.map { "<meta name=\"\(HTML(trusted: name.description))\" content=\"\($0)\">\n" }
      ?? .empty
  }

  private func relation(_ name: StaticString, _ target: PageLink?) -> HTML {
    target.map {
      "<link rel=\"\(HTML(trusted: name.description))\" href=\"\($0.address.link(from: address))\">\n"
    } ?? .empty
  }

  // MARK: Body

  private var frame: HTML {
    switch kind {
    case .course: main(header + body)
    case .lesson, .sharedCode, .glossary, .references:
      """
      <header class="site-header">
      <a class="course-title" href="\(courseLink)">\(courseTitle)</a>
      </header>
      <div class="columns">
      \(contentsColumn)\(main(article + neighbours))</div>

      """
    }
  }

  private func main(_ content: HTML) -> HTML {
    "<main id=\"\(ElementID.content)\">\n\(content)</main>\n"
  }

  private var article: HTML {
    "<article>\n\(header)\(foldedContents)\(body)</article>\n"
  }

  private var skipLink: HTML {
    let text =
      switch kind {
      case .course: phrases.skipToLessons
      case .lesson: phrases.skipToLesson
      case .sharedCode: phrases.skipToCode
      case .glossary: phrases.skipToTerms
      case .references: phrases.bibliography.skipToReferences
      }
    return """
      <a class="skip-link" href="\(SiteAddress.link(toElement: ElementID.content))">\(text)</a>

      """
  }

  private var footer: HTML {
    switch kind {
    case .course: "<p>\(phrases.originOfAllResults)</p>\n"
    case .lesson: courseLine + "<p>\(phrases.originOfResults)</p>\n"
    case .sharedCode, .glossary, .references: courseLine
    }
  }

  private var courseLine: HTML {
    let names: HTML = authors.isEmpty ? .empty : " · \(authors.joined(separator: ", "))"
    return "<p><a href=\"\(courseLink)\">\(courseTitle)</a>\(names)</p>\n"
  }

  private var courseLink: String { SiteAddress.coursePage.link(from: address) }

  // MARK: Contents

  private var contentsColumn: HTML {
    guard !contents.isEmpty else { return .empty }
    return """
      <nav class="contents" aria-labelledby="\(ElementID.contents)">
      <p class="contents-title" id="\(ElementID.contents)">\(phrases.onThisPage)</p>
      \(list(contents))</nav>

      """
  }

  private var foldedContents: HTML {
    guard !contents.isEmpty else { return .empty }
    return """
      <details class="folded-contents">
      <summary>\(phrases.onThisPage)</summary>
      <nav aria-label="\(phrases.onThisPageFolded)">
      \(list(contents))</nav>
      </details>

      """
  }

  private func list(_ entries: [ContentsEntry]) -> HTML {
    let items = entries.map { entry -> HTML in
      let number = entry.number.map { "<span class=\"section-number\">\($0)</span> " as HTML }
      let link: HTML = """
        <a href="\(SiteAddress.link(toElement: entry.id))">\(number ?? .empty)\(entry.title)</a>
        """
      return "<li>\(link)\(entry.entries.isEmpty ? .empty : "\n" + list(entry.entries))</li>\n"
    }
    return "<ol>\n\(items.joined())</ol>\n"
  }

  // MARK: Neighbours

  private var neighbours: HTML {
    guard previous != nil || next != nil else { return .empty }
    return """
      <nav class="neighbours" aria-label="\(phrases.otherLessons)">
      \(neighbour(previous, "previous", "prev", phrases.previous))\
      \(neighbour(next, "next", "next", phrases.next))</nav>

      """
  }

  private func neighbour(
    _ target: PageLink?, _ name: StaticString, _ relation: StaticString, _ direction: String
  ) -> HTML {
    guard let target else { return .empty }
    return """
      <a\(attribute("class", name.description))\(attribute("rel", relation.description)) \
      href="\(target.address.link(from: address))">\
      <span class="direction">\(direction)</span> \
      <span class="neighbour-title">\(target.number). \(target.title)</span></a>

      """
  }
}

/// A rising sigmoid on blue.
private let icon: HTML = """
  data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2032%2032'%3E\
  %3Crect%20width='32'%20height='32'%20rx='7'%20fill='%231f5fbf'/%3E\
  %3Cpath%20d='M6%2024C17%2024%2015%208%2026%208'%20fill='none'%20stroke='%23fff'%20\
  stroke-width='3.5'%20stroke-linecap='round'/%3E%3C/svg%3E
  """
