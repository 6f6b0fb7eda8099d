import NN

/// Gradients of what has none, or of the wrong shape.
extension ErrorMessageTests {
  static let gradientMistakes: [Mistake] = [
    (
      "backward: a tensor of shape [2] is not a number; sum it, or pass a gradient to start from",
      { Tensor([1, 2]).tracked().backward() }
    ),
    (
      "backward: the gradient has shape [3], but the tensor has shape [2]",
      { Tensor([1, 2]).tracked().backward(from: .ones([3])) }
    ),
    (
      "gradient: the tensor of shape [2] was not computed from a tracked one; see tracked()",
      { _ = Tensor([1, 2]).gradient }
    ),
    (
      "gradient: the function returns shape [2]; it must return a single number",
      { _ = gradient(at: Tensor([1, 2])) { $0 } }
    ),
    (
      "hessianProduct: the vector has shape [3], but x has shape [2]",
      { _ = hessianProduct(at: .ones([2]), with: .ones([3])) { $0.sum() } }
    ),
    (
      "checkGradient: the gradient has shape [3], but x has shape [2]",
      { _ = checkGradient(.ones([3]), at: .ones([2])) { $0.sum() } }
    ),
  ]
}
