// NaN wins over any number, so that it is not overlooked.

/// The greater of each two elements; shapes are broadcast.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor {
  a.combined(with: b, "maximum") { maximum($0, $1) }
    .recorded(
      "maximum", a, b, { gradient, a, b in gradient * share(a .> b, a .== b) },
      { gradient, a, b in gradient * share(b .> a, a .== b) })
}

/// Each element, or `b` if that is greater.
public func maximum(_ a: Tensor, _ b: Float) -> Tensor {
  a.mapLanes { maximum($0, Lanes(repeating: b)) }
    .recorded("maximum", a) { gradient, a, _ in gradient * share(a .> b, a .== b) }
}

/// The lesser of each two elements; shapes are broadcast.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor {
  a.combined(with: b, "minimum") { minimum($0, $1) }
    .recorded(
      "minimum", a, b, { gradient, a, b in gradient * share(a .< b, a .== b) },
      { gradient, a, b in gradient * share(b .< a, a .== b) })
}

/// Each element, or `b` if that is less.
public func minimum(_ a: Tensor, _ b: Float) -> Tensor {
  a.mapLanes { minimum($0, Lanes(repeating: b)) }
    .recorded("minimum", a) { gradient, a, _ in gradient * share(a .< b, a .== b) }
}

extension Tensor {
  /// Each element, or the nearer end of `range` if it is outside; NaN stays NaN.
  public func clamped(to range: ClosedRange<Float>) -> Tensor {
    mapLanes { $0.atLeast(range.lowerBound).atMost(range.upperBound) }
      .recorded("clamped", self) { gradient, x, _ in
        gradient * ((x .>= range.lowerBound) * (x .<= range.upperBound))
      }
  }
}

/// The share of a gradient that an operand gets: all if it won, half if both are equal.
private func share(_ won: Tensor, _ isEqual: Tensor) -> Tensor { won + isEqual * 0.5 }

@_disfavoredOverload
public func maximum(_ a: Float, _ b: Float) -> Float { a > b || a.isNaN ? a : b }

public func maximum(_ a: Double, _ b: Double) -> Double { a > b || a.isNaN ? a : b }

@_disfavoredOverload
public func minimum(_ a: Float, _ b: Float) -> Float { a < b || a.isNaN ? a : b }

public func minimum(_ a: Double, _ b: Double) -> Double { a < b || a.isNaN ? a : b }

@inline(__always)
func maximum(_ a: Lanes, _ b: Lanes) -> Lanes { b.replacing(with: a, where: a .> b .| a .!= a) }

@inline(__always)
func minimum(_ a: Lanes, _ b: Lanes) -> Lanes { b.replacing(with: a, where: a .< b .| a .!= a) }
