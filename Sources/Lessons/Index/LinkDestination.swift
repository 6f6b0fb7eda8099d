/// The parts of a link's destination, whether or not it exists.
enum LinkDestination: Equatable {
  case external
  /// `gallery:02-lines.md#id`, or a path that leads to the same; the address is without the name.
  case sibling(Sibling, address: String)
  /// A path that leads out of the course, and not to a sibling.
  case outside
  /// `#id`; empty for `#` alone.
  case id(String)
  /// `other.md#id`, by the path relative to the course.
  case lesson(file: String, id: String?)
  /// Any other path, relative to the course.
  case localFile(path: String, id: String?)

  init(_ destination: String, in file: String, _ siblings: [Sibling]) {
    if let scheme = destination.scheme,
      let sibling = siblings.first(where: { $0.setting.isCalled(scheme) })
    {
      self = .sibling(sibling, address: String(destination.dropFirst(scheme.utf8.count + 1)))
      return
    }
    if destination.scheme != nil || destination.hasPrefix("//") || destination.hasPrefix("?")
      || destination.isEmpty
    {
      self = .external
      return
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let id = parts.count > 1 ? String(parts[1]).percentDecoded : nil
    let path = String(parts[0]).percentDecoded
    if path.isEmpty {
      self = .id(id ?? "")
      return
    }
    let folder = file.split(separator: "/").dropLast().map(String.init)
    let steps = path.split(separator: "/").map(String.init)
    let resolved = normalized((path.hasPrefix("/") ? [] : folder) + steps)
    for sibling in siblings {
      guard let folder = sibling.setting.folder?.text, sibling.index != nil else { continue }
      let lessons = normalized(
        folder.split(separator: "/").map(String.init) + [CoursePaths.lessons])
      guard resolved.starts(with: lessons) else { continue }
      let address = resolved.dropFirst(lessons.count).joined(separator: "/")
      self = .sibling(sibling, address: address + (id.map { "#" + $0 } ?? ""))
      return
    }
    if resolved.first == ".." {
      self = .outside
      return
    }
    if let name = resolved.last, LessonName.isLesson(file: name) {
      self = .lesson(
        file: resolved.joined(separator: "/"), id: id.flatMap { $0.isEmpty ? nil : $0 })
    } else {
      self = .localFile(path: resolved.joined(separator: "/"), id: id)
    }
  }
}

/// The steps without `.` and `..`, but for those at the beginning that leave the folder.
private func normalized(_ steps: [String]) -> [String] {
  var result: [String] = []
  for step in steps where step != "." {
    if step == "..", let last = result.last, last != ".." {
      result.removeLast()
    } else {
      result.append(step)
    }
  }
  return result
}

extension String {
  /// The scheme of an address, the `https` of `https:` and the `mailto` of `mailto:` (RFC 3986,
  /// section 3.1); nil if it has none.
  var scheme: Substring? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), colon > startIndex else { return nil }
    let scheme = self[..<colon]
    let isScheme =
      scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    return isScheme ? scheme : nil
  }
}
