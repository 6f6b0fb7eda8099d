// The kernel of matrix products: four rows by sixteen columns of the result are kept in registers while
// the factors are read. Each element is summed in order, so that it depends only on its row and column;
// there is no fused multiply-add, so that it does not depend on the processor.

/// Rows of a left factor: element `[row, k]` is at `start + row · rowStride + k · columnStride`.
struct LeftFactor {
  var start: UnsafePointer<Float>
  var rows: Int
  var rowStride: Int
  var columnStride = 1
}

/// Sixteen columns of a right factor, or its last few, row after row.
struct ProductPanel {
  var start: UnsafePointer<Float>
  /// The distance from one row to the next.
  var stride: Int
  /// The number of rows.
  var inner: Int
  /// The number of columns, at most sixteen; if there are fewer, memory still has room for sixteen.
  var width: Int
  /// The place of the first column in the factor and in the result.
  var column: Int

  static let columns = 16

  /// Computes these columns of `result = start + a · b`, whose rows are `resultStride` apart.
  @inline(__always)
  func multiply(
    _ a: LeftFactor, to result: UnsafeMutablePointer<Float>, resultStride: Int,
    startingFrom start: ProductStart
  ) {
    var row = 0
    while row < a.rows {
      let height = min(4, a.rows - row)
      // Beyond the end, the last row is computed again, but not stored.
      let a0 = a.start + row * a.rowStride
      let a1 = a0 + min(1, height - 1) * a.rowStride
      let a2 = a0 + min(2, height - 1) * a.rowStride
      let a3 = a0 + (height - 1) * a.rowStride
      let target = result + row * resultStride + column
      var tile = ProductTile(
        start, at: target, stride: resultStride, column: column, height, width)
      if width > 8 {
        tile.addProducts(
          a0, a1, a2, a3, stride: a.columnStride, self.start, stride: stride, inner)
      } else {
        tile.addLeftProducts(
          a0, a1, a2, a3, stride: a.columnStride, self.start, stride: stride, inner)
      }
      tile.store(to: target, stride: resultStride, height, width)
      row += 4
    }
  }
}

/// Four rows of sixteen floats, in eight registers of a processor with AVX.
private struct ProductTile {
  private var left0 = Lanes(), left1 = Lanes(), left2 = Lanes(), left3 = Lanes()
  private var right0 = Lanes(), right1 = Lanes(), right2 = Lanes(), right3 = Lanes()

  @inline(__always)
  init(
    _ start: ProductStart, at target: UnsafePointer<Float>, stride: Int, column: Int,
    _ height: Int, _ width: Int
  ) {
    switch start {
    case .zero: break
    case .row(let row): load(row + column, stride: 0, 4, width)
    case .result: load(target, stride: stride, height, width)
    }
  }

  @inline(__always)
  private mutating func load(
    _ source: UnsafePointer<Float>, stride: Int, _ height: Int, _ width: Int
  ) {
    (left0, right0) = loadRow(source, width)
    if height > 1 { (left1, right1) = loadRow(source + stride, width) }
    if height > 2 { (left2, right2) = loadRow(source + 2 * stride, width) }
    if height > 3 { (left3, right3) = loadRow(source + 3 * stride, width) }
  }

  @inline(__always)
  mutating func addProducts(
    _ a0: UnsafePointer<Float>, _ a1: UnsafePointer<Float>, _ a2: UnsafePointer<Float>,
    _ a3: UnsafePointer<Float>, stride aStride: Int,
    _ b: UnsafePointer<Float>, stride bStride: Int, _ inner: Int
  ) {
    var (place, row) = (0, b)
    for _ in 0..<inner {
      let (left, right) = (Lanes(at: row), Lanes(at: row + 8))
      left0 += left * a0[place]
      right0 += right * a0[place]
      left1 += left * a1[place]
      right1 += right * a1[place]
      left2 += left * a2[place]
      right2 += right * a2[place]
      left3 += left * a3[place]
      right3 += right * a3[place]
      place &+= aStride
      row += bStride
    }
  }

  /// Adds products where the result has no more than eight columns.
  @inline(__always)
  mutating func addLeftProducts(
    _ a0: UnsafePointer<Float>, _ a1: UnsafePointer<Float>, _ a2: UnsafePointer<Float>,
    _ a3: UnsafePointer<Float>, stride aStride: Int,
    _ b: UnsafePointer<Float>, stride bStride: Int, _ inner: Int
  ) {
    var (place, row) = (0, b)
    for _ in 0..<inner {
      let left = Lanes(at: row)
      left0 += left * a0[place]
      left1 += left * a1[place]
      left2 += left * a2[place]
      left3 += left * a3[place]
      place &+= aStride
      row += bStride
    }
  }

  @inline(__always)
  func store(
    to target: UnsafeMutablePointer<Float>, stride: Int, _ height: Int, _ width: Int
  ) {
    storeRow(left0, right0, to: target, width)
    if height > 1 { storeRow(left1, right1, to: target + stride, width) }
    if height > 2 { storeRow(left2, right2, to: target + 2 * stride, width) }
    if height > 3 { storeRow(left3, right3, to: target + 3 * stride, width) }
  }
}

@inline(__always)
private func loadRow(_ source: UnsafePointer<Float>, _ width: Int) -> (Lanes, Lanes) {
  if width == 16 { return (Lanes(at: source), Lanes(at: source + 8)) }
  let leftWidth = min(8, width)
  return (
    Lanes(at: source, count: leftWidth), Lanes(at: source + leftWidth, count: width - leftWidth)
  )
}

@inline(__always)
private func storeRow(
  _ left: Lanes, _ right: Lanes, to target: UnsafeMutablePointer<Float>, _ width: Int
) {
  if width == 16 {
    left.store(to: target)
    right.store(to: target + 8)
    return
  }
  let leftWidth = min(8, width)
  left.store(to: target, count: leftWidth)
  right.store(to: target + leftWidth, count: width - leftWidth)
}
