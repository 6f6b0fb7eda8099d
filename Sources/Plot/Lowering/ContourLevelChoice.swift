import Text

extension ContourLevels {
  /// The levels for a field's values, ascending and at most 60; whether they are at equal ratios;
  /// and what is wrong with them.
  ///
  /// Where bands are filled, they cover all values.
  func chosen(
    for values: [Double], isFilled: Bool
  ) -> (levels: [Double], isLog: Bool, problem: String?) {
    let sorted = values.filter { $0.magnitude < 1e300 }.sorted()
    guard let low = sorted.first, let high = sorted.last else {
      return ([], false, "there is no finite value")
    }
    let isEven = !Axis.linear().canShow(low...high)
    switch self {
    case .at(let levels):
      let finite = Array(Set(levels.filter { $0.magnitude < 1e300 })).sorted().prefix(60)
      guard !finite.isEmpty else { return ([], false, "no level is given") }
      let isOutside = high < finite[0] || low > finite[finite.count - 1]
      let problem =
        isOutside
        ? "no level lies between the least value \(low.text(.figure)) and the greatest "
          + high.text(.figure) : nil
      let lines = Array(finite)
      let bands = isFilled && low < finite[0] ? [low] + lines : lines
      return (bands, Self.areRatios(lines), problem)
    case _ where isEven:
      // A level plane has no lines; filled, it has one colour.
      return (isFilled ? [low] : [], false, nil)
    case .linear(let count): return (Self.linear(low, high, count, isFilled), false, nil)
    case .log(let count):
      guard high > 0 else {
        return ([], true, "no value is above 0, which levels at equal ratios need")
      }
      return (Self.logarithmic(sorted, count, isFilled), true, nil)
    case .automatic:
      // A tenth on either side says nothing about what most of the picture shows.
      let tenth = sorted.count / 10
      let (small, large) = (sorted[tenth], sorted[sorted.count - 1 - tenth])
      if low >= 0, large > 0, small * 60 < large, small > 0 {
        return (Self.logarithmic(sorted, 10, isFilled), true, nil)
      }
      return (Self.linear(low, high, 10, isFilled), false, nil)
    }
  }

  private static func linear(
    _ low: Double, _ high: Double, _ count: Int, _ isFilled: Bool
  ) -> [Double] {
    let count = min(max(count, 2), 50)
    let step = ExtendedWilkinson(low, high, count: count).step
    let first = isFilled ? (low / step).rounded(.down) : (low / step).rounded(.up)
    let last = isFilled ? (high / step).rounded(.up) - 1 : (high / step).rounded(.down)
    guard first <= last else { return [] }
    return stride(from: first, through: last, by: 1).prefix(60).map { rounded($0 * step, step) }
  }

  /// Multiples of powers of ten, from below nearly all values on: the least may be zero, or as
  /// close to it as the grid happens to come.
  private static func logarithmic(
    _ sorted: [Double], _ count: Int, _ isFilled: Bool
  ) -> [Double] {
    guard let high = sorted.last, let least = sorted.first(where: { $0 > 0 }) else { return [] }
    let low = min(max(least, sorted[sorted.count / 200], high * 1e-12), high)
    let decades = decimalLogarithm(high) - decimalLogarithm(low)
    let perDecade = Double(min(max(count, 2), 50)) / max(decades, 0.1)
    let factors: [Double] =
      switch perDecade {
      case ..<1.3: [1]
      case ..<2.4: [1, 3]
      case ..<4.5: [1, 2, 5]
      default: [1, 1.5, 2, 3, 5, 7]
      }
    let stride = perDecade >= 0.7 ? 1 : Int((1 / perDecade).rounded())
    var levels: [Double] = []
    let powers =
      Int(decimalLogarithm(low).rounded(.down))...Int(decimalLogarithm(high).rounded(.up))
    for power in powers where power % stride == 0 {
      for factor in factors {
        levels.append(power < 0 ? factor / powerOfTen(-power) : factor * powerOfTen(power))
      }
    }
    let first = levels.lastIndex { $0 <= low } ?? 0
    let start = isFilled || levels[first] == low ? first : first + 1
    return Array(levels[min(start, levels.count)...].prefix { $0 < high }.prefix(60))
  }

  private static func areRatios(_ levels: [Double]) -> Bool {
    guard levels.count > 2, levels[0] > 0 else { return false }
    let (low, middle, high) = (levels[0], levels[levels.count / 2], levels[levels.count - 1])
    return high / low > 20 && middle < (low + high) / 4
  }

  /// The value without the error of the product: 0.3 rather than 0.30000000000000004.
  private static func rounded(_ value: Double, _ step: Double) -> Double {
    let digits = Int(decimalLogarithm(step).rounded(.down)) - 3
    guard digits < 0, digits >= -22 else { return value + 0 }
    return value.rounded(toPlace: digits) + 0
  }
}
