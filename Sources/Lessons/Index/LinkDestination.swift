/// The parts of a link's destination, whether or not it exists.
enum LinkDestination: Equatable {
  case external
  /// `#id`; empty for `#` alone.
  case id(String)
  /// `other.md#id`, by the path relative to the course.
  case lesson(file: String, id: String?)
  /// Any other path, relative to the course.
  case localFile(path: String, id: String?)

  init(_ destination: String, in file: String) {
    if destination.hasScheme || destination.hasPrefix("//") || destination.hasPrefix("?")
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
    if let name = resolved.last, LessonName.isLesson(file: name) {
      self = .lesson(
        file: resolved.joined(separator: "/"), id: id.flatMap { $0.isEmpty ? nil : $0 })
    } else {
      self = .localFile(path: resolved.joined(separator: "/"), id: id)
    }
  }
}

/// The steps without `.` and `..`; a `..` that would leave the course is dropped.
private func normalized(_ steps: [String]) -> [String] {
  var result: [String] = []
  for step in steps where step != "." {
    if step != ".." {
      result.append(step)
    } else if !result.isEmpty {
      result.removeLast()
    }
  }
  return result
}

extension String {
  /// Whether this is an address with a scheme, `https:` or `mailto:` (RFC 3986, section 3.1).
  fileprivate var hasScheme: Bool {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), colon > startIndex else {
      return false
    }
    let scheme = self[..<colon]
    return scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}
