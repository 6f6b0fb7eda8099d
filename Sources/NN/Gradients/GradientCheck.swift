/// The result of comparing a gradient with differences of values.
public struct GradientCheck: Sendable {
  /// The coordinate where the two are farthest apart, relative to what is allowed there.
  public struct Coordinate: Sendable {
    /// The parameter's name; empty for the gradient of a single tensor.
    public var parameter: String
    /// One index per axis.
    public var indices: [Int]
    public var gradient: Float
    /// The derivative estimated from differences of values.
    public var numeric: Float
  }

  /// The worst coordinate; nil if there is nothing to compare.
  public internal(set) var worst: Coordinate?
  /// The greatest distance between the two, as a fraction of the gradient's greatest element.
  package internal(set) var relativeError: Float = 0
  /// The gradient's greatest element, to which errors are relative; 1 if all elements are zero.
  package internal(set) var scale: Float = 1
  /// The share of ``relativeError`` that may come from the differences themselves.
  package internal(set) var uncertainty: Float = 0

  /// Whether the two agree up to a fraction of the gradient's greatest element, apart from the
  /// uncertainty of the differences.
  public func holds(within tolerance: Float = 1e-3) -> Bool {
    relativeError <= tolerance + uncertainty
  }
}

extension GradientCheck: CustomStringConvertible {
  /// The worst coordinate, with both derivatives.
  public var description: String {
    guard let worst else { return "nothing to compare" }
    let name = worst.parameter.isEmpty ? "" : "\(worst.parameter)"
    let place = worst.indices.isEmpty ? "" : "\(worst.indices)"
    let subject = name + place
    let text: MessageText =
      "\(subject.isEmpty ? "" : subject + ": ")gradient \(worst.gradient), "
      + "from differences \(worst.numeric)"
    return text.text
  }
}

/// Compares the gradient that backpropagation computes with differences of values.
///
///     checkGradient(at: logits) { z in crossEntropy(z, labels) }.holds()
public func checkGradient(at x: Tensor, of f: (Tensor) -> Tensor) -> GradientCheck {
  checkGradient(gradient(at: x, of: f), at: x, of: f)
}

/// Compares a gradient that was derived by hand with differences of values.
public func checkGradient(
  _ derived: Tensor, at x: Tensor, of f: (Tensor) -> Tensor
) -> GradientCheck {
  require(
    derived.shape == x.shape,
    "checkGradient: the gradient has shape \(derived.shape), but x has shape \(x.shape)")
  var check = GradientCheck()
  let (numeric, uncertainty) = numericGradient(at: x, of: f)
  check.add(derived, numeric, uncertainty, parameter: "", scale: scale(derived, numeric))
  return check
}

extension Model {
  /// Compares the gradients of a loss with respect to all parameters with differences of its values.
  ///
  /// The loss must be the same for the same parameters, so it must not drop units at random.
  public func checkGradients(_ loss: (inout Self) -> Tensor) -> GradientCheck {
    var model = self
    let gradients = model.gradients(loss)
    var check = GradientCheck()
    var greatest: Float = 0
    for value in gradients.values where value.count > 0 {
      greatest = max(greatest, abs(value).max())
    }
    for (index, parameter) in parameters.enumerated() {
      let (numeric, uncertainty) = numericGradient(at: parameter.value) { value in
        // Starts from the model as it was, since a loss may change its buffers.
        var model = self
        var place = 0
        model.forEachParameter { _, parameter in
          if place == index { parameter = value }
          place += 1
        }
        return loss(&model)
      }
      let scale = max(greatest, scale(numeric, numeric))
      check.add(
        gradients.values[index], numeric, uncertainty, parameter: parameter.name, scale: scale)
    }
    return check
  }
}

/// The greatest element, to which errors are relative; an element that is zero has no scale of its own.
private func scale(_ a: Tensor, _ b: Tensor) -> Float {
  guard a.count > 0 else { return 0 }
  return max(abs(a).max(), abs(b).max())
}

extension GradientCheck {
  fileprivate mutating func add(
    _ derived: Tensor, _ numeric: Tensor, _ uncertainty: Tensor, parameter: String, scale: Float
  ) {
    // Where everything is zero, errors are absolute.
    let scale = scale > 0 && scale.isFinite ? scale : 1
    for index in 0..<derived.count {
      let distance = (derived.values[index] - numeric.values[index]).magnitude / scale
      let error = distance.isNaN ? .infinity : distance
      // Where the differences are not numbers, no allowance is made for them.
      let allowance = error.isFinite ? uncertainty.values[index] / scale : 0
      let margin = self.worst == nil ? -Float.infinity : relativeError - self.uncertainty
      guard worst == nil || error - allowance > margin else { continue }
      relativeError = error
      self.uncertainty = allowance
      self.scale = scale
      worst = Coordinate(
        parameter: parameter, indices: derived.shape.indices(ofPlace: index),
        gradient: derived.values[index], numeric: numeric.values[index])
    }
  }
}

extension [Int] {
  /// The index along each axis of the element at a place in row-major order.
  fileprivate func indices(ofPlace place: Int) -> [Int] {
    var rest = place
    return rowMajorStrides.map { stride in
      let index = rest / stride
      rest %= stride
      return index
    }
  }
}
