import Text

/// A value that was shown: its text, and the numbers or other values that it is made of.
public struct Value: Equatable, Sendable {
  /// The text, such as `0.8808` or a matrix in columns, which may have several lines.
  public var text: String
  /// The numbers that the text stands for, with all their digits; empty if it is not made of
  /// numbers.
  public var numbers: [Double]
  /// The lengths of the axes along which the numbers lie, in row-major order; empty for a single
  /// number.
  public var shape: [Int]
  /// The values that the text stands for if they are not numbers in a shape: the elements of a
  /// tuple, the entries of a dictionary, the properties of a structure.
  public var parts: [Part]
  /// Whether the text has the digits that the author has chosen, which pages keep.
  package var isFormatted = false
  /// Whether the numbers count something, as those of whole types do: of them, any difference matters.
  package var isWhole = false

  public init(text: String, numbers: [Double] = [], shape: [Int] = []) {
    self.text = text
    self.numbers = numbers
    self.shape = shape
    parts = []
  }

  /// A whole number.
  package init(text: String, whole number: Double) {
    self.init(text: text, numbers: [number])
    isWhole = true
  }

  public init(text: String, parts: [Part]) {
    self.init(text: text)
    self.parts = parts
  }

  /// A value within another one.
  public struct Part: Equatable, Sendable {
    /// A tuple's label, the name of a property, or a key's text; empty for one that only has its
    /// place among the others.
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }
}

extension Value: CustomStringConvertible {
  /// The text, so that a value can be put into a string.
  public var description: String { text }
}

extension Value {
  /// Whether this is text and nothing else.
  package var isText: Bool { numbers.isEmpty && shape.isEmpty && parts.isEmpty }

  /// Whether this is a single number.
  package var isNumber: Bool { numbers.count == 1 && shape.isEmpty && parts.isEmpty }

  /// The text of a whole number that has more digits than its `Double`.
  package var longWholeNumber: String? {
    guard isNumber, text.utf8.count > 15 else { return nil }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let isWhole = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isWhole ? text : nil
  }

  /// The indices along all axes of the number at this place.
  package func indices(ofNumber offset: Int) -> [Int] {
    if shape.isEmpty { return [offset] }
    var rest = offset
    var indices: [Int] = []
    for length in shape.reversed() {
      indices.insert(rest % max(length, 1), at: 0)
      rest /= max(length, 1)
    }
    return indices
  }

  /// What leads to a part: `.slope` for a name, `["a key"]` for a key, `[3]` for a place.
  package func place(ofPart index: Int) -> String {
    let name = parts[index].name
    guard let first = name.unicodeScalars.first else { return "[\(index)]" }
    return first.properties.isAlphabetic || first == "_" ? ".\(name)" : "[\(name)]"
  }
}

// MARK: JSON

extension Value: RecordPart {
  /// The text and the numbers; these are left out where the text gives them exactly, and empty
  /// where the text only looks like a number.
  package var json: JSON {
    .object(omittingNil: [
      ("value", .string(text)),
      ("numbers", numbers == numbersOfText ? nil : .numbers(numbers)),
      ("shape", shape.isEmpty ? nil : .array(shape.map { .integer($0) })),
      ("formatted", isFormatted ? true : nil),
      ("whole", isWhole ? true : nil),
      ("parts", parts.isEmpty ? nil : .array(parts.map { $0.json })),
    ])
  }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      text: try reader.text("value"),
      shape: try reader.optional("shape", "a list of whole numbers") { shape in
        shape.elements { $0.integer }
      } ?? [])
    numbers = try reader.optional("numbers", "a list of numbers") { $0.numbers } ?? numbersOfText
    isFormatted = try reader.flag("formatted")
    isWhole = try reader.flag("whole")
    parts = try reader.optionalList("parts") { part throws(RecordError) in
      try Part(reader: part)
    }
  }

  /// The numbers that the text alone gives.
  private var numbersOfText: [Double] {
    shape.isEmpty ? Double(text).map { [$0] } ?? [] : []
  }
}

extension Value.Part: RecordPart {
  package var json: JSON {
    // Text without a name is written as that text.
    if name.isEmpty, value == Value(text: value.text) { return .string(value.text) }
    guard case .object(let members) = value.json else { return value.json }
    return .object((name.isEmpty ? [] : [JSON.Member("name", .string(name))]) + members)
  }

  package init(reader: RecordReader) throws(RecordError) {
    if let text = reader.json.string {
      self.init("", Value(text: text))
    } else {
      self.init(try reader.optionalText("name") ?? "", try Value(reader: reader))
    }
  }
}
