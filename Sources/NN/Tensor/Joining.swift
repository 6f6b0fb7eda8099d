/// Tensors joined end to end along an axis; their other axes must agree.
public func concatenate(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  require(!tensors.isEmpty, "concatenate: there are no tensors")
  let first = tensors[0].shape
  require(!first.isEmpty, "concatenate: single numbers have no axis; stack them")
  let axis = first.resolvedAxis(axis, "concatenate")
  var shape = first
  shape[axis] = 0
  for tensor in tensors {
    var expected = first
    if tensor.rank == expected.count { expected[axis] = tensor.shape[axis] }
    require(
      tensor.shape == expected,
      "concatenate: shapes \(first) and \(tensor.shape) differ in more than axis \(axis)")
    shape[axis] += tensor.shape[axis]
  }
  let (outer, length, inner) = shape.around(axis: axis)
  return Tensor(shape: shape) { result in
    var offset = 0
    for tensor in tensors {
      let run = tensor.shape[axis] * inner
      tensor.withElements { source in
        for index in 0..<outer {
          (result + index * length * inner + offset).initialize(
            from: source + index * run, count: run)
        }
      }
      offset += run
    }
  }
  .recorded("concatenate", tensors) { gradient, inputs, _ in
    var start = 0
    return inputs.map { input in
      let range = start..<start + input.shape[axis]
      start = range.upperBound
      return gradient.sliced(range, axis: axis)
    }
  }
}

/// Tensors of equal shape joined along a new axis.
public func stack(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  require(!tensors.isEmpty, "stack: there are no tensors")
  for tensor in tensors {
    require(
      tensor.shape == tensors[0].shape,
      "stack: shapes \(tensors[0].shape) and \(tensor.shape) differ")
  }
  let place = axis < 0 ? axis + tensors[0].rank + 1 : axis
  require(
    place >= 0 && place <= tensors[0].rank,
    "stack: a new axis at \(axis) is outside shape \(tensors[0].shape)")
  return concatenate(tensors.map { $0.insertingAxis(at: place) }, axis: place)
}
