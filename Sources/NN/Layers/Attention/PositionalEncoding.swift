/// An encoding of the position of each time step in a sequence, for attention: `[time, features]`.
///
/// Sines at even features and cosines at odd ones, `sin(t / 10000^(2i / features))` at `2i` and
/// `cos(t / 10000^(2i / features))` at `2i + 1`, with wavelengths from 2π towards 10000 · 2π: Vaswani et
/// al. 2017, "Attention is all you need", section 3.5. It is added to the features of the sequence.
public func positionalEncoding(time: Int, features: Int) -> Tensor {
  require(
    time > 0 && features > 0,
    "positionalEncoding: the sizes are \(time) and \(features); both must be greater than 0")
  let log2Of10000 = 13.287_712_379_549_449
  var result = Tensor.zeros([time, features])
  for feature in 0..<features {
    let exponent = Double(feature / 2 * 2) / Double(features)
    let frequency = exp2(-exponent * log2Of10000)
    for step in 0..<time {
      // A Float would lose digits of a large angle, but not of what is left after removing whole turns.
      let turns = Double(step) * frequency / (2 * Double.pi)
      let angle = Float((turns - turns.rounded()) * 2 * Double.pi)
      result.values[step * features + feature] = feature % 2 == 0 ? sin(angle) : cos(angle)
    }
  }
  return result
}
