import Text

extension Lowering {
  /// Gives both axes the names of the classes, and makes cells square.
  mutating func settleConfusion(for sketches: [Sketch.Content]) {
    for sketch in sketches {
      guard case .confusion(_, let classes, _) = sketch else { continue }
      x = Axis(kind: .categorical, label: x.label ?? "predicted class", categories: classes)
      y = Axis(kind: .categorical, label: y.label ?? "true class", categories: classes)
      hasEqualAspect = true
    }
  }

  mutating func appendConfusion(_ counts: [[Double]], _ classes: [String], areShares: Bool) {
    let size = classes.count
    guard size > 0, counts.count == size, counts.allSatisfy({ $0.count == size }) else {
      let columns = counts.map { $0.count }.max() ?? 0
      problems.append(
        "a confusion matrix has \(counts.count) rows of \(columns) but \(size) classes")
      return
    }
    for (row, numbers) in counts.enumerated() {
      guard let column = numbers.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) else { continue }
      problems.append(
        "a confusion matrix has the count \(numbers[column].text(.figure)) in row \(row), "
          + "column \(column)")
      return
    }
    var shares: [Double] = []
    for row in counts {
      let total = row.reduce(0, +)
      shares += row.map { total > 0 ? $0 / total : .nan }
    }
    append(
      .raster(
        Figure.Layer.Raster(
          x: -0.5...Double(size) - 0.5, y: -0.5...Double(size) - 0.5, columns: size,
          values: shares, numbers: areShares ? shares : counts.flatMap { $0 },
          label: "share of the true class", domain: 0...1, map: .intensity)))
  }
}
