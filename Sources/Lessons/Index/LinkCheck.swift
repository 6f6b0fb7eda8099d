import Text

extension CourseIndex {
  /// Adds a diagnostic for each reference of a lesson that points to nothing, and collects the
  /// local files that it names.
  mutating func checkReferences(of lesson: Lesson) {
    var links: [WrittenLink] = []
    lesson.forEachInline { inline in
      switch inline {
      case .link(let destination, _, let content, let place):
        links.append(
          WrittenLink(destination, place.address, brackets: content.isEmpty ? place.brackets : nil))
      case .image(let image):
        links.append(WrittenLink(image.source, image.place.address, isFetched: true))
      default: break
      }
    }
    lesson.forEachHTML { fragment in
      for address in fragment.addresses {
        links.append(
          WrittenLink(
            address.destination, fragment.written(address), isFetched: address.use == .fetched))
      }
    }
    for link in links { check(link, in: lesson) }
    for data in lesson.frontMatter.data {
      localFiles.append(LocalFile(path: data.text, location: data.location))
    }
  }

  /// An error for a link to an id that is both that of a heading of the lesson and that of a term.
  private func ambiguity(of link: WrittenLink, in lesson: Lesson) -> Diagnostic? {
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
    check(WrittenLink(destination, WrittenAddress("", at: range, .plain)), in: lesson)
  }

  private mutating func check(_ link: WrittenLink, in lesson: Lesson) {
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
        if link.brackets != nil, isIdentifier(Array(destination.utf8)),
          case .target = resolve("#" + destination, from: lesson.name)
        {
          diagnostics.append(
            Diagnostic(
              at: link.range,
              "'\(destination)' names a file, not the id '\(destination)'",
              help: "did you mean '#\(destination)'?"))
          return
        }
        localFiles.append(
          LocalFile(path: path, link: link))
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
  private func problem(ofAddress link: WrittenLink) -> Diagnostic? {
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
  private func problem(ofFetched link: WrittenLink, in lesson: Lesson) -> Diagnostic? {
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
}
