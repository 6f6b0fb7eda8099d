import NN

extension ErrorMessageTests {
  static let fileMistakes: [Mistake] = [
    (
      "Safetensors: the name 'a' occurs twice in the tensors",
      { _ = Safetensors([("a", Tensor(1)), ("b", Tensor(1)), ("a", Tensor(2))]).bytes }
    ),
    (
      "Safetensors: the name 'a' occurs twice in the metadata",
      { _ = Safetensors([], metadata: ["a": "1", "a": "2"]).bytes }
    ),
    (
      "Safetensors: a tensor cannot be named __metadata__, a name that the format reserves",
      { _ = Safetensors([("__metadata__", Tensor(1))]).bytes }
    ),
  ]
}
