// Parameters and buffers of a model under the names that ``Model`` lists them by: `hidden.weight`,
// `2.bias`, as PyTorch puts the names of modules together. What it calls or stores differently (it has the
// transpose of a ``Linear`` layer's weight, and `running_mean`) is changed in ``Safetensors/tensors`` before
// ``Model/load(_:)``. A model of one's own that has layers with running statistics lists those in
// `forEachBuffer`, else they stay out of the file.

extension Model {
  /// The model's parameters and buffers as a file of the format safetensors.
  ///
  ///     let bytes = model.safetensors(metadata: ["epochs": "20"])
  ///
  /// The layers themselves are not in it: it can be loaded into a model made of the same.
  public func safetensors(metadata: KeyValuePairs<String, String> = [:]) -> [UInt8] {
    Safetensors(namedTensors, metadata: metadata).bytes
  }

  /// Takes parameters and buffers from a file of the format safetensors.
  ///
  /// The file must have each of the model's, with its shape, and nothing else. If anything is wrong, the
  /// model stays as it was, and the error says everything that does not fit.
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
