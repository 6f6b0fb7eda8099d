/// The value of a long computation, which is kept until something changes that it depends on.
///
///     let history = cached("training") {
///       var model = Network()
///       return train(&model, on: data, epochs: 200, …)
///     }
///
/// The tool computes it when code has changed that the cells up to and including this one can reach, or a file
/// that they read, and takes it from its cache otherwise: so cells after it can be edited without waiting.
/// Computed or not, the value is the same. Within the braces `random` is a generator of its own.
///
/// The call belongs at the top level of a cell. It has no other effect than its value: what is shown, printed or
/// changed within the braces would be missing when the value comes from the cache, and is an error.
///
/// - Parameters:
///   - name: Tells the call from others in the lesson; a text in quotes.
///   - line: The line that calls.
///   - compute: Computes the value.
/// - Returns: The value, as its bytes are read back.
public func cached<Value: Codable>(
  _ name: String, line: Int = #line, _ compute: () throws -> Value
) rethrows -> Value {
  try keptValue(name, line: line) {
    var parts = KeptParts()
    parts.append(try compute(), of: name)
    return parts.bytes
  } decode: { bytes in
    Result {
      var parts = try KeptParts(bytes)
      return try parts.next(Value.self)
    }
  }
}

/// Two values of a long computation, which are kept until something changes that they depend on.
///
///     let (losses, weights) = cached("descent") { … return (losses, weights) }
///
/// - Parameters:
///   - name: Tells the call from others in the lesson; a text in quotes.
///   - line: The line that calls.
///   - compute: Computes the values.
/// - Returns: The values, as their bytes are read back.
public func cached<First: Codable, Second: Codable>(
  _ name: String, line: Int = #line, _ compute: () throws -> (First, Second)
) rethrows -> (First, Second) {
  try keptValue(name, line: line) {
    var parts = KeptParts()
    let values = try compute()
    parts.append(values.0, of: name)
    parts.append(values.1, of: name)
    return parts.bytes
  } decode: { bytes in
    Result {
      var parts = try KeptParts(bytes)
      return (
        try parts.next(First.self),
        try parts.next(Second.self)
      )
    }
  }
}

/// Three values of a long computation, which are kept until something changes that they depend on.
///
/// - Parameters:
///   - name: Tells the call from others in the lesson; a text in quotes.
///   - line: The line that calls.
///   - compute: Computes the values.
/// - Returns: The values, as their bytes are read back.
public func cached<First: Codable, Second: Codable, Third: Codable>(
  _ name: String, line: Int = #line, _ compute: () throws -> (First, Second, Third)
) rethrows -> (First, Second, Third) {
  try keptValue(name, line: line) {
    var parts = KeptParts()
    let values = try compute()
    parts.append(values.0, of: name)
    parts.append(values.1, of: name)
    parts.append(values.2, of: name)
    return parts.bytes
  } decode: { bytes in
    Result {
      var parts = try KeptParts(bytes)
      return (
        try parts.next(First.self),
        try parts.next(Second.self),
        try parts.next(Third.self)
      )
    }
  }
}

/// Four values of a long computation, which are kept until something changes that they depend on.
///
/// - Parameters:
///   - name: Tells the call from others in the lesson; a text in quotes.
///   - line: The line that calls.
///   - compute: Computes the values.
/// - Returns: The values, as their bytes are read back.
public func cached<First: Codable, Second: Codable, Third: Codable, Fourth: Codable>(
  _ name: String, line: Int = #line, _ compute: () throws -> (First, Second, Third, Fourth)
) rethrows -> (First, Second, Third, Fourth) {
  try keptValue(name, line: line) {
    var parts = KeptParts()
    let values = try compute()
    parts.append(values.0, of: name)
    parts.append(values.1, of: name)
    parts.append(values.2, of: name)
    parts.append(values.3, of: name)
    return parts.bytes
  } decode: { bytes in
    Result {
      var parts = try KeptParts(bytes)
      return (
        try parts.next(First.self),
        try parts.next(Second.self),
        try parts.next(Third.self),
        try parts.next(Fourth.self)
      )
    }
  }
}
