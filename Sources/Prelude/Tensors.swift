import LessonKit
import NN
import Text

// Showing tensors, plotting them, and making claims about them.

extension Tensor: Measurable {
  public var measured: Value {
    // What is not a number or not finite is spelled as in other values; rows stay aligned.
    let text = description.replacing("nan", with: "NaN")
      .replacing("inf", with: rank < 2 ? "∞" : "  ∞").replacing("-  ∞", with: "  -∞")
    return Value(text: text, numbers: values.map { Double(decimalDigitsOf: $0) }, shape: shape)
  }
}

extension Tensor: NumericColumn {
  public var numbers: [Double] { values.map { Double($0) } }
}

extension Tensor: NumericMatrix {
  /// The rows of a matrix, the first drawn at the top; a vector is one row.
  public var numberRows: [[Double]] {
    let columns = shape.last ?? 1
    return stride(from: 0, to: count, by: Swift.max(columns, 1)).map { start in
      values[start..<start + columns].map { Double($0) }
    }
  }
}

extension Tensor: NumericPictures {
  /// The same numbers with all axes, as pictures need them.
  public var numberGrid: NumberGrid { NumberGrid(shape: shape, values: numbers) }

  /// Pictures along the first axis.
  public var numberGrids: (grids: [NumberGrid], areSeparate: Bool) { ([numberGrid], false) }
}

extension Tensor {
  /// The numbers of some columns of a file of comma-separated values: `[rows, columns]`.
  ///
  ///     let x = Tensor(CSV(contentsOf: "data/iris.csv"), columns: ["length", "width"])
  ///
  /// - Parameters:
  ///   - csv: The values.
  ///   - columns: The names of the columns, in the order that they get.
  ///   - missing: What stands for a field that is missing; nil if that stops the lesson.
  public init(_ csv: CSV, columns: [String], missing: Double? = nil) {
    let numbers = columns.map { csv.numbers($0, missing: missing) }
    self.init(
      shape: [csv.rows.count, columns.count],
      values: csv.rows.indices.flatMap { row in numbers.map { Float($0[row]) } })
  }
}

/// States that the elements of a tensor are what they should be, each up to a tolerance, which is
/// the largest absolute difference that counts as close.
public func claim(
  _ statement: String, _ measured: Tensor, isCloseTo expected: Tensor, within tolerance: Float,
  fails: Bool = false, id: String? = nil, line: Int = #line
) {
  claim(
    statement, measured.measured, isCloseTo: expected.measured,
    within: Double(decimalDigitsOf: tolerance), fails: fails, id: id, line: line)
}
