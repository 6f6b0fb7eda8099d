import Text

/// A text of a BibTeX file: braces, accents and commands of LaTeX, and formulas.
struct LaTeXText {
  private(set) var content: [Inline] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let text: SourcedText
  private var index = 0
  /// How many groups and arguments are around the place being read.
  private var depth = 0
  /// Whether no `\)` is left, so that it is looked for once.
  private var lacksParenthesis = false

  /// How many groups and arguments may be inside one another.
  static let maximumDepth = 100

  init(_ text: SourcedText) {
    self.text = text
    content = group(closing: nil).trimmed
  }

  /// The text without markup.
  var plain: String { content.plainText }

  private var bytes: [UInt8] { text.bytes }
  private var peek: UInt8? { index < text.bytes.count ? text.bytes[index] : nil }

  // MARK: Groups

  /// The content of the braces that begin here.
  private mutating func braces() -> [Inline] {
    index += 1
    let content = group(closing: .closeBrace)
    if peek == .closeBrace { index += 1 }
    return content
  }

  /// What stands before the byte that closes the group, or before the end of the text.
  private mutating func group(closing: UInt8?) -> [Inline] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      stop()
      return []
    }
    var builder = InlineBuilder()
    while let byte = peek, byte != closing {
      switch byte {
      case .backslash: command(&builder, closing: closing)
      case .openBrace: builder.append(braces())
      case .dollar: formula(&builder)
      default: character(byte, &builder)
      }
    }
    return builder.inlines
  }

  /// Reads no further, since too much is inside one another.
  private mutating func stop() {
    diagnostics.append(
      Diagnostic(
        at: text.sourceRange(max(0, index - 1)..<max(1, index)),
        "more than \(Self.maximumDepth) groups and commands are inside one another",
        help: "remove some of them"))
    index = bytes.count
  }

  /// Characters that TeX makes others of.
  private mutating func character(_ byte: UInt8, _ builder: inout InlineBuilder) {
    let ligatures = [
      ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("`", "‘"), ("'", "’"), ("?`", "¿"),
      ("!`", "¡"), ("~", "\u{A0}"),
    ]
    for (written, meant) in ligatures where bytes[index...].starts(with: written.utf8) {
      index += written.utf8.count
      return builder.append(meant)
    }
    if byte.isWhitespace {
      while let next = peek, next.isWhitespace { index += 1 }
      return builder.appendSpace()
    }
    // A brace without a partner closes nothing.
    if byte == .closeBrace {
      index += 1
      return
    }
    let start = index
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    builder.append(bytes[start..<index].text)
  }

  // MARK: Formulas

  private mutating func formula(_ builder: inout InlineBuilder) {
    let start = index
    let isDisplayed = start + 1 < bytes.count && bytes[start + 1] == .dollar
    let content = start + (isDisplayed ? 2 : 1)
    var end = content
    while end < bytes.count, bytes[end] != .dollar {
      end += bytes[end] == .backslash ? 2 : 1
    }
    guard end < bytes.count else {
      diagnostics.append(
        Diagnostic(
          at: text.sourceRange(start..<content), "the formula is not closed",
          help: "add '\(text[start..<content])' at its end, or write '\\$' for a dollar"))
      index = content
      return builder.append(text[start..<content].text)
    }
    index = end + 1
    if isDisplayed, peek == .dollar {
      index += 1
    } else if isDisplayed {
      diagnostics.append(
        Diagnostic(
          at: text.sourceRange(start..<index), "the formula begins with '$$' and ends with '$'",
          help: "write '$$' at both ends"))
    }
    addFormula(content..<end, &builder)
  }

  private func addFormula(_ range: Range<Int>, _ builder: inout InlineBuilder) {
    let tex = text[range].onOneLine.trimmed
    if !tex.isEmpty { builder.append(.math(tex)) }
  }

  // MARK: Commands

  private mutating func command(_ builder: inout InlineBuilder, closing: UInt8?) {
    let start = index
    let name = commandName()
    if let mark = Accents.marks[name] {
      let end = index
      let letter = argument().plainText
      if name == "\"", letter.first.map({ !"aeiouyAEIOUYı".contains($0) }) ?? true {
        diagnostics.append(
          Diagnostic(
            at: text.sourceRange(start..<end),
            "'\\\"' puts two dots on a letter, and quotes nothing",
            help: "write ``…'' for a quotation"))
      }
      return builder.append(Accents.adding(mark, to: letter))
    }
    if let symbol = LaTeXCommands.symbols[name] {
      if name.utf8.allSatisfy(\.isLetter) { skipSpaceAfterCommand() }
      return symbol == " " ? builder.appendSpace() : builder.append(symbol)
    }
    if let style = LaTeXCommands.switches[name] {
      skipSpaceAfterCommand()
      // To the end of the group.
      return builder.append(styled(group(closing: closing), style))
    }
    if let style = LaTeXCommands.styles[name] {
      if style == .math { return mathArgument(&builder) }
      return builder.append(styled(argument(), style))
    }
    switch name {
    case "(": mathUntilParenthesis(start, &builder)
    case "url": address(start, &builder)
    case "href":
      let address = verbatimArgument()
      let shown = argument()
      builder.append(link(to: address, shown, from: start))
    case "ifmmode": skipToElse(start, &builder)
    default: unknown(name, from: start, &builder)
    }
  }

  /// Publishers write `\ifmmode \acute{e}\else \'e\fi`, of which running text gets the second part.
  private mutating func skipToElse(_ start: Int, _ builder: inout InlineBuilder) {
    let rest = bytes[index...]
    guard let end = rest.firstRange(of: "\\else".utf8)?.upperBound,
      rest[end...].firstRange(of: "\\fi".utf8) != nil
    else { return unknown("ifmmode", from: start, &builder) }
    index = end
    skipSpaceAfterCommand()
  }

  /// The letters or the one other character after the backslash.
  private mutating func commandName() -> String {
    index += 1
    let letters = bytes[index...].prefix(while: \.isLetter)
    if !letters.isEmpty {
      index = letters.endIndex
      return letters.text
    }
    let start = index
    if index < bytes.count { index += 1 }
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return bytes[start..<index].text
  }

  /// Spaces after a command of letters only end it, and so do empty braces.
  private mutating func skipSpaceAfterCommand() {
    if bytes[index...].starts(with: "{}".utf8) {
      index += 2
    } else {
      while let byte = peek, byte.isWhitespace { index += 1 }
    }
  }

  /// A group, a command, or a character.
  private mutating func argument() -> [Inline] {
    while let byte = peek, byte.isWhitespace { index += 1 }
    guard let byte = peek, byte != .closeBrace else { return [] }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      stop()
      return []
    }
    var builder = InlineBuilder()
    switch byte {
    case .openBrace: return braces()
    case .backslash: command(&builder, closing: .closeBrace)
    case .dollar: formula(&builder)
    default: character(byte, &builder)
    }
    return builder.inlines
  }

  /// The range of an argument in braces that is taken as it is.
  private mutating func verbatimArgument() -> SourcedText {
    while let byte = peek, byte.isWhitespace { index += 1 }
    guard peek == .openBrace else { return SourcedText(at: text.location(at: index)) }
    let start = index + 1
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: index += 1
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      default: break
      }
      index = min(index + 1, bytes.count)
      if depth == 0 { break }
    }
    return text[start..<max(start, depth == 0 ? index - 1 : index)]
  }

  private mutating func mathArgument(_ builder: inout InlineBuilder) {
    let tex = verbatimArgument().trimmed
    if !tex.isEmpty { builder.append(.math(tex.onOneLine)) }
  }

  private mutating func mathUntilParenthesis(_ start: Int, _ builder: inout InlineBuilder) {
    let end = lacksParenthesis ? nil : bytes[index...].firstRange(of: "\\)".utf8)?.lowerBound
    guard let end else {
      lacksParenthesis = true
      diagnostics.append(
        Diagnostic(
          at: text.sourceRange(start..<start + 2), "the formula is not closed",
          help: "add '\\)' at its end"))
      return
    }
    addFormula(index..<end, &builder)
    index = end + 2
  }

  private mutating func address(_ start: Int, _ builder: inout InlineBuilder) {
    let address = verbatimArgument()
    builder.append(link(to: address, [.text(address.unescapedLaTeX)], from: start))
  }

  private mutating func link(to address: SourcedText, _ content: [Inline], from start: Int)
    -> [Inline]
  {
    let destination = address.unescapedLaTeX
    if let diagnostic = Diagnostic.noAddress(destination, at: address.sourceRange) {
      diagnostics.append(diagnostic)
      return content
    }
    return [
      .link(
        destination: destination, title: nil, content: content,
        place: LinkPlace(at: text.location(at: start)))
    ]
  }

  private mutating func unknown(_ name: String, from start: Int, _ builder: inout InlineBuilder) {
    let range = text.sourceRange(start..<index)
    let nearest = LaTeXCommands.nearest(to: name)
    diagnostics.append(
      Diagnostic(
        at: range, name.isEmpty ? "a backslash at the end" : "unknown LaTeX command '\\\(name)'",
        help: nearest.map { "did you mean '\\\($0)'?" }
          ?? "write the character itself, or '\\textbackslash' for a backslash",
        fix: nearest.map { SourceEdit(range, replaceWith: "\\" + $0) }))
    if name.utf8.allSatisfy(\.isLetter) { skipSpaceAfterCommand() }
  }

  private func styled(_ content: [Inline], _ style: LaTeXStyle) -> [Inline] {
    switch style {
    case .plain, .math: content
    case .emphasis: content.isEmpty ? [] : [.emphasis(content)]
    case .strong: content.isEmpty ? [] : [.strong(content)]
    case .code: [.code(content.plainText)]
    case .quoted: [.text("“")] + content + [.text("”")]
    case .uppercase: [.text(content.plainText.uppercased())]
    case .lowercase: [.text(content.plainText.lowercased())]
    case .dropped: []
    case .element(let name): content.inElement(name, at: text.location)
    }
  }
}

/// Puts pieces of text together.
struct InlineBuilder {
  private var complete: [Inline] = []
  /// The text after them.
  private var text = ""

  var inlines: [Inline] { text.isEmpty ? complete : complete + [.text(text)] }

  mutating func append(_ string: String) { text += string }

  /// One space for several in a row.
  mutating func appendSpace() {
    if text.utf8.last != .space { text += " " }
  }

  mutating func append(_ inline: Inline) {
    if case .text(let string) = inline { return append(string) }
    if !text.isEmpty { complete.append(.text(text)) }
    complete.append(inline)
    text = ""
  }

  mutating func append(_ others: [Inline]) { for inline in others { append(inline) } }
}

extension [Inline] {
  /// The text in an element of HTML, such as `sup`.
  func inElement(_ name: String, at location: Location) -> [Inline] {
    let tag = { (text: String) in Inline.html(HTMLFragment(SourcedText(text, at: location))) }
    return [tag("<\(name)>")] + self + [tag("</\(name)>")]
  }

  /// The text without white space at both ends.
  fileprivate var trimmed: [Inline] {
    var inlines = self
    if case .text(let text)? = inlines.first {
      let kept = String(text.drop(while: \.isTrimmed))
      if kept.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(kept) }
    }
    if case .text(var text)? = inlines.last {
      while text.last?.isTrimmed == true { text.removeLast() }
      inlines.removeLast()
      if !text.isEmpty { inlines.append(.text(text)) }
    }
    return inlines
  }
}

extension Character {
  fileprivate var isTrimmed: Bool { self == " " || self == "\n" || self == "\t" }
}

extension SourcedText {
  /// An address or a number without the braces and backslashes that LaTeX asks for.
  var unescapedLaTeX: String {
    var result: [UInt8] = []
    let bytes = trimmed.bytes
    for (index, byte) in bytes.enumerated() {
      if byte == .openBrace || byte == .closeBrace { continue }
      if byte == .backslash, index + 1 < bytes.count, bytes[index + 1].isPunctuation { continue }
      result.append(byte)
    }
    return result.text
  }
}

extension Diagnostic {
  /// An error if a text is not a web address.
  static func noAddress(_ text: String, at range: SourceRange) -> Diagnostic? {
    let lowercased = text.lowercased()
    let isAddress =
      ["https://", "http://", "ftp://"].contains {
        lowercased.hasPrefix($0) && text.count > $0.count
      }
      && !text.contains(where: \.isWhitespace)
    return isAddress
      ? nil
      : Diagnostic(
        at: range, "'\(text)' is not a web address", help: "a web address begins with 'https://'")
  }
}
