/// Each element without its sign.
public func abs(_ x: Tensor) -> Tensor {
  x.mapLanes { $0.magnitudes }.recorded("abs", x) { gradient, x, _ in gradient * sign(x) }
}

/// −1, 0 or 1, as each element is less than, equal to or greater than 0; NaN stays NaN.
public func sign(_ x: Tensor) -> Tensor {
  x.mapLanes { $0.replacing(with: -1, where: $0 .< 0).replacing(with: 1, where: $0 .> 0) }
    .recorded("sign", x) { gradient, _, _ in gradient * 0 }
}
