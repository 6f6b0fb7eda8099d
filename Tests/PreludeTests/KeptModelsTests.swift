import Foundation
import LessonKit
import Prelude
import Testing

/// Calls of `cached` in a program that no tool has started, which always compute.
@Suite(.serialized) struct KeptModelsTests {
  @Test func aModelIsTrainedAsWithoutTheCall() {
    var generator = RandomGenerator(seed: 3)
    let data = Tensor.normal([20, 4], using: &generator)
    var model = Linear(4, 2, using: &generator)
    var plain = model
    func train(_ model: inout Linear, _ generator: inout RandomGenerator) -> [Float] {
      (0..<5).map { _ in
        let (loss, gradients) = model.lossAndGradients { model in
          let z = model(data) + Tensor.normal([20, 2], using: &generator)
          return (z * z).mean()
        }
        model.weight = model.weight - 0.1 * gradients.values[0]
        return loss
      }
    }
    var random = generator
    let expected = train(&plain, &random)
    let losses = cached("training", &model) { model in
      var generator = generator
      return train(&model, &generator)
    }
    #expect(losses == expected)
    #expect(model.weight.values.map(\.bitPattern) == plain.weight.values.map(\.bitPattern))
    cached("again", &model) { $0.weight = Tensor.zeros([4, 2]) }
    #expect(model.weight == Tensor.zeros([4, 2]))
    let (a, b) = cached("two", &model) { model in
      model.weight = Tensor.ones([4, 2])
      return (model.weight, "text")
    }
    #expect(a == model.weight && b == "text")
  }

  @Test func aModelStaysAsItWasIfTheTrainingThrows() {
    struct Failed: Error {}
    var model = Tensor([1, 2])
    #expect(throws: Failed.self) {
      try cached("failing", &model) { model in
        model = Tensor([3, 4])
        if model.count == 2 { throw Failed() }
        return 1
      }
    }
    #expect(model == Tensor([1, 2]))
  }

  /// Random numbers after a call do not depend on those within it.
  @Test func aComputationHasRandomNumbersOfItsOwn() {
    let before = random
    let first = cached("first") { UInt64.random(in: 0 ... .max, using: &random) }
    #expect(random == before)
    let second = cached("second") { UInt64.random(in: 0 ... .max, using: &random) }
    #expect(random == before)
    #expect(first != second)
    #expect(cached("first") { UInt64.random(in: 0 ... .max, using: &random) } == first)
    let drawn = random.next()
    #expect(drawn != first && drawn != second)
    #expect(random != before)
  }

  @Test func valuesOfTheLibraryAreCopiedExactly() throws {
    func copy<Value: Codable>(_ value: Value) throws -> Value {
      let bytes = try CodedValue(value).bytes
      return try #require(CodedValue(bytes: bytes)).decoded(as: Value.self)
    }
    var generator = RandomGenerator(seed: 1)
    let tensor = Tensor([[.nan, -0.0, .infinity], [1, 2, 3]])
    let copied = try copy(tensor)
    #expect(copied.shape == [2, 3])
    #expect(copied.values.map(\.bitPattern) == tensor.values.map(\.bitPattern))
    #expect(try copy(Tensor.zeros([0, 3])).shape == [0, 3])
    _ = generator.nextWord()
    var other = try copy(generator)
    #expect(other == generator)
    #expect(other.next() == generator.next())

    let data = Dataset.spirals(30, noise: 0.1, using: &generator)
    #expect(try copy(data) == data)
    #expect(try copy(Standardizer(fitting: data.inputs)) == Standardizer(fitting: data.inputs))
    #expect(
      try copy(PrincipalComponents(fitting: data.inputs))
        == PrincipalComponents(fitting: data.inputs))
    #expect(try copy(Vocabulary(of: "héllo")) == Vocabulary(of: "héllo"))

    var model = Linear(2, 3, using: &generator)
    var optimizer = SGD(learningRate: 0.1)
    let history = train(
      &model, on: data, epochs: 2, batchSize: 10, optimizer: &optimizer, using: &generator
    ) { model, batch in crossEntropy(model(batch.inputs), batch.labels) }
    let copy = try copy(history)
    #expect(copy.losses == history.losses && copy.epochLosses == history.epochLosses)
    #expect(copy.parameterNames == history.parameterNames)
    #expect(copy.weightNorms == history.weightNorms && copy.failure == history.failure)
  }

  @Test func aTensorWhoseElementsDoNotFitIsRefused() throws {
    struct Parts: Codable {
      var shape: [Int]
      var values: [Float]
    }
    for shape in [[3], [-1, -2], [Int.max, 4]] {
      let coded = try CodedValue(Parts(shape: shape, values: [1, 2]))
      #expect(throws: DecodingError.self) { try coded.decoded(as: Tensor.self) }
    }
  }
}
