/// The logistic function, `1 / (1 + e⁻ˣ)`: from 0 to 1, with 1/2 and slope 1/4 at 0.
public func sigmoid(_ x: Tensor) -> Tensor {
  x.mapLanes(sigmoid).recorded("sigmoid", x) { gradient, _, y in
    gradient.times(y) {
      $0 * (1 - $0)
    } orRecorded: {
      y * (1 - y)
    }
  }
}

@_disfavoredOverload
public func sigmoid(_ x: Float) -> Float { x.throughLanes(sigmoid) }
