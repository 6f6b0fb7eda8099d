import Plot
import Text

extension PanelComparison {
  typealias Column = (name: String, values: [Double])

  /// Curves are the same if they run along the same line: where a function is sampled may move.
  func compareCurves(
    _ oldX: [Double], _ old: [Column], _ newX: [Double], _ new: [Column]
  ) -> [String] {
    func compareAtPoints() -> [String] {
      let hasSteps = approved.x.kind == .steps
      return comparePoints(
        zip(old, new).map { ($0.name, $0.values, $1.values, y) },
        count: (oldX.count, newX.count),
        placeName: { hasSteps ? "step \(oldX[$0].messageText)" : "point \($0)" })
    }
    if oldX.count == newX.count, zip(oldX, newX).allSatisfy({ x.areClose($0, $1) }) {
      let found = compareAtPoints()
      if !found.isEmpty { return found }
      return compareLines(oldX, old, newX, new, at: insetEdges)
    }
    if let shift = shift(from: oldX, to: newX), compareAtPoints().isEmpty {
      return [": x has moved by \(shift.messageText)"]
    }
    guard let before = Polyline(x: oldX, direction: x), let after = Polyline(x: newX, direction: x)
    else {
      return comparePoints(
        [("x", oldX, newX, x)] + zip(old, new).map { ($0.name, $0.values, $1.values, y) },
        count: (oldX.count, newX.count))
    }
    var found: [String] = []
    if !x.areClose(before.range, after.range) {
      let texts = messageTexts(before.range, after.range)
      found.append(" over x \(texts.old) is now over \(texts.new)")
    }
    return found + compareLines(oldX, old, newX, new, at: oldX + newX + insetEdges, slack: 2e-3)
  }

  /// Where insets begin and end: what one shows may all lie between two points.
  private var insetEdges: [Double] {
    approved.insets.flatMap { [$0.x.lowerBound, $0.x.upperBound] }
  }

  /// By how much all x have moved; nil if it is not the same for all.
  private func shift(from old: [Double], to new: [Double]) -> Double? {
    guard old.count == new.count, old.count > 1, !approved.x.isLogarithmic else { return nil }
    let shift = new[0] - old[0]
    guard shift.isFinite, shift != 0 else { return nil }
    // If possible an amount of few digits, such as 0.1, rather than the difference of two that have many.
    return [shift.rounded(toSignificantDigits: FigureDigits.axis), shift].first { shift in
      zip(old, new).allSatisfy { x.areClose($0 + shift, $1) }
    }
  }

  /// Compares curves over ascending x, read between their points where need be.
  private func compareLines(
    _ oldX: [Double], _ old: [Column], _ newX: [Double], _ new: [Column], at places: [Double],
    slack: Double = 0
  ) -> [String] {
    guard let before = Polyline(x: oldX, direction: x), let after = Polyline(x: newX, direction: x)
    else { return [] }
    let places = places.sorted()
    var found: [String] = []
    for (old, new) in zip(old, new) {
      var differences = PointDifferences()
      for (number, place) in places.enumerated() {
        guard let a = before.value(of: old.values, at: place, y),
          let b = after.value(of: new.values, at: place, y), !y.areClose(a, b, slack: slack)
        else { continue }
        differences.add(old.name, a, b, y, at: number) {
          let others = places[max(number - 2, 0)..<min(number + 3, places.count)]
          return "x = \(place.messageText(among: Array(others)))"
        }
      }
      if let summary = differences.summary { found.append(" at " + summary) }
    }
    return found
  }
}
