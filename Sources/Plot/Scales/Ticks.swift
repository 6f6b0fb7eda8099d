import Text

/// The ticks of one axis.
package struct Ticks: Equatable, Sendable {
  package struct Tick: Equatable, Sendable {
    package var value: Double
    /// The label, in the markup of ``RichText``.
    package var label: String
  }

  package var labelled: [Tick]
  /// Values that get a short tick without a label.
  package var minor: [Double] = []

  /// Ticks at round numbers.
  ///
  /// - Parameters:
  ///   - domain: The range that the axis shows, ascending.
  ///   - count: The desired number of labels.
  ///   - isWhole: Whether only whole numbers get a tick.
  /// - Returns: Labelled ticks within the domain, ascending.
  package static func linear(
    _ domain: ClosedRange<Double>, count: Int, isWhole: Bool = false
  ) -> Ticks {
    let isWhole = isWhole && domain.upperBound - domain.lowerBound >= 2
    let wilkinson = ExtendedWilkinson(
      domain.lowerBound, domain.upperBound, count: count, isInside: true, isWhole: isWhole)
    let values = wilkinson.ticks.filter { domain.contains($0, slack: 1e-9) }
    return Ticks(labelled: zip(values, labels(values, step: wilkinson.step)).map(Tick.init))
  }

  /// Ticks at the powers of ten, with their multiples as minor ticks; with fewer than two powers,
  /// ticks at 1, 2 and 5 times powers; over less than a decade, ticks at round numbers.
  package static func log(_ domain: ClosedRange<Double>, count: Int) -> Ticks {
    let low = decimalLogarithm(domain.lowerBound)
    let high = decimalLogarithm(domain.upperBound)
    let first = Int((low - 1e-9).rounded(.up))
    let last = Int((high + 1e-9).rounded(.down))
    if last - first >= 1, high - low > 1.7 || count < 4 {
      return decades(first...last, domain, count: count)
    }
    for factors in [[1.0, 2, 5], [1.0, 2, 3, 4, 5, 6, 7, 8, 9]] {
      let values = multiples(factors, domain)
      guard values.count >= 3 || (values.count == 2 && count < 3) else { continue }
      let rest = multiples([1, 2, 3, 4, 5, 6, 7, 8, 9], domain).filter { !values.contains($0) }
      // Nine labels crowd at the end of a decade, so they are kept only where they stand apart.
      if factors.count == 9, values.count > 2 * count { continue }
      return Ticks(labelled: zip(values, logLabels(values)).map(Tick.init), minor: rest)
    }
    return linear(domain, count: count)
  }

  /// A tick for each name, or for every n-th so that no more than `count` have a label.
  package static func categorical(_ names: [String], every stride: Int = 1) -> Ticks {
    Ticks(
      labelled: names.enumerated().filter { $0.offset % stride == 0 }.map {
        Tick(value: Double($0.offset), label: $0.element)
      })
  }

  private static func decades(
    _ powers: ClosedRange<Int>, _ domain: ClosedRange<Double>, count: Int
  ) -> Ticks {
    let number = powers.count
    // 1, 2, 3, 4, 5, 6, 10, 20 … decades between labels.
    let strides = [1, 2, 3, 4, 5, 6, 10, 20, 30, 50, 100, 200]
    let stride = strides.first { (number - 1) / $0 + 1 <= max(count, 2) } ?? 300
    let shown = powers.filter { $0 % stride == 0 }
    let values = shown.map { powerOfTen($0) }
    let minor: [Double] =
      if stride > 1 {
        powers.filter { $0 % stride != 0 }.map { powerOfTen($0) }
      } else if number <= 8 {
        multiples([2, 3, 4, 5, 6, 7, 8, 9], domain)
      } else {
        []
      }
    return Ticks(labelled: zip(values, logLabels(values)).map(Tick.init), minor: minor)
  }

  private static func multiples(
    _ factors: [Double], _ domain: ClosedRange<Double>
  ) -> [Double] {
    let first = Int(decimalLogarithm(domain.lowerBound).rounded(.down))
    let last = Int(decimalLogarithm(domain.upperBound).rounded(.down))
    var values: [Double] = []
    for power in first...max(first, last) {
      for factor in factors {
        let value = power < 0 ? factor / powerOfTen(-power) : factor * powerOfTen(power)
        let isShown =
          value >= domain.lowerBound * (1 - 1e-9) && value <= domain.upperBound * (1 + 1e-9)
        if isShown { values.append(value) }
      }
    }
    return values
  }

  /// Plain numbers if all are easy to read, else powers of ten.
  static func logLabels(_ values: [Double]) -> [String] {
    let isPlain = values.allSatisfy { $0 >= 0.000_999 && $0 <= 10_001 }
    return values.map { $0.text(isPlain ? .figure : .decade) }
  }

  /// Labels of the levels of contours.
  static func labels(of levels: [Double]) -> [String] {
    levels.map { $0.text(.figure) }
  }

  /// Labels with the decimals that tell neighbours apart, or all with the same power of ten.
  private static func labels(_ values: [Double], step: Double) -> [String] {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0 else { return values.map { _ in "0" } }
    let exponent = Int((decimalLogarithm(largest) + 1e-9).rounded(.down))
    if exponent >= 6 || exponent <= -4 {
      let unit = powerOfTen(exponent)
      let decimals = decimals(of: step / unit)
      return values.map {
        if $0 == 0 { return "0" }
        let factor = ($0 / unit).text(.figure(decimals: decimals))
        let power = NumberSpelling.figure.power(exponent)
        return factor == "1" ? power : factor + NumberSpelling.figure.times + power
      }
    }
    let decimals = decimals(of: step)
    return values.map { $0.text(.figure(decimals: decimals)) }
  }

  /// The number of decimals that a step needs: 0 for 5, 1 for 0.5, 2 for 0.25.
  static func decimals(of step: Double) -> Int {
    for decimals in 0...14 {
      let scaled = step * powerOfTen(decimals)
      if (scaled - scaled.rounded()).magnitude < 1e-6 * scaled, scaled.rounded() >= 1 {
        return decimals
      }
    }
    return 15
  }
}

extension ClosedRange where Bound == Double {
  /// Whether a value lies in the range, or outside by no more than a fraction of its length.
  package func contains(_ value: Double, slack: Double) -> Bool {
    let slack = (upperBound - lowerBound) * slack
    return value >= lowerBound - slack && value <= upperBound + slack
  }
}
