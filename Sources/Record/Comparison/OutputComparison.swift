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
      new.differences(from: old, tolerance: tolerance).map { "figure: \($0)" }
    case (.claim(let old), .claim(let new)): new.differences(from: old, tolerance: tolerance)
    default: ["\(approved.summary) is now \(summary)"]
    }
  }

  /// The output in a few words: `value 0.88`, `claim 'the slope is small'`.
  var summary: String {
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

extension Value {
  /// How the value differs, such as `0.88 is now 0.87` or `differs at [1, 2]: 0.88 is now 0.87`;
  /// nil if both agree.
  func difference(from approved: Value, tolerance: Double) -> String? {
    if numbers.isEmpty || approved.numbers.isEmpty {
      return textsAgree(approved.text, text, tolerance: tolerance)
        ? nil : change(from: approved.text, to: text)
    }
    if shape != approved.shape || numbers.count != approved.numbers.count {
      return "of shape \(approved.shape) is now of shape \(shape)"
    }
    // A number much smaller than the others is mostly rounding error.
    let magnitude = approved.numbers.filter { $0.isFinite }.map { $0.magnitude }.max() ?? 0
    let floor = numbers.count > 1 ? magnitude * tolerance : 0
    let differing = numbers.indices.filter {
      !numbersAgree(approved.numbers[$0], numbers[$0], tolerance: tolerance)
        && !(abs(approved.numbers[$0] - numbers[$0]) <= floor)
    }
    guard let first = differing.first else { return nil }
    let change =
      "\(JSON.text(of: approved.numbers[first])) is now \(JSON.text(of: numbers[first]))"
    if numbers.count == 1 { return change }
    let others =
      switch differing.count - 1 {
      case 0: ""
      case 1: " and at 1 other place"
      case let count: " and at \(count) other places"
      }
    return "differs at \(place(first))\(others): \(change)"
  }

  /// The indices along all axes of the number at this place.
  private func place(_ offset: Int) -> String {
    var rest = offset
    var indices: [Int] = []
    for length in shape.reversed() {
      indices.insert(rest % max(length, 1), at: 0)
      rest /= max(length, 1)
    }
    return "\(shape.isEmpty ? [offset] : indices)"
  }
}

extension Table {
  func differences(from approved: Table, tolerance: Double) -> [String] {
    if columns != approved.columns {
      return ["table columns \(approved.columns) are now \(columns)"]
    }
    if rows.count != approved.rows.count {
      return ["table of \(approved.rows.count) rows now has \(rows.count)"]
    }
    return rows.indices.flatMap { row -> [String] in
      let (before, now) = (approved.rows[row].count, rows[row].count)
      if before != now { return ["table row \(row + 1) of \(before) entries now has \(now)"] }
      return zip(columns, zip(approved.rows[row], rows[row])).compactMap { column, pair in
        pair.1.difference(from: pair.0, tolerance: tolerance).map {
          "table row \(row + 1), '\(column)': \($0)"
        }
      }
    }
  }
}

extension Claim {
  func differences(from approved: Claim, tolerance: Double) -> [String] {
    if statement != approved.statement {
      return ["claim \(quoted(approved.statement)) is now \(quoted(statement))"]
    }
    var found: [String] = []
    if relation != approved.relation {
      found.append("relation \(approved.relation.rawValue) is now \(relation.rawValue)")
    }
    if self.tolerance != approved.tolerance {
      found.append(
        "tolerance \(approved.tolerance.map { JSON.text(of: $0) } ?? "none") is now "
          + (self.tolerance.map { JSON.text(of: $0) } ?? "none"))
    }
    // What a claim of closeness allows to vary may vary: its measured side only has to hold.
    if relation != .close, let old = approved.measured, let new = measured {
      found += new.difference(from: old, tolerance: tolerance).map { ["measured \($0)"] } ?? []
    }
    if let old = approved.expected, let new = expected {
      found += new.difference(from: old, tolerance: tolerance).map { ["expected \($0)"] } ?? []
    }
    if holds != approved.holds {
      found.append(holds ? "it now holds" : "it no longer holds")
    }
    return found.map { "claim \(quoted(statement)): \($0)" }
  }
}
