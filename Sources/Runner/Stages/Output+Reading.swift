import Lessons
import Record

extension Output {
  /// The output with texts that have no escape sequences and other control characters in them.
  ///
  /// Printed text has been read by a ``Terminal`` already.
  var withoutControls: Output {
    switch self {
    case .value(let value): return .value(value.withoutControls)
    case .table(var table):
      table.columns = table.columns.map(Terminal.valueText)
      table.rows = table.rows.map { $0.map(\.withoutControls) }
      return .table(table)
    case .claim(var claim):
      claim.statement = Terminal.valueText(claim.statement)
      claim.measured = claim.measured?.withoutControls
      claim.expected = claim.expected?.withoutControls
      return .claim(claim)
    case .text(let printed):
      let shown = Terminal.display(printed.text)
      return .text(PrintedText(shown.text, to: printed.stream, styles: shown.styles))
    case .figure: return self
    }
  }
}

extension Value {
  fileprivate var withoutControls: Value {
    var value = self
    value.text = Terminal.valueText(text)
    for index in parts.indices {
      value.parts[index].name = Terminal.valueText(parts[index].name)
      value.parts[index].value = parts[index].value.withoutControls
    }
    return value
  }
}

extension Cell {
  /// What a line of prose cannot show of what its value's expression has produced.
  func problems(inLineOf outputs: [Output]) -> [Diagnostic] {
    guard form == .inline else { return [] }
    if let (noun, help) = outputs.lazy.compactMap(\.partOfAPage).first {
      return [Diagnostic(at: location, "\(noun) has no place in a line of prose", help: help)]
    }
    let printed = outputs.filter(\.isText)
    let others = outputs.count - printed.count
    guard !printed.isEmpty, others > 0 || printed.count > 1 || printed.contains(where: \.isError)
    else { return [] }
    return [
      Diagnostic(
        at: location, "this value's expression prints, which a line of prose does not show",
        help: "print in a cell, and refer to the value here")
    ]
  }
}

extension Output {
  /// What it is called and what to do with it, if it is more than a line of prose can show.
  fileprivate var partOfAPage: (noun: String, help: String)? {
    switch self {
    case .figure: ("a figure", "show it in a cell")
    case .table: ("a table", "show it in a cell")
    case .claim: ("a claim", "make it in a cell, and link to it here")
    case .text, .value: nil
    }
  }

  /// Whether it is text on standard error.
  fileprivate var isError: Bool {
    if case .text(let text) = self { text.stream == .errors } else { false }
  }
}
