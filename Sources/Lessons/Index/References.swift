import Text

/// What the destination of a link turns out to be.
package enum ReferenceResolution: Equatable, Sendable {
  /// An address that is not ours, to be left as it is.
  case external
  case target(ReferenceTarget)
  /// One of the author's files, by its path relative to the course, and a place in it.
  case localFile(path: String, id: String?)
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

  package init(path: String, range: SourceRange) {
    self.path = path
    self.range = range
  }

  package init(path: String, location: Location) {
    self.init(path: path, range: SourceRange(at: location))
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
    switch LinkDestination(destination, in: lesson.file) {
    case .external: return .external
    case .localFile(let path, let id): return .localFile(path: path, id: id)
    case .id(let id):
      let targets = candidates(for: id, from: lesson)
      return targets.count == 1 ? .target(targets[0]) : .unknown
    case .lesson(let file, let id):
      guard let other = pages.first(where: { $0.file == file }) else { return .unknown }
      guard let id else { return .target(other.target) }
      if id == other.titleSlug, other.targets[id] == nil { return .target(other.target) }
      return (other.targets[id] ?? other.unknownTarget(id)).map { .target($0) } ?? .unknown
    }
  }

  /// What an id can mean in a lesson: its own if it has it, else those of all others.
  private func candidates(for id: String, from lesson: IndexedLesson) -> [ReferenceTarget] {
    if id.isEmpty { return [lesson.target] }
    if let own = lesson.targets[id] { return [own] }
    if id == lesson.titleSlug { return [lesson.target] }
    let others = pages.compactMap { $0.targets[id] }
    return others.isEmpty ? pages.compactMap { $0.unknownTarget(id) } : others
  }

  /// Adds a diagnostic for each reference of a lesson that points to nothing, and collects the
  /// local files that it names.
  mutating func checkReferences(of lesson: Lesson) {
    var links: [Link] = []
    lesson.forEachInline { inline in
      switch inline {
      case .link(let destination, _, let content, let location):
        links.append(Link(destination, at: SourceRange(at: location), isEmpty: content.isEmpty))
      case .image(let image):
        links.append(Link(image.source, at: SourceRange(at: image.location), isFetched: true))
      default: break
      }
    }
    lesson.forEachHTML { fragment in
      for address in fragment.addresses {
        links.append(
          Link(
            address.destination, at: fragment.text.sourceRange(address.range),
            isFetched: address.use == .fetched))
      }
    }
    for link in links { check(link, in: lesson) }
    for data in lesson.frontMatter.data {
      localFiles.append(LocalFile(path: data.text, location: data.location))
    }
  }

  /// A link, or something that is shown.
  private struct Link {
    var destination: String
    var range: SourceRange
    var isEmpty: Bool
    var isFetched: Bool

    init(
      _ destination: String, at range: SourceRange, isEmpty: Bool = false, isFetched: Bool = false
    ) {
      self.destination = destination
      self.range = range
      self.isEmpty = isEmpty
      self.isFetched = isFetched
    }
  }

  private mutating func check(_ link: Link, in lesson: Lesson) {
    let (destination, isEmpty, location) = (link.destination, link.isEmpty, link.range.start)
    if destination.runsScript {
      diagnostics.append(
        Diagnostic(
          at: link.range, "'\(destination)' is a script, and pages run no scripts",
          help: "link to something else"))
      return
    }
    if !link.isFetched, let diagnostic = Self.problem(ofAddress: link) {
      diagnostics.append(diagnostic)
      return
    }
    if link.isFetched, let diagnostic = Self.problem(ofFetched: link, in: lesson) {
      diagnostics.append(diagnostic)
      return
    }
    switch resolve(destination, from: lesson.name) {
    case .external, .localFile:
      if case .localFile(let path, _) = LinkDestination(destination, in: lesson.file) {
        localFiles.append(LocalFile(path: path, range: link.range))
      }
      if isEmpty {
        diagnostics.append(
          Diagnostic(
            at: location, "the link to '\(destination)' has no text",
            help: "write what to show between the brackets"))
      }
    case .target(let target):
      guard isEmpty, !target.hasName, !target.isOfUnfinishedCell else { return }
      diagnostics.append(
        Diagnostic(
          at: location, "'\(destination)' has neither a number nor a title",
          help: target.isHTML
            ? "write the link's text" : "give it a caption or a title, or write the link's text"))
    case .unknown:
      diagnostics.append(unknown(destination, at: link.range, in: lesson))
    }
  }

  /// An address that leads nowhere, or has a scheme that nearly is one of the web.
  private static func problem(ofAddress link: Link) -> Diagnostic? {
    let destination = link.destination
    if destination.isEmpty {
      return Diagnostic(
        at: link.range, "the link has no address",
        help: "write it in the parentheses, or '\\[' for a bracket")
    }
    if destination == "#", !link.isEmpty {
      return Diagnostic(
        .warning, at: link.range, "'#' names no place", help: "write the id of one after it: '#id'")
    }
    guard let colon = destination.firstIndex(of: ":") else { return nil }
    let scheme = destination[..<colon].lowercased()
    guard scheme.allSatisfy(\.isLetter), !Self.schemes.contains(scheme),
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

  /// What is wrong with the address of something that the page shows: pages fetch nothing from
  /// elsewhere, and a lesson is no picture.
  private static func problem(ofFetched link: Link, in lesson: Lesson) -> Diagnostic? {
    switch LinkDestination(link.destination, in: lesson.file) {
    case .external where link.destination.lowercased().hasPrefix("data:"): nil
    case .external where link.destination.isEmpty:
      Diagnostic(at: link.range, "the address of the file to show is empty")
    case .external:
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

  private func unknown(
    _ destination: String, at range: SourceRange, in lesson: Lesson
  ) -> Diagnostic {
    guard let own = entry(lesson.name) else { return .nothing(destination, at: range, nil) }
    switch LinkDestination(destination, in: lesson.file) {
    case .external, .localFile: return .nothing(destination, at: range, nil)
    case .id(let id):
      let holders = pages.filter { $0.targets[id] != nil }
      if holders.count > 1 {
        let places = holders.map { own.path(to: $0) + "#" + id }
        return Diagnostic(
          at: range, "'#\(id)' is in more than one lesson",
          help: "write one of " + places.joined(separator: ", "))
      }
      let nearest =
        id.nearest(among: own.targets.keys)
        ?? id.nearest(among: pages.flatMap { $0.targets.keys })
      return .nothing(destination, at: range, nearest.map { "#" + $0 })
    case .lesson(let file, let id):
      guard let other = pages.first(where: { $0.file == file }) else {
        if drafts.contains(file) {
          return Diagnostic(
            at: range, "the lesson '\(own.path(toFile: file))' is a draft, which is left out",
            help: "remove 'draft: true' from it, or build with --drafts")
        }
        // A wrong folder before the right name is the most likely mistake.
        let byName = lessons.first { $0.name == LessonName(file: file).text }
        let path =
          byName.map { own.path(to: $0) }
          ?? own.path(toFile: file).nearest(among: lessons.map { own.path(to: $0) })
        return Diagnostic(
          at: range, "there is no lesson '\(own.path(toFile: file))'",
          help: path.map { "did you mean '\($0)'?" })
      }
      let nearest = (id ?? "").nearest(among: other.targets.keys)
      return .nothing(destination, at: range, nearest.map { own.path(to: other) + "#" + $0 })
    }
  }
}

extension Diagnostic {
  fileprivate static func nothing(
    _ destination: String, at range: SourceRange, _ nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      at: range, "the reference '\(destination)' points to nothing",
      help: nearest.map { "did you mean '\($0)'?" })
  }
}

extension IndexedLesson {
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
