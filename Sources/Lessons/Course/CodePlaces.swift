import Text

/// Where code is shown for cells that do not say so themselves, by what the cells produce.
///
///     cells: {code: folded}
///     figures: {code: hidden}
package struct CodePlaces: Equatable, Sendable {
  /// The place for all cells that the others leave out; nil for above their outputs.
  package var cells: CellOptions.CodePlace?
  /// The place for cells that show a figure.
  package var figures: CellOptions.CodePlace?
  /// The place for cells whose outputs are claims alone.
  package var claims: CellOptions.CodePlace?

  package init(
    cells: CellOptions.CodePlace? = nil, figures: CellOptions.CodePlace? = nil,
    claims: CellOptions.CodePlace? = nil
  ) {
    self.cells = cells
    self.figures = figures
    self.claims = claims
  }

  /// The place for a cell.
  ///
  /// - Parameters:
  ///   - showsFigure: Whether the cell shows a figure.
  ///   - showsOnlyClaims: Whether its outputs are claims alone, and at least one.
  /// - Returns: The place; above the outputs if nothing is said.
  package func place(showsFigure: Bool, showsOnlyClaims: Bool) -> CellOptions.CodePlace {
    let own = showsFigure ? figures : showsOnlyClaims ? claims : nil
    return own ?? cells ?? .above
  }
}

// MARK: - In course.yml

extension CodePlaces {
  static let keys = ["cells", "figures", "claims"]

  /// Reads the settings of `course.yml` for cells.
  init(_ yaml: inout KeyedYAML) {
    self.init(
      cells: Self.place("cells", &yaml), figures: Self.place("figures", &yaml),
      claims: Self.place("claims", &yaml))
  }

  private static func place(_ key: String, _ yaml: inout KeyedYAML) -> CellOptions.CodePlace? {
    var place: CellOptions.CodePlace?
    for (name, value) in yaml.pairs(key) {
      guard name.text == "code" else {
        yaml.report(
          at: name.sourceRange, "unknown key '\(name)' in '\(key)'", help: "write 'code: folded'")
        continue
      }
      place = CellOptions.CodePlace(rawValue: value.text)
      guard place == nil else { continue }
      let places = CellOptions.CodePlace.allCases.map(\.rawValue)
      let near = value.text.nearest(among: places)
      yaml.report(
        at: value.sourceRange, "'\(value)' is not a place for code",
        help: near.map { "did you mean '\($0)'?" }
          ?? "places are \(places.joined(separator: ", "))",
        fix: near.map { SourceEdit(value.sourceRange, replaceWith: $0) })
    }
    return place
  }
}
