/// Trains a model on examples in batches, which are drawn anew in each epoch.
///
///     let history = train(
///       &model, on: data, epochs: 20, batchSize: 32, optimizer: &optimizer, using: &random
///     ) { model, batch in
///       crossEntropy(model.training(batch.inputs), batch.labels)
///     }
///
/// Training ends early where a loss or a gradient is no longer a finite number, before it would reach the
/// parameters; ``TrainingHistory/failure`` says at which step, and in which parameter.
///
/// - Parameters:
///   - model: What is trained.
///   - data: The examples.
///   - epochs: How often all examples are gone through.
///   - batchSize: How many examples are in a batch; the last batch may have fewer.
///   - optimizer: Changes the parameters after each batch.
///   - schedule: The learning rate of each step, if it is not always the optimiser's.
///   - clippingNorm: The length that gradients are shortened to, if they are.
///   - random: Draws the batches.
///   - validate: Called with the model after each epoch; what it gives, such as an accuracy, is in the
///     history.
///   - loss: The loss of a batch.
/// - Returns: What happened, step by step.
@discardableResult
public func train<M: Model, Data: Examples, Rule: Optimizer>(
  _ model: inout M, on data: Data, epochs: Int, batchSize: Int, optimizer: inout Rule,
  schedule: Schedule? = nil, clippingNorm: Float? = nil, using random: inout RandomGenerator,
  validate: ((M) -> Float)? = nil, _ loss: (inout M, Data) -> Tensor
) -> TrainingHistory {
  require(epochs >= 0, "train: there are \(epochs) epochs, it must not be negative")
  require(batchSize > 0, "train: the batch size is \(batchSize), it must be greater than 0")
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
