/// What begins a display formula: `$$`, `\[` or `\begin{name}`.
struct FormulaOpening {
  enum Form { case dollars, brackets, environment }

  let form: Form
  let range: Range<Int>
  /// The name of the environment.
  private var name: Range<Int> = 0..<0

  init?(_ bytes: [UInt8], at start: Int) {
    let rest = bytes[start...]
    if rest.first == .dollar {
      guard bytes.run(of: .dollar, from: start) == 2 else { return nil }
      form = .dollars
      range = start..<start + 2
    } else if rest.starts(with: #"\["#.utf8) {
      form = .brackets
      range = start..<start + 2
    } else if rest.starts(with: #"\begin{"#.utf8) {
      guard let name = Environments.name(in: bytes, from: start + #"\begin{"#.utf8.count) else {
        return nil
      }
      form = .environment
      self.name = name
      range = start..<name.upperBound + 1
    } else {
      return nil
    }
  }

  /// What has to close it.
  func closingText(in bytes: [UInt8]) -> String {
    switch form {
    case .dollars: "$$"
    case .brackets: #"\]"#
    case .environment: #"\end{\#(bytes[name].text)}"#
    }
  }

  /// What closes it.
  func closing(in syntax: InlineSyntax) -> Range<Int>? {
    let bytes = syntax.bytes
    switch form {
    case .dollars: break
    case .brackets: guard syntax.contains(#"\]"#, after: range.lowerBound) else { return nil }
    case .environment: return syntax.environments.ends[range.lowerBound]
    }
    let closing = Array(closingText(in: bytes).utf8)
    var index = range.upperBound
    while index + 1 < bytes.count {
      if bytes[index] == closing[0], bytes[index...].starts(with: closing) {
        return index..<index + closing.count
      } else if bytes[index] == .backslash {
        // Brackets do not nest.
        if bytes[index...].starts(with: bytes[range]) { return nil }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Whether brackets are those of a formula, rather than CommonMark's for text in brackets: on lines
  /// of their own, or with something in them that is in formulas alone.
  func isFormula(closedBy closing: Range<Int>, in bytes: [UInt8]) -> Bool {
    let inside = bytes[range.upperBound..<closing.lowerBound]
    guard inside.contains(where: \.isWordByte), inside.first != UInt8(ascii: "^") else {
      return false
    }
    let after = bytes[closing.upperBound...].first { !$0.isSpaceOrTab }
    let endsLine = after == nil || after == .newline || after == .openBrace
    if beginsLine(in: bytes), endsLine { return true }
    return inside.first?.isWhitespace == true && inside.last?.isWhitespace == true
      || inside.contains { #"\^_={}"#.utf8.contains($0) }
  }

  /// Whether the rest of the line has what is in formulas alone: two dollars may be the number of a shell's
  /// process, or how dear a restaurant is.
  fileprivate func isFollowedByFormula(in bytes: [UInt8]) -> Bool {
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : .space
    let line = bytes[range.upperBound...].prefix(200).prefix { $0 != .newline }
    // Next to a letter they begin or end a formula, but in `$$HOME` a variable.
    let name = line.prefix { $0.isWordByte }
    if before.isWordByte || name.count == 1 || name.contains(where: { $0 >= UInt8(ascii: "a") }) {
      return true
    }
    return line.contains { #"\^={}"#.utf8.contains($0) }
  }

  func beginsLine(in bytes: [UInt8]) -> Bool {
    bytes[..<range.lowerBound].last { !$0.isSpaceOrTab } ?? .newline == .newline
  }

  /// Whether nothing else is on its line.
  fileprivate func isAlone(in bytes: [UInt8]) -> Bool {
    beginsLine(in: bytes)
      && bytes[range.upperBound...].first { !$0.isSpaceOrTab } ?? .newline == .newline
  }
}

/// What opens a display formula that nothing closes in its paragraph.
///
/// It may be closed after what Markdown takes for another block: see ``FormulaLines``.
struct UnclosedFormula {
  let opening: FormulaOpening
  /// Whether it can be nothing else.
  let isCertain: Bool
  /// The name at the end of another environment, where that of an environment was probably meant to be.
  private(set) var wrongEnd: Range<Int>?

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    guard bytes[start] == .dollar || bytes[start] == .backslash,
      let opening = FormulaOpening(bytes, at: start), opening.closing(in: syntax) == nil
    else { return nil }
    self.opening = opening
    switch opening.form {
    case .dollars: isCertain = opening.isAlone(in: bytes) || opening.isFollowedByFormula(in: bytes)
    case .brackets:
      guard opening.beginsLine(in: bytes) else { return nil }
      isCertain = opening.isAlone(in: bytes)
    case .environment:
      wrongEnd = syntax.environments.names[start]
      guard wrongEnd != nil || opening.beginsLine(in: bytes) else { return nil }
      isCertain = true
    }
  }
}

extension Diagnostic {
  static func unclosed(_ formula: UnclosedFormula, in text: SourcedText) -> Diagnostic {
    let opening = text[formula.opening.range].text
    let closing = formula.opening.closingText(in: text.bytes)
    if let name = formula.wrongEnd {
      let right = String(closing.dropFirst(#"\end{"#.count).dropLast())
      let place = text.sourceRange(name)
      return Diagnostic(
        at: place, "'\(opening)' is ended by '\\end{\(text[name].text)}'",
        help: "write '\(closing)'", fix: SourceEdit(place, replaceWith: right))
    }
    let text = text.sourceRange(formula.opening.range)
    guard formula.opening.form == .dollars else {
      return Diagnostic(
        at: text, "unclosed '\(opening)'",
        help: "close it with '\(closing)' before the next empty line")
    }
    return Diagnostic(
      at: text.start, "unclosed '$$'",
      help: "close it with '$$' before the next empty line, or write '\\$\\$' for two dollars")
  }
}
