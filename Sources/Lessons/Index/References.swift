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
  package var location: Location

  package init(path: String, location: Location) {
    self.path = path
    self.location = location
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
      guard let other = lessons.first(where: { $0.file == file }) else { return .unknown }
      guard let id else { return .target(other.target) }
      return other.targets[id].map { .target($0) } ?? .unknown
    }
  }

  /// What an id can mean in a lesson: its own if it has it, else those of all others.
  private func candidates(for id: String, from lesson: IndexedLesson) -> [ReferenceTarget] {
    if id.isEmpty { return [lesson.target] }
    if let own = lesson.targets[id] { return [own] }
    return lessons.compactMap { $0.targets[id] }
  }

  /// Adds a diagnostic for each reference of a lesson that points to nothing, and collects the
  /// local files that it names.
  mutating func checkReferences(of lesson: Lesson) {
    var links: [(destination: String, isEmpty: Bool, location: Location)] = []
    lesson.forEachInline { inline in
      switch inline {
      case .link(let destination, _, let content, let location):
        links.append((destination, content.isEmpty, location))
      case .image(let source, _, _, let location):
        links.append((source, false, location))
      default: break
      }
    }
    for link in links {
      check(link.destination, isEmpty: link.isEmpty, at: link.location, in: lesson)
    }
  }

  private mutating func check(
    _ destination: String, isEmpty: Bool, at location: Location, in lesson: Lesson
  ) {
    switch resolve(destination, from: lesson.name) {
    case .external, .localFile:
      if case .localFile(let path, _) = LinkDestination(destination, in: lesson.file) {
        localFiles.append(LocalFile(path: path, location: location))
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
          help: "give it a caption or a title, or write the link's text"))
    case .unknown:
      diagnostics.append(unknown(destination, at: location, in: lesson))
    }
  }

  private func unknown(
    _ destination: String, at location: Location, in lesson: Lesson
  ) -> Diagnostic {
    guard let own = entry(lesson.name) else { return .nothing(destination, at: location, nil) }
    switch LinkDestination(destination, in: lesson.file) {
    case .external, .localFile: return .nothing(destination, at: location, nil)
    case .id(let id):
      let holders = lessons.filter { $0.targets[id] != nil }
      if holders.count > 1 {
        let places = holders.map { own.path(to: $0) + "#" + id }
        return Diagnostic(
          at: location, "'#\(id)' is in more than one lesson",
          help: "write one of " + places.joined(separator: ", "))
      }
      let nearest =
        id.nearest(among: own.targets.keys)
        ?? id.nearest(among: lessons.flatMap { $0.targets.keys })
      return .nothing(destination, at: location, nearest.map { "#" + $0 })
    case .lesson(let file, let id):
      guard let other = lessons.first(where: { $0.file == file }) else {
        // A wrong folder before the right name is the most likely mistake.
        let byName = lessons.first { $0.name == LessonName(file: file).text }
        let path =
          byName.map { own.path(to: $0) }
          ?? own.path(toFile: file).nearest(among: lessons.map { own.path(to: $0) })
        return Diagnostic(
          at: location, "there is no lesson '\(own.path(toFile: file))'",
          help: path.map { "did you mean '\($0)'?" })
      }
      let nearest = (id ?? "").nearest(among: other.targets.keys)
      return .nothing(destination, at: location, nearest.map { own.path(to: other) + "#" + $0 })
    }
  }
}

extension Diagnostic {
  fileprivate static func nothing(
    _ destination: String, at location: Location, _ nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      at: location, "the reference '\(destination)' points to nothing",
      help: nearest.map { "did you mean '\($0)'?" })
  }
}

extension IndexedLesson {
  /// The lesson as a whole.
  package var target: ReferenceTarget {
    ReferenceTarget(lesson: name, id: nil, label: nil, title: title)
  }

  /// How this lesson's file names another's.
  fileprivate func path(to other: IndexedLesson) -> String { path(toFile: other.file) }

  fileprivate func path(toFile other: String) -> String {
    relativeSteps(to: other, fromFolderOf: file).joined(separator: "/")
  }
}
