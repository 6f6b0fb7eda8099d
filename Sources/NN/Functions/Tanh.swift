/// The hyperbolic tangent, `(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)`: from −1 to 1, with slope 1 at 0.
public func tanh(_ x: Tensor) -> Tensor {
  x.mapLanes(tanh).recorded("tanh", x) { gradient, _, y in
    gradient.times(y) {
      1 - $0 * $0
    } orRecorded: {
      1 - y * y
    }
  }
}
