/// A citation as LaTeX and MyST write it: `\citep{a,b}`, `` {cite}`a` ``, `` :cite:`a` ``.
struct ForeignCitation: SpanConstruct {
  static let openings = [UInt8.backslash, UInt8.openBrace, UInt8(ascii: ":")]
  let range: Range<Int>
  private let keys: Range<Int>
  private let isInText: Bool
  private let command: Range<Int>

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    let closing: UInt8
    let opening: Int
    if bytes[start] == .backslash {
      let name = bytes[(start + 1)...].prefix { $0.isLetter || $0 == UInt8(ascii: "*") }
      guard Self.commands.contains(name.filter { $0 != UInt8(ascii: "*") }.text) else { return nil }
      var end = name.endIndex
      while end < bytes.count, bytes[end] == .openBracket,
        let close = Self.end(in: bytes, after: end, .closeBracket)
      {
        end = close + 1
      }
      guard end < bytes.count, bytes[end] == .openBrace else { return nil }
      command = start..<name.endIndex
      (opening, closing) = (end, .closeBrace)
      isInText = name.text.contains("citet") || name.text.contains("textcite")
    } else {
      let end = bytes[start] == .openBrace ? UInt8.closeBrace : UInt8(ascii: ":")
      let role = bytes[(start + 1)...].prefix { $0.isLetter || $0 == UInt8(ascii: ":") }
      // In `:cite:` the colon at the end is part of the prefix.
      let name = end == UInt8(ascii: ":") && role.last == end ? role.dropLast() : role
      guard Self.roles.contains(name.text), name.endIndex + 1 < bytes.count,
        bytes[name.endIndex] == end, bytes[name.endIndex + 1] == .backtick
      else { return nil }
      command = start..<name.endIndex + 1
      (opening, closing) = (name.endIndex + 1, .backtick)
      isInText = name.text.hasSuffix(":t")
    }
    guard let end = Self.end(in: bytes, after: opening, closing), end > opening + 1 else {
      return nil
    }
    keys = opening + 1..<end
    range = start..<end + 1
  }

  /// Where what a bracket, a brace or a backtick opens is closed, with no other of its kind before.
  private static func end(in bytes: [UInt8], after opening: Int, _ closing: UInt8) -> Int? {
    let end = bytes[(opening + 1)...].firstIndex { $0 == closing || $0 == bytes[opening] }
    return end.flatMap { bytes[$0] == closing ? $0 : nil }
  }

  private static let commands: Set<String> = [
    "cite", "citep", "citet", "citealp", "citealt", "citeyear", "citeyearpar", "citeauthor",
    "parencite", "textcite", "autocite", "footcite", "Cite", "Citep", "Citet", "Textcite",
    "Parencite", "Autocite",
  ]
  private static let roles: Set<String> = [
    "cite", "cite:p", "cite:t", "cite:ps", "cite:ts", "cite:alp",
  ]

  func inline(in text: SourcedText, _: TextPosition?, _ reader: inout LessonReader) -> Inline {
    let names = text[keys].text.split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let marked = names.map { "@" + $0 }
    let right =
      isInText && marked.count == 1 ? marked[0] : "[" + marked.joined(separator: "; ") + "]"
    let isWhole = command.upperBound + 1 == keys.lowerBound
    let place = text.sourceRange(range)
    reader.report(
      Diagnostic(
        at: place, "'\(text[command])' cites nothing here", help: "write '\(right)'",
        fix: isWhole ? SourceEdit(place, replaceWith: right) : nil))
    return .text(text[range].text)
  }
}
