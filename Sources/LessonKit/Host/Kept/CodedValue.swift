/// A `Codable` value taken apart, as it is kept between runs: exact to the last bit of each number.
package enum CodedValue: Equatable {
  case null
  case bool(Bool)
  case signed(Int64)
  case unsigned(UInt64)
  /// A `Float`, by its bits.
  case float(UInt32)
  /// A `Double`, by its bits.
  case double(UInt64)
  case string(String)
  /// Numbers of one kind in a row, by their bytes: an array of a million would take long otherwise.
  case numbers(NumberKind, [UInt8])
  case list([CodedValue])
  case keyed([Member])

  package struct Member: Equatable {
    var key: String
    var value: CodedValue
  }

  package enum NumberKind: UInt8 {
    case float, double, int, byte

    /// The bytes of a number.
    var size: Int {
      switch self {
      case .float: 4
      case .double, .int: 8
      case .byte: 1
      }
    }
  }
}

// MARK: - Bytes

extension CodedValue {
  /// What says of which kind the value that follows is.
  private enum Tag: UInt8 {
    case null, no, yes, signed, unsigned, float, double, string, numbers, list, keyed
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    func tag(_ tag: Tag) { bytes.append(tag.rawValue) }
    func number(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    func text(_ text: String) {
      number(UInt64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
    switch self {
    case .null: tag(.null)
    case .bool(let value): tag(value ? .yes : .no)
    case .signed(let value):
      tag(.signed)
      number(value)
    case .unsigned(let value):
      tag(.unsigned)
      number(value)
    case .float(let bits):
      tag(.float)
      number(bits)
    case .double(let bits):
      tag(.double)
      number(bits)
    case .string(let value):
      tag(.string)
      text(value)
    case .numbers(let kind, let content):
      tag(.numbers)
      bytes.append(kind.rawValue)
      number(UInt64(content.count))
      bytes.append(contentsOf: content)
    case .list(let values):
      tag(.list)
      number(UInt64(values.count))
      for value in values { value.write(to: &bytes) }
    case .keyed(let members):
      tag(.keyed)
      number(UInt64(members.count))
      for member in members {
        text(member.key)
        member.value.write(to: &bytes)
      }
    }
  }

  /// Nil for anything that ``bytes`` has not written.
  package init?(bytes: some Collection<UInt8>) {
    var reader = Reader(bytes: Array(bytes))
    guard let value = reader.value(), reader.position == reader.bytes.count else { return nil }
    self = value
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, count <= bytes.count - position else { return nil }
      defer { position += count }
      return bytes[position..<position + count]
    }

    private mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
      take(Number.bitWidth / 8).map { slice in
        slice.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(as: Number.self)) }
      }
    }

    /// A count of things that take a byte each at least.
    private mutating func count() -> Int? {
      number(UInt64.self).flatMap(Int.init(exactly:)).flatMap { count in
        count <= bytes.count - position ? count : nil
      }
    }

    private mutating func text() -> String? {
      count().flatMap { take($0) }.flatMap { String(validating: $0, as: UTF8.self) }
    }

    mutating func value() -> CodedValue? {
      guard let tag = number(UInt8.self).flatMap(Tag.init) else { return nil }
      switch tag {
      case .null: return .null
      case .no: return .bool(false)
      case .yes: return .bool(true)
      case .signed: return number(Int64.self).map { .signed($0) }
      case .unsigned: return number(UInt64.self).map { .unsigned($0) }
      case .float: return number(UInt32.self).map { .float($0) }
      case .double: return number(UInt64.self).map { .double($0) }
      case .string: return text().map { .string($0) }
      case .numbers:
        guard let kind = number(UInt8.self).flatMap(NumberKind.init), let count = count(),
          count % kind.size == 0, let content = take(count)
        else { return nil }
        return .numbers(kind, Array(content))
      case .list:
        guard let count = count() else { return nil }
        var values: [CodedValue] = []
        for _ in 0..<count {
          guard let value = value() else { return nil }
          values.append(value)
        }
        return .list(values)
      case .keyed:
        guard let count = count() else { return nil }
        var members: [Member] = []
        for _ in 0..<count {
          guard let key = text(), let value = value() else { return nil }
          members.append(Member(key: key, value: value))
        }
        return .keyed(members)
      }
    }
  }
}
