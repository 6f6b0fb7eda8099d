/// The rectifier with a trained slope for negative numbers: `x` above 0, and `slope · x` elsewhere.
///
/// He, Zhang, Ren & Sun 2015, "Delving deep into rectifiers", eq. 1.
///
/// Shapes: `x` is `[batch, channels]` or `[batch, channels, height, width]`; the slope is
/// `[channels]`, or `[1]` for all channels.
public func prelu(_ x: Tensor, slope: Tensor) -> Tensor {
  require(
    slope.shape == [1] || x.rank >= 2 && slope.shape == [x.shape[1]],
    "prelu: the slope has shape \(slope.shape); for shape \(x.shape) it must be [1] or have one "
      + "element per channel")
  // Broadcasting alone would line the slope up with the last axis instead of the second.
  let slopes =
    x.rank > 2 ? slope.reshaped([slope.count] + [Int](repeating: 1, count: x.rank - 2)) : slope
  return x.replacing(with: x * slopes, where: x.detached .<= 0)
}
