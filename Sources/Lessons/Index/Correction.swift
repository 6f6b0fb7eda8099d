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

  /// The lesson that a path most likely means: one of the same name in another folder, or with another
  /// number, else one whose path is near.
  init?(lesson written: String, among paths: [String]) {
    let name = LessonName(file: written)
    if let other = paths.first(where: { LessonName(file: $0) == name }) {
      self.init(certain: other)
      return
    }
    let renumbered = paths.filter { LessonName(file: $0).withoutNumber == name.withoutNumber }
    if renumbered.count == 1 {
      self.init(certain: renumbered[0])
    } else {
      self.init(written, among: paths)
    }
  }

  private init(certain name: String) {
    self.name = name
    isCertain = true
  }
}
