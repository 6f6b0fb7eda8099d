import NN

extension ErrorMessageTests {
  static let fileMistakes: [Mistake] = [
    (
      "Safetensors: the tensors have 'a' twice",
      { _ = Safetensors([("a", Tensor(1)), ("b", Tensor(1)), ("a", Tensor(2))]).bytes }
    ),
    (
      "Safetensors: the metadata have 'a' twice",
      { _ = Safetensors([], metadata: ["a": "1", "a": "2"]).bytes }
    ),
    (
      "Safetensors: no tensor can be named __metadata__, which the format keeps for itself",
      { _ = Safetensors([("__metadata__", Tensor(1))]).bytes }
    ),
  ]
}
