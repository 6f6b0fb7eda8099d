import NN

extension PyTorchTests {
  /// Sums, extremes and statistics, of all elements or along an axis.
  static func reductions(_ operation: String, _ fixture: inout FixtureReader) throws -> Tensor? {
    switch operation {
    case "sum": return try reduce(&fixture, { $0.sum() }, { $0.sum(axis: $1) })
    case "mean": return try reduce(&fixture, { $0.mean() }, { $0.mean(axis: $1) })
    case "max": return try reduce(&fixture, { $0.max() }, { $0.max(axis: $1) })
    case "min": return try reduce(&fixture, { $0.min() }, { $0.min(axis: $1) })
    case "variance":
      let unbiased = try fixture.flag("unbiased")
      return try reduce(
        &fixture, { $0.variance(unbiased: unbiased) },
        { $0.variance(axis: $1, unbiased: unbiased) })
    default: return nil
    }
  }

  private static func reduce(
    _ fixture: inout FixtureReader, _ whole: (Tensor) -> Tensor, _ along: (Tensor, Int) -> Tensor
  ) throws -> Tensor {
    let x = try fixture.input("x")
    return try fixture.integer("axis").map { along(x, $0) } ?? whole(x)
  }
}
