/// The rectifier with a trained slope for negative numbers: `x` above 0, else `slope · x`.
///
/// He, Zhang, Ren & Sun 2015, "Delving deep into rectifiers", eq. 1.
///
/// Shapes: `x` is `[batch, channels]` or `[batch, channels, height, width]`; the slope `[channels]`, or
/// `[1]` for all.
public func prelu(_ x: Tensor, slope: Tensor) -> Tensor {
  require(
    slope.shape == [1] || x.rank >= 2 && slope.shape == [x.shape[1]],
    "prelu: a slope of shape \(slope.shape) for shape \(x.shape), it must be [1] or one a channel")
  // From the second axis on, broadcasting would line the slope up with the last one.
  let slopes =
    x.rank > 2 ? slope.reshaped([slope.count] + [Int](repeating: 1, count: x.rank - 2)) : slope
  return x.replacing(with: x * slopes, where: x.detached .<= 0)
}
