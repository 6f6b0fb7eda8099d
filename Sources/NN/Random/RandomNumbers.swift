// Single numbers, for what is drawn piece by piece.
extension RandomGenerator {
  /// A number from a range, evenly distributed.
  mutating func number(in range: ClosedRange<Float>) -> Float {
    let fraction = Float(nextWord() &>> 8) * 0x1p-24
    return range.lowerBound + (range.upperBound - range.lowerBound) * fraction
  }

  /// A normally distributed number.
  mutating func normal(_ standardDeviation: Float) -> Float {
    standardDeviation * normalQuantile(SIMD8(repeating: nextWord()))[0]
  }

  /// True with the given probability.
  mutating func isLikely(_ probability: Float) -> Bool {
    Float(nextWord() &>> 8) * 0x1p-24 < probability
  }

  /// One of the elements, which must not be none.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(next(below: UInt64(elements.count)))]
  }
}
