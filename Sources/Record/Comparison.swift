import Plot

/// Something that a cell produced and that is not as approved.
public struct Difference: Equatable, Sendable {
  /// The output of the run, by its place in the cell; nil where it is one that is no longer there,
  /// or the way the cell ended.
  public var output: Int?
  /// What differs, such as `value 0.88 is now 0.87`.
  public var message: String

  public init(output: Int?, _ message: String) {
    self.output = output
    self.message = message
  }
}

extension CellRecord {
  /// How the outputs of a run differ from the approved ones.
  ///
  /// - Parameters:
  ///   - approved: What the cell is known to produce.
  ///   - tolerance: The relative difference up to which two numbers count as equal. In figures it
  ///     is a fraction of the axis' range.
  /// - Returns: What differs, in the order of the outputs; empty if nothing does.
  public func differences(from approved: CellRecord, tolerance: Double) -> [Difference] {
    var found: [Difference] = []
    for (index, pair) in zip(approved.outputs, outputs).enumerated() {
      found += pair.1.differences(from: pair.0, tolerance: tolerance).map {
        Difference(output: index, $0)
      }
    }
    let count = min(outputs.count, approved.outputs.count)
    found += approved.outputs[count...].map { Difference(output: nil, "\($0.summary) is gone") }
    found += outputs.indices[count...].map {
      Difference(output: $0, "\(outputs[$0].summary) is new")
    }
    switch (approved.failure, failure) {
    case (nil, nil): break
    case (let old?, nil):
      found.append(Difference(output: nil, "it no longer fails: \(old.message)"))
    case (nil, let new?): found.append(Difference(output: nil, "it now fails: \(new.message)"))
    case (let old?, let new?):
      if old.kind != new.kind || !textsAgree(old.message, new.message, tolerance: tolerance) {
        let kinds = old.kind == new.kind ? "" : ", as \(new.kind) rather than \(old.kind)"
        found.append(
          Difference(output: nil, "it fails with '\(old.message)', now '\(new.message)'\(kinds)"))
      }
    }
    return found
  }
}

extension Output {
  /// How this output differs from the approved one, in lines for its author.
  func differences(from approved: Output, tolerance: Double) -> [String] {
    switch (approved, self) {
    case (.text(let old), .text(let new)):
      textsAgree(old, new, tolerance: tolerance)
        ? [] : [textDifference(old, new, tolerance: tolerance)]
    case (.value(let old), .value(let new)):
      new.difference(from: old, tolerance: tolerance).map { ["value \($0)"] } ?? []
    case (.table(let old), .table(let new)): new.differences(from: old, tolerance: tolerance)
    case (.figure(let old), .figure(let new)):
      new.differences(from: old, tolerance: tolerance).map { "figure: \($0)" }
    case (.claim(let old), .claim(let new)): new.differences(from: old, tolerance: tolerance)
    default: ["\(approved.summary) is now \(summary)"]
    }
  }

  /// What it is, in a few words: `value 0.88`, `claim 'the slope is small'`.
  var summary: String {
    switch self {
    case .text(let text): "printed text \(quoted(text))"
    case .value(let value): "value \(quoted(value.text))"
    case .table(let table): "table of \(table.rows.count) rows"
    case .figure(let figure): "figure \(quoted(figure.alt))"
    case .claim(let claim): "claim \(quoted(claim.statement))"
    }
  }
}

extension Value {
  /// Such as `0.88 is now 0.87` or `[…] differs at [1, 2]: 0.88 is now 0.87`; nil if both agree.
  func difference(from approved: Value, tolerance: Double) -> String? {
    if numbers.isEmpty || approved.numbers.isEmpty {
      return textsAgree(approved.text, text, tolerance: tolerance)
        ? nil : change(from: approved.text, to: text)
    }
    if shape != approved.shape || numbers.count != approved.numbers.count {
      return "of shape \(approved.shape) is now of shape \(shape)"
    }
    // A number much smaller than its neighbours is mostly rounding error.
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
    // What a claim allows to vary may vary: its measured side only has to hold.
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

// MARK: Numbers and texts

/// Whether two numbers are equal up to a relative tolerance; NaN agrees with NaN, and an infinity
/// only with itself.
public func numbersAgree(_ a: Double, _ b: Double, tolerance: Double) -> Bool {
  if a == b || a.isNaN && b.isNaN { return true }
  guard a.isFinite, b.isFinite else { return false }
  return abs(a - b) <= tolerance * max(a.magnitude, b.magnitude)
}

/// Whether two texts are the same but for numbers in them that agree up to the tolerance.
///
/// Only numbers with a point or a power of ten may differ: whole numbers count things.
public func textsAgree(_ a: String, _ b: String, tolerance: Double) -> Bool {
  if a == b { return true }
  let (a, b) = (TextPiece.pieces(of: a), TextPiece.pieces(of: b))
  return a.count == b.count
    && zip(a, b).allSatisfy { pair in
      if case (.number(let a), .number(let b)) = pair {
        return numbersAgree(a, b, tolerance: tolerance)
      }
      return pair.0 == pair.1
    }
}

private enum TextPiece: Equatable {
  /// A number with a point or a power of ten.
  case number(Double)
  case other(Unicode.Scalar)

  static func pieces(of text: String) -> [TextPiece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [TextPiece] = []
    var index = 0
    while index < scalars.count {
      let end = numberEnd(scalars, from: index)
      var word = ""
      word.unicodeScalars += scalars[index..<end]
      if word.contains(where: { ".eE".contains($0) }), let number = Double(word), number.isFinite {
        pieces.append(.number(number))
      } else {
        pieces += scalars[index..<max(end, index + 1)].map { .other($0) }
      }
      index = max(end, index + 1)
    }
    return pieces
  }

  /// Where the number ends that begins here, with its sign unless that follows a letter or a digit,
  /// as in `1-0.5`; the same place if none begins.
  private static func numberEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    func digitsEnd(_ start: Int) -> Int {
      start + scalars[min(start, scalars.count)...].prefix { ("0"..."9").contains($0) }.count
    }
    func isSign(_ index: Int) -> Bool {
      scalars.indices.contains(index) && (scalars[index] == "-" || scalars[index] == "+")
    }
    let followsWord =
      start > 0
      && (scalars[start - 1].properties.isAlphabetic || ("0"..."9").contains(scalars[start - 1]))
    let wholeStart = isSign(start) && !followsWord ? start + 1 : start
    var end = digitsEnd(wholeStart)
    guard end > wholeStart else { return start }
    if scalars.indices.contains(end), scalars[end] == "." {
      let fractionEnd = digitsEnd(end + 1)
      if fractionEnd > end + 1 { end = fractionEnd }
    }
    if scalars.indices.contains(end), scalars[end] == "e" || scalars[end] == "E" {
      let powerStart = isSign(end + 1) ? end + 2 : end + 1
      let powerEnd = digitsEnd(powerStart)
      if powerEnd > powerStart { end = powerEnd }
    }
    return end
  }
}

/// The first line that differs by more than the tolerance.
private func textDifference(_ old: String, _ new: String, tolerance: Double) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let common = min(old.count, new.count)
  let line = (0..<common).first { !textsAgree(old[$0], new[$0], tolerance: tolerance) } ?? common
  let place = "printed line \(line + 1): "
  if line < common { return place + change(from: old[line], to: new[line]) }
  if line < old.count { return place + "\(quoted(old[line])) is gone" }
  return place + "\(new.last.map { quoted($0) } ?? "nothing") is new"
}

/// Such as `'0.88' is now '0.87'`; of long texts what lies around the first difference.
private func change(from old: String, to new: String) -> String {
  let agreeing = zip(old, new).prefix { $0 == $1 }.count
  // Enough of what is the same to find the place by.
  let skipped = max(old.count, new.count) > 60 ? max(agreeing - 20, 0) : 0
  let start = skipped > 0 ? "…" : ""
  return
    "\(quoted(start + old.dropFirst(skipped))) is now \(quoted(start + new.dropFirst(skipped)))"
}

/// A text on one line in quotes, shortened in the middle if it is long.
private func quoted(_ text: String) -> String {
  let line = text.split(separator: "\n").joined(separator: "⏎")
  let shortened = line.count > 60 ? line.prefix(40) + "…" + line.suffix(15) : line[...]
  return "'\(shortened)'"
}
