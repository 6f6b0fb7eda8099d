import Record
import Text

/// Values as HTML: in a line of prose, in a table, in a claim, and as a block of output.
enum ValueMarkup {
  /// A value in a line of prose, in four digits; the title has all of them.
  static func inline(_ value: Value) -> HTML {
    guard value.numbers.count == 1, value.shape.isEmpty else {
      return value.numbers.isEmpty
        ? "<span class=\"value\">\(NumberMarkup.typeset(value.text))</span>"
        : "<code class=\"value\">\(value.text)</code>"
    }
    let number = value.numbers[0]
    if let whole = value.longWholeNumber {
      let text = NumberMarkup.typeset(whole)
      return "<data class=\"value\" value=\"\(whole)\" title=\"\(whole)\">\(text)</data>"
    }
    let digits = number.isFinite ? number.text(significantDigits: 17) : number.description
    let text = NumberMarkup.rounded(number)
    return "<data class=\"value\" value=\"\(digits)\" title=\"\(digits)\">\(text)</data>"
  }

  /// A value in a table, with the digits that the author chose.
  static func entry(_ value: Value) -> HTML {
    value.isNumber ? NumberMarkup.typeset(value.text) : "\(value.text)"
  }

  /// A value that a cell shows, character by character.
  static func block(_ text: String) -> HTML {
    var text = text[...]
    while text.last?.isNewline == true { text.removeLast() }
    guard !text.isEmpty else { return .empty }
    return """
      <pre class="output"\(CodeMarkup.focusable(String(text)))><samp>\(String(text))</samp></pre>

      """
  }
}

extension Value {
  /// Whether this is a single number.
  var isNumber: Bool { numbers.count == 1 && shape.isEmpty }

  /// The text of a whole number that has more digits than its `Double`.
  var longWholeNumber: String? {
    guard isNumber, text.utf8.count > 15,
      text.drop(while: { $0 == "-" }).allSatisfy(\.isWholeNumber)
    else { return nil }
    return text
  }
}
