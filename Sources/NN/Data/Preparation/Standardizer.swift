/// A map that shifts and scales each feature to mean 0 and standard deviation 1:
/// `(x − mean) / deviation`.
///
///     let standardize = Standardizer(fitting: train.inputs)
///     train.inputs = standardize(train.inputs)
///     test.inputs = standardize(test.inputs)
///
/// Mean and deviation must come from training data alone, so that nothing about the test data is known
/// before the test.
public struct Standardizer: Equatable, Sendable {
  /// The mean of each feature; the axes that were averaged over have length 1.
  public let mean: Tensor
  /// The divisor of each feature: `√(variance + epsilon)`, with the biased variance.
  public let deviation: Tensor

  /// - Parameters:
  ///   - data: The data, with examples along the first axis.
  ///   - axes: The axes to average over: `[0]` for a mean and deviation per feature, `[0, 2, 3]` for those
  ///     per channel of images.
  ///   - epsilon: Added to each variance. If it is 0, each variance must be greater than 0.
  public init(fitting data: Tensor, over axes: [Int] = [0], epsilon: Float = 0) {
    require(
      epsilon >= 0 && epsilon.isFinite,
      "Standardizer: epsilon is \(epsilon); it must be finite and not negative")
    require(data.count > 0, "Standardizer: data of shape \(data.shape) has no elements")
    let axes = axes.map { data.shape.resolvedAxis($0, "Standardizer") }
    require(!axes.isEmpty, "Standardizer: there are no axes to average over")
    var shape = data.shape
    for axis in axes { shape[axis] = 1 }
    let places = featurePlaces(of: data.shape, averaging: shape)
    let size = Double(data.count / shape.elementCount)

    // In `Double`, and in two passes: the difference of two large sums would lose the digits that matter.
    var means = [Double](repeating: 0, count: shape.elementCount)
    for (value, place) in zip(data.values, places) { means[place] += Double(value) / size }
    var variances = [Double](repeating: 0, count: means.count)
    for (value, place) in zip(data.values, places) {
      let distance = Double(value) - means[place]
      variances[place] += distance * distance / size
    }
    for feature in means.indices {
      require(means[feature].isFinite, "Standardizer: feature \(feature) is not finite everywhere")
      // Distances from a rounded mean may differ from 0 in the last digits.
      require(
        epsilon > 0 || variances[feature].squareRoot() > 1e-12 * means[feature].magnitude,
        "Standardizer: feature \(feature) is \(Float(means[feature])) everywhere, so that its "
          + "deviation is 0; leave it out, or pass an epsilon greater than 0")
    }
    mean = Tensor(uncheckedShape: shape, values: means.map { Float($0) })
    deviation = Tensor(
      uncheckedShape: shape,
      values: variances.map { Float(($0 + Double(epsilon)).squareRoot()) })
  }

  /// Data on the scale of the standard deviation.
  public func callAsFunction(_ data: Tensor) -> Tensor {
    requireFeatures(data, "Standardizer")
    return (data - mean) / deviation
  }

  /// Standardised data back on its original scale.
  public func restoring(_ data: Tensor) -> Tensor {
    requireFeatures(data, "restoring")
    return data * deviation + mean
  }

  private func requireFeatures(_ data: Tensor, _ operation: String) {
    require(
      data.rank == mean.rank
        && data.shape.indices.allSatisfy { mean.shape[$0] == 1 || data.shape[$0] == mean.shape[$0] },
      "\(operation): the data has shape \(data.shape), but the fitted features have shape "
        + "\(mean.shape)")
  }
}

/// For each element of a tensor, the place of its feature in a tensor in which the axes that are averaged
/// over have length 1.
private func featurePlaces(of shape: [Int], averaging averaged: [Int]) -> [Int] {
  var places = [0]
  // From the outermost axis inwards, each place becomes as many as the axis is long.
  for axis in shape.indices {
    let isKept = averaged[axis] == shape[axis]
    var next: [Int] = []
    next.reserveCapacity(places.count * shape[axis])
    for place in places {
      for index in 0..<shape[axis] {
        next.append(place * averaged[axis] + (isKept ? index : 0))
      }
    }
    places = next
  }
  return places
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension Standardizer: Codable {}
#endif
