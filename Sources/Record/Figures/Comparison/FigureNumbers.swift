import Plot
import Text

// The numbers of two figures, one by one, rather than in words.

extension Figure {
  /// The numbers that differ in marks that both figures have, as records keep them.
  ///
  /// - Parameter approved: What the figure was.
  /// - Returns: The numbers, panel by panel; none of marks with another number of points.
  package func numberChanges(from approved: Figure) -> [NumberChange] {
    columnPairs(with: approved).flatMap { column in
      zip(column.old, column.new).enumerated().compactMap { index, pair -> NumberChange? in
        let (old, new) = pair
        if old == new || old.isNaN && new.isNaN { return nil }
        return NumberChange(place: "\(column.name) \(index)", old: old, new: new)
      }
    }
  }

  /// The largest difference of two numbers of the same mark, as a fraction of the range of its approved numbers along
  /// the same axis; nil if no two numbers differ, or what differs is not finite.
  package func largestShare(from approved: Figure) -> Double? {
    var largest: Double?
    for column in columnPairs(with: approved) {
      let finite = column.old.filter { $0.isFinite }
      guard let low = finite.min(), let high = finite.max() else { continue }
      let range = high > low ? high - low : high.magnitude
      for (old, new) in zip(column.old, column.new) where old != new {
        let share = (old - new).magnitude / range
        if share.isFinite { largest = max(largest ?? 0, share) }
      }
    }
    return largest
  }

  private struct ColumnPair {
    var name: String
    var old: [Double]
    var new: [Double]
  }

  /// The columns of numbers that both figures have in the same mark of the same panel, equally long.
  private func columnPairs(with approved: Figure) -> [ColumnPair] {
    let (before, now) = (approved.rounded, rounded)
    var pairs: [ColumnPair] = []
    for (index, panels) in zip(before.panels, now.panels).enumerated() {
      let prefix = now.panels.count > 1 ? "panel \(index + 1), " : ""
      for (name, layer) in panels.0.namedLayers {
        guard let match = panels.1.namedLayers.first(where: { $0.name == name }),
          match.layer != layer
        else { continue }
        let (old, new) = (LayerTable(layer), LayerTable(match.layer))
        guard old.rows.count == new.rows.count else { continue }
        for column in old.names where new.names.contains(column) {
          let numbers = (old.numbers(in: column), new.numbers(in: column))
          guard let a = numbers.0, let b = numbers.1 else { continue }
          pairs.append(ColumnPair(name: "\(prefix)\(name), \(column)", old: a, new: b))
        }
      }
    }
    return pairs
  }
}

extension LayerTable {
  /// The numbers of a column, NaN where it has none; nil if it has none at all.
  fileprivate func numbers(in column: String) -> [Double]? {
    let numbers = rows.map { row in row[column].flatMap { Double($0) } ?? .nan }
    return numbers.allSatisfy { $0.isNaN } ? nil : numbers
  }
}
