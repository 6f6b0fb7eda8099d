/// The rectifier, `max(0, x)`; NaN stays NaN.
public func relu(_ x: Tensor) -> Tensor {
  x.mapLanes { $0.atLeast(0) }.recorded("relu", x) { gradient, x, _ in
    passed(gradient, where: x)
  }
}

/// The gradient where `x` is greater than 0, and 0 elsewhere; in one pass, since it is needed so often.
private func passed(_ gradient: Tensor, where x: Tensor) -> Tensor {
  let x = x.detached
  return gradient.combined(with: x, "relu") { $0.replacing(with: 0, where: $1 .<= 0) }
    .recorded("relu gradient", gradient) { gradient, _, _ in passed(gradient, where: x) }
}

@_disfavoredOverload
public func relu(_ x: Float) -> Float { x < 0 ? 0 : x }

public func relu(_ x: Double) -> Double { x < 0 ? 0 : x }

/// The rectifier with a small slope for negative numbers: `x` from 0 upwards, and `slope · x` below.
///
/// Maas, Hannun & Ng 2013, "Rectifier nonlinearities improve neural network acoustic models", with
/// their slope of 0.01.
public func leakyReLU(_ x: Tensor, negativeSlope: Float = 0.01) -> Tensor {
  x.mapLanes { $0.replacing(with: $0 * negativeSlope, where: $0 .< 0) }
    .recorded("leakyReLU", x) { gradient, x, _ in
      gradient.replacing(with: gradient * negativeSlope, where: x .<= 0)
    }
}

@_disfavoredOverload
public func leakyReLU(_ x: Float, negativeSlope: Float = 0.01) -> Float {
  x < 0 ? x * negativeSlope : x
}

public func leakyReLU(_ x: Double, negativeSlope: Double = 0.01) -> Double {
  x < 0 ? x * negativeSlope : x
}
