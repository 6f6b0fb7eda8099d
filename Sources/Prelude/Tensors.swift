import LessonKit
import NN
import Text

// Showing tensors, plotting them, and making claims about them.

extension Tensor: Measurable {
  public var measured: Value {
    Value(text: description, numbers: values.map { Double(decimalDigitsOf: $0) }, shape: shape)
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

/// States that the elements of a tensor are what they should be, each up to a tolerance, which is
/// the largest absolute difference that counts as close.
public func claim(
  _ statement: String, _ measured: Tensor, isCloseTo expected: Tensor, within tolerance: Float,
  line: Int = #line
) {
  claim(
    statement, measured.measured, isCloseTo: expected.measured,
    within: Double(decimalDigitsOf: tolerance), line: line)
}
