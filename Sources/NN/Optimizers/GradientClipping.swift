extension Gradients {
  /// Shortens the gradients, taken as one vector, to a maximum length; their direction stays.
  ///
  /// Pascanu, Mikolov & Bengio 2013, "On the difficulty of training recurrent neural networks",
  /// algorithm 1.
  public mutating func clip(toNorm greatest: Float) {
    require(greatest > 0, "clip: the maximum norm is \(greatest); it must be greater than 0")
    let norm = norm
    guard norm > greatest else { return }
    for index in values.indices { values[index] *= greatest / norm }
  }

  /// Moves each element to the nearest number within `−greatest...greatest`; NaN stays NaN.
  public mutating func clip(toMagnitude greatest: Float) {
    require(
      greatest > 0, "clip: the maximum magnitude is \(greatest); it must be greater than 0")
    for index in values.indices {
      values[index].formMap { $0.atLeast(-greatest).atMost(greatest) }
    }
  }

  /// The gradients, shortened as by ``clip(toNorm:)``.
  public func clipped(toNorm greatest: Float) -> Gradients {
    var clipped = self
    clipped.clip(toNorm: greatest)
    return clipped
  }

  /// The gradients, each element moved as by ``clip(toMagnitude:)``.
  public func clipped(toMagnitude greatest: Float) -> Gradients {
    var clipped = self
    clipped.clip(toMagnitude: greatest)
    return clipped
  }
}
