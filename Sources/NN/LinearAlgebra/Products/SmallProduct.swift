/// Computes `result = start + a · b`, with the arguments of `multiplyMatrices`.
///
/// Columns of `b` that cannot be used in place are copied, sixteen at a time.
func multiplySmallMatrices(
  rows: Int, inner: Int, columns: Int,
  _ a: UnsafePointer<Float>, transposed aTransposed: Bool,
  _ b: UnsafePointer<Float>, transposed bTransposed: Bool,
  to result: UnsafeMutablePointer<Float>, startingFrom start: ProductStart
) {
  let left = LeftFactor(
    start: a, rows: rows, rowStride: aTransposed ? 1 : inner,
    columnStride: aTransposed ? rows : 1)
  withUnsafeTemporaryAllocation(
    of: Float.self, capacity: ProductPanel.columns * inner
  ) { packed in
    guard let packed = packed.baseAddress else { return }
    for column in stride(from: 0, to: columns, by: ProductPanel.columns) {
      let width = min(ProductPanel.columns, columns - column)
      var panel = ProductPanel(
        start: b + column, stride: columns, inner: inner, width: width, column: column)
      if bTransposed || width < ProductPanel.columns {
        panel = ProductPanel(
          packing: b, inner: inner, columns: columns, transposed: bTransposed, column: column,
          into: packed)
      }
      panel.multiply(left, to: result, resultStride: columns, startingFrom: start)
    }
  }
}

extension ProductPanel {
  /// Copies columns of a right factor, starting from `column`, with zeros beyond its last.
  @inline(__always)
  init(
    packing b: UnsafePointer<Float>, inner: Int, columns: Int, transposed: Bool, column: Int,
    into packed: UnsafeMutablePointer<Float>
  ) {
    let width = min(ProductPanel.columns, columns - column)
    if transposed {
      if width < ProductPanel.columns {
        packed.initialize(repeating: 0, count: ProductPanel.columns * inner)
      }
      for j in 0..<width {
        let source = b + (column + j) * inner
        for k in 0..<inner { packed[ProductPanel.columns &* k &+ j] = source[k] }
      }
    } else {
      let leftWidth = min(8, width)
      for k in 0..<inner {
        let (source, target) = (b + k * columns + column, packed + ProductPanel.columns * k)
        Lanes(at: source, count: leftWidth).store(to: target)
        Lanes(at: source + leftWidth, count: width - leftWidth).store(to: target + 8)
      }
    }
    self.init(
      start: packed, stride: ProductPanel.columns, inner: inner, width: width, column: column)
  }
}
