extension CourseIndex {
  /// Whether a link leads to an id that only a mistake in its lesson keeps from being known.
  func isLost(_ destination: String, in lesson: Lesson) -> Bool {
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
  func unknown(_ link: WrittenLink, in own: IndexedLesson) -> Diagnostic {
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
        let others = (lessons + [glossaryPage].compactMap(\.self)).filter { $0.file != own.file }
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
