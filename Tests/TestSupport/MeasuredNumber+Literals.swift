import Lessons

/// Numbers as tests write them, with all digits of whole ones.
extension MeasuredNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(integerLiteral value: Int) {
    self =
      ExactDecimal(wholeNumber: String(value)).map { MeasuredNumber($0) }
      ?? MeasuredNumber(Double(value))
  }

  public init(floatLiteral value: Double) {
    self.init(value)
  }
}
