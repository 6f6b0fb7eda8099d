/// A layer whose parameters are a weight and, optionally, a bias.
public protocol WeightedLayer: Layer {
  var weight: Tensor { get set }
  /// One number per output; nil for a layer without a bias.
  var bias: Tensor? { get set }
}

extension WeightedLayer {
  public mutating func forEachParameter(_ body: ParameterBody) {
    body("weight", &weight)
    bias.forEachParameter(named: "bias", body)
  }
}

/// Checks the bias of a layer against its weight.
func requireBias(_ bias: Tensor?, outputs: Int, _ weight: Tensor, _ layer: String) {
  guard let bias else { return }
  require(
    bias.shape == [outputs],
    "\(layer): the bias has shape \(bias.shape), which does not fit a weight of shape "
      + "\(weight.shape)")
}
