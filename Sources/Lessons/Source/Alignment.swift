/// Pairs up two sequences by their longest common subsequence.
///
/// Between equal elements, the remaining ones are paired in order; nil stands for a missing partner.
package func aligned(_ old: [String], _ new: [String]) -> [(Int?, Int?)] {
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in new.difference(from: old) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var pairs: [(Int?, Int?)] = []
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    let gapOld = (i..<old.count).prefix(while: removed.contains).count
    let gapNew = (j..<new.count).prefix(while: inserted.contains).count
    for offset in 0..<max(gapOld, gapNew) {
      pairs.append((offset < gapOld ? i + offset : nil, offset < gapNew ? j + offset : nil))
    }
    i += gapOld
    j += gapNew
    if i < old.count, j < new.count {
      pairs.append((i, j))
      i += 1
      j += 1
    }
  }
  return pairs
}
