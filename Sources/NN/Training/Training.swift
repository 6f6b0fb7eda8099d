/// Trains a model on examples in batches, which are drawn again in each epoch.
///
///     let history = train(
///       &model, on: data, epochs: 20, batchSize: 32, optimizer: &optimizer, using: &random
///     ) { model, batch in
///       crossEntropy(model.training(batch.inputs), batch.labels)
///     }
///
/// Training ends early when a loss or a gradient is not finite, before it can reach the parameters;
/// ``TrainingHistory/failure`` says at which step, and for which parameter.
///
/// - Parameters:
///   - model: The model to train.
///   - data: The examples.
///   - epochs: The number of passes through all examples.
///   - batchSize: The number of examples in a batch; the last batch may have fewer.
///   - optimizer: Changes the parameters after each batch.
///   - schedule: The learning rate of each step; nil if it is always the optimiser's.
///   - clippingNorm: The maximum length of the gradients, which are shortened to it; nil for no limit.
///   - random: Draws the batches.
///   - validate: Called with the model after each epoch; its result, such as an accuracy, is in the
///     history.
///   - loss: The loss of a batch.
/// - Returns: The history of the training, step by step.
@discardableResult
public func train<M: Model, Data: Examples, Rule: Optimizer>(
  _ model: inout M, on data: Data, epochs: Int, batchSize: Int, optimizer: inout Rule,
  schedule: Schedule? = nil, clippingNorm: Float? = nil, using random: inout RandomGenerator,
  validate: ((M) -> Float)? = nil, _ loss: (inout M, Data) -> Tensor
) -> TrainingHistory {
  require(epochs >= 0, "train: the number of epochs is \(epochs); it must not be negative")
  require(batchSize > 0, "train: the batch size is \(batchSize); it must be greater than 0")
  require(data.count > 0, "train: there are no examples")
  var history = TrainingHistory(parameterNames: model.parameters.map { $0.name })
  var activity = RectifierActivity()
  for _ in 0..<epochs {
    var total = 0.0
    for batch in data.batches(of: batchSize, using: &random) {
      if let schedule { optimizer.learningRate = schedule(history.losses.count) }
      var (value, gradients) = model.lossAndGradients { model in
        let loss = loss(&model, batch)
        activity.add(loss)
        return loss
      }
      history.append(loss: value, gradients)
      if history.failure != nil { return history }
      if let clippingNorm { gradients.clip(toNorm: clippingNorm) }
      optimizer.update(&model, gradients)
      total += Double(value) * Double(batch.count)
    }
    history.endEpoch(
      meanLoss: Float(total / Double(data.count)), model.parameters.map { $0.value }, activity)
    activity.reset()
    if let validate { history.validations.append(validate(model)) }
  }
  return history
}
