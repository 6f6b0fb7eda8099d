/// Another course or site beside this one that pages link to, as `course.yml` says it.
///
///     siblings:
///       - name: gallery
///         course: ../gallery
///
/// Links begin with the name: `[curves](gallery:02-lines.md#fig-x)`.
package struct SiblingSetting: Equatable, Sendable {
  package var name: SourcedText
  /// The course's folder, relative to that of this course; nil for a site that is no course, whose
  /// addresses cannot be checked.
  package var folder: SourcedText?
  /// The path from this course's site to the other one.
  package var site: String
}

extension SiblingSetting {
  /// Schemes of addresses, which cannot be names.
  private static let schemes: Set<String> = [
    "http", "https", "mailto", "file", "ftp", "data", "javascript", "tel", "urn", "doi",
  ]

  /// Reads the siblings of `course.yml`.
  static func all(_ yaml: inout KeyedYAML) -> [SiblingSetting] {
    var siblings: [SiblingSetting] = []
    for var entry in yaml.maps("siblings", keys: .sibling) {
      let name = entry.word("name") { isIdentifier(Array($0.utf8)) }
      let folder = entry.text("course").map(withoutSlash)
      let site = entry.text("site").map(withoutSlash)
      defer { yaml.adopt(entry) }
      guard let name else {
        if let range = entry.keyRanges["course"] ?? entry.keyRanges["site"],
          entry.keyRanges["name"] == nil
        {
          entry.report(
            at: range, "a sibling without a name",
            help: "write 'name: …' above it, by which links begin")
        }
        continue
      }
      guard let path = site ?? folder else {
        if entry.diagnostics.isEmpty {
          entry.report(
            at: name.sourceRange, "'\(name)' has neither 'course' nor 'site'",
            help: "write 'course: …' below it, the path to its folder")
        }
        continue
      }
      if schemes.contains(name.text.lowercased()) {
        entry.report(
          at: name.sourceRange, "'\(name):' is already the scheme of other addresses",
          help: "give it another name")
      } else if let first = siblings.first(where: { $0.isCalled(name.text) }) {
        entry.report(
          at: name.sourceRange, "two siblings are called '\(name)'",
          help: "the first is at line \(first.name.location.line)")
      } else if path.bytes.first == UInt8(ascii: "/") || path.text.contains(":") {
        entry.report(
          at: path.sourceRange, "'\(path)' is not a relative path",
          help: "write the path from this course's \(site == nil ? "folder" : "site"): ../gallery")
      } else {
        siblings.append(SiblingSetting(name: name, folder: folder, site: path.text))
      }
    }
    return siblings
  }

  private static func withoutSlash(_ path: SourcedText) -> SourcedText {
    let length = path.bytes.count
    return length > 1 && path.bytes[length - 1] == UInt8(ascii: "/") ? path[..<(length - 1)] : path
  }

  /// Whether this is the sibling of a name; schemes are the same in capitals.
  func isCalled(_ name: some StringProtocol) -> Bool {
    self.name.text.lowercased() == name.lowercased()
  }
}
