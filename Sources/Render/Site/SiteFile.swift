import Lessons

/// A file of the website.
package struct SiteFile: Equatable, Sendable {
  /// Relative to the site: `03-softmax.html`.
  package var path: String
  package var content: [UInt8]
  package var source: Source

  package init(_ address: SiteAddress, content: [UInt8], source: Source) {
    path = address.path
    self.content = content
    self.source = source
  }

  /// What a file of the site is made from.
  package enum Source: Equatable, Sendable {
    case coursePage
    case sharedCodePage
    case glossaryPage
    case referencesPage
    /// The page of a lesson, by the path of the lesson.
    case lessonPage(of: String)
    /// A figure, by its cell's id, or by its cell's place if it has none.
    case figure(cellID: String?, at: Location)
    case theme
    case formulaStyle
    /// A copy of a file of the course, by its path, with a place where a lesson names it.
    case courseFile(String, at: Location)
    case publicationList
  }
}

extension SiteFile.Source: CustomStringConvertible {
  package var description: String {
    switch self {
    case .coursePage: "the course's index"
    case .sharedCodePage: "the page of shared code"
    case .glossaryPage: "the glossary"
    case .referencesPage: "the page of references"
    case .lessonPage(let file): "the page of \(file)"
    case .figure(let id?, let location): "the figure '#\(id)' of \(location.file)"
    case .figure(nil, let location): "the figure of the cell at \(location)"
    case .theme: "the theme"
    case .formulaStyle: "the style of formulas"
    case .courseFile(let path, let location): "the file \(path) used at \(location)"
    case .publicationList: "the list of the site's files"
    }
  }

  /// The place in a lesson that asks for the file; nil for what a site always has.
  package var location: Location? {
    switch self {
    case .lessonPage(let file): Location(file: file, line: 1)
    case .figure(_, let location), .courseFile(_, let location): location
    case .coursePage, .sharedCodePage, .glossaryPage, .referencesPage, .theme, .formulaStyle,
      .publicationList:
      nil
    }
  }

  /// What an author can do to give the file another path.
  var wayOut: String? {
    switch self {
    case .lessonPage: "rename the lesson"
    case .figure(.some, _): "give the cell another id"
    case .figure(nil, _): "give the cell an id"
    case .courseFile: "rename the file, or move it to another folder"
    case .coursePage, .sharedCodePage, .glossaryPage, .referencesPage, .theme, .formulaStyle,
      .publicationList:
      nil
    }
  }
}
