/// A transposed convolution, which enlarges images; see
/// ``transposedConv2D(_:_:bias:stride:padding:)``.
///
/// By default, weights start with variance `2 / (channels · kernel²)`, as in He et al. 2015, eq. 10,
/// for the input channels; the bias starts at zero.
///
/// Shapes: `[batch, channels, height, width]` → `[batch, outputs, rows, columns]`.
public struct TransposedConv2D: WeightedLayer {
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

  /// A layer with random square kernels, `kernel` wide.
  public init(
    _ channels: Int, _ outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0,
    hasBias: Bool = true, initializer: Initializer = .heNormal, using random: inout RandomGenerator
  ) {
    requireKernelSizes(channels, outputs, kernel, "TransposedConv2D")
    // An initialiser takes the first axis for the outputs.
    self.init(
      weight: initializer([outputs, channels, kernel, kernel], using: &random)
        .transposed([1, 0, 2, 3]),
      bias: hasBias ? .zeros([outputs]) : nil, stride: stride, padding: padding)
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    transposedConv2D(input, weight, bias: bias, stride: stride, padding: padding)
  }
}
