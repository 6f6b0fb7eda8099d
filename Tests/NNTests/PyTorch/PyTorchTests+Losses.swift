import NN

extension PyTorchTests {
  /// Losses; labels are whole numbers.
  static func losses(_ operation: String, _ fixture: inout FixtureReader) throws -> Tensor? {
    switch operation {
    case "cross_entropy":
      return crossEntropy(
        try fixture.input("logits"), try fixture.input("labels").integers(),
        labelSmoothing: try fixture.number("label_smoothing", default: 0))
    case "binary_cross_entropy_with_logits":
      return binaryCrossEntropy(try fixture.input("logits"), try fixture.input("targets"))
    case "mean_squared_error":
      return meanSquaredError(try fixture.input("prediction"), try fixture.input("target"))
    case "mean_absolute_error":
      return meanAbsoluteError(try fixture.input("prediction"), try fixture.input("target"))
    case "huber":
      return huber(
        try fixture.input("prediction"), try fixture.input("target"),
        delta: try fixture.number("delta", default: 1))
    case "multiclass_hinge":
      _ = fixture.attribute("definition")  // in words
      return multiclassHinge(
        try fixture.input("logits"), try fixture.input("labels").integers(),
        margin: try fixture.number("margin", default: 1))
    case "kl_divergence":
      return klDivergence(try fixture.input("p"), logQ: try fixture.input("log_q"))
    default: return nil
    }
  }
}
