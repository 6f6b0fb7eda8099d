extension Tensor {
  /// Normally distributed numbers.
  public static func normal(
    _ shape: [Int], mean: Float = 0, standardDeviation: Float = 1,
    using random: inout RandomGenerator
  ) -> Tensor {
    requireShape(shape, "normal")
    require(
      standardDeviation >= 0 && standardDeviation.isFinite && mean.isFinite,
      "normal: the mean is \(mean) and the standard deviation \(standardDeviation); both must be "
        + "finite, and the deviation not negative")
    return Tensor(shape: shape) { result in
      random.fill(result, count: shape.elementCount) {
        normalQuantile($0) * standardDeviation + mean
      }
    }
  }

  /// Numbers evenly distributed over a range: multiples of 2^−24 of its length from its lower end.
  public static func uniform(
    _ shape: [Int], in range: ClosedRange<Float> = 0...1, using random: inout RandomGenerator
  ) -> Tensor {
    requireShape(shape, "uniform")
    let width = range.upperBound - range.lowerBound
    require(
      width.isFinite,
      "uniform: the range \(range.lowerBound)...\(range.upperBound); its ends and length must be "
        + "finite"
    )
    return Tensor(shape: shape) { result in
      random.fill(result, count: shape.elementCount) { words in
        (fraction(words) * width + range.lowerBound).atMost(range.upperBound)
      }
    }
  }

  /// Ones with the given probability, and zeros.
  public static func bernoulli(
    _ shape: [Int], probability: Float, using random: inout RandomGenerator
  ) -> Tensor {
    requireShape(shape, "bernoulli")
    require(
      probability >= 0 && probability <= 1,
      "bernoulli: the probability is \(probability); it must be in 0...1")
    return Tensor(shape: shape) { result in
      random.fill(result, count: shape.elementCount) { words in
        // As in `uniform`, the fraction is from 0 to less than 1: probability 0 means never, 1 always.
        mask(fraction(words) .< probability)
      }
    }
  }

  /// Whole numbers from a range, all equally likely.
  public static func integers(
    _ shape: [Int], in range: Range<Int>, using random: inout RandomGenerator
  ) -> Tensor {
    requireShape(shape, "integers")
    require(
      !range.isEmpty && range.lowerBound >= -16_777_216 && range.upperBound <= 16_777_217,
      "integers: the range \(range.lowerBound)..<\(range.upperBound); it must not be empty, and "
        + "must lie within ±16777216, up to which a Float holds every whole number")
    let bound = UInt64(range.count)
    return Tensor(shape: shape) { result in
      for index in 0..<shape.elementCount {
        result[index] = Float(range.lowerBound + Int(random.next(below: bound)))
      }
    }
  }
}

/// The numbers from 0 up to `count` in random order, by Fisher and Yates's shuffle (Durstenfeld 1964).
public func randomPermutation(_ count: Int, using random: inout RandomGenerator) -> [Int] {
  require(count >= 0, "randomPermutation: the count is \(count); it must not be negative")
  var numbers = Array(0..<count)
  for last in stride(from: count - 1, to: 0, by: -1) {
    numbers.swapAt(last, Int(random.next(below: UInt64(last) + 1)))
  }
  return numbers
}

/// A number from 0 to less than 1, with the 24 bits that a `Float` holds.
@inline(__always)
private func fraction(_ words: SIMD8<UInt32>) -> Lanes {
  Lanes(roundingNonNegative: unsafeBitCast(words &>> 8, to: SIMD8<Int32>.self)) * 0x1p-24
}
