import Record

// What looks at a value's type at run time, which Embedded Swift cannot do.

/// What the reader sees of a value of any type.
///
/// A value that knows how it is shown is shown so, and one that has a description of its own by that.
/// Any other is taken apart: its elements, properties or associated values are shown in their turn, so
/// that numbers in it are rounded for reading and kept for comparing.
enum Description {
  /// A value as a cell shows it: a long dictionary, and an array of tuples or structures, as a table.
  static func outputs(of value: Any) -> [Output] {
    let value = unwrapped(value)
    if let value = value as? any Showable { return [value.shown] }
    if let figures = figures(in: value) { return figures.map { Output.figure($0) } }
    if let table = TableRows(describing: value) { return [.table(Table(table))] }
    if let elements = elements(of: value), !elements.isEmpty {
      let shown = elements.map { unwrapped($0) as? any Showable }
      // Figures and tables stand for themselves.
      if shown.contains(where: { $0 != nil && !($0 is any ShowableValue) }) {
        return elements.flatMap { outputs(of: $0) }
      }
    }
    return [.value(self.value(of: value))]
  }

  /// A value as text, as a claim or an entry of a table shows it.
  static func value(of value: Any) -> Value {
    let value = unwrapped(value)
    if let value = value as? any ShowableValue { return value.shownValue }
    return described(value, depth: 0)
  }

  /// A value as a part of another one.
  private static func part(_ value: Any, depth: Int) -> Value {
    let value = unwrapped(value)
    if let value = value as? any ShowableValue { return value.shownPart }
    if let output = (value as? any Showable)?.shown {
      return Value(text: output.nameOfKind)
    }
    return described(value, depth: depth + 1)
  }

  private static func described(_ value: Any, depth: Int) -> Value {
    if isVoid(type(of: value)) { return Value(text: "()") }
    if let time = Timestamp(foundationDate: value) { return Value(text: time.text) }
    if let error = value as? any Error, let text = ErrorText.text(of: error) {
      return Value(text: text)
    }
    if let range = value as? any RangeValue {
      let (lower, sign, upper) = range.bounds
      return .range(part(lower, depth: depth), sign, part(upper, depth: depth))
    }
    let mirror = Mirror(reflecting: value)
    let isOfStandardLibrary = String(reflecting: type(of: value)).hasPrefix("Swift.")
    let hasOwnText = value is any CustomStringConvertible && !isOfStandardLibrary
    switch mirror.displayStyle {
    case .optional: return .missing
    case .tuple: return .named(parts(of: mirror, depth), open: "(", close: ")")
    case .enum where !hasOwnText: return enumCase(value, mirror, depth)
    default: break
    }
    if !hasOwnText, let entries = entries(of: value) {
      return dictionary(entries, depth)
    }
    if !hasOwnText, let elements = elements(of: value) {
      let parts = elements.map { part($0, depth: depth) }
      return .list(value is any Unordered ? parts.sorted(by: isOrdered) : parts)
    }
    if hasOwnText || isOfStandardLibrary || mirror.displayStyle != .struct {
      return Value(text: text(of: value))
    }
    return structure(value, mirror, depth)
  }

  // MARK: Kinds of values

  /// `Point(x: 1, y: 0.333333)`; deep inside of others, only `Point(…)`.
  private static func structure(_ value: Any, _ mirror: Mirror, _ depth: Int) -> Value {
    let name = "\(type(of: value))"
    if mirror.children.isEmpty { return Value(text: name + "()") }
    if depth > 2 { return Value(text: name + "(…)") }
    return .named(parts(of: mirror, depth), open: name + "(", close: ")")
  }

  private static func enumCase(_ value: Any, _ mirror: Mirror, _ depth: Int) -> Value {
    guard let child = mirror.children.first, let name = child.label else {
      return Value(text: text(of: value))
    }
    let associated = Mirror(reflecting: child.value)
    let parts =
      associated.displayStyle == .tuple
      ? parts(of: associated, depth) : [Value.Part("", part(child.value, depth: depth))]
    return .named(parts, open: name + "(", close: ")")
  }

  private static func dictionary(_ entries: [(key: Any, value: Any)], _ depth: Int) -> Value {
    let parts = entries.map { key, value in
      Value.Part(part(key, depth: depth).text, part(value, depth: depth))
    }
    return parts.isEmpty ? Value(text: "[:]") : .named(parts, open: "[", close: "]")
  }

  /// The entries of a dictionary, sorted by key, since their own order says nothing; nil for any other
  /// value.
  static func entries(of value: Any) -> [(key: Any, value: Any)]? {
    guard let dictionary = value as? any DictionaryValue else { return nil }
    guard dictionary is any Unordered else { return dictionary.entries }
    return dictionary.entries.map { (part($0.key, depth: 0), $0) }
      .sorted { isOrdered($0.0, $1.0) }.map(\.1)
  }

  private static func parts(of mirror: Mirror, _ depth: Int) -> [Value.Part] {
    mirror.children.compactMap { child in
      let isLazy = child.label?.hasPrefix(lazyPrefix) == true
      // A lazy property that nothing has read has no value yet.
      if isLazy, Mirror(reflecting: child.value).children.isEmpty { return nil }
      return Value.Part(name(of: child), part(child.value, depth: depth))
    }
  }

  /// What the compiler puts before the name of a `lazy` property.
  private static let lazyPrefix = "$__lazy_storage_$_"

  /// The label of an element or a property; empty for an element that has only its place, `.0`.
  static func name(of child: Mirror.Child) -> String {
    guard let label = child.label, !label.hasPrefix(".") else { return "" }
    // What `lazy` or a property wrapper adds is not the author's.
    if label.hasPrefix(lazyPrefix) { return String(label.dropFirst(lazyPrefix.count)) }
    return String(label.drop { "_$".contains($0) })
  }

  /// Numbers by size, then others by their texts.
  private static func isOrdered(_ a: Value, _ b: Value) -> Bool {
    switch (a.isNumber ? a.numbers[0] : nil, b.isNumber ? b.numbers[0] : nil) {
    case (let x?, let y?): x == y ? a.text < b.text : x < y
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): a.text < b.text
    }
  }

  /// The elements of an array or another collection, or of a sequence of the standard library; nil
  /// for a value that is none.
  static func elements(of value: Any) -> [Any]? {
    if let collection = value as? any Collection { return array(collection, limit: .max) }
    guard let sequence = value as? any Sequence,
      String(reflecting: type(of: value)).hasPrefix("Swift.")
    else { return nil }
    // It may be endless.
    return array(sequence, limit: 100_000)
  }

  private static func array(_ sequence: some Sequence, limit: Int) -> [Any]? {
    var elements: [Any] = []
    for element in sequence {
      if elements.count == limit { return nil }
      elements.append(element)
    }
    return elements
  }

  private static func text(of value: Any) -> String {
    // An object without a description is described by its class and the module of the lesson.
    if Mirror(reflecting: value).displayStyle == .class, !(value is any CustomStringConvertible) {
      return "\(type(of: value))"
    }
    return String(describing: value)
  }

  // MARK: Optionals

  /// What is in an optional, in any number of them; an optional that is nil itself.
  static func unwrapped(_ value: Any) -> Any {
    var value = value
    while let optional = value as? any OptionalValue, let wrapped = optional.wrappedValue {
      value = wrapped
    }
    return value
  }

  /// Whether nothing can be said of the values of a type: `Void`, and optionals of it.
  static func isVoid(_ type: Any.Type) -> Bool {
    if let optional = type as? any OptionalValue.Type { return isVoid(optional.wrappedType) }
    return type == Void.self
  }
}

private protocol RangeValue {
  var bounds: (lower: Any, sign: String, upper: Any) { get }
}

extension Range: RangeValue {
  fileprivate var bounds: (lower: Any, sign: String, upper: Any) {
    (lowerBound, "..<", upperBound)
  }
}

extension ClosedRange: RangeValue {
  fileprivate var bounds: (lower: Any, sign: String, upper: Any) {
    (lowerBound, "...", upperBound)
  }
}

protocol OptionalValue {
  static var wrappedType: Any.Type { get }
  var wrappedValue: Any? { get }
}

extension Optional: OptionalValue {
  static var wrappedType: Any.Type { Wrapped.self }
  var wrappedValue: Any? { self }
}

/// A collection of keys and values.
private protocol DictionaryValue {
  var entries: [(key: Any, value: Any)] { get }
}

extension Dictionary: DictionaryValue {
  fileprivate var entries: [(key: Any, value: Any)] { map { ($0.key, $0.value) } }
}

extension KeyValuePairs: DictionaryValue {
  fileprivate var entries: [(key: Any, value: Any)] { map { ($0.key, $0.value) } }
}

/// A collection whose order says nothing.
private protocol Unordered {}

extension Dictionary: Unordered {}
extension Dictionary.Keys: Unordered {}
extension Set: Unordered {}

extension Output {
  /// What stands for an output that cannot be a part of another one.
  fileprivate var nameOfKind: String {
    switch self {
    case .figure: "Figure(…)"
    case .table: "Table(…)"
    case .text, .value, .claim: ""
    }
  }
}
