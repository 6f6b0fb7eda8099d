/// Weights that connect each output to a few inputs, chosen at random, and are 0 elsewhere.
func sparseWeights(
  _ shape: [Int], connections: Int, standardDeviation: Float, using random: inout RandomGenerator
) -> Tensor {
  require(
    connections > 0,
    "Initializer.sparse: \(connections) connections per output; there must be at least one")
  let fans = Fans(shape)
  let outputs = shape.count == 2 ? shape[1] : shape[0]
  let chosen = min(connections, fans.input)
  let drawn = Tensor.normal(
    [outputs, chosen], standardDeviation: standardDeviation, using: &random)
  var weights = Tensor.zeros([outputs, fans.input])
  for output in 0..<outputs {
    for (place, input) in randomPermutation(fans.input, using: &random).prefix(chosen).enumerated()
    {
      weights[output, input] = drawn[output, place]
    }
  }
  return shape.count == 2 ? weights.transposed() : weights.reshaped(shape)
}
