/// A layer that keeps only the last time step of a sequence, as a classifier of whole sequences needs it.
///
/// Shapes: `[batch, time, features]` → `[batch, features]`.
public struct LastTimeStep: Layer {
  public init() {}

  public mutating func forEachParameter(_ body: ParameterBody) {}

  public func callAsFunction(_ input: Tensor) -> Tensor {
    require(
      input.rank == 3 && input.shape[1] > 0,
      "LastTimeStep: the input has shape \(input.shape); it must be [batch, time, features] and "
        + "not empty"
    )
    return input.timeStep(input.shape[1] - 1)
  }
}
