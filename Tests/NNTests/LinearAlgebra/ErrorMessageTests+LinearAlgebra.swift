import NN

/// Matrices that do not fit, or do not have what an algorithm needs.
extension ErrorMessageTests {
  static let linearAlgebraMistakes: [Mistake] = [
    (
      "matmul: shapes [2, 3] and [2, 3], 3 columns meet 2 rows",
      { _ = matmul(.ones([2, 3]), .ones([2, 3])) }
    ),
    (
      "matmul: shapes [2, 3] (transposed) and [3, 2], 2 columns meet 3 rows",
      { _ = matmul(.ones([2, 3]), .ones([3, 2]), transposingFirst: true) }
    ),
    (
      "matmul: shapes [2, 1, 4] and [3, 4, 1] do not fit",
      { _ = matmul(.ones([2, 1, 4]), .ones([3, 4, 1])) }
    ),
    (
      "matmul: shapes [] and [2]; a single number is not a matrix",
      { _ = matmul(Tensor(1), .ones([2])) }
    ),
    (
      "symmetricEigenvectors: the matrix has shape [2, 3]; it must be square",
      { _ = symmetricEigenvectors(.ones([2, 3])) }
    ),
    (
      "symmetricEigenvectors: element [1, 0] is 3.0 and [0, 1] is 2.0; the matrix must be "
        + "symmetric",
      { _ = symmetricEigenvectors(Tensor([[1, 2], [3, 4]])) }
    ),
    (
      "PrincipalComponents: data of shape [4]; it must be [count, features] and not empty",
      { _ = PrincipalComponents(fitting: .ones([4])) }
    ),
    (
      "whitened: direction 1 has variance 0.0, too little to divide by; pass an epsilon greater "
        + "than 0",
      {
        let flat = Tensor([[1, 0], [-1, 0]])
        _ = PrincipalComponents(fitting: flat).whitened(flat)
      }
    ),
    (
      "project: the number of components is 3; it must be in 1...2",
      {
        let components = PrincipalComponents(fitting: Dataset.xor.inputs)
        _ = components.project(Dataset.xor.inputs, onto: 3)
      }
    ),
  ]
}
