/// A model whose parameters are running means of another's, `θ̄ ← β θ̄ + (1 − β) θ`.
///
/// It follows a model in training, and is often better than the model itself, which the latest batches
/// keep moving around (Polyak & Juditsky 1992; with exponential weights, Tarvainen & Valpola 2017).
/// Buffers are copied, not averaged.
///
///     var average = ParameterAverage(of: model, decay: 0.999)
///     average.update(with: model)   // after each step
///     average.model(x)
public struct ParameterAverage<M: Model> {
  public private(set) var model: M
  public let decay: Float

  public init(of model: M, decay: Float = 0.999) {
    requireShare(decay, "the decay", "ParameterAverage")
    self.model = model
    self.decay = decay
  }

  public mutating func update(with latest: M) {
    var latest = latest
    var values: [Tensor] = []
    latest.forEachParameter { _, parameter in values.append(parameter) }
    let decay = decay
    var index = 0
    model.forEachParameter { name, average in
      require(
        index < values.count && values[index].shape == average.shape,
        "ParameterAverage: \(name.description) of shape \(average.shape) is not in the model to "
          + "follow"
      )
      average.combine(with: values[index], "ParameterAverage") { $0 * decay + $1 * (1 - decay) }
      index += 1
    }
    require(
      index == values.count,
      "ParameterAverage: the model to follow has \(values.count) parameters, but the average has "
        + "\(index)"
    )
    var buffers: [Tensor] = []
    latest.forEachBuffer { _, buffer in buffers.append(buffer) }
    index = 0
    model.forEachBuffer { name, buffer in
      require(
        index < buffers.count,
        "ParameterAverage: \(name.description) is not in the model to follow")
      buffer = buffers[index]
      index += 1
    }
  }
}
