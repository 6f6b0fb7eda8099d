import Lessons

/// A page of the site as a value: what a reader finds on it as pieces of HTML, and what is known
/// about it.
///
/// ``document`` puts it into the frame of its kind.
package struct Page: Equatable, Sendable {
  /// What a page is; the raw value is the class of its `body`.
  package enum Kind: String, Sendable {
    /// The list of all lessons.
    case course = "index"
    case lesson
    /// The code that lessons share.
    case sharedCode = "shared-code"
    case glossary
    /// The works that lessons cite.
    case references
  }

  package var kind: Kind
  package var address: SiteAddress
  /// The language of the text (BCP 47).
  package var language: String

  // MARK: Head

  /// The title of the course.
  package var courseTitle: String
  /// The title without markup; the course's own on its page.
  package var title: String
  /// What search engines show.
  package var description: String?
  package var authors: [String]
  package var styleSheets: [SiteAddress]

  // MARK: Text

  /// The `header` element with the title.
  package var header: HTML
  /// The sections; empty where a list of them would not help.
  package var contents: [ContentsEntry]
  package var body: HTML

  // MARK: Around it

  package var previous: PageLink?
  package var next: PageLink?
  /// What a search finds on the page.
  package var searchEntries: [SearchEntry]
  /// Files of the course that the page links to or shows, or that its lesson needs.
  package var downloads: [LocalFile]
}

/// A link to another page of the course.
package struct PageLink: Equatable, Sendable {
  package var address: SiteAddress
  /// The number of the lesson.
  package var number: Int
  package var title: HTML

  package init(address: SiteAddress, number: Int, title: HTML) {
    self.address = address
    self.number = number
    self.title = title
  }
}

/// A section in a table of contents, with those below it.
package struct ContentsEntry: Equatable, Sendable {
  package var id: String
  /// `3.1`; nil for a section without a number.
  package var number: String?
  /// The title, without links.
  package var title: HTML
  package var entries: [ContentsEntry]

  package init(id: String, number: String?, title: HTML, entries: [ContentsEntry]) {
    self.id = id
    self.number = number
    self.title = title
    self.entries = entries
  }
}

/// A section of a page as a search looks at it: its own text, without that of the next heading.
package struct SearchEntry: Equatable, Sendable {
  /// The address of the heading, or of the page for what comes before the first one.
  package var address: SiteAddress
  /// The title of the section, or of the page.
  package var title: String
  /// The text in one line, without markup.
  package var text: String

  package init(address: SiteAddress, title: String, text: String) {
    self.address = address
    self.title = title
    self.text = text
  }
}
