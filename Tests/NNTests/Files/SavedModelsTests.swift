import NN
import Testing

@Suite struct SavedModelsTests {
  private func network(seed: UInt64) -> Sequential<some LayerChain> {
    var random = RandomGenerator(seed: seed)
    return Sequential {
      Linear(2, 4, using: &random)
      BatchNorm(4)
      ReLU()
      Linear(4, 3, using: &random)
    }
  }

  @Test func aModelIsWhatWasSaved() throws {
    var random = RandomGenerator(seed: 3)
    let x = Tensor.normal([8, 2], using: &random)
    var trained = network(seed: 1)
    _ = trained.training(x)  // so that running statistics are not what they were
    var loaded = network(seed: 2)
    #expect(loaded(x) != trained(x))
    try loaded.load(safetensors: trained.safetensors())
    #expect(loaded(x) == trained(x))
    #expect(loaded.safetensors() == trained.safetensors())
  }

  @Test func namesAreThoseOfParametersAndBuffers() throws {
    let file = try Safetensors(parsing: network(seed: 1).safetensors(metadata: ["by": "hand"]))
    #expect(
      file.tensors.map { $0.name } == [
        "0.bias", "0.weight", "1.runningMean", "1.runningVariance", "1.scale", "1.shift", "3.bias",
        "3.weight",
      ])
    #expect(file["3.weight"]?.shape == [4, 3])
    #expect(file.metadata.map { $0.value } == ["hand"])
    let single = try Safetensors(parsing: Tensor([1, 2]).safetensors())
    #expect(single["value"] == Tensor([1, 2]))
  }

  @Test func allThatDoesNotFitIsSaidAndNothingIsChanged() throws {
    let file = Safetensors([
      ("0.weight", .ones([2, 4])), ("0.bias", .ones([3])), ("1.runningMean", .ones([4])),
      ("1.scale", .ones([1, 4])), ("1.shift", .ones([4])), ("3.bias", .ones([3])),
      ("0.a", Tensor(1)), ("head.weight", .ones([2])), ("é", .ones([0])),
    ])
    var model = network(seed: 1)
    let before = model.safetensors()
    let error = #expect(throws: SafetensorsError.self) { try model.load(file) }
    #expect(
      error?.description
        == "'1.runningVariance' of shape [4] is missing; '3.weight' of shape [4, 3] is missing; "
        + "'0.a' of shape [] is not in the model; 'head.weight' of shape [2] is not in the "
        + "model; 'é' of shape [0] is not in the model; '0.bias' has shape [3], but [4] in the "
        + "model; '1.scale' has shape [1, 4], but [4] in the model")
    #expect(model.safetensors() == before)
    #expect(throws: SafetensorsError.malformed("the file has 0 bytes; it must have at least 8")) {
      try model.load(safetensors: [])
    }
    #expect(model.safetensors() == before)
  }

  @Test func layersThatLackABiasHaveNone() throws {
    var random = RandomGenerator(seed: 1)
    var model = Linear(1, 1, hasBias: false, using: &random)
    try model.load(Safetensors([("weight", Tensor([[7]]))]))
    #expect(model.weight == Tensor([[7]]))
    #expect(model.bias == nil)
    let withBias = Linear(weight: Tensor([[1]]), bias: Tensor([2]))
    let error = #expect(throws: SafetensorsError.self) {
      try model.load(safetensors: withBias.safetensors())
    }
    #expect(error?.description == "'bias' of shape [1] is not in the model")
  }
}
