extension Claim {
  /// The statement and both sides: `the slope is at most 1/4: 0.26 <= 0.25`.
  public var sentence: String {
    guard let measured, let expected else { return statement }
    let bound = tolerance.map { " ± \($0.text(significantDigits: 3))" } ?? ""
    return "\(statement): \(measured.text) \(relation.rawValue) \(expected.text)\(bound)"
  }
}
