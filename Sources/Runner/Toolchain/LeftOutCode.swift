import Lessons

/// The code of cells that are not in a program because they are not whole.
///
/// What lacks it makes errors of many kinds: names that are not found, members that a type does not
/// have, types that cannot be inferred. All of them follow from what is wrong with those cells, which
/// is reported.
struct LeftOutCode {
  /// The names that it may declare.
  private let names: Set<String>
  /// The types that it extends.
  private let extendedTypes: Set<String>
  /// Whether it imports modules, whose names are not known here.
  private let hasImports: Bool

  init(_ cells: [Cell]) {
    names = cells.reduce(into: []) {
      $0.formUnion($1.namesPossiblyDeclared)
      $0.formUnion($1.namesAfterWord("func"))
      $0.formUnion($1.namesAfterWord("operator"))
    }
    extendedTypes = cells.reduce(into: []) { $0.formUnion($1.namesAfterWord("extension")) }
    hasImports = cells.contains { !$0.namesAfterWord("import").isEmpty }
  }

  /// The errors that do not follow from its absence.
  ///
  /// What a statement with such an error declares is not known either, and so on.
  func independent(_ errors: [PlacedError], in lesson: Lesson) -> [PlacedError] {
    guard !names.isEmpty || !extendedTypes.isEmpty || hasImports else { return errors }
    var lost = names
    var rest = errors
    while true {
      let following = rest.indices.filter { follows(rest[$0], from: lost, in: lesson) }
      if following.isEmpty { return rest }
      for index in following {
        guard let place = rest[index].place else { continue }
        lost.formUnion(
          lesson.cells[place.cell].names(inStatementAt: place.offset)?.declared ?? [])
      }
      rest = rest.indices.filter { !following.contains($0) }.map { rest[$0] }
    }
  }

  private func follows(_ error: PlacedError, from lost: Set<String>, in lesson: Lesson) -> Bool {
    if let name = error.error.missingName { return lost.contains(name) || hasImports }
    if error.error.isAboutConformance, extendedTypes.contains(where: error.error.text.contains) {
      return true
    }
    guard let place = error.place,
      let statement = lesson.cells[place.cell].names(inStatementAt: place.offset)
    else { return false }
    if hasImports, error.error.text.contains(" has no member ") { return true }
    // The reason why a type cannot be inferred may be anywhere in the whole statement.
    let used = error.error.isAboutInference ? statement.used : statement.usedByInnermost
    return !used.isDisjoint(with: lost)
  }
}

extension CompilerMessage {
  /// Whether it says that a type does not conform to a protocol.
  fileprivate var isAboutConformance: Bool {
    ["conform", "requires that"].contains { text.contains($0) }
  }

  /// Whether it is about an expression as a whole, whose type the compiler has not found.
  fileprivate var isAboutInference: Bool {
    [
      "infer", "ambiguous", "unable to type-check", "failed to produce diagnostic",
      "no exact matches", "result of call", "cannot convert", "does not conform",
    ].contains { text.contains($0) }
  }
}
