// Takes `Codable` values apart. The standard library has the protocols, Foundation the coders; a program
// that imports no Foundation starts faster, and Foundation's coders change numbers that are not finite.

extension CodedValue {
  /// Takes a value apart.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - path: Where it is in another one.
  /// - Throws: What the value throws, or an `EncodingError` if it encodes nothing.
  package init<Value: Encodable>(_ value: Value, at path: [any CodingKey] = []) throws {
    if let numbers = Self.numbers(in: value) {
      self = numbers
      return
    }
    let place = PlaceOfValue()
    try value.encode(to: ValueEncoder(place: place, codingPath: path))
    guard let value = place.value else {
      throw EncodingError.invalidValue(
        value,
        EncodingError.Context(
          codingPath: path, debugDescription: "\(Value.self) did not encode any values"))
    }
    self = value
  }

  private static func numbers<Value>(in value: Value) -> CodedValue? {
    func bytes<Number>(_ numbers: [Number]) -> [UInt8] {
      numbers.withUnsafeBytes { Array($0) }
    }
    if Value.self == [Float].self, let numbers = value as? [Float] {
      return .numbers(.float, bytes(numbers))
    }
    if Value.self == [Double].self, let numbers = value as? [Double] {
      return .numbers(.double, bytes(numbers))
    }
    if Value.self == [Int].self, let numbers = value as? [Int] {
      return .numbers(.int, bytes(numbers))
    }
    if Value.self == [UInt8].self, let numbers = value as? [UInt8] {
      return .numbers(.byte, numbers)
    }
    return nil
  }
}

/// Where a value is put while it is encoded: containers are references, and may be filled in any order.
private final class PlaceOfValue {
  private enum Content {
    case nothing, single(CodedValue), list, keyed
  }

  private var content = Content.nothing
  /// The elements of a list, or the values of the members.
  private var places: [PlaceOfValue] = []
  private var keys: [String] = []
  private var indices: [String: Int] = [:]

  /// Nil if nothing has been encoded here.
  var value: CodedValue? {
    switch content {
    case .nothing: nil
    case .single(let value): value
    // As Foundation's coders have it, what encodes nothing in a container is empty.
    case .list: .list(places.map { $0.value ?? .keyed([]) })
    case .keyed:
      .keyed(
        zip(keys, places).map { CodedValue.Member(key: $0, value: $1.value ?? .keyed([])) })
    }
  }

  var count: Int { places.count }

  func put(_ value: CodedValue) { content = .single(value) }

  func becomeList() { content = .list }

  func becomeKeyed() { content = .keyed }

  /// The place for one more element.
  func append() -> PlaceOfValue {
    let place = PlaceOfValue()
    places.append(place)
    return place
  }

  /// The place for the value with this key; what was there before is gone.
  func member(_ key: String) -> PlaceOfValue {
    let place = PlaceOfValue()
    if let index = indices[key] {
      places[index] = place
    } else {
      indices[key] = places.count
      keys.append(key)
      places.append(place)
    }
    return place
  }
}

/// A key that is a number, or the one of a class's superclass.
struct PlainKey: CodingKey {
  var stringValue: String
  var intValue: Int?

  init(stringValue: String) { self.stringValue = stringValue }

  init(intValue: Int) {
    stringValue = "\(intValue)"
    self.intValue = intValue
  }

  static let superclass = PlainKey(stringValue: "super")
}

private struct ValueEncoder: Encoder {
  let place: PlaceOfValue
  var codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    place.becomeKeyed()
    return KeyedEncodingContainer(KeyedContainer<Key>(place: place, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    place.becomeList()
    return ListContainer(place: place, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleContainer(place: place, codingPath: codingPath)
  }
}

private struct SingleContainer: SingleValueEncodingContainer {
  let place: PlaceOfValue
  var codingPath: [any CodingKey]

  private func put(_ value: CodedValue) { place.put(value) }

  func encodeNil() { put(.null) }
  func encode(_ value: Bool) { put(.bool(value)) }
  func encode(_ value: String) { put(.string(value)) }
  func encode(_ value: Double) { put(.double(value.bitPattern)) }
  func encode(_ value: Float) { put(.float(value.bitPattern)) }
  func encode(_ value: Int) { put(.signed(Int64(value))) }
  func encode(_ value: Int8) { put(.signed(Int64(value))) }
  func encode(_ value: Int16) { put(.signed(Int64(value))) }
  func encode(_ value: Int32) { put(.signed(Int64(value))) }
  func encode(_ value: Int64) { put(.signed(value)) }
  func encode(_ value: UInt) { put(.unsigned(UInt64(value))) }
  func encode(_ value: UInt8) { put(.unsigned(UInt64(value))) }
  func encode(_ value: UInt16) { put(.unsigned(UInt64(value))) }
  func encode(_ value: UInt32) { put(.unsigned(UInt64(value))) }
  func encode(_ value: UInt64) { put(.unsigned(value)) }

  func encode<Value: Encodable>(_ value: Value) throws {
    put(try CodedValue(value, at: codingPath))
  }
}

private struct ListContainer: UnkeyedEncodingContainer {
  let place: PlaceOfValue
  var codingPath: [any CodingKey]

  var count: Int { place.count }

  /// A container for the next element.
  private var next: SingleContainer {
    let path = codingPath + [PlainKey(intValue: count)]
    return SingleContainer(place: place.append(), codingPath: path)
  }

  func encodeNil() { next.encodeNil() }
  func encode(_ value: Bool) { next.encode(value) }
  func encode(_ value: String) { next.encode(value) }
  func encode(_ value: Double) { next.encode(value) }
  func encode(_ value: Float) { next.encode(value) }
  func encode(_ value: Int) { next.encode(value) }
  func encode(_ value: Int8) { next.encode(value) }
  func encode(_ value: Int16) { next.encode(value) }
  func encode(_ value: Int32) { next.encode(value) }
  func encode(_ value: Int64) { next.encode(value) }
  func encode(_ value: UInt) { next.encode(value) }
  func encode(_ value: UInt8) { next.encode(value) }
  func encode(_ value: UInt16) { next.encode(value) }
  func encode(_ value: UInt32) { next.encode(value) }
  func encode(_ value: UInt64) { next.encode(value) }
  func encode<Value: Encodable>(_ value: Value) throws { try next.encode(value) }

  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    superEncoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    superEncoder().unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    let next = next
    return ValueEncoder(place: next.place, codingPath: next.codingPath)
  }
}

private struct KeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let place: PlaceOfValue
  var codingPath: [any CodingKey]

  private func member(_ key: any CodingKey) -> SingleContainer {
    SingleContainer(place: place.member(key.stringValue), codingPath: codingPath + [key])
  }

  func encodeNil(forKey key: Key) { member(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: String, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Float, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int8, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int16, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int32, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt8, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt16, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt32, forKey key: Key) { member(key).encode(value) }
  func encode(_ value: UInt64, forKey key: Key) { member(key).encode(value) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try member(key).encode(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    superEncoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    superEncoder(forKey: key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder(PlainKey.superclass) }

  func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

  private func encoder(_ key: any CodingKey) -> any Encoder {
    let member = member(key)
    return ValueEncoder(place: member.place, codingPath: member.codingPath)
  }
}
