/// The mean of Huber's loss of `d = prediction − target`: `d² / 2` up to a distance `δ`, and beyond
/// it the straight line `δ (|d| − δ / 2)` that continues it.
///
/// Huber 1964, "Robust estimation of a location parameter": close targets count as in
/// ``meanSquaredError(_:_:)``, outliers as in ``meanAbsoluteError(_:_:)``. Its gradient is `d`,
/// limited to `−δ...δ`, divided by the count.
///
/// Shapes: both are equal; the result is `[]`.
public func huber(_ predictions: Tensor, _ targets: Tensor, delta: Float = 1) -> Tensor {
  requireTargets(targets, predictions, "huber")
  require(
    delta > 0 && delta.isFinite, "huber: delta is \(delta); it must be greater than 0 and finite")
  let terms = predictions.detached.combined(with: targets, "huber") { prediction, target in
    let distance = (prediction - target).magnitudes
    let near = distance.atMost(delta)
    return near * (distance - 0.5 * near)
  }
  let mean: Float = terms.mean()
  return Tensor(mean).recorded(
    "huber", predictions, targets,
    { gradient, a, b in (a - b).clamped(to: -delta...delta) * (gradient / Float(a.count)) },
    { gradient, a, b in (b - a).clamped(to: -delta...delta) * (gradient / Float(a.count)) })
}
