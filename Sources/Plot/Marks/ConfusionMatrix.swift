/// How often a classifier took each class for each: true classes down, predicted ones across.
///
///     ConfusionMatrix(counts, classes: ["cat", "dog", "fox"])
///     ConfusionMatrix(actual: labels, predicted: guesses, classes: names)
///
/// Colours are shares of a true class, so that rare classes show as well; numbers are counts, or
/// those shares with ``shares()``.
public struct ConfusionMatrix: Mark {
  /// Has no effect: colours come from the counts.
  public var style = Figure.Style()
  public private(set) var sketch: Sketch

  /// A square matrix of counts, a row for each true class.
  public init<Matrix: NumericMatrix>(_ counts: Matrix, classes: [String]) {
    sketch = .confusion(counts: counts.numberRows, classes: classes, areShares: false)
  }

  /// Counts how often each pair of classes occurs; classes are numbered from 0.
  public init<Actual: NumericColumn, Predicted: NumericColumn>(
    actual: Actual, predicted: Predicted, classes: [String]
  ) {
    let (actual, predicted) = (actual.numbers, predicted.numbers)
    guard actual.count == predicted.count else {
      sketch = .problem(
        "a confusion matrix has \(actual.count) true but \(predicted.count) predicted classes")
      return
    }
    var counts = [[Double]](
      repeating: [Double](repeating: 0, count: classes.count), count: classes.count)
    for (row, column) in zip(actual, predicted) {
      guard let row = Int(exactly: row), let column = Int(exactly: column),
        classes.indices.contains(row), classes.indices.contains(column)
      else {
        sketch = .problem(
          "a confusion matrix of \(classes.count) classes has the pair "
            + "\(NumberText.plain(row)), \(NumberText.plain(column))")
        return
      }
      counts[row][column] += 1
    }
    sketch = .confusion(counts: counts, classes: classes, areShares: false)
  }

  /// The same matrix with shares of the true class written in the cells: the numbers of a row sum to
  /// one.
  public func shares() -> ConfusionMatrix {
    var matrix = self
    if case .confusion(let counts, let classes, _) = sketch {
      matrix.sketch = .confusion(counts: counts, classes: classes, areShares: true)
    }
    return matrix
  }
}
