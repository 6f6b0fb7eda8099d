/// Numbers and the lengths of the axes along which they lie; the last axis varies fastest.
public struct NumberGrid: Equatable, Sendable {
  public var shape: [Int]
  /// The numbers, as many as the product of ``shape``.
  public var values: [Double]

  public init(shape: [Int], values: [Double]) {
    self.shape = shape
    self.values = values
  }
}

/// Pictures that ``ImageGrid`` can draw: arrays of matrices and, in a course that has them,
/// tensors.
public protocol NumericPictures {
  /// One grid whose first axis counts the pictures, or one for each picture.
  var numberGrids: (grids: [NumberGrid], areSeparate: Bool) { get }
}

extension NumericMatrix {
  /// The rows as a grid; each has as many numbers as the first.
  public var numberGrid: NumberGrid {
    let rows = numberRows
    return NumberGrid(shape: [rows.count, rows.first?.count ?? 0], values: rows.flatMap { $0 })
  }
}

extension NumberGrid: NumericMatrix {
  public var numberRows: [[Double]] {
    let width = shape.last ?? 0
    guard width > 0 else { return [] }
    return stride(from: 0, to: values.count, by: width).map {
      Array(values[$0..<min($0 + width, values.count)])
    }
  }

  public var numberGrid: NumberGrid { self }
}

extension NumberGrid: NumericPictures {
  public var numberGrids: (grids: [NumberGrid], areSeparate: Bool) { ([self], false) }
}

extension Array: NumericPictures where Element: NumericMatrix {
  public var numberGrids: (grids: [NumberGrid], areSeparate: Bool) {
    (map { $0.numberGrid }, true)
  }
}
