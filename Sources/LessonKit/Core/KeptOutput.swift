import Record
import Text

extension Output {
  /// The output as records keep it: of many numbers only the text, which shows the first and last,
  /// and what sums them up.
  package var kept: Output {
    switch self {
    case .value(let value): return .value(value.kept)
    case .claim(var claim):
      guard claim.measured?.isLarge == true || claim.expected?.isLarge == true else { return self }
      claim.keptDeviation = claim.deviation
      claim.measured = claim.measured?.kept
      claim.expected = claim.expected?.kept
      return .claim(claim)
    case .text, .table, .figure: return self
    }
  }
}

extension Value {
  private static let mostNumbers = 1000

  private var leafCount: Int {
    numbers.count + parts.reduce(0) { $0 + max($1.value.leafCount, 1) }
  }

  fileprivate var isLarge: Bool { leafCount > Self.mostNumbers }

  fileprivate var kept: Value {
    guard isLarge else { return self }
    return numbers.isEmpty
      ? Value(text: text) : Value(text: text, parts: [Part("summary", summary)])
  }

  /// Mean, standard deviation, least and greatest number.
  private var summary: Value {
    let count = Double(numbers.count)
    let mean = numbers.reduce(0, +) / count
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    let statistics = [
      mean, variance.squareRoot(), numbers.reduce(.infinity) { min($0, $1) },
      numbers.reduce(-.infinity) { max($0, $1) },
    ]
    let names = ["mean", "deviation", "least", "greatest"]
    let text = zip(names, statistics).map { "\($0) \($1.text(.value))" }
    return Value(
      text: text.joined(separator: ", "), numbers: statistics, shape: [statistics.count])
  }
}
