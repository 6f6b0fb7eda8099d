import Text

/// The sizes of symbols whose areas stand for numbers, the same in all panels of a figure.
struct SizeScale: Equatable {
  /// The number that the largest symbol stands for.
  let greatest: Double
  /// The heading of the sizes in the legend.
  let label: String?
  private let least: Double
  private let areWhole: Bool

  /// Nil if no symbols have sizes.
  init?(of panels: [Panel]) {
    var sizes: [Double] = []
    var labels: [String] = []
    for case .symbols(let symbols) in panels.flatMap({ $0.layers }) where !symbols.sizes.isEmpty {
      sizes += symbols.sizes.filter { $0 > 0 && $0.isFinite }
      if let label = symbols.sizeLabel { labels.append(label) }
    }
    guard let least = sizes.min(), let greatest = sizes.max() else { return nil }
    self.least = least
    self.greatest = greatest
    areWhole = sizes.allSatisfy { $0 == $0.rounded() }
    label = labels.first
  }

  /// The radius in points; areas are in proportion to sizes.
  func radius(of size: Double) -> Double {
    max(Sizes.leastSymbolRadius, Sizes.greatestSymbolRadius * (size / greatest).squareRoot())
  }

  /// Round sizes for a legend, ascending: at equal ratios over much of an order of magnitude, else
  /// at equal differences.
  var examples: [Double] {
    guard greatest < 8 * least else {
      let exponent = Int(decimalLogarithm(greatest).rounded(.down))
      // The largest, and about a fourth and a sixteenth of it.
      var round: [Double] = []
      for power in [exponent, exponent - 1, exponent - 2] {
        for factor in [5.0, 2, 1] {
          let size = factor * powerOfTen(power)
          if size <= greatest * (1 + 1e-9) { round.append(size) }
        }
      }
      return [round[4], round[2], round[0]].filter { !areWhole || $0 >= 1 }
    }
    guard least < greatest else { return [greatest] }
    let labels = ExtendedWilkinson(
      least, greatest, count: 3, isInside: true, isWhole: areWhole && greatest - least >= 2)
    return Array(labels.ticks.prefix(3))
  }
}
