// Added to a loss, a penalty keeps parameters small:
//
//     crossEntropy(model.training(x), labels) + 0.001 * l2Penalty(model)
//
// A single tensor is a model too: `l1Penalty(model.hidden.weight)` leaves the biases out.

/// The sum of `|θ|` over all parameters, which drives many of them to exactly 0 (Tibshirani 1996).
///
/// Its gradient is the sign of each parameter; 0 at 0.
public func l1Penalty<M: Model>(_ model: M) -> Tensor {
  penalty(model) { abs($0).sum() }
}

/// The sum of `θ²` over all parameters (Hoerl & Kennard 1970).
///
/// Its gradient is `2 θ`.
public func l2Penalty<M: Model>(_ model: M) -> Tensor {
  penalty(model) { square($0).sum() }
}

/// The sum of `|θ|^p` over all parameters, for an exponent of at least 1.
///
/// Frank & Friedman 1993, "A statistical view of some chemometrics regression tools". Its gradient is
/// `p |θ|^(p − 1)` with the sign of `θ`.
public func lpPenalty<M: Model>(_ model: M, p: Float) -> Tensor {
  require(p >= 1 && p.isFinite, "lpPenalty: p is \(p); it must be finite and at least 1")
  return penalty(model) { pow(abs($0), p).sum() }
}

private func penalty<M: Model>(_ model: M, _ term: (Tensor) -> Tensor) -> Tensor {
  var copy = model
  var total = Tensor(0)
  copy.forEachParameter { _, parameter in total += term(parameter) }
  return total
}
