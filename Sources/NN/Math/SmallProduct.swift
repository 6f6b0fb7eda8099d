// The product of small matrices: four rows by sixteen columns of the result are kept in registers
// while the factors pass by. Each element is summed in order, so that it depends on its row and column
// alone; there is no fused multiply-add, so that it does not depend on the processor.

/// `result = start + a · b`; see `multiplyMatrices`.
func multiplySmallMatrices(
  rows: Int, inner: Int, columns: Int,
  _ a: UnsafePointer<Float>, transposed aTransposed: Bool,
  _ b: UnsafePointer<Float>, transposed bTransposed: Bool,
  to result: UnsafeMutablePointer<Float>, startingFrom start: ProductStart
) {
  let (aRow, aColumn) = aTransposed ? (1, rows) : (inner, 1)
  withUnsafeTemporaryAllocation(of: Float.self, capacity: 16 * inner) { packed in
    guard let packed = packed.baseAddress else { return }
    var column = 0
    while column < columns {
      let width = min(16, columns - column)
      // Sixteen columns of b, row by row: where they lie, or copied to where they do.
      var panel = b + column
      var panelStride = columns
      if bTransposed {
        packed.initialize(repeating: 0, count: 16 * inner)
        for j in 0..<width {
          let source = b + (column + j) * inner
          for k in 0..<inner { packed[16 &* k &+ j] = source[k] }
        }
        (panel, panelStride) = (UnsafePointer(packed), 16)
      } else if width < 16 {
        for k in 0..<inner {
          let row = panel + k * columns
          Lanes(at: row, count: min(8, width)).store(to: packed + 16 * k)
          Lanes(at: row + min(8, width), count: max(0, width - 8)).store(to: packed + 16 * k + 8)
        }
        (panel, panelStride) = (UnsafePointer(packed), 16)
      }

      var row = 0
      while row < rows {
        let height = min(4, rows - row)
        // Beyond the last row, it is computed again, and not stored.
        let a0 = a + row * aRow
        let a1 = a0 + min(1, height - 1) * aRow
        let a2 = a0 + min(2, height - 1) * aRow
        let a3 = a0 + (height - 1) * aRow
        let target = result + row * columns + column
        var tile = Tile(start, at: target, stride: columns, column: column, height, width)
        if width > 8 {
          tile.addProducts(a0, a1, a2, a3, stride: aColumn, panel, stride: panelStride, inner)
        } else {
          tile.addLeftProducts(a0, a1, a2, a3, stride: aColumn, panel, stride: panelStride, inner)
        }
        tile.store(to: target, stride: columns, height, width)
        row += 4
      }
      column += 16
    }
  }
}

/// Four rows of sixteen floats, in eight registers of a processor with AVX.
private struct Tile {
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

  /// The same where the result has no more than eight columns.
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
