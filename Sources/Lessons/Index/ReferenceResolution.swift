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

  func parsed(_ destination: String, in file: String) -> LinkDestination {
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
  func unknownTarget(_ id: String) -> ReferenceTarget? {
    guard unknownClaims.contains(where: { id.hasPrefix($0) }) else { return nil }
    var target = ReferenceTarget(lesson: name, id: id, label: nil, title: [])
    target.isOfUnfinishedCell = true
    return target
  }

  /// How this lesson's file names another's.
  func path(to other: IndexedLesson) -> String { path(toFile: other.file) }

  func path(toFile other: String) -> String {
    relativeSteps(to: other, fromFolderOf: file).joined(separator: "/")
  }
}
