/// The magnitude of each element.
public func abs(_ x: Tensor) -> Tensor {
  x.mapLanes { $0.magnitudes }.recorded("abs", x) { gradient, x, _ in gradient * sign(x) }
}

/// The sign of each element, −1, 0 or 1; NaN stays NaN.
public func sign(_ x: Tensor) -> Tensor {
  x.mapLanes { $0.replacing(with: -1, where: $0 .< 0).replacing(with: 1, where: $0 .> 0) }
    .recorded("sign", x) { gradient, _, _ in gradient * 0 }
}
