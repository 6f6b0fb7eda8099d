/// The bytes of the values of a call of `cached`, one after another, each after their number.
package struct KeptParts: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var position = 0

  package init() {}

  /// - Parameter bytes: What was kept.
  /// - Throws: ``KeptValueError`` if it ends within a value.
  package init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    var rest = self
    while rest.position < bytes.count { _ = try rest.next() }
  }

  package mutating func append(_ part: [UInt8]) {
    withUnsafeBytes(of: UInt64(part.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes += part
  }

  /// Appends a value of the call of this name; one that cannot be taken apart ends the lesson.
  package mutating func append<Value: Encodable>(_ value: Value, of name: String) {
    do { append(try CodedValue(value).bytes) } catch { stopBecauseUnkept(name, error) }
  }

  package mutating func next() throws -> [UInt8] {
    guard bytes.count - position >= 8 else { throw KeptValueError.damaged }
    let count = bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
    position += 8
    guard count <= UInt64(bytes.count - position) else { throw KeptValueError.damaged }
    defer { position += Int(count) }
    return Array(bytes[position..<position + Int(count)])
  }

  /// The next value.
  ///
  /// - Parameter type: Its type.
  /// - Returns: The value.
  /// - Throws: What the type throws, or ``KeptValueError``.
  package mutating func next<Value: Decodable>(_ type: Value.Type) throws -> Value {
    guard let coded = CodedValue(bytes: try next()) else { throw KeptValueError.damaged }
    return try coded.decoded(as: type)
  }
}

/// Why there is no value in the bytes that were kept.
package enum KeptValueError: Error {
  case damaged
}

/// Ends the lesson because a value of the call of this name cannot be taken apart, or not be put together again.
package func stopBecauseUnkept(_ name: String, _ error: any Error) -> Never {
  stop("the value of cached(\"\(name)\") cannot be kept: \(reason(error))")
}

/// What is wrong, without the coders' own words around it.
private func reason(_ error: any Error) -> String {
  func text(_ context: String, _ path: [any CodingKey]) -> String {
    path.isEmpty ? context : "\(path.map(\.stringValue).joined(separator: ".")): \(context)"
  }
  return switch error {
  case EncodingError.invalidValue(_, let context):
    text(context.debugDescription, context.codingPath)
  case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
    DecodingError.keyNotFound(_, let context), DecodingError.dataCorrupted(let context):
    text(context.debugDescription, context.codingPath)
  default: "\(error)"
  }
}
