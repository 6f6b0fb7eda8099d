/// Each channel moved and stretched to mean `shift` and standard deviation `scale`:
/// `y = (x − μ) / √(σ² + ε) · scale + shift`, with the mean `μ` and variance `σ²` of the batch.
///
/// Ioffe & Szegedy 2015, "Batch normalization", algorithm 1; their γ is `scale`, their β `shift`. With
/// the `epsilon` of 1e-5 that PyTorch and most others use, a constant channel becomes `shift`.
///
/// Shapes: `[batch, channels]` or `[batch, channels, height, width]`; `scale` and `shift`
/// `[channels]`.
public func batchNorm(
  _ x: Tensor, scale: Tensor, shift: Tensor, epsilon: Float = 1e-5
) -> Tensor {
  batchNormAndStatistics(x, scale, shift, epsilon).output
}

/// Normalises each channel by a given mean and variance, as in evaluation.
public func batchNorm(
  _ x: Tensor, scale: Tensor, shift: Tensor, mean: Tensor, variance: Tensor, epsilon: Float = 1e-5
) -> Tensor {
  requireChannels(x, scale, shift, "batchNorm")
  require(
    mean.shape == scale.shape && variance.shape == scale.shape,
    "batchNorm: the mean has shape \(mean.shape) and the variance \(variance.shape), but there "
      + "are \(scale.count) channels")
  let factor = scale / sqrt(variance + epsilon)
  return x * factor.alongChannels(of: x) + (shift - mean * factor).alongChannels(of: x)
}

/// The result together with the mean and the (biased) variance of each channel.
func batchNormAndStatistics(
  _ x: Tensor, _ scale: Tensor, _ shift: Tensor, _ epsilon: Float
) -> (output: Tensor, mean: Tensor, variance: Tensor) {
  requireChannels(x, scale, shift, "batchNorm")
  let channels = scale.count
  let count = x.count / channels
  require(
    count > 1,
    "batchNorm: shape \(x.shape) has one number per channel, but a variance needs at least two")
  let plain = x.detached
  let mean = plain.channelSums / Float(count)
  let centred = plain - mean.alongChannels(of: plain)
  let variance = square(centred).channelSums / Float(count)
  let inverse = 1 / sqrt(variance + epsilon)
  let normalized = centred * inverse.alongChannels(of: plain)
  let output =
    normalized * scale.detached.alongChannels(of: plain)
    + shift.detached.alongChannels(of: plain)
  let recorded = output.recordedOnce("batchNorm", [x, scale, shift]) { gradient, inputs, _ in
    let shiftGradient = gradient.channelSums
    let scaleGradient = (gradient * normalized).channelSums
    // The contributions through the mean and the variance are subtracted, so that shifting or stretching
    // a whole channel changes nothing.
    let ofNormalized =
      gradient - (shiftGradient / Float(count)).alongChannels(of: gradient)
      - normalized * (scaleGradient / Float(count)).alongChannels(of: gradient)
    return [
      ofNormalized * (inputs[1] * inverse).alongChannels(of: gradient), scaleGradient,
      shiftGradient,
    ]
  }
  return (recorded, mean, variance)
}

private func requireChannels(
  _ x: Tensor, _ scale: Tensor, _ shift: Tensor, _ operation: String
) {
  require(
    (x.rank == 2 || x.rank == 4) && x.count > 0,
    "\(operation): shape \(x.shape); it must be [batch, channels] or [batch, channels, height, "
      + "width] and not empty")
  require(
    scale.shape == [x.shape[1]] && shift.shape == scale.shape,
    "\(operation): the scale has shape \(scale.shape) and the shift \(shift.shape), but shape "
      + "\(x.shape) has \(x.shape[1]) channels")
}

extension Tensor {
  /// The sum of each channel over the batch and, for images, over all pixels.
  var channelSums: Tensor {
    rank == 4 ? reshaped([shape[0], shape[1], -1]).sum(axis: 2).sum(axis: 0) : sum(axis: 0)
  }

  /// A vector of one number per channel, in the shape that broadcasts along the channels of `x`.
  func alongChannels(of x: Tensor) -> Tensor { x.rank == 4 ? reshaped([count, 1, 1]) : self }
}
