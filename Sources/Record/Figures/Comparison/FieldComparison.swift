import Plot
import Text

/// Compares layers over a plane, in the directions of an approved panel.
struct FieldComparison {
  let x: DirectionComparison
  let y: DirectionComparison

  func differences(
    _ old: Figure.Layer.Contours, _ new: Figure.Layer.Contours
  ) -> [String] {
    var found = rangeDifferences((old.x, old.y), (new.x, new.y))
    if old.isFilled != new.isFilled {
      found.append(new.isFilled ? " are now filled" : " are no longer filled")
    }
    // Levels are written on their lines or beside the colours between them.
    let levels = DirectionComparison(written: old.levels, tolerance: max(x.tolerance, 1e-9))
    guard old.levels.count == new.levels.count,
      zip(old.levels, new.levels).allSatisfy({ levels.areClose($0, $1) })
    else {
      let texts = messageTexts(old.levels, new.levels)
      return found + [" have levels \(texts.new) instead of \(texts.old)"]
    }
    for (level, pair) in zip(old.levels, zip(old.paths, new.paths)) {
      guard let moved = LineComparison(x: x, y: y).farthest(pair.0, pair.1) else { continue }
      found.append(", level \(level.messageText(among: old.levels)): \(moved)")
    }
    return found
  }

  func differences(_ old: Figure.Layer.Regions, _ new: Figure.Layer.Regions) -> [String] {
    var found = rangeDifferences((old.x, old.y), (new.x, new.y))
    let before = Set(old.areas.map { $0.classIndex }).sorted()
    let after = Set(new.areas.map { $0.classIndex }).sorted()
    if before != after {
      let (a, b) = (before.map { "\($0)" }, after.map { "\($0)" })
      found.append(
        " show the classes \(b.joined(separator: ", ")) instead of \(a.joined(separator: ", "))")
    }
    let lines = LineComparison(x: x, y: y)
    if let moved = lines.farthest(old.boundaries, new.boundaries) {
      found.append(", boundary: \(moved)")
    }
    for area in old.areas where area.confidence > 0 && after.contains(area.classIndex) {
      let match = new.areas.first {
        $0.classIndex == area.classIndex && $0.confidence == area.confidence
      }
      guard let moved = lines.farthest(area.outlines, match?.outlines ?? []) else { continue }
      let confidence = area.confidence.messageText
      found.append(", class \(area.classIndex), confidence \(confidence): \(moved)")
    }
    return found
  }

  private func rangeDifferences(
    _ old: (x: ClosedRange<Double>, y: ClosedRange<Double>),
    _ new: (x: ClosedRange<Double>, y: ClosedRange<Double>)
  ) -> [String] {
    var found: [String] = []
    for (name, old, new, direction) in [("x", old.x, new.x, x), ("y", old.y, new.y, y)]
    where !direction.areClose(old, new) {
      let texts = messageTexts(old, new)
      found.append(" over \(name) \(texts.old) is now over \(texts.new)")
    }
    return found
  }
}

/// Compares sets of lines by the farthest that any of their points lies from the other set (the
/// Hausdorff distance): where a line is cut in two, or has its points, makes no difference.
struct LineComparison {
  let x: DirectionComparison
  let y: DirectionComparison

  /// The fraction of the panel by which lines through a grid move when the last bits of values
  /// change.
  private static let leastTolerance = 3e-3
  /// The most points whose distance is computed: neighbours move alike.
  private static let maximumSamples = 400

  /// The farthest point, such as `the line is now at (0.5, 1.2), 8 % of the panel away`; nil if
  /// none is farther than the tolerance.
  func farthest(_ old: [Figure.Layer.Path], _ new: [Figure.Layer.Path]) -> String? {
    let (before, after) = (old.map(fractions), new.map(fractions))
    if before == after { return nil }
    if before.allSatisfy({ $0.isEmpty }) {
      return after.allSatisfy { $0.isEmpty } ? nil : "the lines are new"
    }
    if after.allSatisfy({ $0.isEmpty }) { return "the lines are gone" }
    let lost = farthest(from: before, old, to: after)
    let won = farthest(from: after, new, to: before)
    let tolerance = max(x.tolerance, Self.leastTolerance)
    guard max(lost.distance, won.distance) > tolerance else { return nil }
    let (place, distance, verb) =
      lost.distance >= won.distance
      ? (lost.place, lost.distance, "is gone from") : (won.place, won.distance, "is now at")
    let (px, py) = (
      place.0.text(.message(significantDigits: 3, keepsZeros: true)),
      place.1.text(.message(significantDigits: 3, keepsZeros: true))
    )
    let percent = (distance * 100).text(.message(significantDigits: 2, keepsZeros: true))
    return "the line \(verb) (\(px), \(py)), \(percent) % of the panel away"
  }

  /// The points of a path as fractions of what the panel shows.
  private func fractions(_ path: Figure.Layer.Path) -> [SIMD2<Double>] {
    zip(path.x, path.y).map { SIMD2(x.fraction($0), y.fraction($1)) }
  }

  private func farthest(
    from paths: [[SIMD2<Double>]], _ values: [Figure.Layer.Path], to others: [[SIMD2<Double>]]
  ) -> (distance: Double, place: (Double, Double)) {
    var farthest = (distance: 0.0, place: (0.0, 0.0))
    let step = max(1, paths.reduce(0) { $0 + $1.count } / Self.maximumSamples)
    var number = 0
    for (path, value) in zip(paths, values) {
      for (index, point) in path.enumerated() {
        number += 1
        guard number % step == 0, point.x.isFinite, point.y.isFinite else { continue }
        let distance = distance(from: point, to: others, stopBelow: farthest.distance)
        if distance > farthest.distance {
          farthest = (distance, (value.x[index], value.y[index]))
        }
      }
    }
    return farthest
  }

  private func distance(
    from point: SIMD2<Double>, to paths: [[SIMD2<Double>]], stopBelow: Double
  ) -> Double {
    var least = Double.infinity
    for path in paths {
      for (a, b) in zip(path, path.dropFirst()) {
        let (along, toPoint) = (b - a, point - a)
        let length = (along * along).sum()
        let place = length > 0 ? min(max((along * toPoint).sum() / length, 0), 1) : 0
        let off = toPoint - along * place
        least = min(least, (off * off).sum().squareRoot())
      }
      if path.count == 1 {
        let off = point - path[0]
        least = min(least, (off * off).sum().squareRoot())
      }
      if least <= stopBelow { return least }
    }
    return least
  }
}
