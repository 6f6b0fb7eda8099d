/// The right factor of many products, such as the weight that a recurrent layer uses at each step,
/// arranged once in the order in which the kernel reads it.
struct PackedMatrix {
  let inner: Int
  let columns: Int
  /// Panels of sixteen columns, one after another.
  fileprivate let panels: UnsafePointer<Float>

  /// Computes `result = start + a · b`, where the result's rows follow one another without gaps.
  func multiply(
    _ a: LeftFactor, to result: UnsafeMutablePointer<Float>,
    startingFrom start: ProductStart = .zero
  ) {
    for column in stride(from: 0, to: columns, by: ProductPanel.columns) {
      let panel = ProductPanel(
        start: panels + column * inner, stride: ProductPanel.columns, inner: inner,
        width: min(ProductPanel.columns, columns - column), column: column)
      panel.multiply(a, to: result, resultStride: columns, startingFrom: start)
    }
  }
}

extension Tensor {
  /// Calls `body` with this matrix as a packed right factor, which is valid until `body` returns.
  func packed(transposed: Bool = false, _ body: (PackedMatrix) -> Void) {
    let (inner, columns) = transposed ? (shape[1], shape[0]) : (shape[0], shape[1])
    let panelCount = (columns + ProductPanel.columns - 1) / ProductPanel.columns
    let capacity = panelCount * ProductPanel.columns * inner
    withElements { b in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: capacity) { memory in
        guard let panels = memory.baseAddress else { return }
        for panel in 0..<panelCount {
          let column = panel * ProductPanel.columns
          _ = ProductPanel(
            packing: b, inner: inner, columns: columns, transposed: transposed, column: column,
            into: panels + column * inner)
        }
        body(PackedMatrix(inner: inner, columns: columns, panels: panels))
      }
    }
  }
}
