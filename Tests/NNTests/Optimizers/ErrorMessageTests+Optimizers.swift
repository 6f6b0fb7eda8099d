import Text
import NN

/// Rates, shares and shapes that no model can be trained with.
extension ErrorMessageTests {
  static let optimizerMistakes: [Mistake] = [
    (
      "SGD: the learning rate is 0.0; it must be greater than 0 and finite",
      { _ = SGD(learningRate: 0) }
    ),
    (
      "SGD: the learning rate is -0.1; it must be greater than 0 and finite",
      { _ = SGD(learningRate: -0.1) }
    ),
    (
      "SGD: the learning rate is nan; it must be greater than 0 and finite",
      { _ = SGD(learningRate: .nan) }
    ),
    (
      "SGD: the learning rate is inf; it must be greater than 0 and finite",
      { _ = SGD(learningRate: .infinity) }
    ),
    (
      "SGD: the momentum is 1.0; it must be in 0..<1",
      { _ = SGD(learningRate: 1, momentum: 1) }
    ),
    (
      "SGD: the momentum is 0, but Nesterov's form needs one greater than 0",
      { _ = SGD(learningRate: 1, isNesterov: true) }
    ),
    (
      "SGD: the weight decay is -1.0; it must be finite and not negative",
      { _ = SGD(learningRate: 1, weightDecay: -1) }
    ),
    (
      "Adagrad: the learning rate is 0.0; it must be greater than 0 and finite",
      { _ = Adagrad(learningRate: 0) }
    ),
    (
      "Adagrad: epsilon is 0.0; it must be greater than 0 and finite",
      { _ = Adagrad(epsilon: 0) }
    ),
    (
      "Adadelta: the learning rate is nan; it must be greater than 0 and finite",
      { _ = Adadelta(learningRate: .nan) }
    ),
    ("Adadelta: the decay is 1.0; it must be in 0..<1", { _ = Adadelta(decay: 1) }),
    (
      "Adadelta: epsilon is inf; it must be greater than 0 and finite",
      { _ = Adadelta(epsilon: .infinity) }
    ),
    (
      "RMSProp: the learning rate is -1.0; it must be greater than 0 and finite",
      { _ = RMSProp(learningRate: -1) }
    ),
    ("RMSProp: the decay is -0.5; it must be in 0..<1", { _ = RMSProp(decay: -0.5) }),
    (
      "RMSProp: epsilon is nan; it must be greater than 0 and finite",
      { _ = RMSProp(epsilon: .nan) }
    ),
    (
      "Adam: the learning rate is 0.0; it must be greater than 0 and finite",
      { _ = Adam(learningRate: 0) }
    ),
    ("Adam: beta1 is 1.0; it must be in 0..<1", { _ = Adam(beta1: 1) }),
    ("Adam: beta2 is nan; it must be in 0..<1", { _ = Adam(beta2: .nan) }),
    ("Adam: epsilon is 0.0; it must be greater than 0 and finite", { _ = Adam(epsilon: 0) }),
    (
      "AdamW: the learning rate is 0.0; it must be greater than 0 and finite",
      { _ = AdamW(learningRate: 0) }
    ),
    ("AdamW: beta1 is -0.1; it must be in 0..<1", { _ = AdamW(beta1: -0.1) }),
    (
      "AdamW: the weight decay is nan; it must be finite and not negative",
      { _ = AdamW(weightDecay: .nan) }
    ),

    (
      "update: the learning rate is 0.0; it must be greater than 0 and finite",
      {
        var (optimizer, parameter) = (SGD(learningRate: 1), Tensor([1]))
        optimizer.learningRate = 0
        optimizer.update(&parameter, gradient: Tensor([1]))
      }
    ),
    (
      "update: value has shape [2], but its gradient has shape [3]",
      {
        var (optimizer, parameter) = (Adam(), Tensor([1, 2]))
        optimizer.update(&parameter, gradient: .ones([3]))
      }
    ),
    (
      "update: bias has no gradient; the number of gradients is 1",
      {
        var optimizer = Adam()
        var layer = Linear(weight: .ones([2, 2]), bias: .ones([2]))
        optimizer.update(&layer, Gradients([.ones([2, 2])]))
      }
    ),
    (
      "update: there are 2 gradients for 1 parameters",
      {
        var (optimizer, parameter) = (Adam(), Tensor([1]))
        optimizer.update(&parameter, Gradients([.ones([1]), .ones([1])]))
      }
    ),
    (
      "Adam: parameter 0 has shape [3], but it had [2] before; use a new optimiser for another "
        + "model",
      {
        var (optimizer, first, second) = (Adam(), Tensor([1, 2]), Tensor([1, 2, 3]))
        optimizer.update(&first, gradient: .ones([2]))
        optimizer.update(&second, gradient: .ones([3]))
      }
    ),
    (
      "Adam: beginUpdate has not been called",
      {
        var (optimizer, parameter) = (Adam(), Tensor([1]))
        optimizer.update(&parameter, gradient: .ones([1]), index: 0)
      }
    ),
    (
      "RMSProp: parameter 2 is updated before parameter 0; begin each update with parameter 0",
      {
        var (optimizer, parameter) = (RMSProp(), Tensor([1]))
        optimizer.update(&parameter, gradient: .ones([1]), index: 2)
      }
    ),

    (
      "clip: the maximum norm is 0.0; it must be greater than 0",
      { _ = Gradients([.ones([1])]).clipped(toNorm: 0) }
    ),
    (
      "clip: the maximum norm is nan; it must be greater than 0",
      { _ = Gradients([.ones([1])]).clipped(toNorm: .nan) }
    ),
    (
      "clip: the maximum magnitude is -1.0; it must be greater than 0",
      { _ = Gradients([.ones([1])]).clipped(toMagnitude: -1) }
    ),
    (
      "EarlyStopping: the patience is 0; it must be greater than 0",
      { _ = EarlyStopping(patience: 0) }
    ),
    (
      "EarlyStopping: the minimum improvement is nan; it must not be negative",
      { _ = EarlyStopping(patience: 1, minimumImprovement: .nan) }
    ),
    (
      "ParameterAverage: the decay is 1.0; it must be in 0..<1",
      { _ = ParameterAverage(of: Tensor([1]), decay: 1) }
    ),
    (
      "ParameterAverage: value of shape [1] is not in the model to follow",
      {
        var average = ParameterAverage(of: Tensor([1]))
        average.update(with: Tensor([1, 2]))
      }
    ),
    (
      "ParameterAverage: the model to follow has 2 parameters, but the average has 1",
      {
        var average = ParameterAverage(of: [Tensor([1])])
        average.update(with: [Tensor([1]), Tensor([2])])
      }
    ),

    (
      "Schedule.constant: the learning rate is 0.0; it must be greater than 0 and finite",
      { _ = Schedule.constant(0) }
    ),
    (
      "Schedule.step: the learning rate is nan; it must be greater than 0 and finite",
      { _ = Schedule.step(from: .nan, factor: 0.5, every: 2) }
    ),
    (
      "Schedule.step: the factor is 0.0; it must be greater than 0 and at most 1",
      { _ = Schedule.step(from: 1, factor: 0, every: 2) }
    ),
    (
      "Schedule.step: the interval is 0 steps; it must be greater than 0",
      { _ = Schedule.step(from: 1, factor: 0.5, every: 0) }
    ),
    (
      "Schedule.exponential: the learning rate is -1.0; it must be greater than 0 and finite",
      { _ = Schedule.exponential(from: -1, factor: 0.5) }
    ),
    (
      "Schedule.exponential: the factor is 1.5; it must be greater than 0 and at most 1",
      { _ = Schedule.exponential(from: 1, factor: 1.5) }
    ),
    (
      "Schedule.cosine: the learning rate is 0.0; it must be greater than 0 and finite",
      { _ = Schedule.cosine(from: 1, to: 0, over: 5) }
    ),
    (
      "Schedule.cosine: the number of steps is 0; it must be greater than 0",
      { _ = Schedule.cosine(from: 1, to: 0.1, over: 0) }
    ),
    (
      "Schedule.inverseTime: the learning rate is inf; it must be greater than 0 and finite",
      { _ = Schedule.inverseTime(from: .infinity, decay: 1) }
    ),
    (
      "Schedule.inverseTime: the decay is -1.0; it must be finite and not negative",
      { _ = Schedule.inverseTime(from: 1, decay: -1) }
    ),
    (
      "Schedule.warmUp: the number of steps is -1; it must not be negative",
      { _ = Schedule.warmUp(steps: -1, then: .constant(1)) }
    ),
    (
      "Schedule: the step is -1; it must not be negative",
      { _ = Schedule.constant(1)(-1) }
    ),
  ]
}
