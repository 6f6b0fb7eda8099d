/// A JSON value: the format of records and of the events of a running lesson.
///
/// It is ours rather than Foundation's because a lesson's program must start fast and not load
/// Foundation, and because a record must look the same on every platform: members stay in order,
/// and numbers have as few digits as tell them apart.
package enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number. NaN and infinities, which JSON lacks, are written as the strings `"nan"`, `"inf"`
  /// and `"-inf"`; ``number`` reads them back.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value; members keep their order.
  package struct Member: Equatable, Sendable {
    package var name: String
    package var value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value)) }
  package init(floatLiteral value: Double) { self = .number(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// An object whose members come in the order of the literal.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

// MARK: Making values

extension JSON {
  package static func integer(_ value: Int) -> JSON { .number(Double(value)) }

  package static func numbers(_ values: [Double]) -> JSON { .array(values.map { .number($0) }) }

  package static func strings(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }

  /// An object of the members that have a value; leaving one out is shorter than `null`.
  package static func object(omittingNil members: [(String, JSON?)]) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }
}

// MARK: Reading values

extension JSON {
  /// The value of the member with this name; nil if there is none, or if this is not an object.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The number, including those that are written as strings.
  package var number: Double? {
    switch self {
    case .number(let value): value
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: nil
    }
  }

  package var integer: Int? { number.flatMap { Int(exactly: $0) } }

  package var array: [JSON]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  /// All elements as numbers; nil if this is not an array or one of them is not a number.
  package var numbers: [Double]? { elements { $0.number } }

  /// All elements as strings; nil if this is not an array or one of them is not a string.
  package var strings: [String]? { elements { $0.string } }

  /// All elements, converted; nil if this is not an array or one element cannot be converted.
  package func elements<Value>(_ convert: (JSON) -> Value?) -> [Value]? {
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
