import Text

/// What the destination of a link turns out to be.
package enum ReferenceResolution: Equatable, Sendable {
  /// An address that is not ours, to be left as it is.
  case external
  case target(ReferenceTarget)
  /// One of the author's files, by its path relative to the course, and a place in it.
  case localFile(path: String, id: String?)
  /// Something in a lesson of another course, whose site is at this path from the course's own.
  case sibling(site: String, ReferenceTarget)
  /// Something in another site of which nothing is known, by its address from this site.
  case otherSite(address: String)
  /// Nothing known; the index has a diagnostic.
  case unknown
}

/// One of the author's files that prose links to or shows.
package struct LocalFile: Hashable, Sendable {
  /// The path relative to the course: `lessons/images/neuron.png`.
  package var path: String
  /// Where it is named.
  package var range: SourceRange
  package var location: Location { range.start }
  /// The address that names it, as it was read and as it is written; nil for a file that no link names.
  private var link: WrittenLink?

  private struct WrittenLink: Hashable, Sendable {
    var destination: String
    var address: WrittenAddress
  }

  package init(path: String, range: SourceRange) {
    self.path = path
    self.range = range
  }

  package init(path: String, location: Location) {
    self.init(path: path, range: SourceRange(at: location))
  }

  init(path: String, destination: String, address: WrittenAddress) {
    self.init(path: path, range: address.range)
    link = WrittenLink(destination: destination, address: address)
  }

  /// The folder that it is in, relative to the course; empty for the course's own.
  package var folder: String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// An error: there is no such file.
  ///
  /// - Parameter names: The names of the files in the same folder.
  /// - Returns: The error, with what may have been meant.
  package func missing(among names: [String]) -> Diagnostic {
    let message = "there is no file \(path) in the course"
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let link,
      let correction = Correction(name, among: names.filter { !$0.hasPrefix(".") })
    else { return Diagnostic(at: range, message) }
    let fragment = link.destination.firstIndex { "#?".contains($0) } ?? link.destination.endIndex
    let written = link.destination[..<fragment]
    let folder = written.lastIndex(of: "/").map { written[...$0] } ?? ""
    let corrected = correction.within(String(folder), String(link.destination[fragment...]))
    // A name with a sign of addresses in it would have to be encoded.
    let isPlain = !correction.name.contains { "%#?".contains($0) }
    return Diagnostic(
      at: range, message, help: corrected.help,
      fix: correction.isCertain && isPlain
        ? link.address.edit(of: link.destination, to: corrected.name) : nil)
  }
}

extension CourseIndex {
  /// What a link in a lesson points to.
  ///
  /// - Parameters:
  ///   - destination: `#id`, `other.md`, `other.md#id`, a path, or any address. A `#id` that the
  ///     lesson does not have may be that of another lesson, if only one has it.
  ///   - name: The lesson's name.
  /// - Returns: What it points to; ``ReferenceResolution/unknown`` if that is nothing.
  package func resolve(_ destination: String, from name: String) -> ReferenceResolution {
    guard let lesson = entry(name) else { return .unknown }
    switch parsed(destination, in: lesson.file) {
    case .external: return .external
    case .sibling(let sibling, let address): return sibling.resolve(address)
    case .outside: return .unknown
    case .localFile(let path, let id): return .localFile(path: path, id: id)
    case .id(let id):
      let targets = candidates(for: id, from: lesson)
      return targets.count == 1 ? .target(targets[0]) : .unknown
    case .lesson(let file, let id):
      guard let other = pages.first(where: { $0.file == file }) else { return .unknown }
      guard let id else { return .target(other.target) }
      if id == other.titleSlug, other.targets[id] == nil { return .target(other.target) }
      let target = other.targets[id] ?? other.target(ofTerm: id) ?? other.unknownTarget(id)
      return target.map { .target($0) } ?? .unknown
    }
  }

  private func parsed(_ destination: String, in file: String) -> LinkDestination {
    LinkDestination(destination, in: file, siblings)
  }

  /// What an id can mean in a lesson: its own if it has it, else those of all others.
  private func candidates(for id: String, from lesson: IndexedLesson) -> [ReferenceTarget] {
    if id.isEmpty { return [lesson.target] }
    if let own = lesson.targets[id] { return [own] }
    if id == lesson.titleSlug { return [lesson.target] }
    let others = pages.compactMap { $0.targets[id] }
    if !others.isEmpty { return others }
    let terms = pages.compactMap { $0.target(ofTerm: id) }
    return terms.isEmpty ? pages.compactMap { $0.unknownTarget(id) } : terms
  }

  /// Adds a diagnostic for each reference of a lesson that points to nothing, and collects the
  /// local files that it names.
  mutating func checkReferences(of lesson: Lesson) {
    var links: [Link] = []
    lesson.forEachInline { inline in
      switch inline {
      case .link(let destination, _, let content, let place):
        links.append(
          Link(destination, place.address, brackets: content.isEmpty ? place.brackets : nil))
      case .image(let image):
        links.append(Link(image.source, image.place.address, isFetched: true))
      default: break
      }
    }
    lesson.forEachHTML { fragment in
      for address in fragment.addresses {
        links.append(
          Link(
            address.destination, fragment.written(address), isFetched: address.use == .fetched))
      }
    }
    for link in links { check(link, in: lesson) }
    for data in lesson.frontMatter.data {
      localFiles.append(LocalFile(path: data.text, location: data.location))
    }
  }

  /// An error for a link to an id that is both that of a heading of the lesson and that of a term.
  private func ambiguity(of link: Link, in lesson: Lesson) -> Diagnostic? {
    guard case .id(let id) = parsed(link.destination, in: lesson.file),
      let own = entry(lesson.name), let page = glossaryPage,
      let names = ambiguousTerm(id, in: own)
    else { return nil }
    return Diagnostic(
      at: link.range,
      "'\(link.destination)' is the heading '\(names.heading)' and the term '\(names.term)'",
      help: "write '\(own.path(to: page))#\(id)' for the term, '\(own.path(to: own))#\(id)' for "
        + "the heading")
  }

  /// Adds a diagnostic for a link that stands in no text.
  mutating func checkLink(_ destination: String, at range: SourceRange, in lesson: Lesson) {
    check(Link(destination, WrittenAddress("", at: range, .plain)), in: lesson)
  }

  /// A link, or something that is shown.
  struct Link {
    var destination: String
    var address: WrittenAddress
    /// The brackets of a link that has no text.
    var brackets: SourceRange?
    var isFetched: Bool
    /// What precedes the destination where the link is written: the name of another course.
    var prefix = ""

    init(
      _ destination: String, _ address: WrittenAddress, brackets: SourceRange? = nil,
      isFetched: Bool = false
    ) {
      self.destination = destination
      self.address = address
      self.brackets = brackets
      self.isFetched = isFetched
    }

    var range: SourceRange { address.range }

    /// An error with what was probably meant, and the edit that writes it if that is certain.
    func error(_ message: String, _ correction: Correction?) -> Diagnostic {
      Diagnostic(
        at: range, message, help: correction?.within(prefix).help,
        fix: correction.flatMap { correction in
          correction.isCertain
            ? address.edit(of: prefix + destination, to: prefix + correction.name) : nil
        })
    }

    /// The error of a reference to nothing.
    func nothing(_ correction: Correction?) -> Diagnostic {
      error("the reference '\(prefix)\(destination)' points to nothing", correction)
    }
  }

  private mutating func check(_ link: Link, in lesson: Lesson) {
    let destination = link.destination
    if destination.runsScript {
      diagnostics.append(
        Diagnostic(
          at: link.range, "'\(destination)' is a script, and pages run no scripts",
          help: "link to something else"))
      return
    }
    if !link.isFetched, let diagnostic = problem(ofAddress: link) {
      diagnostics.append(diagnostic)
      return
    }
    if link.isFetched, let diagnostic = problem(ofFetched: link, in: lesson) {
      diagnostics.append(diagnostic)
      return
    }
    switch resolve(destination, from: lesson.name) {
    case .external, .localFile, .otherSite:
      if case .localFile(let path, let id) = parsed(destination, in: lesson.file) {
        if !link.isFetched, let own = entry(lesson.name),
          let other = pages.first(where: { $0.file == path + ".md" })
        {
          let meant = own.path(to: other) + (id.map { "#" + $0 } ?? "")
          diagnostics.append(
            Diagnostic(
              at: link.range, "'\(destination)' names a lesson without the end of its file",
              help: "did you mean '\(meant)'?"))
          return
        }
        localFiles.append(
          LocalFile(path: path, destination: destination, address: link.address))
      }
      if let diagnostic = strangeScheme(destination, at: link.range) {
        diagnostics.append(diagnostic)
      } else if let brackets = link.brackets {
        diagnostics.append(
          Diagnostic(
            at: brackets, "the link to '\(destination)' has no text",
            help: "write what to show between the brackets"))
      }
    case .target(let target):
      if let diagnostic = ambiguity(of: link, in: lesson) {
        diagnostics.append(diagnostic)
        return
      }
      guard link.brackets != nil, !target.hasName, !target.isOfUnfinishedCell else { return }
      diagnostics.append(
        Diagnostic(
          at: link.range, "'\(destination)' has neither a number nor a title",
          help: target.isHTML
            ? "write the link's text" : "give it a caption or a title, or write the link's text"))
    case .sibling(_, let target):
      guard link.brackets != nil, target.title.isEmpty else { return }
      diagnostics.append(
        Diagnostic(
          at: link.range, "'\(destination)' has no title, and its number is not known here",
          help: "write the link's text"))
    case .unknown:
      guard let own = entry(lesson.name), !isLost(destination, in: lesson) else { return }
      diagnostics.append(unknown(link, in: own))
    }
  }

  /// An address that leads nowhere, or has a scheme that nearly is one of the web.
  private func problem(ofAddress link: Link) -> Diagnostic? {
    let destination = link.destination
    if destination.isEmpty {
      return Diagnostic(
        at: link.range, "the link has no address",
        help: "write it in the parentheses, or '\\[' for a bracket")
    }
    if destination == "#", link.brackets == nil {
      return Diagnostic(
        .warning, at: link.range, "'#' names no place", help: "write the id of one after it: '#id'")
    }
    guard let colon = destination.firstIndex(of: ":") else { return nil }
    let scheme = destination[..<colon].lowercased()
    guard scheme.allSatisfy(\.isLetter), !Self.schemes.contains(scheme),
      !siblings.contains(where: { $0.setting.isCalled(scheme) }),
      strangeScheme(destination, at: link.range) == nil,
      let nearest = scheme.nearest(among: Self.schemes.filter { $0.first == scheme.first })
    else { return nil }
    return Diagnostic(
      at: link.range, "unknown scheme '\(destination[..<colon]):'",
      help: "did you mean '\(nearest):'?")
  }

  /// The schemes that lessons link to; others are let through if they are like none of these.
  private static let schemes = [
    "http", "https", "mailto", "ftp", "ftps", "sftp", "tel", "file", "data", "doi", "urn", "sms",
    "ssh",
    "git",
  ]

  /// An error for an address that looks as if it began with the name of a sibling, and does not.
  private func strangeScheme(_ destination: String, at range: SourceRange) -> Diagnostic? {
    guard let scheme = destination.scheme.map(String.init),
      !siblings.contains(where: { $0.setting.isCalled(scheme) })
    else { return nil }
    let near = scheme.lowercased().nearest(among: siblings.map(\.name))
    let path = destination.dropFirst(scheme.count + 1).prefix { $0 != "#" }
    guard path.hasSuffix(".md") && !path.hasPrefix("//") || near != nil && !path.hasPrefix("//")
    else { return nil }
    return Diagnostic(
      at: range, "no sibling of this course is called '\(scheme)'",
      help: near.map { "did you mean '\($0):'?" }
        ?? "name the course in course.yml: siblings: [{name: \(scheme), course: ../\(scheme)}]")
  }

  /// What is wrong with the address of something that the page shows: pages fetch nothing from
  /// elsewhere, and a lesson is not a picture.
  private func problem(ofFetched link: Link, in lesson: Lesson) -> Diagnostic? {
    switch parsed(link.destination, in: lesson.file) {
    case .external where link.destination.lowercased().hasPrefix("data:"): nil
    case .external where link.destination.isEmpty:
      Diagnostic(at: link.range, "the address of the file to show is empty")
    case .external, .sibling, .outside:
      Diagnostic(
        at: link.range,
        "'\(link.destination)' is not in the course, and pages fetch nothing from elsewhere",
        help: "store the file next to the lesson, or link to it")
    case .lesson:
      Diagnostic(
        at: link.range, "'\(link.destination)' is a lesson, which cannot be shown as a picture",
        help: "link to it: [text](\(link.destination))")
    case .id, .localFile: nil
    }
  }

  /// Whether a link leads to an id that only a mistake in its lesson keeps from being known.
  private func isLost(_ destination: String, in lesson: Lesson) -> Bool {
    switch parsed(destination, in: lesson.file) {
    case .external, .localFile, .sibling, .outside: false
    case .id(let id):
      // An id that several lessons have is known.
      pages.allSatisfy { $0.targets[id] == nil } && pages.contains { $0.lostIDs.contains(id) }
    case .lesson(let file, let id):
      id.map { id in
        pages.contains { $0.file == file && $0.lostIDs.contains(id) }
      } ?? false
    }
  }

  /// What is wrong with a reference to nothing.
  func unknown(_ link: Link, in own: IndexedLesson) -> Diagnostic {
    switch parsed(link.destination, in: own.file) {
    case .external, .localFile: return link.nothing(nil)
    case .sibling(let sibling, let address): return sibling.unknown(link, address)
    case .outside:
      return Diagnostic(
        at: link.range, "'\(link.destination)' leads out of the course",
        help: "name what is there in course.yml under 'siblings:', and link to 'name:…'")
    case .id(let id):
      let holders = pages.filter { $0.targets[id] != nil }
      if holders.count > 1 {
        let places = holders.map { link.prefix + own.path(to: $0) + "#" + id }
        return Diagnostic(
          at: link.range, "'\(link.prefix)#\(id)' is in more than one lesson",
          help: "write one of " + places.joined(separator: ", "))
      }
      if let correction = Correction(id, among: own.targets.keys) {
        return link.nothing(correction.within("#"))
      }
      var correction = Correction(id, among: pages.flatMap { $0.targets.keys })?.within("#")
      // That of several lessons would need the name of one.
      if let name = correction?.name, resolve(name, from: own.name) == .unknown {
        correction?.isCertain = false
      }
      return link.nothing(correction)
    case .lesson(let file, let id):
      guard let other = pages.first(where: { $0.file == file }) else {
        if drafts.contains(file) {
          return Diagnostic(
            at: link.range,
            "the lesson '\(link.prefix)\(own.path(toFile: file))' is a draft, which is left out",
            help: link.prefix.isEmpty
              ? "remove 'draft: true' from it, or build with --drafts"
              : "remove 'draft: true' from it")
        }
        let written = own.path(toFile: file)
        let others = lessons + [glossaryPage].compactMap(\.self)
        let correction = Correction(lesson: written, among: others.map { own.path(to: $0) })
        return link.error(
          "there is no lesson '\(link.prefix)\(written)'",
          correction?.within("", id.map { "#" + $0 } ?? ""))
      }
      let correction = Correction(id ?? "", among: other.targets.keys)
      return link.nothing(correction?.within(own.path(to: other) + "#"))
    }
  }
}

extension IndexedLesson {
  /// Adds the forms of a term, by which references can name it as well.
  mutating func add(_ term: GlossaryTerm) {
    for form in term.forms { termIDs[HeadingIDs.slug(form.plainText)] = term.id }
  }

  /// What the name of a term, or another form of it, leads to.
  func target(ofTerm name: String) -> ReferenceTarget? {
    termIDs[HeadingIDs.slug(name)].flatMap { targets[$0] }
  }

  /// The lesson as a whole.
  package var target: ReferenceTarget {
    ReferenceTarget(lesson: name, id: nil, label: nil, title: title)
  }

  /// What an id names that only a run could tell; nil if none would.
  fileprivate func unknownTarget(_ id: String) -> ReferenceTarget? {
    guard unknownClaims.contains(where: { id.hasPrefix($0) }) else { return nil }
    var target = ReferenceTarget(lesson: name, id: id, label: nil, title: [])
    target.isOfUnfinishedCell = true
    return target
  }

  /// How this lesson's file names another's.
  fileprivate func path(to other: IndexedLesson) -> String { path(toFile: other.file) }

  fileprivate func path(toFile other: String) -> String {
    relativeSteps(to: other, fromFolderOf: file).joined(separator: "/")
  }
}
