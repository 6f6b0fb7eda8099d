/// A model that maps a tensor to a tensor, and is called as a function.
///
/// Calling it evaluates: nothing is dropped, and running statistics are used and stay as they are. In
/// training, ``training(_:)`` is called instead.
public protocol Layer: Model {
  /// The output in evaluation.
  func callAsFunction(_ input: Tensor) -> Tensor

  /// The output in training, where some layers drop units or gather statistics.
  mutating func training(_ input: Tensor) -> Tensor
}

extension Layer {
  public mutating func training(_ input: Tensor) -> Tensor { self(input) }
}
