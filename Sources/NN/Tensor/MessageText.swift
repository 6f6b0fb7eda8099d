/// A text that tells of numbers: the message of a mistake, the description of a result.
///
/// It is written as a string is. All that is not a number is `nan` in it, since the sign that a NaN
/// has differs between processors and says nothing.
struct MessageText: ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  static func + (start: MessageText, end: MessageText) -> MessageText {
    MessageText(stringLiteral: start.text + end.text)
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation<T: CustomStringConvertible>(_ value: T) {
      text += value.description
    }

    /// Arrays describe themselves, but not in Embedded Swift.
    mutating func appendInterpolation<T: CustomStringConvertible>(_ values: [T]) {
      appendList(values) { $0.appendInterpolation($1) }
    }

    mutating func appendInterpolation(_ numbers: [Float]) {
      appendList(numbers) { $0.appendInterpolation($1) }
    }

    mutating func appendInterpolation(_ numbers: [Double]) {
      appendList(numbers) { $0.appendInterpolation($1) }
    }

    mutating func appendInterpolation(_ texts: [String]) {
      appendList(texts) { $0.text += "\"\($1)\"" }
    }

    private mutating func appendList<T>(
      _ values: [T], _ append: (inout StringInterpolation, T) -> Void
    ) {
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        append(&self, value)
      }
      text += "]"
    }

    mutating func appendInterpolation(_ number: Float) {
      text += number.isNaN ? "nan" : number.description
    }

    mutating func appendInterpolation(_ number: Double) {
      text += number.isNaN ? "nan" : number.description
    }
  }
}
