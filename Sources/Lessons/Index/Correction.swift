import Text

/// What was probably meant by a name that nothing has.
package struct Correction: Equatable, Sendable {
  package var name: String
  /// Whether only one name can have been meant, so that it can be written in the place of the wrong
  /// one.
  package var isCertain: Bool

  package var help: String { "did you mean '\(name)'?" }

  /// The name that is nearest; nil if none is near.
  ///
  /// It is certain if no other one is as near, and if it has the same digits: `ex-3` is hardly a slip
  /// for `ex-2`.
  package init?(_ written: String, among candidates: some Sequence<String>) {
    let candidates = Set(candidates)
    guard let nearest = written.nearest(among: candidates) else { return nil }
    name = nearest
    func distance(_ other: String) -> Int {
      written.lowercased().editDistance(to: other.lowercased())
    }
    let least = distance(nearest)
    isCertain =
      written.filter(\.isNumber) == nearest.filter(\.isNumber)
      && candidates.allSatisfy { $0 == nearest || distance($0) > least }
  }

  /// The correction within something longer, such as an id after the name of a file.
  func within(_ prefix: String, _ suffix: String = "") -> Correction {
    var longer = self
    longer.name = prefix + name + suffix
    return longer
  }

  /// The lesson that a path or a name most likely means: one of the same name in another folder, or with
  /// another number, else one whose path is near, else one that may have been renamed.
  init?(lesson written: String, among paths: [String]) {
    let name = LessonName(file: written)
    if let other = paths.first(where: { LessonName(file: $0) == name }) {
      self.init(name: other, isCertain: true)
      return
    }
    let renumbered = paths.filter { LessonName(file: $0).withoutNumber == name.withoutNumber }
    if renumbered.count == 1 {
      self.init(name: renumbered[0], isCertain: true)
    } else if let near = Correction(written, among: paths) {
      self = near
    } else if let renamed = Self.renamed(name, among: paths) {
      self.init(name: renamed, isCertain: false)
    } else {
      return nil
    }
  }

  private init(name: String, isCertain: Bool) {
    self.name = name
    self.isCertain = isCertain
  }

  /// The only lesson whose name goes on after the old one, or that begins it, as `softmax-temperature`
  /// does with `softmax`; else the only one of its number.
  private static func renamed(_ name: LessonName, among paths: [String]) -> String? {
    let own = name.withoutNumber
    let related = paths.filter { path in
      let other = LessonName(file: path).withoutNumber
      return other.hasPrefix(own + "-") || own.hasPrefix(other + "-")
    }
    if related.count == 1 { return related[0] }
    guard let number = name.number else { return nil }
    let numbered = paths.filter { LessonName(file: $0).number == number }
    return numbered.count == 1 ? numbered[0] : nil
  }
}
