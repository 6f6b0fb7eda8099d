// Puts `Codable` values together again.

extension CodedValue {
  /// The value that was taken apart.
  ///
  /// - Parameters:
  ///   - type: The value's type.
  ///   - path: Where it is in another one.
  /// - Returns: The value.
  /// - Throws: What the type throws, or a `DecodingError` if this is a value of another type.
  package func decoded<Value: Decodable>(
    as type: Value.Type, at path: [any CodingKey] = []
  ) throws -> Value {
    if case .numbers(let kind, let bytes) = self, let value = kind.numbers(bytes) as? Value {
      return value
    }
    return try Value(from: ValueDecoder(value: self, codingPath: path))
  }

  /// The elements, each of them a number if these are numbers.
  fileprivate var elements: [CodedValue]? {
    switch self {
    case .list(let values): values
    case .numbers(let kind, let bytes): kind.elements(bytes)
    default: nil
    }
  }

  /// The value of the same number as another type; nil if it is not a whole number, or out of range.
  fileprivate func integer<Number: FixedWidthInteger>() -> Number? {
    switch self {
    case .signed(let value): Number(exactly: value)
    case .unsigned(let value): Number(exactly: value)
    default: nil
    }
  }
}

extension CodedValue.NumberKind {
  private func array<Number>(_ bytes: [UInt8], of type: Number.Type) -> [Number] {
    bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / size).map { bytes.loadUnaligned(fromByteOffset: $0 * size, as: type) }
    }
  }

  /// The numbers, as the array that they were.
  fileprivate func numbers(_ bytes: [UInt8]) -> Any {
    switch self {
    case .float: array(bytes, of: Float.self)
    case .double: array(bytes, of: Double.self)
    case .int: array(bytes, of: Int.self)
    case .byte: bytes
    }
  }

  fileprivate func elements(_ bytes: [UInt8]) -> [CodedValue] {
    switch self {
    case .float: array(bytes, of: UInt32.self).map { .float($0) }
    case .double: array(bytes, of: UInt64.self).map { .double($0) }
    case .int: array(bytes, of: Int64.self).map { .signed($0) }
    case .byte: bytes.map { .unsigned(UInt64($0)) }
    }
  }
}

private func mismatch<Value>(_ type: Value.Type, at path: [any CodingKey]) -> DecodingError {
  .typeMismatch(
    type, .init(codingPath: path, debugDescription: "what was kept is not a \(type)"))
}

private struct ValueDecoder: Decoder {
  let value: CodedValue
  var codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    guard case .keyed(let members) = value else {
      throw mismatch([String: Any].self, at: codingPath)
    }
    return KeyedDecodingContainer(KeyedReader<Key>(members: members, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let elements = value.elements else { throw mismatch([Any].self, at: codingPath) }
    return ListReader(elements: elements, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    SingleReader(value: value, codingPath: codingPath)
  }
}

private struct SingleReader: SingleValueDecodingContainer {
  let value: CodedValue
  var codingPath: [any CodingKey]

  func decodeNil() -> Bool { value == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .bool(let value) = value else { throw mismatch(type, at: codingPath) }
    return value
  }

  func decode(_ type: String.Type) throws -> String {
    guard case .string(let value) = value else { throw mismatch(type, at: codingPath) }
    return value
  }

  func decode(_ type: Double.Type) throws -> Double {
    guard case .double(let bits) = value else { throw mismatch(type, at: codingPath) }
    return Double(bitPattern: bits)
  }

  func decode(_ type: Float.Type) throws -> Float {
    guard case .float(let bits) = value else { throw mismatch(type, at: codingPath) }
    return Float(bitPattern: bits)
  }

  private func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    guard let number: Number = value.integer() else { throw mismatch(type, at: codingPath) }
    return number
  }

  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try value.decoded(as: type, at: codingPath)
  }
}

private struct ListReader: UnkeyedDecodingContainer {
  let elements: [CodedValue]
  var codingPath: [any CodingKey]
  private(set) var currentIndex = 0

  init(elements: [CodedValue], codingPath: [any CodingKey]) {
    self.elements = elements
    self.codingPath = codingPath
  }

  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  /// What reading the next element gives; it stays the next if that fails.
  private mutating func next<Value>(
    _ type: Value.Type, _ read: (SingleReader) throws -> Value
  ) throws -> Value {
    let path = codingPath + [PlainKey(intValue: currentIndex)]
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type, .init(codingPath: path, debugDescription: "there are no more elements"))
    }
    let value = try read(SingleReader(value: elements[currentIndex], codingPath: path))
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, elements[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next(type) { try $0.decode(type) } }
  mutating func decode(_ type: String.Type) throws -> String {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode(_ type: Double.Type) throws -> Double {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode(_ type: Float.Type) throws -> Float {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode(_ type: Int.Type) throws -> Int { try next(type) { try $0.decode(type) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next(type) { try $0.decode(type) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode(_ type: Int32.Type) throws -> Int32 {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode(_ type: Int64.Type) throws -> Int64 {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next(type) { try $0.decode(type) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 {
    try next(type) { try $0.decode(type) }
  }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next(type) { try $0.decode(type) }
  }

  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    try next((any Decoder).self) { ValueDecoder(value: $0.value, codingPath: $0.codingPath) }
  }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: [CodedValue.Member]
  private let places: [String: Int]
  var codingPath: [any CodingKey]

  init(members: [CodedValue.Member], codingPath: [any CodingKey]) {
    self.members = members
    self.codingPath = codingPath
    places = Dictionary(
      members.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { $1 })
  }

  var allKeys: [Key] { members.compactMap { Key(stringValue: $0.key) } }

  func contains(_ key: Key) -> Bool { places[key.stringValue] != nil }

  private func member(_ key: any CodingKey) throws -> SingleReader {
    guard let place = places[key.stringValue] else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "'\(key.stringValue)' was not kept"))
    }
    return SingleReader(value: members[place].value, codingPath: codingPath + [key])
  }

  func decodeNil(forKey key: Key) throws -> Bool { try member(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try member(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try member(key).decode(type)
  }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try member(key).decode(type)
  }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try member(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try member(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try member(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 {
    try member(key).decode(type)
  }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 {
    try member(key).decode(type)
  }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
    try member(key).decode(type)
  }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try member(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 {
    try member(key).decode(type)
  }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
    try member(key).decode(type)
  }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
    try member(key).decode(type)
  }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
    try member(key).decode(type)
  }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try member(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try decoder(PlainKey.superclass) }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }

  private func decoder(_ key: any CodingKey) throws -> any Decoder {
    let member = try member(key)
    return ValueDecoder(value: member.value, codingPath: member.codingPath)
  }
}
