import Record

extension Output {
  /// The output as records keep it: for many numbers only the text, which shows the first and last.
  var kept: Output {
    switch self {
    case .value(let value): return .value(value.kept)
    case .claim(var claim):
      claim.measured = claim.measured?.kept
      claim.expected = claim.expected?.kept
      return .claim(claim)
    case .text, .table, .figure: return self
    }
  }
}

extension Value {
  fileprivate var kept: Value { numbers.count <= 1000 ? self : Value(text: text) }
}
