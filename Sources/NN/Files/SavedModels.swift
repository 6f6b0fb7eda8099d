// Models are saved as their parameters and buffers, under the names that ``Model`` lists them by:
// `hidden.weight`, `2.bias`, composed like the names of modules in PyTorch. Whatever PyTorch names or
// stores differently (the transpose of a ``Linear`` layer's weight, `running_mean`) is to be changed
// in ``Safetensors/tensors`` before ``Model/load(_:)``. A custom model with running statistics must
// list them in `forEachBuffer`; otherwise they are not saved.

extension Model {
  /// The model's parameters and buffers as a file of the format safetensors.
  ///
  ///     let bytes = model.safetensors(metadata: ["epochs": "20"])
  ///
  /// The file does not contain the layers themselves; it can be loaded into a model with the same layers.
  public func safetensors(metadata: KeyValuePairs<String, String> = [:]) -> [UInt8] {
    Safetensors(namedTensors, metadata: metadata).bytes
  }

  /// Takes parameters and buffers from a file of the format safetensors.
  ///
  /// The file must have all of the model's tensors, with their shapes, and nothing else. If anything is
  /// wrong, the model stays as it was, and the error names everything that does not fit.
  public mutating func load(safetensors bytes: [UInt8]) throws(SafetensorsError) {
    try load(Safetensors(parsing: bytes))
  }

  /// Takes parameters and buffers from named tensors, as ``load(safetensors:)`` does.
  public mutating func load(_ saved: Safetensors) throws(SafetensorsError) {
    let expected = namedTensors.enumerated().map { (name: $1.name, value: $1.value, place: $0) }
      .sorted { $0.name.bytesPrecede($1.name) }
    let found = saved.tensors.sorted { $0.name.bytesPrecede($1.name) }
    var mismatch = ModelMismatch()
    var values = [Tensor?](repeating: nil, count: expected.count)
    var next = 0
    for (name, value, place) in expected {
      while next < found.count, found[next].name.bytesPrecede(name) {
        mismatch.unexpected.append(.init(name: found[next].name, shape: found[next].value.shape))
        next += 1
      }
      guard next < found.count, found[next].name.hasBytes(of: name) else {
        mismatch.missing.append(.init(name: name, shape: value.shape))
        continue
      }
      let shape = found[next].value.shape
      if shape == value.shape {
        values[place] = found[next].value
      } else {
        mismatch.misshapen.append(.init(name: name, shape: shape, expected: value.shape))
      }
      next += 1
    }
    for (name, value) in found[next...] {
      mismatch.unexpected.append(.init(name: name, shape: value.shape))
    }
    guard mismatch.isEmpty else { throw .mismatch(mismatch) }

    var place = 0
    let take: ParameterBody = { _, value in
      if let saved = values[place] { value = saved.detached }
      place += 1
    }
    forEachParameter(take)
    forEachBuffer(take)
  }

  /// All parameters, then all buffers.
  private var namedTensors: [(name: String, value: Tensor)] {
    var copy = self
    var tensors: [(name: String, value: Tensor)] = []
    let add: ParameterBody = { name, value in tensors.append((name.description, value)) }
    copy.forEachParameter(add)
    copy.forEachBuffer(add)
    return tensors
  }
}
