import LessonKit
import NN

// Models that a long computation trains, kept as other values of `cached` are.

/// Trains a model, and keeps its parameters and buffers until something changes that they depend on.
///
///     var model = Network()
///     let history = cached("training", &model) { model in
///       train(&model, on: data, epochs: 200, …)
///     }
///
/// All else that the model has, such as rates or counts, stays as it was before the call.
///
/// - Parameters:
///   - name: Tells the call from others in the lesson; a text in quotes.
///   - model: The model, which the closure gets as it is.
///   - line: The line that calls.
///   - train: Trains the model, and computes a value.
/// - Returns: The value, as its bytes are read back.
@discardableResult
public func cached<M: Model, Value: Codable>(
  _ name: String, _ model: inout M, line: Int = #line, _ train: (inout M) throws -> Value
) rethrows -> Value {
  try keptTraining(name, &model, line: line) { model, parts in
    parts.append(try train(&model), of: name)
  } decode: { parts in
    Result { try parts.next(Value.self) }
  }
}

/// Trains a model, and keeps its parameters and buffers, and two values.
///
/// - Parameters:
///   - name: Tells the call from others in the lesson; a text in quotes.
///   - model: The model, which the closure gets as it is.
///   - line: The line that calls.
///   - train: Trains the model, and computes values.
/// - Returns: The values, as their bytes are read back.
@discardableResult
public func cached<M: Model, First: Codable, Second: Codable>(
  _ name: String, _ model: inout M, line: Int = #line, _ train: (inout M) throws -> (First, Second)
) rethrows -> (First, Second) {
  try keptTraining(name, &model, line: line) { model, parts in
    let values = try train(&model)
    parts.append(values.0, of: name)
    parts.append(values.1, of: name)
  } decode: { parts in
    Result { (try parts.next(First.self), try parts.next(Second.self)) }
  }
}

/// Trains a model, and keeps its parameters and buffers, and three values.
///
/// - Parameters:
///   - name: Tells the call from others in the lesson; a text in quotes.
///   - model: The model, which the closure gets as it is.
///   - line: The line that calls.
///   - train: Trains the model, and computes values.
/// - Returns: The values, as their bytes are read back.
@discardableResult
public func cached<M: Model, First: Codable, Second: Codable, Third: Codable>(
  _ name: String, _ model: inout M, line: Int = #line,
  _ train: (inout M) throws -> (First, Second, Third)
) rethrows -> (First, Second, Third) {
  try keptTraining(name, &model, line: line) { model, parts in
    let values = try train(&model)
    parts.append(values.0, of: name)
    parts.append(values.1, of: name)
    parts.append(values.2, of: name)
  } decode: { parts in
    Result { (try parts.next(First.self), try parts.next(Second.self), try parts.next(Third.self)) }
  }
}

/// Trains a model, and keeps its parameters and buffers.
///
/// - Parameters:
///   - name: Tells the call from others in the lesson; a text in quotes.
///   - model: The model, which the closure gets as it is.
///   - line: The line that calls.
///   - train: Trains the model.
public func cached<M: Model>(
  _ name: String, _ model: inout M, line: Int = #line, _ train: (inout M) throws -> Void
) rethrows {
  try keptTraining(name, &model, line: line) { model, _ in
    try train(&model)
  } decode: { _ in
    .success(())
  }
}

/// The model is changed only by loading what was kept, whether it has been trained or not: so it is the same
/// in both cases.
private func keptTraining<M: Model, Values>(
  _ name: String, _ model: inout M, line: Int,
  _ train: (inout M, inout KeptParts) throws -> Void,
  decode: (inout KeptParts) -> Result<Values, any Error>
) rethrows -> Values {
  let untrained = model
  let (trained, values) = try keptValue(name, line: line) {
    var trained = untrained
    var values = KeptParts()
    try train(&trained, &values)
    var parts = KeptParts()
    parts.append(trained.safetensors())
    parts.append(values.bytes)
    return parts.bytes
  } decode: { bytes in
    Result {
      var parts = try KeptParts(bytes)
      var trained = untrained
      try trained.load(safetensors: parts.next())
      var values = try KeptParts(parts.next())
      return (trained, try decode(&values).get())
    }
  }
  model = trained
  return values
}
