import Text

extension CellRecord {
  /// How another run of the same code differs from this one, in anything that records keep.
  ///
  /// On one machine the same code gives the same digits, so there is no tolerance; a claim of closeness
  /// does not let its measured side vary either.
  package func disagreements(with other: CellRecord) -> [Difference] {
    let found = other.differences(from: self, tolerance: 0)
    if !found.isEmpty { return found }
    return outputs.indices.compactMap { index in
      let (first, second) = (outputs[index], other.outputs[index])
      if first.json.text(.compact) == second.json.text(.compact) { return nil }
      if case .claim(let old) = first, case .claim(let new) = second,
        let change = old.measured.flatMap({ new.measured?.difference(from: $0, tolerance: 0) })
      {
        return Difference(output: index, "\(first.summary): measured \(change)")
      }
      return Difference(output: index, "\(first.summary) has other digits")
    }
  }
}
