import Foundation
import NN
import Testing

/// Every optimiser takes the steps that PyTorch's takes along the same gradients.
extension PyTorchTests {
  struct Trajectory: Decodable {
    var optimizer: String
    var attributes: [String: Fixture.Attribute]
    var initial: Fixture.Numbers
    var gradients: [Fixture.Numbers]
    /// The parameter after each step.
    var parameters: [Fixture.Numbers]
  }

  @Test(arguments: Fixture.optimizers)
  func stepsAgree(name: String) throws {
    let fixture = try Fixture(named: name)
    let file = Fixture.folder.appendingPathComponent(name + ".json")
    let trajectory = try JSONDecoder().decode(Trajectory.self, from: Data(contentsOf: file))
    var reader = FixtureReader(fixture)
    let rate = try reader.number("learning_rate", default: .nan)
    switch trajectory.optimizer {
    case "sgd":
      let sgd = SGD(
        learningRate: rate, momentum: try reader.number("momentum", default: 0),
        isNesterov: try reader.flag("nesterov"),
        weightDecay: try reader.number("weight_decay", default: 0))
      expect(sgd, follows: trajectory, name)
    case "adagrad":
      let epsilon = try reader.number("epsilon", default: 1e-10)
      expect(Adagrad(learningRate: rate, epsilon: epsilon), follows: trajectory, name)
    case "adadelta":
      let adadelta = Adadelta(
        learningRate: rate, decay: try reader.number("decay", default: 0.9),
        epsilon: try reader.number("epsilon", default: 1e-6))
      expect(adadelta, follows: trajectory, name)
    case "rmsprop":
      let rmsProp = RMSProp(
        learningRate: rate, decay: try reader.number("decay", default: 0.99),
        epsilon: try reader.number("epsilon", default: 1e-8))
      expect(rmsProp, follows: trajectory, name)
    case "adam":
      let adam = Adam(
        learningRate: rate, beta1: try reader.number("beta1", default: 0.9),
        beta2: try reader.number("beta2", default: 0.999),
        epsilon: try reader.number("epsilon", default: 1e-8))
      expect(adam, follows: trajectory, name)
    case "adamw":
      let adamW = AdamW(
        learningRate: rate, beta1: try reader.number("beta1", default: 0.9),
        beta2: try reader.number("beta2", default: 0.999),
        epsilon: try reader.number("epsilon", default: 1e-8),
        weightDecay: try reader.number("weight_decay", default: 0.01))
      expect(adamW, follows: trajectory, name)
    default:
      Issue.record("\(name): optimiser \(trajectory.optimizer) is unknown")
    }
    #expect(reader.unreadAttributes.isEmpty, "\(name): unread attributes")
  }

  private func expect(
    _ optimizer: some Optimizer, follows trajectory: Trajectory, _ name: String
  ) {
    var optimizer = optimizer
    var parameter = trajectory.initial.tensor
    #expect(!trajectory.gradients.isEmpty && !parameter.values.isEmpty)
    #expect(trajectory.gradients.count == trajectory.parameters.count)
    for (step, gradient) in trajectory.gradients.enumerated() {
      optimizer.update(&parameter, gradient: gradient.tensor)
      let expected = trajectory.parameters[step].tensor
      for index in parameter.values.indices {
        let (value, target) = (parameter.values[index], expected.values[index])
        #expect(
          isClose(value, target),
          "\(name): element \(index) after step \(step) is \(value), PyTorch's is \(target)")
      }
    }
  }
}
