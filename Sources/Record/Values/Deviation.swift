import Text

extension Claim {
  /// Where two sides that are made of many values are farthest apart.
  package struct Deviation: Equatable, Sendable {
    /// Such as `[3, 1]` or `.slope`.
    package var place: String
    /// What stands there on the left side.
    package var measured: Value
    /// What stands there on the right side.
    package var expected: Value
    /// The number of places, this one included, where the sides are not as equal or as close as
    /// is claimed.
    package var count: Int
  }

  /// Where the sides are farthest apart; nil if they are single values, are not made alike, or are
  /// not compared place by place.
  package var deviation: Deviation? {
    if let keptDeviation { return keptDeviation }
    guard relation == .close || relation == .equal, let measured, let expected else { return nil }
    var search = DeviationSearch(claim: self)
    guard !measured.isSingle, search.compare(measured, expected, at: "") else { return nil }
    return search.widest
  }

  /// Whether the sides are made alike and nowhere farther apart than the tolerance allows.
  package var isClose: Bool {
    guard let measured, let expected else { return false }
    var search = DeviationSearch(claim: self)
    return search.compare(measured, expected, at: "") && search.count == 0
  }

  /// The difference of two numbers in the measure of the tolerance: a fraction of the expected one
  /// if the tolerance is relative.
  package func distance(_ measured: Double, _ expected: Double) -> Double {
    if measured == expected { return 0 }
    let difference = abs(measured - expected)
    return isRelative ? difference / abs(expected) : difference
  }
}

/// A walk through the sides of a claim.
private struct DeviationSearch {
  let claim: Claim
  var widest: Claim.Deviation?
  /// The number of places where the sides are farther apart than the tolerance allows.
  var count = 0
  private var greatest = -1.0

  init(claim: Claim) { self.claim = claim }

  /// False if the values are not made alike.
  mutating func compare(_ a: Value, _ b: Value, at place: String) -> Bool {
    guard a.shape == b.shape, a.numbers.count == b.numbers.count,
      a.parts.map({ $0.name }) == b.parts.map({ $0.name })
    else { return false }
    if !a.parts.isEmpty {
      for index in a.parts.indices {
        let inner = place + a.place(ofPart: index)
        guard compare(a.parts[index].value, b.parts[index].value, at: inner) else { return false }
      }
    } else if a.numbers.isEmpty || a.longWholeNumber != nil || b.longWholeNumber != nil {
      note(a, b, at: place, distance: a.text == b.text ? 0 : .infinity)
    } else {
      for index in a.numbers.indices {
        note(
          Value(number: a.numbers[index]), Value(number: b.numbers[index]),
          at: a.isNumber ? place : place + "\(a.indices(ofNumber: index))",
          distance: claim.distance(a.numbers[index], b.numbers[index]))
      }
    }
    return true
  }

  private mutating func note(_ a: Value, _ b: Value, at place: String, distance: Double) {
    // False for NaN, as it should be.
    if !(distance <= claim.tolerance ?? 0) { count += 1 }
    let distance = distance.isNaN ? .infinity : distance
    if distance > greatest {
      greatest = distance
      widest = Claim.Deviation(place: place, measured: a, expected: b, count: 0)
    }
    widest?.count = count
  }
}

extension Value {
  /// Whether there is nothing in the value to be compared place by place.
  fileprivate var isSingle: Bool { shape.isEmpty && parts.isEmpty }

  /// A number by itself.
  fileprivate init(number: Double) {
    self.init(text: number.text(.value), numbers: [number])
  }
}

// MARK: JSON

extension Claim.Deviation: RecordPart {
  package var json: JSON {
    [
      "at": .string(place), "measured": measured.json, "expected": expected.json,
      "count": .integer(count),
    ]
  }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      place: try reader.text("at"),
      measured: try Value(reader: try reader.member("measured", "a value")),
      expected: try Value(reader: try reader.member("expected", "a value")),
      count: try reader.required("count", "a whole number") { $0.integer })
  }
}
