// Checks of the parameters that a layer of convolution kernels is made with.

/// Checks the sizes of random kernels.
func requireKernelSizes(_ channels: Int, _ outputs: Int, _ kernel: Int, _ layer: String) {
  require(
    channels > 0 && outputs > 0 && kernel > 0,
    "\(layer): \(channels) channels, \(outputs) outputs and a kernel of \(kernel); all must be "
      + "greater than 0")
}

/// Checks given parameters; `axis` is the weight's axis of outputs.
func requireKernels(
  _ weight: Tensor, _ bias: Tensor?, outputs axis: Int, stride: Int, padding: Int, _ layer: String
) {
  require(
    weight.rank == 4 && weight.count > 0,
    "\(layer): the weight has shape \(weight.shape); it must have four axes and not be empty")
  requireBias(bias, outputs: weight.shape[axis], weight, layer)
  require(stride > 0, "\(layer): the stride is \(stride); it must be greater than 0")
  require(padding >= 0, "\(layer): the padding is \(padding); it must not be negative")
}
