import Text

extension Ticks {
  /// Ticks at whole numbers of steps; ten thousand and more are written like `10k` or `2.5M`.
  ///
  /// - Parameters:
  ///   - domain: The range that the axis shows, ascending.
  ///   - count: The desired number of labels.
  /// - Returns: Labelled ticks within the domain, ascending.
  package static func steps(_ domain: ClosedRange<Double>, count: Int) -> Ticks {
    var ticks = linear(domain, count: count, isWhole: true)
    let largest = ticks.labelled.reduce(0) { max($0, $1.value.magnitude) }
    let units: [(size: Double, suffix: String)] = [(1e9, "G"), (1e6, "M"), (1e3, "k")]
    guard largest >= 10_000, let unit = units.first(where: { $0.size <= largest }) else {
      return ticks
    }
    let values = ticks.labelled.map { $0.value / unit.size }
    let step = values.count > 1 ? values[1] - values[0] : values[0]
    let decimals = decimals(of: step)
    ticks.labelled = zip(ticks.labelled, values).map { tick, value in
      let label = value.text(.figure(decimals: decimals)) + unit.suffix
      return Tick(value: tick.value, label: tick.value == 0 ? "0" : label)
    }
    return ticks
  }
}
