// Single random numbers, for data that is drawn piece by piece.
extension RandomGenerator {
  /// A number from a range, evenly distributed.
  mutating func number(in range: ClosedRange<Float>) -> Float {
    range.lowerBound + (range.upperBound - range.lowerBound) * nextFraction()
  }

  /// A normally distributed number.
  mutating func normal(_ standardDeviation: Float) -> Float {
    standardDeviation * normalQuantile(SIMD8(repeating: nextWord()))[0]
  }

  /// Draws whether an event of the given probability happens.
  mutating func isLikely(_ probability: Float) -> Bool {
    nextFraction() < probability
  }

  /// One of the elements, of which there must be at least one.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(next(below: UInt64(elements.count)))]
  }

  /// A number from 0 to less than 1, made like an element of a uniform tensor.
  private mutating func nextFraction() -> Float { Float(nextWord() &>> 8) * 0x1p-24 }
}
