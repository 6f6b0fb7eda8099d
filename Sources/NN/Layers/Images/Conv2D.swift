/// A convolution of images with trained kernels; see ``conv2D(_:_:bias:stride:padding:)``.
///
/// By default, weights start as in He et al. 2015, eq. 10; the bias starts at zero.
///
/// Shapes: `[batch, channels, height, width]` → `[batch, outputs, rows, columns]`.
public struct Conv2D: WeightedLayer {
  /// Shape `[outputs, channels, kernelHeight, kernelWidth]`.
  public var weight: Tensor
  /// Shape `[outputs]`; nil for a layer without one, such as before a normalisation.
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

  /// A layer with random square kernels, `kernel` wide.
  public init(
    _ channels: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
    hasBias: Bool = true, initializer: Initializer = .heNormal, using random: inout RandomGenerator
  ) {
    requireKernelSizes(channels, outputs, kernel, "Conv2D")
    self.init(
      weight: initializer([outputs, channels, kernel, kernel], using: &random),
      bias: hasBias ? .zeros([outputs]) : nil, stride: stride, padding: padding)
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    conv2D(input, weight, bias: bias, stride: stride, padding: padding)
  }
}
