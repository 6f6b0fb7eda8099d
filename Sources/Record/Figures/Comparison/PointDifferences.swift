import Text

/// The largest and the typical one of the differences between numbers along directions of a panel.
struct PointDifferences {
  private struct Change {
    var place: String
    var column: String
    var old: Double
    var new: Double
    /// What its share is a fraction of, in words.
    var measure: String
  }

  private var largest: Change?
  private var largestShare = -1.0
  /// The largest difference at each place, as a fraction of its measure.
  private var shares: [Int: Double] = [:]

  /// Adds a difference.
  ///
  /// - Parameters:
  ///   - column: What the numbers are; it need not have a name.
  ///   - old: The approved number.
  ///   - new: The number of the run.
  ///   - direction: How numbers of this column are compared.
  ///   - place: The number of the place, at which there may be several differences.
  ///   - name: What an author calls the place.
  mutating func add(
    _ column: String, _ old: Double, _ new: Double, _ direction: DirectionComparison,
    at place: Int, called name: () -> String
  ) {
    let share = direction.share(old, new)
    shares[place] = max(shares[place] ?? 0, share)
    guard share > largestShare else { return }
    largestShare = share
    largest = Change(
      place: name(), column: column, old: old, new: new, measure: direction.measure(old, new))
  }

  /// `point 512: y 0.88 is now 0.72, by 18 % of the range, the largest of 37 differences, median 0.4 %`;
  /// nil if there is none.
  var summary: String? {
    guard let largest else { return nil }
    var text = largest.place + ": " + (largest.column.isEmpty ? "" : largest.column + " ")
    text += changed(largest.old, largest.new)
    if largestShare.isFinite { text += ", by \(percent(largestShare))\(largest.measure)" }
    if shares.count > 1 { text += ", the largest of \(shares.count) differences" }
    return text + medianText(shares.values.filter { $0.isFinite })
  }
}

/// What differs between columns of numbers, place by place; nil if nothing does.
func largestDifference(
  in columns: [(name: String, old: [Double], new: [Double], direction: DirectionComparison)],
  placeName: (Int) -> String
) -> String? {
  var differences = PointDifferences()
  for column in columns {
    for (index, pair) in zip(column.old, column.new).enumerated()
    where !column.direction.areClose(pair.0, pair.1) {
      differences.add(column.name, pair.0, pair.1, column.direction, at: index) {
        placeName(index)
      }
    }
  }
  return differences.summary
}
