import Text

extension Claim {
  /// How far the measured side is from where the claim would no longer be right.
  package struct Margin: Equatable, Sendable {
    /// The distance from the bound; of a claim of closeness, what is left of the tolerance, in its measure.
    ///
    /// It is below zero where the claim is not right.
    package var distance: Double
    /// The distance as a fraction of the bound, or of the tolerance; nil if that is zero.
    package var share: Double?

    package init(distance: Double, share: Double?) {
      self.distance = distance
      self.share = share
    }

    /// The part of an earlier margin that has been lost, such as 0.75; nil if there was none to be lost.
    package func lostShare(of earlier: Margin) -> Double? {
      guard earlier.distance > 0, distance < earlier.distance else { return nil }
      return (earlier.distance - distance) / earlier.distance
    }
  }

  /// The margin that is left; nil for a claim that has none, such as one of equality, and where the sides are not
  /// numbers.
  package var margin: Margin? {
    guard let (measured, expected) = farthestApart, measured.isFinite, expected.isFinite else {
      return nil
    }
    var margin: Margin
    switch relation {
    case .less, .lessOrEqual:
      margin = Margin(distance: expected - measured, share: nil)
    case .greater, .greaterOrEqual:
      margin = Margin(distance: measured - expected, share: nil)
    case .close:
      guard let tolerance else { return nil }
      let apart = distance(measured, expected)
      guard apart.isFinite else { return nil }
      margin = Margin(distance: tolerance - apart, share: nil)
    case .equal, .notEqual, .holds: return nil
    }
    if isMeantToFail { margin.distance = -margin.distance }
    // A difference of nothing has no sign.
    margin.distance += 0
    let measure = relation == .close ? tolerance ?? 0 : expected.magnitude
    if measure > 0 { margin.share = margin.distance / measure }
    return margin
  }

  private var farthestApart: (Double, Double)? {
    let deviation = relation == .close ? deviation : nil
    guard let measured = deviation?.measured ?? measured, measured.isNumber,
      let expected = deviation?.expected ?? expected, expected.isNumber
    else { return nil }
    return (measured.numbers[0], expected.numbers[0])
  }
}
