/// The course of a training.
public struct TrainingHistory: Sendable {
  /// The place where a number ceased to be finite.
  public struct Failure: Equatable, Sendable, CustomStringConvertible {
    /// The step, counted from 0.
    public let step: Int
    /// The first parameter whose gradient is not finite; nil if only the loss is not.
    public let parameter: String?
    /// The number that was found: NaN or an infinity.
    public let value: Float

    public var description: String {
      let text: MessageText =
        if let parameter {
          "step \(step): the gradient of \(parameter) contains \(value)"
        } else {
          "step \(step): the loss is \(value)"
        }
      return text.text
    }
  }

  /// The names of the parameters, in the model's order.
  public let parameterNames: [String]
  /// By step, the loss of its batch.
  public private(set) var losses: [Float] = []
  /// By step, the length of all gradients together, before clipping.
  public private(set) var gradientNorms: [Float] = []
  /// By parameter, then by step, the length of its gradient.
  public private(set) var parameterGradientNorms: [[Float]]
  /// By epoch, the mean loss of its examples, computed when their batch was trained on.
  public private(set) var epochLosses: [Float] = []
  /// By parameter, then by epoch, its length after the epoch.
  public private(set) var weightNorms: [[Float]]
  /// By rectifier, in the order of computation, the number of its units.
  ///
  /// For images, a unit is a channel.
  public private(set) var rectifierUnitCounts: [Int] = []
  /// By rectifier, then by epoch, the number of its units that were zero for every example of the epoch.
  ///
  /// Rectifiers are all calls of `relu`, `gelu` and `silu` that the loss is computed from, in whatever
  /// layer or function. A unit that is always zero gets no gradient: it is dead, unless the units before
  /// it change.
  public private(set) var deadUnitCounts: [[Int]] = []
  /// By epoch, the result of `validate`.
  public internal(set) var validations: [Float] = []
  /// The reason why training ended early; nil if it did not.
  public private(set) var failure: Failure?

  init(parameterNames: [String]) {
    self.parameterNames = parameterNames
    parameterGradientNorms = [[Float]](repeating: [], count: parameterNames.count)
    weightNorms = parameterGradientNorms
  }

  mutating func append(loss: Float, _ gradients: Gradients) {
    let step = losses.count
    losses.append(loss)
    var squares = 0.0
    for (index, gradient) in gradients.values.enumerated() {
      let norm = norm(of: gradient)
      parameterGradientNorms[index].append(norm)
      squares += Double(norm) * Double(norm)
      if failure == nil, !norm.isFinite, let value = gradient.values.first(where: { !$0.isFinite })
      {
        failure = Failure(step: step, parameter: parameterNames[index], value: value)
      }
    }
    gradientNorms.append(Float(squares.squareRoot()))
    if failure == nil, !loss.isFinite {
      failure = Failure(step: step, parameter: nil, value: loss)
    }
  }

  mutating func endEpoch(
    meanLoss: Float, _ parameters: [Tensor], _ activity: RectifierActivity
  ) {
    for (place, count) in activity.deadUnitCounts.enumerated() {
      // A rectifier that was not computed before had no dead units.
      if place == deadUnitCounts.count {
        deadUnitCounts.append([Int](repeating: 0, count: epochLosses.count))
      }
      deadUnitCounts[place].append(count)
    }
    rectifierUnitCounts = activity.unitCounts
    epochLosses.append(meanLoss)
    for (index, parameter) in parameters.enumerated() {
      weightNorms[index].append(norm(of: parameter))
    }
  }
}

private func norm(of tensor: Tensor) -> Float { Gradients([tensor]).norm }

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension TrainingHistory: Codable {}
  extension TrainingHistory.Failure: Codable {}
#endif
