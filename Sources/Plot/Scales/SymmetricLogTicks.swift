import Text

extension Ticks {
  /// Ticks at zero and at the powers of ten on both sides of it.
  ///
  /// Where the domain has no power of ten beyond the linear part, ticks are at round numbers.
  ///
  /// - Parameters:
  ///   - domain: The range that the axis shows, ascending.
  ///   - linearWithin: The size up to which the axis is about linear.
  ///   - count: The desired number of labels.
  /// - Returns: Labelled ticks within the domain, ascending.
  package static func symmetricLog(
    _ domain: ClosedRange<Double>, linearWithin: Double, count: Int
  ) -> Ticks {
    let axis = Axis(kind: .symmetricLog, linearWithin: linearWithin)
    let largest = max(-domain.lowerBound, domain.upperBound)
    let first = Int((decimalLogarithm(linearWithin) - 1e-9).rounded(.up))
    let last = Int((decimalLogarithm(largest) + 1e-9).rounded(.down))
    let hasZero = domain.lowerBound <= 0 && domain.upperBound >= 0
    // Positions are in decades; neighbours must be apart by most of a label's share of the whole.
    let length = axis.position(domain.upperBound) - axis.position(domain.lowerBound)
    let gap = 0.7 * length / Double(max(count, 2))
    for stride in 1...40 {
      // Counted from the largest, which the reader looks for first.
      let powers = Swift.stride(from: last, through: first, by: -stride).map { powerOfTen($0) }
        .filter { !hasZero || axis.position($0) >= gap }
      let shown = values(powers, domain)
      let places = shown.map { axis.position($0) }
      let areApart = zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= gap }
      guard areApart, last - first < 40 * stride else { continue }
      guard shown.count >= 2, shown.contains(where: { $0 != 0 }) else { break }
      let between =
        stride == 1 && length < 9
        ? multiples(from: first - 1, through: last)
        : (first...max(first, last)).map { powerOfTen($0) }
      return Ticks(
        labelled: zip(shown, signedLogLabels(shown)).map(Tick.init),
        minor: values(between.filter { $0 >= linearWithin * 0.999 }, domain)
          .filter { $0 != 0 && !shown.contains($0) })
    }
    return linear(domain, count: count)
  }

  /// Sizes with both signs, and zero, that lie in a domain, ascending.
  private static func values(_ sizes: [Double], _ domain: ClosedRange<Double>) -> [Double] {
    let ascending = sizes.sorted()
    return (ascending.reversed().map { -$0 } + [0] + ascending)
      .filter { domain.contains($0, slack: 1e-9) }
  }

  private static func multiples(from first: Int, through last: Int) -> [Double] {
    guard first <= last else { return [] }
    return (first...last).flatMap { power in (2...9).map { Double($0) * powerOfTen(power) } }
  }

  /// Labels that all have the notation of their sizes, as on a logarithmic axis.
  private static func signedLogLabels(_ values: [Double]) -> [String] {
    let sizes = values.filter { $0 != 0 }.map { $0.magnitude }
    var labels = logLabels(sizes).makeIterator()
    return values.map { value in
      guard value != 0, let label = labels.next() else { return "0" }
      return value < 0 ? NumberSpelling.figure.minus + label : label
    }
  }
}
