extension Tensor {
  /// A single number, of shape `[]`.
  public init(_ value: Float) {
    self.init(uncheckedShape: [], values: [value])
  }

  /// A vector.
  public init(_ values: [Float]) {
    self.init(uncheckedShape: [values.count], values: values)
  }

  /// A matrix made of its rows, which must be equally long.
  public init(_ rows: [[Float]]) {
    let columns = rows.first?.count ?? 0
    for index in rows.indices {
      require(
        rows[index].count == columns,
        "Tensor: row \(index) has \(rows[index].count) elements, but row 0 has \(columns)")
    }
    self.init(uncheckedShape: [rows.count, columns], values: Array(rows.joined()))
  }

  /// A tensor of three axes made of matrices of equal shape.
  public init(_ matrices: [[[Float]]]) {
    self = stack(matrices.map { Tensor($0) })
  }

  /// A vector of the numbers in a slice or another sequence.
  @_disfavoredOverload
  public init(_ values: some Sequence<Float>) {
    self.init(Array(values))
  }

  /// A vector of whole numbers, such as labels or a range.
  @_disfavoredOverload
  public init(_ values: some Sequence<Int>) {
    self.init(values.map { Float($0) })
  }

  /// A vector of numbers rounded to `Float`.
  @_disfavoredOverload
  public init(_ values: some Sequence<Double>) {
    self.init(values.map { Float($0) })
  }

  /// A tensor of the given shape, with its elements in row-major order.
  public init(shape: [Int], values: [Float]) {
    requireShape(shape, "Tensor")
    require(
      shape.elementCount == values.count,
      "Tensor: shape \(shape) needs \(shape.elementCount) values, but there are \(values.count)")
    self.init(uncheckedShape: shape, values: values)
  }

  /// A tensor with the same number everywhere.
  public init(shape: [Int], repeating value: Float) {
    requireShape(shape, "Tensor")
    self.init(
      uncheckedShape: shape, values: [Float](repeating: value, count: shape.elementCount))
  }

  public static func zeros(_ shape: [Int]) -> Tensor { Tensor(shape: shape, repeating: 0) }

  public static func ones(_ shape: [Int]) -> Tensor { Tensor(shape: shape, repeating: 1) }

  /// The square matrix with ones on its diagonal.
  public static func identity(_ size: Int) -> Tensor {
    var result = zeros([size, size])
    for index in 0..<size { result.values[index * size + index] = 1 }
    return result
  }

  /// One row per label, with a one in the label's column and zeros elsewhere.
  ///
  /// Shape `[labels.count, classes]`.
  public static func oneHot(_ labels: [Int], classes: Int) -> Tensor {
    requireIndices(labels, below: classes, "label", "oneHot")
    var result = zeros([labels.count, classes])
    for (row, label) in labels.enumerated() { result.values[row * classes + label] = 1 }
    return result
  }

  /// `count` evenly spaced numbers from `first` to `last`, both included.
  public static func linspace(_ first: Float, _ last: Float, count: Int) -> Tensor {
    Tensor(
      evenlySpaced(from: Double(first), to: Double(last), count: count, "linspace").map {
        Float($0)
      })
  }

  /// `count` numbers from `first` to `last`, both included, with a constant ratio between neighbours.
  public static func logspace(from first: Float, to last: Float, count: Int) -> Tensor {
    require(
      first > 0 && last > 0 && first.isFinite && last.isFinite,
      "logspace: the ends \(first) and \(last) must be finite and greater than 0")
    let exponents = evenlySpaced(
      from: log2(Double(first)), to: log2(Double(last)), count: count, "logspace")
    var result = Tensor(exponents.map { Float(exp2($0)) })
    // Rounding must not move the ends.
    if count > 0 { result.values[0] = first }
    if count > 1 { result.values[count - 1] = last }
    return result
  }
}

/// Computed in `Double` and from both ends, so that a symmetric range gives symmetric numbers.
private func evenlySpaced(
  from first: Double, to last: Double, count: Int, _ operation: String
) -> [Double] {
  require(count >= 0, "\(operation): the count is \(count); it must not be negative")
  require(
    first.isFinite && last.isFinite, "\(operation): the ends \(first) and \(last) must be finite")
  let steps = Double(max(count - 1, 1))
  return (0..<count).map { index in
    let fromFirst = Double(index) / steps
    return first * (1 - fromFirst) + last * fromFirst
  }
}
