import Lessons

/// The address of a file of the site, or of an element of a page.
///
/// Every address of the site is made in this file: which path a page, a picture or a font has, and
/// how a link to it is written.
package struct SiteAddress: Hashable, Sendable {
  /// The path of the file relative to the root of the site, not encoded: `03-softmax.html`.
  package var path: String
  /// The id of an element of the page; nil for the file as a whole.
  package var id: String?

  private init(_ path: String, id: String? = nil) {
    self.path = path
    self.id = id
  }
}

// MARK: Files of the site

extension SiteAddress {
  /// The page that lists all lessons.
  package static let coursePage = SiteAddress("index.html")

  /// The page of the code that lessons share.
  package static let sharedCodePage = SiteAddress("shared.html")

  /// The glossary.
  package static let glossaryPage = SiteAddress("glossary.html")
  /// An element of the course's page.
  static func coursePage(id: String) -> SiteAddress { SiteAddress(coursePage.path, id: id) }

  /// An element of the page of shared code.
  static func sharedCodePage(id: String) -> SiteAddress { SiteAddress(sharedCodePage.path, id: id) }

  /// The page of the works that lessons cite.
  package static let referencesPage = SiteAddress("references.html")

  /// The page of a lesson, or an element of it.
  package static func page(ofLesson name: String, id: String? = nil) -> SiteAddress {
    SiteAddress("\(name).html", id: id)
  }

  /// A figure as a file.
  ///
  /// - Parameters:
  ///   - name: The figure's name in its lesson, safe in file systems.
  ///   - lessonName: The name of its lesson.
  ///   - fileType: The end of the file's name, such as `png` or `dark.png`.
  /// - Returns: Its address.
  package static func figure(
    _ name: String, ofLesson lessonName: String, as fileType: String
  ) -> SiteAddress {
    SiteAddress("figures/\(fileName(lessonName))/\(name).\(fileType)")
  }

  package static let style = SiteAddress("style.css")

  package static func font(_ name: String) -> SiteAddress { SiteAddress("fonts/\(name)") }

  /// The style sheet of formulas.
  package static let formulaStyle = SiteAddress("katex/katex.css")

  package static func formulaFont(_ name: String) -> SiteAddress {
    SiteAddress("katex/fonts/\(name)")
  }

  /// A file of the course that a lesson links to or shows.
  ///
  /// The root of the site stands for the folder `lessons`, so that a link leads to the same file
  /// from the Markdown and from the page.
  ///
  /// - Parameters:
  ///   - path: The file's path relative to the course.
  ///   - id: A place in the file.
  /// - Returns: The address of its copy.
  package static func courseFile(_ path: String, id: String? = nil) -> SiteAddress {
    let steps = path.split(separator: "/")
    let own = steps.first == Substring(CoursePaths.lessons) ? steps.dropFirst() : steps[...]
    return SiteAddress(own.joined(separator: "/"), id: id)
  }

  /// The list of the site's files, which tells them from other files in the site's folder.
  package static let publicationList = SiteAddress(".lessons-site")

  /// This file, where it is shared with another site.
  ///
  /// - Parameter root: The path to the other site's root from the root of this one, such as `..`;
  ///   nil if this site has the file itself.
  /// - Returns: The address as seen from this site.
  func shared(at root: String?) -> SiteAddress {
    guard let root else { return self }
    return SiteAddress(root + (root.hasSuffix("/") ? "" : "/") + path, id: id)
  }

  /// This page, in another course's site.
  ///
  /// - Parameter site: The path to the other site's root from the root of this one, such as
  ///   `../gallery`.
  /// - Returns: The address as seen from this site.
  func inSibling(at site: String) -> SiteAddress {
    SiteAddress("\(site)/\(path)", id: id)
  }

  /// The text with everything but letters, digits and `_` of ASCII made `-`.
  static func fileName(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
  }
}

// MARK: Elements of pages

/// Ids that pages give to elements of their own.
///
/// They begin with a character that an author's ids do not begin with.
enum ElementID {
  static let content = "_content"
  static let contents = "_contents"
  static let objectives = "_objectives"

  /// The title of a page's list of references.
  static let references = "_references"

  /// A work in a list of references.
  static func work(_ key: String) -> String {
    "_work-" + String(key.map { $0.isWhitespace ? "-" : $0 })
  }

  /// One of the citations of a page, from 1.
  static func citation(_ number: Int) -> String { "_citation-\(number)" }

  /// A part of the course on its page, from 1.
  static func part(_ number: Int) -> String { "_part-\(number)" }

  /// The first use of a term in a lesson.
  static func firstUse(ofTerm id: String) -> String { "_term-\(id)" }

  static func footnote(_ number: Int) -> String { "_note-\(number)" }

  /// One of the references to a footnote.
  ///
  /// - Parameters:
  ///   - number: The footnote's number.
  ///   - place: Which of its references it is, from 1.
  /// - Returns: The id of the reference.
  static func reference(toFootnote number: Int, place: Int) -> String {
    place == 1 ? "_ref-\(number)" : "_ref-\(number)-\(place)"
  }
}

// MARK: Links

extension SiteAddress {
  /// How a link to this address is written on a page, percent-encoded and relative.
  package func link(from page: SiteAddress) -> String {
    let fragment = id.map(Self.link(toElement:))
    if path == page.path { return fragment ?? "#" }
    // Each step on its own, so that no name is taken for a scheme or a fragment.
    let link = relativeSteps(to: path, fromFolderOf: page.path).map(\.percentEncoded)
      .joined(separator: "/")
    return (link.isEmpty ? "./" : link) + (fragment ?? "")
  }

  /// How a link to an element is written on its own page.
  static func link(toElement id: String) -> String { "#" + id.percentEncoded }
}
