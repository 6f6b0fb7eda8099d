/// Each example normalised to mean 0 and variance 1 over its features, then scaled and shifted:
/// `y = (x − μ) / √(σ² + ε) · scale + shift`, with the mean `μ` and variance `σ²` of the example.
///
/// Ba, Kiros & Hinton 2016, "Layer normalization", eq. 4; their gain is `scale`, their bias `shift`.
/// The result for an example does not depend on the rest of its batch. With the `epsilon` of 1e-5 that
/// PyTorch and most others use, a constant example becomes `shift`.
///
/// Shapes: `scale` and `shift` have the shape of the last axes of `x`, which are normalised together.
public func layerNorm(
  _ x: Tensor, scale: Tensor, shift: Tensor, epsilon: Float = 1e-5
) -> Tensor {
  require(
    scale.rank > 0 && scale.count > 0 && x.rank >= scale.rank
      && Array(x.shape.suffix(scale.rank)) == scale.shape && shift.shape == scale.shape,
    "layerNorm: the scale has shape \(scale.shape) and the shift \(shift.shape); both must be the "
      + "last axes of shape \(x.shape)")
  let (shape, features) = (x.shape, scale.count)
  let rows = x.detached.reshaped([x.count / features, features])
  let centred = rows - rows.mean(axis: 1, keepingAxis: true)
  let inverse = 1 / sqrt(square(centred).mean(axis: 1, keepingAxis: true) + epsilon)
  let normalized = centred * inverse
  let output = normalized * scale.detached.flattened() + shift.detached.flattened()
  return output.reshaped(shape).recordedOnce("layerNorm", [x, scale, shift]) {
    gradient, inputs, _ in
    let scale = inputs[1]
    let gradient = gradient.reshaped(normalized.shape)
    let ofNormalized = gradient * scale.flattened()
    // The contributions through the mean and the variance are subtracted.
    let ofRows =
      ofNormalized - ofNormalized.mean(axis: 1, keepingAxis: true)
      - normalized * (ofNormalized * normalized).mean(axis: 1, keepingAxis: true)
    return [
      (ofRows * inverse).reshaped(shape),
      (gradient * normalized).sum(axis: 0).reshaped(scale.shape),
      gradient.sum(axis: 0).reshaped(scale.shape),
    ]
  }
}
