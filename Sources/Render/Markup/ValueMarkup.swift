import Lessons
import Record
import Text

/// Values as HTML: in a line of prose, in a table, in a claim, and as a block of output.
enum ValueMarkup {
  /// A value in a line of prose: a number in four digits, or in those that the author has chosen; the
  /// title has all of them.
  static func inline(_ value: Value, _ format: NumberFormat?, _ numbers: NumberMarkup) -> HTML {
    if value.isText { return "<span class=\"value\">\(value.text)</span>" }
    guard value.isNumber else { return "<code class=\"value\">\(value.text)</code>" }
    let number = value.numbers[0]
    if let whole = value.longWholeNumber, format.map({ $0.precision == .exact }) ?? true {
      let text = numbers.typeset(whole)
      return "<data class=\"value\" value=\"\(whole)\" title=\"\(whole)\">\(text)</data>"
    }
    let digits = number.isFinite ? number.text(significantDigits: 17) : number.description
    let text =
      if let format {
        numbers.formatted(number, format)
      } else {
        value.isFormatted ? entry(value, numbers) : numbers.rounded(number)
      }
    return "<data class=\"value\" value=\"\(digits)\" title=\"\(digits)\">\(text)</data>"
  }

  /// What a cell shows as a table although it is a dictionary or a list, in a line of prose.
  static func inline(_ table: Table) -> HTML {
    let rows = table.rows.map { row -> String in
      let entries = row.map(\.text).joined(separator: ", ")
      return row.count == 1 ? entries : "(\(entries))"
    }
    return "<code class=\"value\">[\(rows.joined(separator: ", "))]</code>"
  }

  /// A number in a table, with the digits that its text has.
  static func entry(_ value: Value, _ numbers: NumberMarkup) -> HTML {
    guard value.isNumber else { return "\(value.text)" }
    let number = value.numbers[0]
    // Texts of earlier records spell these in another way.
    return number.isFinite && !(number == 0 && number.sign == .minus)
      ? numbers.typeset(value.text) : numbers.exact(number)
  }

  /// A value that a cell shows, character by character; beside a matrix, its shape.
  static func block(_ value: Value) -> HTML {
    let isMatrix = value.shape.count > 1 && !value.text.contains(" shape [")
    guard isMatrix else { return block(value.text) }
    let shape = value.shape.map(String.init).joined(separator: " × ")
    return block(value.text, note: "<span class=\"shape\">\(shape)</span>")
  }

  /// A value that a cell shows, character by character.
  static func block(_ text: String, note: HTML = .empty) -> HTML {
    var text = text[...]
    while text.last?.isNewline == true { text.removeLast() }
    guard !text.isEmpty else { return .empty }
    return """
      <pre class="output"\(CodeMarkup.focusable(String(text)))>\(note)<samp>\(String(text))</samp></pre>

      """
  }
}
