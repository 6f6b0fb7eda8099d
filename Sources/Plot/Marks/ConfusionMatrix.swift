import Text

/// How often a classifier took each class for each other, with true classes down and predicted ones
/// across.
///
///     ConfusionMatrix(counts, classes: ["cat", "dog", "fox"])
///     ConfusionMatrix(actual: labels, predicted: guesses, classes: names)
///
/// Colours are shares of the true class, so that rare classes show as well; numbers are counts or,
/// with ``shares()``, those shares.
public struct ConfusionMatrix: Mark {
  /// Has no effect: colours come from the counts.
  public var style = Figure.Style()
  public var sketch: Sketch { Sketch(content) }
  private var content: Sketch.Content

  /// A square matrix of counts, a row for each true class.
  public init<Matrix: NumericMatrix>(_ counts: Matrix, classes: [String]) {
    content = .confusion(counts: counts.numberRows, classes: classes, areShares: false)
  }

  /// Counts how often each pair of classes occurs; classes are numbered from 0.
  public init<Actual: NumericColumn, Predicted: NumericColumn>(
    actual: Actual, predicted: Predicted, classes: [String]
  ) {
    let (actual, predicted) = (actual.numbers, predicted.numbers)
    guard actual.count == predicted.count else {
      content = .problem(
        "a confusion matrix has \(actual.count) true but \(predicted.count) predicted classes")
      return
    }
    var counts = [[Double]](
      repeating: [Double](repeating: 0, count: classes.count), count: classes.count)
    for (row, column) in zip(actual, predicted) {
      guard let row = Int(exactly: row), let column = Int(exactly: column),
        classes.indices.contains(row), classes.indices.contains(column)
      else {
        content = .problem(
          "a confusion matrix of \(classes.count) classes has the pair "
            + "\(row.text(.figure)), \(column.text(.figure))")
        return
      }
      counts[row][column] += 1
    }
    content = .confusion(counts: counts, classes: classes, areShares: false)
  }

  /// The same matrix with shares of the true class written in the cells: the numbers of a row sum to
  /// one.
  public func shares() -> ConfusionMatrix {
    var matrix = self
    if case .confusion(let counts, let classes, _) = content {
      matrix.content = .confusion(counts: counts, classes: classes, areShares: true)
    }
    return matrix
  }
}
