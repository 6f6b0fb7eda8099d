/// The directions in which data varies most, for reducing the number of features or for whitening,
/// that is, making them uncorrelated with variance 1.
///
///     let components = PrincipalComponents(fitting: train.inputs)
///     let plane = components.project(train.inputs, onto: 2)
///     let white = components.whitened(train.inputs, epsilon: 0.01)
///
/// They are the eigenvectors of the covariance matrix (Pearson 1901; Hotelling 1933).
public struct PrincipalComponents: Equatable, Sendable {
  /// The mean of each feature: `[features]`.
  public let mean: Tensor
  /// Unit vectors at right angles to one another, in rows, by descending variance:
  /// `[features, features]`.
  public let directions: Tensor
  /// The (biased) variance along each direction: `[features]`.
  public let variances: Tensor

  /// - Parameter data: Shape `[count, features]`.
  public init(fitting data: Tensor) {
    require(
      data.rank == 2 && data.count > 0,
      "PrincipalComponents: data of shape \(data.shape); it must be [count, features] and not "
        + "empty")
    let (count, features) = (data.shape[0], data.shape[1])
    var means = [Double](repeating: 0, count: features)
    for (place, value) in data.values.enumerated() {
      means[place % features] += Double(value) / Double(count)
    }
    for feature in 0..<features {
      require(
        means[feature].isFinite, "PrincipalComponents: feature \(feature) is not finite everywhere")
    }
    // The upper half of the sum of outer products.
    var covariance = [Double](repeating: 0, count: features * features)
    var centered = [Double](repeating: 0, count: features)
    for row in 0..<count {
      for feature in 0..<features {
        centered[feature] = Double(data.values[row * features + feature]) - means[feature]
      }
      for first in 0..<features {
        let factor = centered[first] / Double(count)
        for second in first..<features {
          covariance[first * features + second] += factor * centered[second]
        }
      }
    }
    let (values, vectors) = symmetricEigenvectors(covariance, size: features)
    mean = Tensor(means)
    // Rounding can make a variance of 0 negative.
    variances = Tensor(values.map { max($0, 0) })
    directions = Tensor(
      uncheckedShape: [features, features], values: vectors.map { Float($0) })
  }

  /// The coordinates along the first directions, relative to the mean: `[count, components]`.
  public func project(_ data: Tensor, onto components: Int? = nil) -> Tensor {
    requireFeatures(data, "project")
    let components = components ?? mean.count
    require(
      components >= 1 && components <= mean.count,
      "project: the number of components is \(components); it must be in 1...\(mean.count)")
    return matmul(data - mean, directions[..<components].transposed())
  }

  /// The data with the given coordinates along the first directions, and 0 along the others.
  public func reconstruct(_ coordinates: Tensor) -> Tensor {
    require(
      coordinates.rank == 2 && coordinates.shape[1] >= 1 && coordinates.shape[1] <= mean.count,
      "reconstruct: coordinates of shape \(coordinates.shape), but the fitted data had "
        + "\(mean.count) features")
    return matmul(coordinates, directions[..<coordinates.shape[1]]) + mean
  }

  /// The coordinates along all directions, each divided by `√(variance + epsilon)`: uncorrelated, with
  /// variance 1 (PCA whitening).
  ///
  /// - Parameters:
  ///   - data: Shape `[count, features]`.
  ///   - epsilon: Keeps directions of little variance from being magnified; if it is 0, all must have some
  ///     variance.
  /// - Returns: Whitened data of the same shape.
  public func whitened(_ data: Tensor, epsilon: Float = 0) -> Tensor {
    project(data) * scales(epsilon, "whitened")
  }

  /// Whitened data rotated back to the axes of the features, the white data nearest to the original: ZCA
  /// whitening (Bell & Sejnowski 1997), after which images still look like images.
  ///
  /// - Parameters:
  ///   - data: Shape `[count, features]`.
  ///   - epsilon: Keeps directions of little variance from being magnified; if it is 0, all must have some
  ///     variance.
  /// - Returns: Whitened data of the same shape.
  public func whitenedInPlace(_ data: Tensor, epsilon: Float = 0) -> Tensor {
    matmul(project(data) * scales(epsilon, "whitenedInPlace"), directions)
  }

  private func scales(_ epsilon: Float, _ operation: String) -> Tensor {
    require(
      epsilon >= 0 && epsilon.isFinite,
      "\(operation): epsilon is \(epsilon); it must be finite and not negative")
    // Along a direction without variance, only rounding errors are left.
    let least = variances[0] * 1e-7
    for (direction, variance) in variances.values.enumerated() {
      require(
        epsilon > 0 || variance > least,
        "\(operation): direction \(direction) has variance \(variance), too little to divide by; "
          + "pass an epsilon greater than 0")
    }
    return 1 / sqrt(variances + epsilon)
  }

  private func requireFeatures(_ data: Tensor, _ operation: String) {
    require(
      data.rank == 2 && data.shape[1] == mean.count,
      "\(operation): data of shape \(data.shape); it must be [count, \(mean.count)]")
  }
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension PrincipalComponents: Codable {}
#endif
