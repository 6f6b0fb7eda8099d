extension Tensor {
  /// An element of a vector.
  public subscript(_ i: Int) -> Float {
    get { values[offset(i)] }
    set { change(offset(i), to: newValue) }
  }

  /// An element of a matrix, by row and column.
  public subscript(_ i: Int, _ j: Int) -> Float {
    get { values[offset(i, j)] }
    set { change(offset(i, j), to: newValue) }
  }

  /// An element of a tensor of three or more axes, with one index per axis.
  public subscript(_ i: Int, _ j: Int, _ k: Int, _ rest: Int...) -> Float {
    get { values[offset([i, j, k] + rest)] }
    set { change(offset([i, j, k] + rest), to: newValue) }
  }

  /// An element as a tensor of shape `[]`, through which gradients flow; one index per axis.
  public func element(_ indices: Int...) -> Tensor {
    let place = offset(indices)
    return flattened().part(place..<place + 1, axis: 0).reshaped([])
  }

  /// The only element of a tensor that has one.
  public var item: Float {
    require(count == 1, "item: a tensor of shape \(shape) has \(count) elements")
    return values[0]
  }

  private mutating func change(_ place: Int, to value: Float) {
    require(
      !isTracked, "subscript: an element of a tracked tensor cannot be changed; see replacing")
    values[place] = value
  }

  private func offset(_ i: Int) -> Int {
    require(rank == 1, "subscript: one index [\(i)] into a tensor of shape \(shape)")
    require(i >= 0 && i < shape[0], "subscript: index [\(i)] is outside shape \(shape)")
    return i
  }

  private func offset(_ i: Int, _ j: Int) -> Int {
    require(rank == 2, "subscript: two indices [\(i), \(j)] into a tensor of shape \(shape)")
    require(
      i >= 0 && i < shape[0] && j >= 0 && j < shape[1],
      "subscript: index [\(i), \(j)] is outside shape \(shape)")
    return i * shape[1] + j
  }

  private func offset(_ indices: [Int]) -> Int {
    require(
      rank == indices.count,
      "subscript: \(indices.count) indices \(indices) into a tensor of shape \(shape)")
    var offset = 0
    for axis in 0..<rank {
      require(
        indices[axis] >= 0 && indices[axis] < shape[axis],
        "subscript: index \(indices) is outside shape \(shape)")
      offset = offset * shape[axis] + indices[axis]
    }
    return offset
  }
}

/// The places on an axis that a one-sided or two-sided range stands for; stops with `message` if they
/// are not all on the axis.
///
/// A one-sided range takes its other end from the axis. It is resolved among all numbers first, since
/// the standard library stops without a message at a range that begins after the end of the axis.
func placesWithin(
  _ range: some RangeExpression<Int>, length: Int, _ message: (_ places: String) -> MessageText
) -> Range<Int> {
  let asked = range.relative(to: Int.min..<Int.max)
  let first = asked.lowerBound == .min ? 0 : asked.lowerBound
  let end = asked.upperBound == .max ? length : asked.upperBound
  require(first >= 0 && first <= end && end <= length, message("\(first)..<\(end)"))
  return first..<end
}

// MARK: Parts

extension Tensor {
  /// A part along the first axis: `x[0..<3]`, `x[3...]`.
  public subscript(_ range: some RangeExpression<Int>) -> Tensor { sliced(range, axis: 0) }

  /// A block of a matrix: `x[0..<3, 1...2]`.
  public subscript(
    _ rows: some RangeExpression<Int>, _ columns: some RangeExpression<Int>
  ) -> Tensor {
    require(rank >= 2, "slice: two ranges into a tensor of shape \(shape)")
    return sliced(rows, axis: 0).sliced(columns, axis: 1)
  }

  /// A part of every row of a matrix: `x[..., 1...2]`.
  public subscript(
    _ rows: (UnboundedRange_) -> Void, _ columns: some RangeExpression<Int>
  ) -> Tensor {
    require(rank >= 2, "slice: two ranges into a tensor of shape \(shape)")
    return sliced(columns, axis: 1)
  }

  /// A part along one axis, which is kept, however short.
  public func sliced(_ range: some RangeExpression<Int>, axis: Int = 0) -> Tensor {
    require(rank > 0, "slice: a single number has no axis")
    let axis = shape.resolvedAxis(axis, "slice")
    let length = shape[axis]
    let places = placesWithin(range, length: length) { places in
      "slice: \(places) is outside axis \(axis) of shape \(shape)"
    }
    return part(places, axis: axis)
  }

  /// Row `i` of a matrix, as a vector; for a larger tensor, the slice at `i` along the first axis.
  public func row(_ i: Int) -> Tensor {
    require(rank >= 2, "row: a tensor of shape \(shape) has no rows")
    require(i >= 0 && i < shape[0], "row: \(i) is outside shape \(shape)")
    return part(i..<i + 1, axis: 0).reshaped(Array(shape.dropFirst()))
  }

  /// Column `j` of a matrix, as a vector.
  public func column(_ j: Int) -> Tensor {
    require(rank == 2, "column: a tensor of shape \(shape) has no columns")
    require(j >= 0 && j < shape[1], "column: \(j) is outside shape \(shape)")
    return part(j..<j + 1, axis: 1).flattened()
  }

  /// The reverse of a slice: these elements with zeros before and after them along an axis.
  private func padded(to length: Int, from start: Int, axis: Int) -> Tensor {
    let count = shape[axis]
    var paddedShape = shape
    paddedShape[axis] = length
    let (outer, _, inner) = shape.around(axis: axis)
    return Tensor(shape: paddedShape) { result in
      result.initialize(repeating: 0, count: outer * length * inner)
      withElements { source in
        for block in 0..<outer {
          (result + (block * length + start) * inner).update(
            from: source + block * count * inner, count: count * inner)
        }
      }
    }
    .recorded("padded", self) { gradient, _, _ in
      gradient.part(start..<start + count, axis: axis)
    }
  }

  private func part(_ range: Range<Int>, axis: Int) -> Tensor {
    if range == 0..<shape[axis] { return self }
    let (outer, length, inner) = shape.around(axis: axis)
    var partShape = shape
    partShape[axis] = range.count
    let run = range.count * inner
    return Tensor(shape: partShape) { result in
      withElements { source in
        for index in 0..<outer {
          (result + index * run).initialize(
            from: source + (index * length + range.lowerBound) * inner, count: run)
        }
      }
    }
    .recorded("slice", self) { gradient, x, _ in
      gradient.padded(to: x.shape[axis], from: range.lowerBound, axis: axis)
    }
  }
}
