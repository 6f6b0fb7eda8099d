/// Layers whose output is added to their input, so that they learn what to change: `y = x + f(x)`.
///
///     Residual {
///       Conv2D(16, 16, kernel: 3, padding: 1, using: &random)
///       BatchNorm(16)
///       ReLU()
///       Conv2D(16, 16, kernel: 3, padding: 1, using: &random)
///       BatchNorm(16)
///     }
///
/// He, Zhang, Ren & Sun 2016, "Deep residual learning for image recognition", eq. 1. If the layers change
/// the shape, a shortcut changes that of the input in the same way (eq. 2), usually a convolution with
/// a kernel of 1.
///
/// Parameters are named after the place of their layer, and those of the shortcut `shortcut.weight`.
public struct Residual<Layers: LayerChain, Shortcut: Layer>: Layer {
  public var layers: Layers
  public var shortcut: Shortcut

  public init(shortcut: Shortcut, @LayerBuilder _ layers: () -> Layers) {
    self.layers = layers()
    self.shortcut = shortcut
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    layers.forEachParameter(body)
    shortcut.forEachParameter(within: "shortcut", body)
  }

  public mutating func forEachBuffer(_ body: ParameterBody) {
    layers.forEachBuffer(body)
    shortcut.forEachBuffer(within: "shortcut", body)
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    sum(layers(input), shortcut(input))
  }

  public mutating func training(_ input: Tensor) -> Tensor {
    sum(layers.training(input), shortcut.training(input))
  }

  private func sum(_ change: Tensor, _ input: Tensor) -> Tensor {
    require(
      change.shape == input.shape,
      "Residual: the layers give shape \(change.shape), but the shortcut gives \(input.shape)")
    return input + change
  }
}

extension Residual where Shortcut == Identity {
  /// A residual block whose layers keep the shape.
  public init(@LayerBuilder _ layers: () -> Layers) {
    self.init(shortcut: Identity(), layers)
  }
}
