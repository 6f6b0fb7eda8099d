import Text

extension Figure {
  /// Everything wrong with the figure as a whole and with its panels.
  func findProblems() -> [String] {
    var problems: [String] = []
    if !hasAlternativeText { problems.append(Self.missingAlternativeText) }
    if panels.isEmpty { problems.append("the figure has no panels") }
    if columns < 1 { problems.append("the figure has \(columns) columns") }
    if !Self.isLength(width) || !(height.map(Self.isLength) ?? true) {
      let size = "\(width.text(.figure))×\(height.map { $0.text(.figure) } ?? "nil")"
      problems.append("the figure's size is \(size) points, which must be from 50 to 5000")
    }
    for (index, panel) in panels.enumerated() {
      let name = panel.title.map { "panel \(index + 1) ('\($0)'): " } ?? "panel \(index + 1): "
      let prefix = panels.count > 1 ? name : ""
      problems += panel.problems.map { prefix + $0 }
      if panel.problems.isEmpty, let problem = panel.emptiness { problems.append(prefix + problem) }
    }
    return problems + missingGlyphs()
  }

  package var hasAlternativeText: Bool {
    alt.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  package static let missingAlternativeText =
    "the figure has no alt text, which should tell a reader who cannot see the figure "
    + "what it shows"

  /// The figure with an alternative text that was given outside of its code.
  package func described(by alternativeText: String) -> Figure {
    var figure = self
    figure.alt = alternativeText
    figure.problems.removeAll { $0 == Self.missingAlternativeText }
    return figure
  }

  /// Characters that the figure's fonts lack.
  private func missingGlyphs() -> [String] {
    var texts = [title ?? ""]
    for panel in panels {
      texts += [panel.title ?? "", panel.x.label ?? "", panel.y.label ?? ""]
      texts += panel.x.categories + panel.y.categories + panel.layers.compactMap { $0.label }
    }
    var problems: [String] = []
    for text in texts {
      guard
        let missing = text.unicodeScalars.first(where: { !FontMetrics.hasGlyph(for: $0) })
      else { continue }
      problems.append("the fonts of figures lack '\(missing)', which is in '\(text)'")
    }
    return problems
  }

  static func isLength(_ value: Double) -> Bool { value >= 50 && value <= 5000 }
}

extension Panel {
  /// Why the panel has nothing to draw; nil if it has something.
  fileprivate var emptiness: String? {
    if layers.isEmpty { return "there is nothing to draw" }
    guard layers.allSatisfy({ $0.isEmpty }), let first = layers.first else { return nil }
    let name = first.label.map { "\(first.kindName) '\($0)'" } ?? first.kindName
    return "there is nothing to draw: no data for \(name)"
  }
}
