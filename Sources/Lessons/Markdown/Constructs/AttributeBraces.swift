import Text

/// What follows the brackets of an image or a link in braces, `![…](…){width=50%}`.
///
/// It may stand directly after them, after a space, or on the next line.
struct AttributeBraces: SpanConstruct {
  /// None: it is looked for after brackets alone.
  static let openings: [UInt8] = []
  /// With the spaces before it.
  let range: Range<Int>
  let list: AttributeList
  /// From brace to brace.
  let braces: Range<Int>

  init?(_ syntax: InlineSyntax, at start: Int) {
    self.init(syntax, at: start, afterImage: false)
  }

  init?(_ syntax: InlineSyntax, at start: Int, afterImage isAfterImage: Bool) {
    let bytes = syntax.bytes
    let brace = bytes[start...].firstIndex { !$0.isWhitespace } ?? bytes.count
    guard brace < bytes.count, bytes[brace] == .openBrace,
      let list = AttributeList(bytes, at: brace)
    else { return nil }
    // Prose may go on with braces, but hardly with these.
    guard
      list.isUnmistakable || list.beginsWithClass(in: bytes) || isAfterImage && brace == start
    else { return nil }
    range = start..<list.end
    braces = brace..<list.end
    self.list = list
  }

  /// What braces are that follow neither an image nor a link but text in brackets, Pandoc's spans:
  /// they have no effect.
  func inline(in text: SourcedText, _: TextPosition?, _ reader: inout LessonReader) -> Inline {
    // The id of a callout without a space before it is reported as such.
    if CalloutMistakes.isMark(before: braces.lowerBound, in: text.bytes) {
      return .text(text[range].onOneLine.text)
    }
    var mistake = Diagnostic.attributesWithoutEffect(text, braces, "on text")
    mistake.help =
      if case .id = list.attributes.first?.attribute {
        "for a place to link to, write '<a id=\"…\"></a>'"
      } else {
        "write '<span class=\"…\">…</span>', or '\\{' for a brace"
      }
    reader.report(mistake)
    return .text(text[range].onOneLine.text)
  }
}

/// Attributes in braces: `{#id .class name=value}`.
struct AttributeList {
  enum Attribute {
    case id(Range<Int>)
    case named(name: Range<Int>, value: String)
    case word
  }

  private(set) var attributes: [(attribute: Attribute, range: Range<Int>)] = []
  /// The first byte after the closing brace.
  private(set) var end: Int

  /// Reads the list that begins with a brace; nil if nothing closes it.
  init?(_ bytes: [UInt8], at brace: Int) {
    var index = brace + 1
    end = index
    while index < bytes.count {
      switch bytes[index] {
      case .closeBrace:
        end = index + 1
        return
      case .openBrace, .dollar, .backtick: return nil
      case let byte where byte.isWhitespace: index += 1
      default: read(bytes, &index)
      }
    }
    return nil
  }

  private mutating func read(_ bytes: [UInt8], _ index: inout Int) {
    let start = index
    func word(until isEnd: (UInt8) -> Bool) {
      while index < bytes.count, !bytes[index].isWhitespace, bytes[index] != .closeBrace,
        bytes[index] != .openBrace, !isEnd(bytes[index])
      {
        index += 1
      }
    }
    let equals = UInt8(ascii: "=")
    word { $0 == equals }
    let name = start..<index
    guard index < bytes.count, bytes[index] == equals else {
      let isID = bytes[start] == .hash
      attributes.append((isID ? .id(start + 1..<index) : .word, name))
      if index == start { index += 1 }
      return
    }
    index += 1
    let valueStart = index
    var value = ""
    if index < bytes.count, bytes[index] == .quote,
      let close = bytes[(index + 1)...].firstIndex(of: .quote)
    {
      value = bytes[index + 1..<close].text
      index = close + 1
    } else {
      word { _ in false }
      value = bytes[valueStart..<index].text
    }
    attributes.append((.named(name: name, value: value), start..<index))
  }

  /// Whether it begins as no text in braces does.
  var isUnmistakable: Bool {
    guard let first = attributes.first else { return false }
    return switch first.attribute {
    case .id(let name): !name.isEmpty
    case .named(let name, let value): !name.isEmpty && !value.isEmpty
    case .word: false
    }
  }

  /// Whether it begins with a class, `{.note}`.
  func beginsWithClass(in bytes: [UInt8]) -> Bool {
    guard let first = attributes.first, case .word = first.attribute, first.range.count > 1 else {
      return false
    }
    return bytes[first.range.lowerBound] == UInt8(ascii: ".")
      && bytes[first.range.lowerBound + 1].isLetter
  }
}

extension Diagnostic {
  static func attributesWithoutEffect(
    _ text: SourcedText, _ braces: Range<Int>, _ place: String
  ) -> Diagnostic {
    Diagnostic(
      at: text.sourceRange(braces), "'\(text[braces].onOneLine.text)' has no effect \(place)",
      help: "remove it, or write '\\{' for a brace")
  }
}
