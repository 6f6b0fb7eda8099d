/// A comment that says what comes of the code before it in another way than with `// Prints`: `// => 7`,
/// `// Output: 7`, and after a call of `print` only `// 7`.
struct ResultComment {
  private enum Mark {
    /// `->`, `Result:` and the like, which a remark may begin with, too.
    case arrow
    /// `=>`, `Output:` and the like.
    case result
    /// Nothing: the comment is a value and nothing else.
    case none
  }

  private let mark: Mark
  /// What comes of the code, as offsets in the code's UTF-8; empty if the comments below may say it.
  let said: Range<Int>
  private let text: String
  private let code: [UInt8]

  /// Nil for a comment that has another form.
  ///
  /// - Parameters:
  ///   - bytes: The code.
  ///   - comment: A comment `// …` in it.
  init?(_ bytes: [UInt8], _ comment: Range<Int>) {
    let text = bytes[comment.lowerBound + 2..<comment.upperBound].trimmed
    var rest = text
    if let arrow = Self.arrows.first(where: { text.starts(with: $0.utf8) }) {
      rest = text.dropFirst(arrow.utf8.count)
      // `//=====` and `//--->` are rules.
      guard let next = rest.first, !"=->".utf8.contains(next) else { return nil }
      mark = arrow.last == ">" && arrow.first == "=" || arrow == "⇒" ? .result : .arrow
    } else if let colon = text.firstIndex(of: UInt8(ascii: ":")),
      case let word = text[..<colon].trimmed.text.lowercased(),
      Self.outputs.contains(word) || Self.results.contains(word)
    {
      rest = text[(colon + 1)...]
      mark = Self.outputs.contains(word) ? .result : .arrow
    } else {
      mark = .none
    }
    rest = rest.trimmed
    if rest.count > 1, rest.last == UInt8(ascii: ".") { rest = rest.dropLast() }
    if rest.isEmpty, mark == .none || text.last != UInt8(ascii: ":") { return nil }
    said = rest.startIndex..<rest.endIndex
    self.text = rest.text
    code = bytes
  }

  /// Whether it hardly is anything else, if it follows a call of `print`.
  var saysWhatIsPrinted: Bool {
    let unquoted = UnquotedText(text)
    switch mark {
    case .result:
      let isPointer = text.hasPrefix("see ") || text.hasPrefix("siehe ")
      return text.isEmpty || isValue || !unquoted.beginsAsDescription && !isPointer
    case .arrow:
      // `Result: good` may judge what is printed.
      let isWord = !text.contains(" ") && !text.allSatisfy { $0.isLowercase }
      return isValue || !unquoted.isDescription || isWord
    case .none: return isBareValue
    }
  }

  /// Whether it says what the value of an expression is.
  var saysValue: Bool { mark != .none && isValue }

  private var isQuoted: Bool {
    [("\"", "\""), ("“", "”")].contains {
      text.count > 1 && text.hasPrefix($0.0) && text.hasSuffix($0.1)
    }
  }

  private var isValue: Bool { isQuoted || UnquotedText(text).readings != nil }

  /// Whether it can only be a value; `// 1` and `// [1]` may be marks that prose refers to, and so may `// 2`
  /// in a cell that has a `// 1`.
  private var isBareValue: Bool {
    if isQuoted || ["true", "false", "nil"].contains(text) { return true }
    if text.hasPrefix("["), text.hasSuffix("]") {
      if text.contains(",") { return true }
      return Int(text.dropFirst().dropLast()).map { !isMark($0) { "[\($0)]" } } ?? false
    }
    guard let number = Double(text), text.first?.isLetter == false else { return false }
    return Int(text).map { !isMark($0) { "\($0)" } } ?? number.isFinite
  }

  /// Whether a number may be a mark: the first one, or one that follows another.
  private func isMark(_ number: Int, _ written: (Int) -> String) -> Bool {
    if number == 1 { return true }
    guard 2..<10 ~= number else { return false }
    let before = written(number - 1)
    return code.split(separator: .newline).contains { line in
      line.reversed().starts(with: before.utf8.reversed())
        && ["// \(before)", "//\(before)"].contains { line.text.hasSuffix($0) }
    }
  }

  /// What `// Prints` would say: a value as it is, and all else in quotes.
  var asPrinted: String {
    if text.isEmpty { return "// Prints \"…\"" }
    if text.lowercased().hasPrefix("prints ") {
      return "// Prints \(text.dropFirst("prints ".count))"
    }
    return isValue ? "// Prints \(text)" : "// Prints \"\(text)\""
  }

  private static let arrows = ["==>", "-->", "=>", "->", "→", "⇒", "==", "=", "≈"]

  /// What stands before a colon, in the languages of lessons.
  private static let outputs: Set<String> = [
    "output", "outputs", "the output", "console", "printed", "ausgabe", "sortie", "salida",
  ]
  private static let results: Set<String> = [
    "result", "results", "ergebnis", "résultat", "resultado",
  ]
}
