/// Each channel with the mean and variance that `scale` and `shift` say, whatever it was before:
/// `y = (x − μ) / √(σ² + ε) · scale + shift`, with the mean `μ` and variance `σ²` of the batch.
///
/// Ioffe & Szegedy 2015, "Batch normalization", algorithm 1; their γ is `scale`, their β `shift`. With
/// the `epsilon` of 1e-5 that PyTorch and most others use, a channel that is the same everywhere
/// becomes `shift`.
///
/// Shapes: `[batch, channels]` or `[batch, channels, height, width]`; `scale` and `shift`
/// `[channels]`.
public func batchNorm(
  _ x: Tensor, scale: Tensor, shift: Tensor, epsilon: Float = 1e-5
) -> Tensor {
  batchNormAndStatistics(x, scale, shift, epsilon).output
}

/// Normalises each channel by a mean and variance that are given, as in evaluation.
public func batchNorm(
  _ x: Tensor, scale: Tensor, shift: Tensor, mean: Tensor, variance: Tensor, epsilon: Float = 1e-5
) -> Tensor {
  requireChannels(x, scale, shift, "batchNorm")
  require(
    mean.shape == scale.shape && variance.shape == scale.shape,
    "batchNorm: a mean of shape \(mean.shape) and a variance of shape \(variance.shape) "
      + "for \(scale.count) channels")
  let factor = scale / sqrt(variance + epsilon)
  return x * factor.alongChannels(of: x) + (shift - mean * factor).alongChannels(of: x)
}

/// The result beside the mean and the variance (divided by the count) of each channel.
func batchNormAndStatistics(
  _ x: Tensor, _ scale: Tensor, _ shift: Tensor, _ epsilon: Float
) -> (output: Tensor, mean: Tensor, variance: Tensor) {
  requireChannels(x, scale, shift, "batchNorm")
  let channels = scale.count
  let count = x.count / channels
  require(
    count > 1,
    "batchNorm: shape \(x.shape) has one number a channel, their variance needs two or more")
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
    // What the mean and the variance pass on is taken off, so that a shift or a stretch of a whole
    // channel changes nothing.
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
    "\(operation): shape \(x.shape), it must be [batch, channels] or "
      + "[batch, channels, height, width], not empty")
  require(
    scale.shape == [x.shape[1]] && shift.shape == scale.shape,
    "\(operation): a scale of shape \(scale.shape) and a shift of shape \(shift.shape) "
      + "for shape \(x.shape), which has \(x.shape[1]) channels")
}

extension Tensor {
  /// The sum of each channel over the batch and, of images, over all places.
  var channelSums: Tensor {
    rank == 4 ? reshaped([shape[0], shape[1], -1]).sum(axis: 2).sum(axis: 0) : sum(axis: 0)
  }

  /// A vector of one number a channel in the shape that broadcasts it.
  func alongChannels(of x: Tensor) -> Tensor { x.rank == 4 ? reshaped([count, 1, 1]) : self }
}
