// Comparisons return masks: 1 where they hold, 0 where they do not. A mask can be summed to count,
// averaged to get a fraction, or used as a factor. Only `.!=` holds for NaN.

extension Tensor {
  public static func .< (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, ".<") { mask($0 .< $1) }
  }
  public static func .<= (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, ".<=") { mask($0 .<= $1) }
  }
  public static func .> (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, ".>") { mask($0 .> $1) }
  }
  public static func .>= (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, ".>=") { mask($0 .>= $1) }
  }
  public static func .== (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, ".==") { mask($0 .== $1) }
  }
  public static func .!= (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, ".!=") { mask($0 .!= $1) }
  }

  public static func .< (a: Tensor, b: Float) -> Tensor { a.mapLanes { mask($0 .< b) } }
  public static func .<= (a: Tensor, b: Float) -> Tensor { a.mapLanes { mask($0 .<= b) } }
  public static func .> (a: Tensor, b: Float) -> Tensor { a.mapLanes { mask($0 .> b) } }
  public static func .>= (a: Tensor, b: Float) -> Tensor { a.mapLanes { mask($0 .>= b) } }
  public static func .== (a: Tensor, b: Float) -> Tensor { a.mapLanes { mask($0 .== b) } }
  public static func .!= (a: Tensor, b: Float) -> Tensor { a.mapLanes { mask($0 .!= b) } }

  /// These elements, or another tensor's wherever the mask is not 0.
  public func replacing(with other: Tensor, where mask: Tensor) -> Tensor {
    let chosen = other.combined(with: mask, "replacing") { value, mask in
      Lanes(repeating: 0).replacing(with: value, where: mask .!= 0)
    }
    let kept = combined(with: mask, "replacing") { value, mask in
      value.replacing(with: 0, where: mask .!= 0)
    }
    // In each place, one of the two has only zero bits, so joining them loses nothing: neither the sign
    // of a zero nor a NaN.
    return kept.combined(with: chosen, "replacing") { Lanes(bits: $0.bits | $1.bits) }
      .recorded(
        "replacing", self, other,
        { gradient, _, _ in gradient.replacing(with: 0, where: mask) },
        { gradient, _, _ in gradient.replacing(with: 0, where: mask .== 0) })
  }

  /// These elements, or `value` wherever the mask is not 0.
  public func replacing(with value: Float, where mask: Tensor) -> Tensor {
    combined(with: mask, "replacing") { $0.replacing(with: value, where: $1 .!= 0) }
      .recorded("replacing", self) { gradient, _, _ in gradient.replacing(with: 0, where: mask) }
  }
}

/// 1 where a comparison holds, 0 where it does not.
@inline(__always)
func mask(_ comparison: SIMDMask<SIMD8<Int32>>) -> Lanes {
  Lanes(repeating: 0).replacing(with: 1, where: comparison)
}
