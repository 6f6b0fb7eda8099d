import Lessons
import Record

/// Tables as HTML, in a box of their own that scrolls if they are wider than the page.
///
/// So that one can scroll it with the keys, the box takes the focus; so that a screen reader says what is
/// there, it is a region with a name.
enum TableMarkup {
  /// A table that a cell produced at a place of the lesson, with columns of numbers aligned on the
  /// right.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - place: The place.
  ///   - label: The number that its caption gives it.
  ///   - inlines: What the texts in it become.
  /// - Returns: The box with the table.
  static func markup(
    _ table: Table, at place: Location, label: ReferenceLabel?, inlines: InlineMarkup
  ) -> HTML {
    let columns = table.columns.indices.map { column in
      NumericColumnLayout(
        table.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil })
    }
    // The name of a column is prose; a text below it is data.
    func running(_ text: String, in language: String? = nil) -> HTML {
      inlines.markup(ShownText(text, at: place, in: language).content)
    }
    return markup(
      header: table.columns.map { running($0, in: inlines.context.lesson.language) },
      rows: table.rows.map { row in
        row.enumerated().map { column, value in
          let layout = columns.indices.contains(column) ? columns[column] : nil
          return value.isText
            ? running(value.text)
            : ValueMarkup.entry(value, inlines.context.numbers)
              + "\(layout?.padding(after: value) ?? "")"
        }
      }, alignments: columns.map { $0 == nil ? .none : .right }, kind: "values",
      name: name(
        label, columns: table.columns.map { ShownText($0, at: place, in: nil).content }, inlines))
  }

  /// A table that the author wrote.
  static func markup(
    _ table: TableBlock, label: ReferenceLabel?, inlines: InlineMarkup
  ) -> HTML {
    markup(
      header: table.header.map(inlines.markup),
      rows: table.rows.map { $0.map(inlines.markup) }, alignments: table.alignments, kind: nil,
      name: name(label, columns: table.header, inlines))
  }

  /// What a table is called where nothing but its name is said: its number, or its columns.
  private static func name(
    _ label: ReferenceLabel?, columns: [[Inline]], _ inlines: InlineMarkup
  ) -> String {
    let phrases = inlines.context.phrases
    return label.map(phrases.caption)
      ?? phrases.table(columns.map(\.plainText).filter { !$0.isEmpty })
  }

  private static func markup(
    header: [HTML], rows: [[HTML]], alignments: [TableBlock.Alignment], kind: String?,
    name: String
  ) -> HTML {
    func attributes(_ column: Int) -> HTML {
      let alignment = alignments.indices.contains(column) ? alignments[column] : .none
      return attribute("class", alignment == .none ? nil : "align-\(alignment.rawValue)")
    }
    let cells = header.enumerated().map { column, entry -> HTML in
      // A header cell without text heads nothing.
      entry.isEmpty
        ? "<td\(attributes(column))></td>"
        : "<th scope=\"col\"\(attributes(column))>\(entry)</th>"
    }
    // The entries of a dictionary have no names above them.
    let head: HTML =
      header.allSatisfy(\.isEmpty)
      ? .empty
      : """
      <thead>
      <tr>\(cells.joined())</tr>
      </thead>

      """
    let body = rows.map { row -> HTML in
      let entries = row.enumerated().map { column, entry -> HTML in
        "<td\(attributes(column))>\(entry)</td>"
      }
      return "<tr>\(entries.joined())</tr>\n"
    }
    return """
      <div class="table-box" role="region" aria-label="\(name)" tabindex="0">
      <table\(attribute("class", kind))>
      \(head)<tbody>
      \(body.joined())</tbody>
      </table>
      </div>

      """
  }
}

/// A column of numbers, whose points are aligned.
private struct NumericColumnLayout {
  /// The most digits after the point; nil if no number has a point that could be aligned.
  private let mostFractionDigits: Int?

  /// Nil if not all of the entries that there are are numbers.
  init?(_ entries: [Value]) {
    let entries = entries.filter { $0 != Value(text: "") }
    guard !entries.isEmpty, entries.allSatisfy(\.isNumber) else { return nil }
    mostFractionDigits = entries.compactMap(\.fractionDigitCount).max()
  }

  /// Spaces as wide as the digits that a number lacks after its point compared with others in its
  /// column, so that the points are aligned; none for a power of ten.
  func padding(after value: Value) -> String {
    guard let count = value.fractionDigitCount, let most = mostFractionDigits, most > count else {
      return ""
    }
    let figureSpace = "\u{2007}"
    let spaceOfPoint = count == 0 ? "\u{2008}" : ""
    return spaceOfPoint + String(repeating: figureSpace, count: most - count)
  }
}

extension Value {
  /// The number of digits after the point; nil for a power of ten, and for what is not a number.
  fileprivate var fractionDigitCount: Int? {
    guard isNumber, text.allSatisfy({ $0.isASCII && ($0.isNumber || "-.".contains($0)) }) else {
      return nil
    }
    return text.contains(".") ? text.reversed().prefix { $0 != "." }.count : 0
  }
}
