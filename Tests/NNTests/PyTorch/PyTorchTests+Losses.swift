import NN

extension PyTorchTests {
  /// Losses; labels are whole numbers.
  static func losses(_ operation: String, _ fixture: inout FixtureReader) throws -> Tensor? {
    switch operation {
    case "cross_entropy":
      return crossEntropy(
        try fixture.input("logits"), try fixture.input("labels").integers(),
        labelSmoothing: try fixture.number("label_smoothing", default: 0))
    default: return nil
    }
  }
}
