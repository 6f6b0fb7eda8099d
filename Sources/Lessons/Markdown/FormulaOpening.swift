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
      let nameStart = start + #"\begin{"#.utf8.count
      let end = bytes[nameStart...].firstIndex { !$0.isLetter && $0 != UInt8(ascii: "*") }
      guard let end, end > nameStart, bytes[end] == .closeBrace else { return nil }
      form = .environment
      name = nameStart..<end
      range = start..<end + 1
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
    case .environment: guard syntax.contains(#"\e"#, after: range.lowerBound) else { return nil }
    }
    let closing = Array(closingText(in: bytes).utf8)
    let opening = bytes[range]
    var depth = 0
    var index = range.upperBound
    while index + 1 < bytes.count {
      if bytes[index] == closing[0], bytes[index...].starts(with: closing) {
        if depth == 0 { return index..<index + closing.count }
        depth -= 1
        index += closing.count
      } else if bytes[index] == .backslash {
        let opensAgain = bytes[index...].starts(with: opening)
        // Environments nest, brackets do not.
        if opensAgain, form == .brackets { return nil }
        if opensAgain { depth += 1 }
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

  /// The name in the first `\end{…}` after an environment's beginning that ends none begun after it.
  fileprivate func nextEnd(in bytes: [UInt8]) -> Range<Int>? {
    var depth = 0
    var index = range.upperBound
    // Not far, so that many of them are read quickly.
    let limit = min(bytes.count, range.upperBound + 4000)
    while let start = bytes[index..<limit].firstIndex(of: .backslash) {
      index = min(start + 2, limit)
      if bytes[start...].starts(with: #"\begin{"#.utf8) { depth += 1 }
      guard bytes[start...].starts(with: #"\end{"#.utf8) else { continue }
      depth -= 1
      guard depth < 0 else { continue }
      let name = start + #"\end{"#.utf8.count
      return bytes[name...].firstIndex(of: .closeBrace).map { name..<$0 }
    }
    return nil
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
      wrongEnd =
        syntax.contains(#"\e"#, after: start) ? opening.nextEnd(in: bytes) : nil
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
