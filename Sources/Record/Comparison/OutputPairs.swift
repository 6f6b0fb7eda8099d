/// Pairs up the approved outputs of a cell and those of a run, by their indices; nil stands for a
/// missing partner.
///
/// If as many outputs of the same kinds follow each other, they are paired in order. Else as many as
/// possible are that are of one kind, above all those that are equal, so that of a printed line that is
/// taken away only that is told. What is left between such pairs is paired in order.
func outputPairs(_ old: [Output], _ new: [Output]) -> [(old: Int?, new: Int?)] {
  let isAlike = old.count == new.count && zip(old, new).allSatisfy { $0.kind == $1.kind }
  // The table below would be too large.
  if isAlike || old.count * new.count > 250_000 {
    return pairsInOrder(0..<old.count, 0..<new.count)
  }
  // The best score of what follows each pair of indices, in rows.
  let width = new.count + 1
  var best = [Int](repeating: 0, count: (old.count + 1) * width)
  for i in old.indices.reversed() {
    for j in new.indices.reversed() {
      best[i * width + j] = max(
        best[(i + 1) * width + j], best[i * width + j + 1],
        best[(i + 1) * width + j + 1] + score(old[i], new[j]))
    }
  }
  var pairs: [(old: Int?, new: Int?)] = []
  var (i, j) = (0, 0)
  var (oldRest, newRest) = (0, 0)
  while i < old.count, j < new.count {
    let own = score(old[i], new[j])
    if own > 0, best[i * width + j] == best[(i + 1) * width + j + 1] + own {
      pairs += pairsInOrder(oldRest..<i, newRest..<j)
      pairs.append((i, j))
      i += 1
      j += 1
      (oldRest, newRest) = (i, j)
    } else if best[i * width + j] == best[(i + 1) * width + j] {
      i += 1
    } else {
      j += 1
    }
  }
  return pairs + pairsInOrder(oldRest..<old.count, newRest..<new.count)
}

/// How well two outputs fit each other; 0 if they are of different kinds.
private func score(_ old: Output, _ new: Output) -> Int {
  if old.kind != new.kind { return 0 }
  return old == new ? 3 : 2
}

private func pairsInOrder(_ old: Range<Int>, _ new: Range<Int>) -> [(old: Int?, new: Int?)] {
  (0..<max(old.count, new.count)).map { offset in
    (
      offset < old.count ? old.lowerBound + offset : nil,
      offset < new.count ? new.lowerBound + offset : nil
    )
  }
}

extension Output {
  package enum Kind: Sendable { case text, value, table, figure, claim }

  package var kind: Kind {
    switch self {
    case .text: .text
    case .value: .value
    case .table: .table
    case .figure: .figure
    case .claim: .claim
    }
  }
}
