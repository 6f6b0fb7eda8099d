import Text

/// A value that was shown: its text, and its numbers if it is made of numbers.
public struct Value: Equatable, Sendable {
  /// The text, such as `0.8808` or a matrix in columns, which may have several lines.
  public var text: String
  /// The numbers that the text stands for, with all their digits; empty if it is not made of
  /// numbers.
  public var numbers: [Double]
  /// The lengths of the axes along which the numbers lie, in row-major order; empty for a single
  /// number.
  public var shape: [Int]

  public init(text: String, numbers: [Double] = [], shape: [Int] = []) {
    self.text = text
    self.numbers = numbers
    self.shape = shape
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
    ])
  }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      text: try reader.text("value"),
      shape: try reader.optional("shape", "a list of whole numbers") { shape in
        shape.elements { $0.integer }
      } ?? [])
    numbers = try reader.optional("numbers", "a list of numbers") { $0.numbers } ?? numbersOfText
  }

  /// The numbers that the text alone gives.
  private var numbersOfText: [Double] {
    shape.isEmpty ? Double(text).map { [$0] } ?? [] : []
  }
}
