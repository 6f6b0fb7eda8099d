/// How two tensors line up, element by element.
///
/// Shapes are compared from the last axis backwards; an axis of length 1, or one that is missing at
/// the beginning, is repeated to the other's length (NumPy's rule):
///
///     [3, 4] and [4]     the row is added to each of 3 rows
///     [3, 4] and [3, 1]  the column is added to each of 4 columns
///     [3, 4] and [3]     do not fit
struct Broadcast {
  /// One loop of the nest that visits the result's elements in order.
  ///
  /// A stride is how far an operand advances with each iteration: 0 where it is repeated.
  struct Loop {
    var count: Int
    var firstStride: Int
    var secondStride: Int
  }

  /// The result's shape.
  var shape: [Int]
  /// The loops, innermost first; neighbouring axes that both operands step through evenly are merged.
  var loops: [Loop] = []

  /// Shapes that do not fit are reported as `shapes`, of which `first` and `second` may be a part.
  init(
    _ first: [Int], _ second: [Int], _ operation: String, of shapes: ([Int], [Int])? = nil
  ) {
    let rank = max(first.count, second.count)
    shape = [Int](repeating: 1, count: rank)
    loops.reserveCapacity(rank)
    var firstStride = 1
    var secondStride = 1
    for fromEnd in 1...max(rank, 1) where fromEnd <= rank {
      let a = fromEnd <= first.count ? first[first.count - fromEnd] : 1
      let b = fromEnd <= second.count ? second[second.count - fromEnd] : 1
      require(
        a == b || a == 1 || b == 1,
        "\(operation): shapes \(shapes?.0 ?? first) and \(shapes?.1 ?? second) do not fit")
      let length = a == 1 ? b : a
      shape[rank - fromEnd] = length
      if length != 1 {
        append(
          Loop(
            count: length, firstStride: a == 1 ? 0 : firstStride,
            secondStride: b == 1 ? 0 : secondStride))
      }
      firstStride *= a
      secondStride *= b
    }
    if loops.isEmpty { loops = [Loop(count: 1, firstStride: 1, secondStride: 1)] }
  }

  /// Adds the next outer loop.
  private mutating func append(_ loop: Loop) {
    guard let inner = loops.last,
      loop.firstStride == inner.count * inner.firstStride,
      loop.secondStride == inner.count * inner.secondStride
    else { return loops.append(loop) }
    loops[loops.count - 1].count *= loop.count
  }

  /// The innermost loop, which callers of ``forEachRow(_:)`` run themselves.
  var innermost: Loop { loops[0] }

  /// Calls `body` with the place where each run of the innermost loop begins, in the result and in
  /// both operands.
  @inline(__always)
  func forEachRow(_ body: (_ result: Int, _ first: Int, _ second: Int) -> Void) {
    let count = shape.elementCount
    if count > 0 { forEachRow(from: 0, count: count / innermost.count, body) }
  }

  /// Does so for `count` of the runs, in order, beginning with run `start`.
  @inline(__always)
  func forEachRow(
    from start: Int, count: Int, _ body: (_ result: Int, _ first: Int, _ second: Int) -> Void
  ) {
    let rowLength = innermost.count
    withUnsafeTemporaryAllocation(of: Int.self, capacity: loops.count) { turns in
      turns.initialize(repeating: 0)
      var (result, first, second) = (start * rowLength, 0, 0)
      let end = result + count * rowLength
      // The iteration that each loop has reached at the first run.
      var before = start
      for depth in 1..<max(loops.count, 1) {
        turns[depth] = before % loops[depth].count
        before /= loops[depth].count
        first += turns[depth] * loops[depth].firstStride
        second += turns[depth] * loops[depth].secondStride
      }
      while result < end {
        body(result, first, second)
        result += rowLength
        // Count up like an odometer, from the second innermost loop outwards.
        var depth = 1
        while depth < loops.count {
          turns[depth] += 1
          first += loops[depth].firstStride
          second += loops[depth].secondStride
          if turns[depth] < loops[depth].count { break }
          turns[depth] = 0
          first -= loops[depth].count * loops[depth].firstStride
          second -= loops[depth].count * loops[depth].secondStride
          depth += 1
        }
      }
    }
  }
}

extension Tensor {
  /// The results of `function` on the elements of two tensors, broadcast.
  @inline(__always)
  func combined(
    with other: Tensor, _ operation: String, _ function: (Lanes, Lanes) -> Lanes
  ) -> Tensor {
    if shape == other.shape {
      return Tensor(shape: shape) { result in
        withElements { first in
          other.withElements { second in
            inParallel(count: count, partLength: elementsInPart) { start, count in
              combineRow(
                count, first + start, 1, second + start, 1, to: result + start, function)
            }
          }
        }
      }
    }
    let broadcast = Broadcast(shape, other.shape, operation)
    let row = broadcast.innermost
    return Tensor(shape: broadcast.shape) { result in
      withElements { first in
        other.withElements { second in
          let rows = broadcast.shape.elementCount / row.count
          inParallel(count: rows, partLength: Swift.max(1, elementsInPart / row.count)) {
            start, count in
            broadcast.forEachRow(from: start, count: count) {
              resultStart, firstStart, secondStart in
              combineRow(
                row.count, first + firstStart, row.firstStride, second + secondStart,
                row.secondStride, to: result + resultStart, function)
            }
          }
        }
      }
    }
  }

  /// Replaces every element by the result of `function` on it and another tensor's element, in place.
  @inline(__always)
  mutating func combine(
    with other: Tensor, _ operation: String, _ function: (Lanes, Lanes) -> Lanes
  ) {
    guard shape == other.shape else {
      let result = combined(with: other, operation, function)
      require(
        result.shape == shape, "\(operation): shape \(other.shape) does not fit into \(shape)")
      self = result
      return
    }
    let count = count
    values.withUnsafeMutableBufferPointer { buffer in
      guard let elements = buffer.baseAddress else { return }
      other.withElements { other in
        inParallel(count: count, partLength: elementsInPart) { start, count in
          combineRow(
            count, elements + start, 1, other + start, 1, to: elements + start, function)
        }
      }
    }
  }

  /// A gradient times a slope at each element: a slope computed in passing or, where it must be possible
  /// to differentiate again, one made of recorded operations.
  @inline(__always)
  func times(
    _ other: Tensor, _ slope: (Lanes) -> Lanes, orRecorded recorded: () -> Tensor
  ) -> Tensor {
    if isTracked || other.isTracked { return self * recorded() }
    return combined(with: other, "*") { $0 * slope($1) }
  }

  /// The same elements repeated to a larger shape, as an operator would.
  public func broadcast(to shape: [Int]) -> Tensor {
    if shape == self.shape { return self }
    requireShape(shape, "broadcast")
    let broadcast = Broadcast(self.shape, shape, "broadcast")
    require(broadcast.shape == shape, "broadcast: shape \(self.shape) does not fit into \(shape)")
    let row = broadcast.innermost
    return Tensor(shape: shape) { result in
      withElements { source in
        broadcast.forEachRow { resultStart, sourceStart, _ in
          for index in 0..<row.count {
            result[resultStart + index] = source[sourceStart + index * row.firstStride]
          }
        }
      }
    }
    .recorded("broadcast", self) { gradient, _, _ in gradient }
  }
}

/// Applies `function` to two runs of floats; an operand's stride is 1, or 0 if one float is repeated.
@inline(__always)
private func combineRow(
  _ count: Int, _ first: UnsafePointer<Float>, _ firstStride: Int, _ second: UnsafePointer<Float>,
  _ secondStride: Int, to result: UnsafeMutablePointer<Float>, _ function: (Lanes, Lanes) -> Lanes
) {
  if firstStride == 0 {
    let repeated = Lanes(repeating: first[0])
    mapLanes(second, to: result, count: count) { function(repeated, $0) }
  } else if secondStride == 0 {
    let repeated = Lanes(repeating: second[0])
    mapLanes(first, to: result, count: count) { function($0, repeated) }
  } else {
    var index = 0
    while index &+ 8 <= count {
      function(Lanes(at: first + index), Lanes(at: second + index)).store(to: result + index)
      index &+= 8
    }
    guard index < count else { return }
    let rest = count &- index
    function(Lanes(at: first + index, count: rest), Lanes(at: second + index, count: rest))
      .store(to: result + index, count: rest)
  }
}
