/// A model that maps a tensor to a tensor, and is called as a function.
///
/// Calling it evaluates the model: nothing is dropped, and running statistics are used but not
/// changed. In training, ``training(_:)`` is called instead.
public protocol Layer: Model {
  /// The output in evaluation.
  func callAsFunction(_ input: Tensor) -> Tensor

  /// The output in training, where some layers drop units or accumulate statistics.
  mutating func training(_ input: Tensor) -> Tensor
}

extension Layer {
  public mutating func training(_ input: Tensor) -> Tensor { self(input) }
}
