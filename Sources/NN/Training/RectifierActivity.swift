/// A record of which units of a model's rectifiers have been active, that is, not zero.
///
/// A rectifier is an activation function that is zero over a whole range: ReLU and, to the last digit,
/// GELU and SiLU. A unit that is in that range for every example gets no gradient, and is called dead
/// (Maas, Hannun & Ng 2013). Rectifiers are found in the graph of a loss, so that it does not matter how
/// the model is written, and are identified by the order in which they are computed.
struct RectifierActivity {
  /// By rectifier, then by unit: not zero if the unit has been active.
  private(set) var isActive: [[Float]] = []

  /// Starts again with the same units.
  mutating func reset() {
    for place in isActive.indices {
      for unit in isActive[place].indices { isActive[place][unit] = 0 }
    }
  }

  var unitCounts: [Int] { isActive.map { $0.count } }

  /// The number of units of each rectifier that have not been active.
  var deadUnitCounts: [Int] { isActive.map { $0.count { $0 == 0 } } }

  /// Takes note of the rectifiers' outputs from which this loss was computed.
  mutating func add(_ loss: Tensor) {
    guard let node = loss.node else { return }
    var place = 0
    for node in node.nodesFromResult().reversed() where isRectifier(node.operation) {
      guard node.value.rank > 0, node.value.count > 0 else { continue }
      add(node.value, at: place)
      place += 1
    }
  }

  /// Takes note of an output, in which a unit is a place along the last axis or, for images of shape
  /// `[batch, channels, height, width]`, a channel.
  private mutating func add(_ output: Tensor, at place: Int) {
    let (outer, units, inner) = output.shape.around(axis: output.rank == 4 ? 1 : output.rank - 1)
    if place == isActive.count { isActive.append([]) }
    let unknown = units - isActive[place].count
    if unknown > 0 { isActive[place] += [Float](repeating: 0, count: unknown) }
    isActive[place].withUnsafeMutableBufferPointer { isActive in
      guard let isActive = isActive.baseAddress else { return }
      output.withElements { output in
        if inner == 1 && units >= 8 {
          markActiveColumns(of: output, rows: outer, columns: units, in: isActive)
        } else {
          markActiveChannels(of: output, images: outer, channels: units, size: inner, in: isActive)
        }
      }
    }
  }
}

private func isRectifier(_ operation: String) -> Bool {
  switch operation {
  case "relu", "gelu", "silu": true
  default: false
  }
}

/// Marks active columns, eight at a time, from the first row down until all are active, usually soon.
///
/// There must be at least eight; some of the last eight may be examined twice.
private func markActiveColumns(
  of matrix: UnsafePointer<Float>, rows: Int, columns: Int, in isActive: UnsafeMutablePointer<Float>
) {
  var next = 0
  while next < columns {
    let start = min(next, columns &- 8)
    next &+= 8
    // A number that has any bit set apart from its sign is not zero.
    let unsigned = SIMD8<Int32>(repeating: 0x7FFF_FFFF)
    var bits = Lanes(at: isActive + start).bits & unsigned
    var place = matrix + start
    let end = place + rows &* columns
    var block = 4
    while place < end && hasZero(bits) {
      let blockEnd = min(end, place + block &* columns)
      var found = bits
      while place < blockEnd {
        found |= Lanes(at: place).bits
        place += columns
      }
      bits = found & unsigned
      block &*= 2
    }
    Lanes(bits: bits).store(to: isActive + start)
  }
}

/// Whether any of eight non-negative numbers is zero.
///
/// Subtracting 1 from zero sets the sign bit.
@inline(__always)
private func hasZero(_ numbers: SIMD8<Int32>) -> Bool {
  let pairs = unsafeBitCast(numbers &- 1, to: SIMD4<UInt64>.self)
  return (pairs[0] | pairs[1] | pairs[2] | pairs[3]) & 0x8000_0000_8000_0000 != 0
}

/// Marks active channels, examining each one that is not marked yet until it is found active.
private func markActiveChannels(
  of images: UnsafePointer<Float>, images count: Int, channels: Int, size: Int,
  in isActive: UnsafeMutablePointer<Float>
) {
  for channel in 0..<channels where isActive[channel] == 0 {
    for image in 0..<count where isActive[channel] == 0 {
      let values = UnsafeBufferPointer(
        start: images + (image * channels + channel) * size, count: size)
      if values.contains(where: { $0 != 0 }) { isActive[channel] = 1 }
    }
  }
}
