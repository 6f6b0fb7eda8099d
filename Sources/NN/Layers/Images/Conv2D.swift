/// A convolution of images with trained kernels; see ``conv2D(_:_:bias:stride:padding:)``.
///
/// Weights start as He et al. 2015, eq. 10, unless told otherwise, the bias at zero.
///
/// Shapes: `[batch, channels, height, width]` → `[batch, outputs, rows, columns]`.
public struct Conv2D: Layer {
  /// Shape `[outputs, channels, kernelHeight, kernelWidth]`.
  public var weight: Tensor
  /// Shape `[outputs]`; nil for a layer without one, as before a normalisation.
  public var bias: Tensor?
  public let stride: Int
  public let padding: Int

  public init(weight: Tensor, bias: Tensor?, stride: Int = 1, padding: Int = 0) {
    requireKernels(weight, bias, outputs: 0, stride: stride, padding: padding, "Conv2D")
    self.weight = weight
    self.bias = bias
    self.stride = stride
    self.padding = padding
  }

  /// Square kernels, `kernel` wide.
  public init(
    _ channels: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
    hasBias: Bool = true, initializer: Initializer = .heNormal, using random: inout RandomGenerator
  ) {
    requireSizes(channels, outputs, kernel, "Conv2D")
    self.init(
      weight: initializer([outputs, channels, kernel, kernel], using: &random),
      bias: hasBias ? .zeros([outputs]) : nil, stride: stride, padding: padding)
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    body("weight", &weight)
    bias.forEachParameter(named: "bias", body)
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    conv2D(input, weight, bias: bias, stride: stride, padding: padding)
  }
}

/// A transposed convolution, which makes images larger; see
/// ``transposedConv2D(_:_:bias:stride:padding:)``.
///
/// Weights start with variance `2 / (channels · kernel²)`, as He et al. 2015, eq. 10, for the channels
/// that come in, the bias at zero.
///
/// Shapes: `[batch, channels, height, width]` → `[batch, outputs, rows, columns]`.
public struct TransposedConv2D: Layer {
  /// Shape `[channels, outputs, kernelHeight, kernelWidth]`.
  public var weight: Tensor
  /// Shape `[outputs]`; nil for a layer without one.
  public var bias: Tensor?
  public let stride: Int
  public let padding: Int

  public init(weight: Tensor, bias: Tensor?, stride: Int = 1, padding: Int = 0) {
    requireKernels(weight, bias, outputs: 1, stride: stride, padding: padding, "TransposedConv2D")
    self.weight = weight
    self.bias = bias
    self.stride = stride
    self.padding = padding
  }

  /// Square kernels, `kernel` wide.
  public init(
    _ channels: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
    hasBias: Bool = true, initializer: Initializer = .heNormal, using random: inout RandomGenerator
  ) {
    requireSizes(channels, outputs, kernel, "TransposedConv2D")
    // An initialiser takes the first axis for what goes out.
    self.init(
      weight: initializer([outputs, channels, kernel, kernel], using: &random)
        .transposed([1, 0, 2, 3]),
      bias: hasBias ? .zeros([outputs]) : nil, stride: stride, padding: padding)
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    body("weight", &weight)
    bias.forEachParameter(named: "bias", body)
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    transposedConv2D(input, weight, bias: bias, stride: stride, padding: padding)
  }
}

private func requireSizes(_ channels: Int, _ outputs: Int, _ kernel: Int, _ layer: String) {
  require(
    channels > 0 && outputs > 0 && kernel > 0,
    "\(layer): \(channels) channels, \(outputs) outputs and a kernel of \(kernel), all must be "
      + "greater than 0")
}

private func requireKernels(
  _ weight: Tensor, _ bias: Tensor?, outputs axis: Int, stride: Int, padding: Int, _ layer: String
) {
  require(
    weight.rank == 4 && weight.count > 0,
    "\(layer): the weight has shape \(weight.shape), it must have four axes and not be empty")
  if let bias {
    require(
      bias.shape == [weight.shape[axis]],
      "\(layer): the bias has shape \(bias.shape), with a weight of shape \(weight.shape)")
  }
  require(stride > 0, "\(layer): the stride is \(stride), it must be greater than 0")
  require(padding >= 0, "\(layer): the padding is \(padding), it must not be negative")
}
