/// The greatest number in a sliding window; see ``maxPool2D(_:size:stride:padding:)``.
public struct MaxPool2D: ParameterlessLayer {
  public let size: Int
  public let stride: Int
  public let padding: Int

  /// The window moves by its size unless `stride` says otherwise.
  public init(_ size: Int, stride: Int? = nil, padding: Int = 0) {
    self.size = size
    self.stride = stride ?? size
    self.padding = padding
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    maxPool2D(input, size: size, stride: stride, padding: padding)
  }
}

/// The mean of the numbers in a sliding window; see ``averagePool2D(_:size:stride:padding:)``.
public struct AveragePool2D: ParameterlessLayer {
  public let size: Int
  public let stride: Int
  public let padding: Int

  /// The window moves by its size unless `stride` says otherwise.
  public init(_ size: Int, stride: Int? = nil, padding: Int = 0) {
    self.size = size
    self.stride = stride ?? size
    self.padding = padding
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    averagePool2D(input, size: size, stride: stride, padding: padding)
  }
}

/// The mean of each channel: `[batch, channels, height, width]` → `[batch, channels]`.
public struct GlobalAveragePool2D: ParameterlessLayer {
  public init() {}
  public func callAsFunction(_ input: Tensor) -> Tensor { globalAveragePool2D(input) }
}
