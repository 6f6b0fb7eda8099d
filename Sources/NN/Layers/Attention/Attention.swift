/// Scaled dot-product attention, `softmax(QKᵀ / √d) V`.
///
/// Each query gets a mean of the values, weighted by how well their keys match it: Vaswani et al. 2017,
/// "Attention is all you need", eq. 1.
///
/// Where `mask` is 0, a query does not see a key; with `isCausal`, it does not see any key after it
/// (query `i` sees keys `0...i`). A query that sees no key at all gets the mean of all values, with
/// equal weights.
///
/// Shapes: queries `[…, m, d]`, keys `[…, n, d]`, values `[…, n, v]` → `[…, m, v]`; the mask is broadcast
/// to `[…, m, n]`.
public func attention(
  _ queries: Tensor, _ keys: Tensor, _ values: Tensor, mask: Tensor? = nil, isCausal: Bool = false
) -> Tensor {
  require(
    values.rank >= 2 && values.count > 0 && keys.rank >= 2
      && values.shape[values.rank - 2] == keys.shape[keys.rank - 2],
    "attention: the keys have shape \(keys.shape) and the values \(values.shape); both must be "
      + "[time, features] with equal times, and not empty")
  return matmul(attentionWeights(queries, keys, mask: mask, isCausal: isCausal), values)
}

/// The attention that each query pays to each key, `softmax(QKᵀ / √d)`; the rows sum to 1.
///
/// Shapes: queries `[…, m, d]`, keys `[…, n, d]` → `[…, m, n]`.
public func attentionWeights(
  _ queries: Tensor, _ keys: Tensor, mask: Tensor? = nil, isCausal: Bool = false
) -> Tensor {
  let features = queries.shape.last ?? 0
  require(
    queries.rank >= 2 && keys.rank >= 2 && keys.shape[keys.rank - 1] == features
      && queries.count > 0 && keys.count > 0,
    "attention: the queries have shape \(queries.shape) and the keys \(keys.shape); both must be "
      + "[time, features] with equal features, and not empty")
  var scores = matmul(queries, keys, transposingSecond: true) / Float(features).squareRoot()
  if let mask { scores = scores.hidden(where: mask .== 0, "mask") }
  if isCausal {
    let (rows, columns) = (scores.shape[scores.rank - 2], scores.shape[scores.rank - 1])
    scores = scores.hidden(where: laterKeys(rows, columns), "causal mask")
  }
  return softmax(scores)
}

extension Tensor {
  /// The scores, made so low wherever `mask` is not 0 that softmax gives them no weight.
  ///
  /// They stay finite, so that a row of nothing else does not become NaN.
  fileprivate func hidden(where mask: Tensor, _ name: String) -> Tensor {
    let fits =
      mask.rank <= rank
      && (1...Swift.max(mask.rank, 1)).allSatisfy { fromEnd in
        fromEnd > mask.rank || mask.shape[mask.rank - fromEnd] == 1
          || mask.shape[mask.rank - fromEnd] == shape[rank - fromEnd]
      }
    require(
      fits,
      "attention: the \(name) has shape \(mask.shape), which cannot be broadcast to the scores' "
        + "shape, \(shape)"
    )
    return replacing(with: -Float.greatestFiniteMagnitude, where: mask)
  }
}

/// A mask that is 1 where a key comes after a query.
private func laterKeys(_ rows: Int, _ columns: Int) -> Tensor {
  var mask = Tensor.zeros([rows, columns])
  for row in 0..<rows {
    for column in 0..<columns where column > row { mask.values[row * columns + column] = 1 }
  }
  return mask
}
