import Lessons

/// Code in other languages than Swift as HTML, with the classes of ``SwiftHighlighter``.
///
/// It knows of each language only what its ``CodeLanguage`` says. Whatever the code is, taking the tags
/// out and undoing the escapes gives it back.
package struct CodeHighlighter {
  package typealias Kind = SwiftHighlighter.Kind

  private let language: CodeLanguage
  private let bytes: [UInt8]
  private var position = 0
  /// Where the bytes begin that have no kind and have not been written yet.
  private var plainStart = 0
  private var result = HTML.empty

  /// The code as HTML; as it is if the language is not known.
  package static func highlighted(_ code: String, language name: String) -> HTML {
    if ["diff", "patch"].contains(name.lowercased()) { return diff(code) }
    guard let language = CodeLanguage.named(name) else { return "\(code)" }
    var highlighter = CodeHighlighter(code, language)
    return highlighter.run()
  }

  private init(_ code: String, _ language: CodeLanguage) {
    bytes = Array(code.utf8)
    self.language = language
  }

  private mutating func run() -> HTML {
    while position < bytes.count {
      guard let (end, kind) = token() else {
        position += 1
        continue
      }
      add(plainStart..<position, nil)
      add(position..<end, kind)
      position = end
      plainStart = end
    }
    add(plainStart..<position, nil)
    return result
  }

  private mutating func add(_ range: Range<Int>, _ kind: Kind?) {
    if range.isEmpty { return }
    let text = String(decoding: bytes[range], as: UTF8.self)
    result += kind.map { "<span class=\"\($0.rawValue)\">\(text)</span>" } ?? "\(text)"
  }

  // MARK: Tokens

  /// The token that begins here, by its end and its kind; nil for a byte that begins none.
  ///
  /// A name that is nothing in particular is a token without a kind.
  private func token() -> (end: Int, kind: Kind?)? {
    if let end = commentEnd() { return (end, .comment) }
    if let end = stringEnd() { return (end, isKey(endingAt: end) ? .label : .string) }
    let byte = bytes[position]
    if byte == language.directive, let end = directiveEnd() { return (end, .directive) }
    if language.hasVariables, byte == UInt8(ascii: "$"), let end = variableEnd() {
      return (end, .label)
    }
    if byte.isDigit { return numberEnd().map { ($0, isWholeValue(position..<$0) ? .number : nil) } }
    guard isName(byte) else { return nil }
    let end = nameEnd(from: position)
    return (end, kind(ofName: position..<end))
  }

  private func kind(ofName range: Range<Int>) -> Kind? {
    if isKey(endingAt: range.upperBound) { return .label }
    let name = String(decoding: bytes[range], as: UTF8.self)
    if language.keywords.contains(language.isCaseSensitive ? name : name.lowercased()) {
      return isWholeValue(range) ? .keyword : nil
    }
    guard language.hasCalls else { return nil }
    if range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "("),
      name.first?.isUppercase == false
    {
      return .function
    }
    let isType =
      name.first?.isUppercase == true && name.contains(where: \.isLowercase)
      && !name.contains("_")
    return isType ? .type : nil
  }

  private func commentEnd() -> Int? {
    for mark in language.blockComments where begins(with: mark.opening) {
      return end(of: mark, from: position)
    }
    guard language.lineComments.contains(where: begins(with:)) else { return nil }
    // In a shell and in YAML, `#` in the middle of a word is part of it; in a shell, so is `$#`.
    if bytes[position] == UInt8(ascii: "#"), position > 0, !bytes[position - 1].isWhitespace,
      language.hasPlainValues || language.hasVariables
    {
      return nil
    }
    return bytes[position...].firstIndex(of: .newline) ?? bytes.count
  }

  private func stringEnd() -> Int? {
    guard let quotes = language.strings.first(where: { begins(with: $0.opening) }) else {
      return nil
    }
    if language.hasPlainValues, !isAtValue(position) { return nil }
    return end(of: quotes, from: position)
  }

  private func end(of delimiters: CodeLanguage.Delimiters, from start: Int) -> Int {
    var index = start + delimiters.opening.utf8.count
    while index < bytes.count {
      if delimiters.hasEscapes, bytes[index] == .backslash {
        index = min(index + 2, bytes.count)
      } else if bytes[index...].starts(with: delimiters.closing.utf8) {
        return index + delimiters.closing.utf8.count
      } else if bytes[index] == .newline, !delimiters.isMultiline {
        return index
      } else {
        index += 1
      }
    }
    return bytes.count
  }

  /// A decorator or a line of the preprocessor begins its line.
  private func directiveEnd() -> Int? {
    guard isFirstOnLine(position) else { return nil }
    var start = position + 1
    while start < bytes.count, bytes[start] == .space { start += 1 }
    let end = nameEnd(from: start)
    return end > start ? end : nil
  }

  private func variableEnd() -> Int? {
    let start = position + 1
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "(") {
      // What a command in parentheses does is code of its own.
      guard bytes[start] == UInt8(ascii: "{") else { return nil }
      return bytes[start...].firstIndex { $0 == UInt8(ascii: "}") || $0 == .newline }
        .flatMap { bytes[$0] == .newline ? nil : $0 + 1 }
    }
    if "?#@*!$-".utf8.contains(bytes[start]) { return start + 1 }
    let end =
      bytes[start...].firstIndex { !$0.isLetter && !$0.isDigit && $0 != .underscore }
      ?? bytes.count
    return end > start ? end : nil
  }

  private func numberEnd() -> Int? {
    var end = position
    let isHexadecimal = bytes[position...].starts(with: "0x".utf8)
    while end < bytes.count {
      let byte = bytes[end]
      let isExponentSign =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && !isHexadecimal
        && end > position && bytes[end - 1] | 0x20 == UInt8(ascii: "e")
      guard
        byte.isDigit || byte.isLetter || byte == .underscore || byte == UInt8(ascii: ".")
          || isExponentSign
      else { break }
      end += 1
    }
    // A point at the end is a full stop or a range.
    while end > position + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end
  }

  // MARK: Surroundings

  private func begins(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == .underscore || byte >= 0x80
      || language.nameCharacters.utf8.contains(byte)
  }

  private func nameEnd(from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex { !isName($0) && !$0.isDigit } ?? bytes.count
  }

  private func isFirstOnLine(_ index: Int) -> Bool {
    bytes[..<index].reversed().first { !$0.isSpaceOrTab }.map { $0 == .newline } ?? true
  }

  /// Whether what ends here is the key of a map: a colon follows it, and in YAML white space the colon.
  private func isKey(endingAt end: Int) -> Bool {
    guard language.hasKeys,
      let colon = bytes[end...].firstIndex(where: { !$0.isSpaceOrTab }),
      bytes[colon] == UInt8(ascii: ":")
    else { return false }
    guard language.hasPlainValues else { return true }
    return isAtValue(position) && (colon + 1 == bytes.count || bytes[colon + 1].isWhitespace)
  }

  /// Whether a value can begin here: at the start of a line, after a dash, a colon, a comma or a bracket.
  private func isAtValue(_ index: Int) -> Bool {
    guard let before = bytes[..<index].lastIndex(where: { !$0.isSpaceOrTab }) else { return true }
    switch bytes[before] {
    case .newline, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): return true
    case UInt8(ascii: ":"), UInt8(ascii: "-"): return before + 1 < index
    default: return false
    }
  }

  /// Whether a number or a keyword is all of a value, where that matters.
  private func isWholeValue(_ range: Range<Int>) -> Bool {
    guard language.hasPlainValues else { return true }
    guard isAtValue(range.lowerBound) else { return false }
    guard let after = bytes[range.upperBound...].firstIndex(where: { !$0.isSpaceOrTab }) else {
      return true
    }
    return ",]}\n".utf8.contains(bytes[after])
      || bytes[after] == UInt8(ascii: "#") && after > range.upperBound
  }

  // MARK: Differences

  /// Lines that come and go, and the places of the others, in colours of their own.
  private static func diff(_ code: String) -> HTML {
    code.split(separator: "\n", omittingEmptySubsequences: false).map { line -> HTML in
      let text = String(line)
      let kind: Kind? =
        if text.hasPrefix("+++") || text.hasPrefix("---") || text.hasPrefix("diff ") {
          .label
        } else if text.hasPrefix("@@") {
          .comment
        } else if text.hasPrefix("+") {
          .string
        } else if text.hasPrefix("-") {
          .keyword
        } else {
          nil
        }
      return kind.map { "<span class=\"\($0.rawValue)\">\(text)</span>" } ?? "\(text)"
    }.joined(separator: "\n")
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let backslash = UInt8(ascii: "\\")
  fileprivate static let underscore = UInt8(ascii: "_")
  fileprivate var isSpaceOrTab: Bool { self == .space || self == UInt8(ascii: "\t") }
  fileprivate var isWhitespace: Bool { isSpaceOrTab || self == .newline }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
