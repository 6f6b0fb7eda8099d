import Record
import Text

// Values that are made of others, as text: on one line if that is short, shortened if they are many.

extension Value {
  /// Values in brackets: numbers with one shape as a vector or a matrix, others with their texts.
  package static func list(_ elements: [Value]) -> Value {
    guard let shape = elements.first?.shape else { return Value(text: "[]") }
    let areNumbers = elements.allSatisfy {
      $0.shape == shape && $0.parts.isEmpty && (!$0.numbers.isEmpty || !shape.isEmpty)
        // Such a number's digits are in its text alone.
        && $0.longWholeNumber == nil
    }
    guard areNumbers else {
      return Value(
        text: ListLayout.text(elements.map { $0.text }), parts: elements.map { Part("", $0) })
    }
    let numbers = elements.flatMap { $0.numbers }
    let text =
      shape.isEmpty
      ? ListLayout.text(elements.map { $0.text })
      : MatrixText(numbers: numbers, shape: [elements.count] + shape).text
    var list = Value(text: text, numbers: numbers, shape: [elements.count] + shape)
    list.isWhole = !numbers.isEmpty && elements.allSatisfy { $0.isWhole || $0.numbers.isEmpty }
    return list
  }

  /// Parts with their names between brackets: `(slope: 3.14, intercept: 2.27)`.
  package static func named(_ parts: [Part], open: String, close: String) -> Value {
    let texts = parts.map { $0.name.isEmpty ? $0.value.text : "\($0.name): \($0.value.text)" }
    return Value(text: ListLayout.text(texts, open: open, close: close), parts: parts)
  }
}

/// How texts are put into brackets.
enum ListLayout {
  /// More elements than this are not all shown.
  static let longest = 20
  /// About as many characters as a page has room for in a line.
  static let width = 76

  /// The texts in brackets: in one line if they fit, in lines as full as possible if they are
  /// short, else each in a line of its own.
  ///
  /// If there are very many, the first and the last three are shown, and how many there are.
  static func text(_ elements: [String], open: String = "[", close: String = "]") -> String {
    let isShortened = elements.count > longest
    let shown =
      isShortened ? elements.prefix(3) + ["…"] + elements.suffix(3) : elements[...]
    let suffix = isShortened ? " count \(elements.count)" : ""
    let separate = shown.contains { $0.contains("\n") || $0.count > 24 }
    var lines: [String] = []
    var line = ""
    for (index, element) in shown.enumerated() {
      let piece = element + (index < shown.count - 1 ? "," : "")
      if line.isEmpty {
        line = piece
      } else if line.count + 1 + piece.count > width {
        lines.append(line)
        line = piece
      } else {
        line += " " + piece
      }
    }
    lines.append(line)
    // Long elements that do not share one line do not share any.
    if separate, lines.count > 1 || shown.contains(where: { $0.contains("\n") }) {
      lines = shown.enumerated().map { $1 + ($0 < shown.count - 1 ? "," : "") }
    }
    let indentation = "\n" + String(repeating: " ", count: open.count)
    let inner = lines.map { line in
      line.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: indentation)
    }
    return open + inner.joined(separator: indentation) + close + suffix
  }
}

/// Numbers along two or more axes as text, in rows and aligned columns.
///
///     [[1.00,  2.25],
///      [3.50, 14.00]]
///
/// An axis longer than twelve is shown by its first and last three elements; the shape follows if
/// anything was left out.
private struct MatrixText {
  let numbers: [Double]
  let shape: [Int]

  var text: String {
    let columns = (0..<(shape.last ?? 0)).map { column in
      NumberColumn(
        stride(from: column, to: numbers.count, by: shape[shape.count - 1]).map { numbers[$0] },
        significantDigits: 4)
    }
    var text = ""
    write(axis: 0, offset: 0, columns, to: &text)
    let isWhole = shape.allSatisfy { $0 <= 12 }
    return isWhole ? text : text + " shape \(shape)"
  }

  private func write(axis: Int, offset: Int, _ columns: [NumberColumn], to text: inout String) {
    text += "["
    let length = shape[axis]
    var index = 0
    while index < length {
      if index > 0 {
        // Commas separate numbers, line breaks rows, and empty lines matrices.
        let depth = shape.count - 1 - axis
        text += depth == 0 ? ", " : "," + String(repeating: "\n", count: min(depth, 2))
        if depth > 0 { text += String(repeating: " ", count: axis + 1) }
      }
      if length > 12, index == 3 {
        text += "…"
        index = length - 3
        continue
      }
      if axis == shape.count - 1 {
        text += columns[index].padded(numbers[offset + index])
      } else {
        write(
          axis: axis + 1, offset: (offset + index) * shape[axis + 1], columns, to: &text)
      }
      index += 1
    }
    text += "]"
  }
}
