/// The memory that an optimiser keeps for each parameter: one or two tensors of the parameter's shape,
/// initially zeros.
///
/// A parameter and its memory change in one pass. Those of a large model do not fit into the processor's
/// caches, and each further pass would cost as much again.
struct OptimizerMemory {
  /// The tensors by parameter.
  private var first: [Tensor] = []
  private var second: [Tensor] = []

  /// Changes a parameter by a rule, which gets eight of its elements at a time, their gradients and their
  /// memory.
  @inline(__always)
  mutating func update(
    _ parameter: inout Tensor, _ gradient: Tensor, index: Int, _ operation: String,
    _ rule: (_ parameter: inout Lanes, _ gradient: Lanes, _ memory: inout Lanes) -> Void
  ) {
    requireGradient(gradient, of: parameter, named: "parameter \(index)", operation)
    prepare(&first, parameter, index, operation)
    let count = parameter.count
    parameter.values.withUnsafeMutableBufferPointer { parameter in
      first[index].values.withUnsafeMutableBufferPointer { memory in
        gradient.withElements { gradient in
          guard let parameter = parameter.baseAddress, let memory = memory.baseAddress else {
            return
          }
          forEachLanesInParallel(count) { place, length in
            var p = parameter.lanes(at: place, length)
            var m = memory.lanes(at: place, length)
            rule(&p, gradient.lanes(at: place, length), &m)
            parameter.put(p, at: place, length)
            memory.put(m, at: place, length)
          }
        }
      }
    }
  }

  /// Changes a parameter by a rule that remembers two numbers for each element.
  @inline(__always)
  mutating func update(
    _ parameter: inout Tensor, _ gradient: Tensor, index: Int, _ operation: String,
    _ rule: (
      _ parameter: inout Lanes, _ gradient: Lanes, _ first: inout Lanes, _ second: inout Lanes
    ) -> Void
  ) {
    requireGradient(gradient, of: parameter, named: "parameter \(index)", operation)
    prepare(&first, parameter, index, operation)
    prepare(&second, parameter, index, operation)
    let count = parameter.count
    parameter.values.withUnsafeMutableBufferPointer { parameter in
      first[index].values.withUnsafeMutableBufferPointer { first in
        second[index].values.withUnsafeMutableBufferPointer { second in
          gradient.withElements { gradient in
            guard let parameter = parameter.baseAddress, let first = first.baseAddress,
              let second = second.baseAddress
            else { return }
            forEachLanesInParallel(count) { place, length in
              var p = parameter.lanes(at: place, length)
              var a = first.lanes(at: place, length)
              var b = second.lanes(at: place, length)
              rule(&p, gradient.lanes(at: place, length), &a, &b)
              parameter.put(p, at: place, length)
              first.put(a, at: place, length)
              second.put(b, at: place, length)
            }
          }
        }
      }
    }
  }

  /// Makes room for a parameter that is updated for the first time.
  private func prepare(
    _ tensors: inout [Tensor], _ parameter: Tensor, _ index: Int, _ operation: String
  ) {
    require(
      index >= 0 && index <= tensors.count,
      "\(operation): parameter \(index) is updated before parameter \(tensors.count); begin each "
        + "update with parameter 0")
    if index == tensors.count { tensors.append(.zeros(parameter.shape)) }
    require(
      tensors[index].shape == parameter.shape,
      "\(operation): parameter \(index) has shape \(parameter.shape), but it had "
        + "\(tensors[index].shape) before; use a new optimiser for another model"
    )
  }
}

@inline(__always)
private func forEachLanesInParallel(_ count: Int, _ body: (_ start: Int, _ width: Int) -> Void) {
  inParallel(count: count, partLength: elementsInPart) { start, count in
    forEachLanes(count) { place, width in body(start &+ place, width) }
  }
}
