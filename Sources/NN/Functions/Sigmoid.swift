/// The logistic function, `1 / (1 + e⁻ˣ)`: from 0 to 1, with 1/2 and slope 1/4 at 0.
public func sigmoid(_ x: Tensor) -> Tensor { x.mapLanes(sigmoid) }

@_disfavoredOverload
public func sigmoid(_ x: Float) -> Float { x.throughLanes(sigmoid) }
