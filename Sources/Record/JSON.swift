/// A JSON value, as records and the events of a running lesson are written.
///
/// Our own rather than Foundation's, because a lesson's program must start fast and must not load
/// Foundation, and because a record has to look the same on every platform: members stay in order,
/// numbers have as few digits as tell them apart.
public enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number. NaN and infinities, which JSON has not, are written as the strings `"nan"`,
  /// `"inf"` and `"-inf"`; ``number`` reads them back.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value; members keep their order.
  public struct Member: Equatable, Sendable {
    public var name: String
    public var value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// An object whose members come in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

// MARK: Making values

extension JSON {
  public static func integer(_ value: Int) -> JSON { .number(Double(value)) }

  public static func numbers(_ values: [Double]) -> JSON { .array(values.map { .number($0) }) }

  public static func strings(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }

  /// An object of the members that have a value: absent is shorter than `null`.
  public static func object(omittingNil members: [(String, JSON?)]) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }
}

// MARK: Reading values

extension JSON {
  /// The value of the member with this name; nil for another name, or where this is no object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The number, also where it is one of those that JSON writes as a string.
  public var number: Double? {
    switch self {
    case .number(let value): value
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: nil
    }
  }

  public var integer: Int? { number.flatMap { Int(exactly: $0) } }

  public var array: [JSON]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  /// All elements as numbers; nil if this is no array or one of them is no number.
  public var numbers: [Double]? { elements { $0.number } }

  /// All elements as strings; nil if this is no array or one of them is no string.
  public var strings: [String]? { elements { $0.string } }

  /// All elements converted; nil if this is no array or one element cannot be.
  public func elements<Value>(_ convert: (JSON) -> Value?) -> [Value]? {
    guard case .array(let values) = self else { return nil }
    var converted: [Value] = []
    converted.reserveCapacity(values.count)
    for value in values {
      guard let value = convert(value) else { return nil }
      converted.append(value)
    }
    return converted
  }
}
