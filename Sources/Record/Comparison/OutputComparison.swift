import Plot
import Text

extension Output {
  /// How this output differs from the approved one, as lines for the author.
  func differences(from approved: Output, tolerance: Double) -> [String] {
    switch (approved, self) {
    case (.text(let old), .text(let new)) where old.stream == new.stream:
      new.difference(from: old, tolerance: tolerance).map { [$0] } ?? []
    case (.value(let old), .value(let new)):
      new.difference(from: old, tolerance: tolerance).map { ["value \($0)"] } ?? []
    case (.table(let old), .table(let new)): new.differences(from: old, tolerance: tolerance)
    case (.figure(let old), .figure(let new)):
      Self.inOneMessage(new.differences(from: old, tolerance: tolerance))
    case (.claim(let old), .claim(let new)): new.differences(from: old, tolerance: tolerance)
    default: ["\(approved.summary) is now \(summary)"]
    }
  }

  /// One message for a figure: what differs in each of its marks, but for those that would make it too long.
  private static func inOneMessage(_ differences: [String]) -> [String] {
    let most = 5
    if differences.isEmpty { return [] }
    let shown =
      differences.count > most
      ? differences.prefix(most - 1) + ["and \(differences.count - most + 1) more differences"]
      : differences[...]
    return ["figure: " + shown.joined(separator: "; ")]
  }

  /// Whether what the lesson states of its values is as it was approved; only claims state something.
  func statesTheSame(as approved: Output) -> Bool {
    guard case .claim(let old) = approved, case .claim(let new) = self else { return true }
    return old.id == new.id && old.relation == new.relation && old.tolerance == new.tolerance
      && old.isRelative == new.isRelative && old.isMeantToFail == new.isMeantToFail
  }

  /// The output in a few words: `value 0.88`, `claim 'the slope is small'`.
  package var summary: String {
    switch self {
    case .text(let text):
      (text.stream == .output ? "printed text" : "text on standard error") + " \(quoted(text.text))"
    case .value(let value): "value \(quoted(value.text))"
    case .table(let table): "table of \(table.rows.count) rows"
    case .figure(let figure): "figure \(quoted(figure.alt))"
    case .claim(let claim): "claim \(quoted(claim.statement))"
    }
  }
}

extension Table {
  /// How the table differs: each entry, or if these are many, how many and where most.
  func differences(from approved: Table, tolerance: Double) -> [String] {
    if columns != approved.columns {
      return ["table columns \(approved.columns) are now \(columns)"]
    }
    if rows.count != approved.rows.count {
      return ["table of \(approved.rows.count) rows now has \(rows.count)"]
    }
    var found: [String] = []
    for (row, pair) in zip(approved.rows, rows).enumerated() where pair.0.count != pair.1.count {
      found.append("table row \(row + 1) of \(pair.0.count) entries now has \(pair.1.count)")
    }
    let entries = entryChanges(from: approved, tolerance: tolerance)
    guard entries.count > 3, let widest = entries.map({ $0.change }).widest,
      let entry = entries.first(where: { $0.change == widest })
    else { return found + entries.map { "table \(name(of: $0)): \($0.difference)" } }
    let median = entries.map { $0.change }.medianText
    let summary =
      "table differs in \(entries.count) entries, most in \(name(of: entry))\(widest.extentText)\(median): "
    return found + [summary + widest.change]
  }

  private func name(of entry: EntryChange) -> String {
    "row \(entry.row + 1), '\(columns[entry.column])'"
  }

  /// An entry that is not as approved.
  package struct EntryChange: Equatable, Sendable {
    package var row: Int
    package var column: Int
    /// The place in the entry that differs most.
    package var change: ValueChange
    /// All that differs in it, in words.
    package var difference: String
  }

  /// The entries that are not as in a table with the same columns and as many rows.
  package func entryChanges(from approved: Table, tolerance: Double) -> [EntryChange] {
    // A column whose numbers all have the same number of decimals was formatted on purpose.
    let hasChosenDigits = columns.indices.map {
      approved.hasEvenDecimals(inColumn: $0) && hasEvenDecimals(inColumn: $0)
    }
    var found: [EntryChange] = []
    for (row, pair) in zip(approved.rows, rows).enumerated() where pair.0.count == pair.1.count {
      for (column, entries) in zip(pair.0, pair.1).enumerated()
      where columns.indices.contains(column) {
        let (old, new) = entries
        guard
          let widest = new.changes(
            from: old, tolerance: tolerance, hasChosenDigits: hasChosenDigits[column]
          ).widest,
          let difference = new.difference(
            from: old, tolerance: tolerance, hasChosenDigits: hasChosenDigits[column])
        else { continue }
        found.append(
          EntryChange(row: row, column: column, change: widest, difference: difference))
      }
    }
    return found
  }

  private func hasEvenDecimals(inColumn index: Int) -> Bool {
    let numbers = rows.compactMap { row in
      row.indices.contains(index) && row[index].isNumber ? row[index].text : nil
    }
    return Set(numbers.map(decimals)).count == 1
  }
}

extension Value {
  /// Whether this is a number of so few digits that hardly any computation gives it.
  fileprivate var isShort: Bool {
    isNumber && numbers[0].rounded(toSignificantDigits: 6) == numbers[0]
  }
}

extension Claim {
  func differences(from approved: Claim, tolerance: Double) -> [String] {
    if statement != approved.statement {
      return ["claim \(quoted(approved.statement)) is now \(quoted(statement))"]
    }
    var found: [String] = []
    if id != approved.id {
      found.append("id \(approved.id ?? "none") is now \(id ?? "none")")
    }
    if isMeantToFail != approved.isMeantToFail {
      found.append(isMeantToFail ? "it is now meant to fail" : "it is no longer meant to fail")
    }
    if relation != approved.relation {
      found.append("relation \(approved.relation.rawValue) is now \(relation.rawValue)")
    }
    if toleranceText != approved.toleranceText {
      found.append("tolerance \(approved.toleranceText) is now \(toleranceText)")
    }
    // What a claim of closeness allows to vary may vary: its measured side only has to hold.
    if relation != .close, let old = approved.measured, let new = measured {
      found += new.difference(from: old, tolerance: tolerance).map { ["measured \($0)"] } ?? []
    }
    if let old = approved.expected, let new = expected {
      // What an author has typed is another bound when any digit changes; what is computed may vary.
      let tolerance = old.isShort && new.isShort ? 0 : tolerance
      found += new.difference(from: old, tolerance: tolerance).map { ["expected \($0)"] } ?? []
    }
    if holds != approved.holds {
      found.append(holds ? "it now holds" : "it no longer holds")
    }
    return found.map { "claim \(quoted(statement)): \($0)" }
  }

  /// `0.01`, `relative 0.01` or `none`.
  private var toleranceText: String {
    guard let tolerance else { return "none" }
    return (isRelative ? "relative " : "") + JSON.text(of: tolerance)
  }
}
