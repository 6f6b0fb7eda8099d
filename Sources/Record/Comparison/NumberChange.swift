import Plot
import Text

/// A number that is not what it was.
package struct NumberChange: Equatable, Sendable {
  /// Such as `[3, 1]`, `row 2, 'loss'` or `line 'loss', 12, y`; empty for the value itself.
  package var place: String
  package var old: Double
  package var new: Double

  package init(place: String = "", old: Double, new: Double) {
    self.place = place
    self.old = old
    self.new = new
  }

  /// The distance as a fraction of the larger number; nil if one of the two is not finite.
  package var relative: Double? {
    if old == new { return 0 }
    let share = (old - new).magnitude / max(old.magnitude, new.magnitude)
    return share.isFinite ? share : nil
  }

  /// How many steps from one number of type `Double` to the next lead from the old number to the new one; nil if one
  /// of the two is not finite.
  package var ulps: UInt64? { Record.ulps(between: old, new) }
}

/// How many steps from one number of type `Double` to the next lead from one number to another; nil if one of the two
/// is not finite.
func ulps(between a: Double, _ b: Double) -> UInt64? {
  guard a.isFinite, b.isFinite else { return nil }
  let (first, second) = (a.magnitude.bitPattern, b.magnitude.bitPattern)
  if (a < 0) != (b < 0) { return first + second }
  return max(first, second) - min(first, second)
}

extension Output {
  /// All numbers that differ, by any bit, between two outputs that are made alike.
  ///
  /// - Parameter approved: What the output was.
  /// - Returns: The numbers in their order; none of parts that are not made alike.
  package func numberChanges(from approved: Output) -> [NumberChange] {
    switch (approved, self) {
    case (.value(let old), .value(let new)): new.numberChanges(from: old)
    case (.text(let old), .text(let new)): new.numberChanges(from: old)
    case (.table(let old), .table(let new)): new.numberChanges(from: old)
    case (.figure(let old), .figure(let new)): new.numberChanges(from: old)
    case (.claim(let old), .claim(let new)): new.numberChanges(from: old)
    default: []
    }
  }
}

extension Value {
  fileprivate func numberChanges(from approved: Value) -> [NumberChange] {
    changes(from: approved, tolerance: 0).compactMap { $0.numbers }
  }
}

extension PrintedText {
  fileprivate func numberChanges(from approved: PrintedText) -> [NumberChange] {
    let (old, new) = (approved.abbreviated, abbreviated)
    return Record.numberChanges(from: old.text, to: new.text)
      + Record.numberChanges(from: old.omission?.end ?? "", to: new.omission?.end ?? "")
  }
}

extension Table {
  fileprivate func numberChanges(from approved: Table) -> [NumberChange] {
    guard columns == approved.columns, rows.count == approved.rows.count else { return [] }
    var found: [NumberChange] = []
    for row in rows.indices where rows[row].count == approved.rows[row].count {
      for column in rows[row].indices where columns.indices.contains(column) {
        found += rows[row][column].numberChanges(from: approved.rows[row][column]).map {
          NumberChange(
            place: "row \(row + 1), '\(columns[column])'\($0.place)", old: $0.old, new: $0.new)
        }
      }
    }
    return found
  }
}

extension Claim {
  fileprivate func numberChanges(from approved: Claim) -> [NumberChange] {
    func changes(_ side: String, _ old: Value?, _ new: Value?) -> [NumberChange] {
      guard let old, let new else { return [] }
      return new.numberChanges(from: old).map {
        NumberChange(place: side + $0.place, old: $0.old, new: $0.new)
      }
    }
    return changes("measured", approved.measured, measured)
      + changes("expected", approved.expected, expected)
      + changes(
        "measured where farthest off", approved.keptDeviation?.measured, keptDeviation?.measured)
      + changes(
        "expected where farthest off", approved.keptDeviation?.expected, keptDeviation?.expected)
  }
}
