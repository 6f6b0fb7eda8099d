/// Prose and code between two dollars, `US$20 or 30$` and `df$x and df$y`, which is read as a formula.
enum ProseFormulas {
  /// Looks whether a formula in dollars is hardly one.
  ///
  /// - Parameters:
  ///   - range: From dollar to dollar.
  ///   - text: The text around it.
  /// - Returns: What is wrong with it; nil for a formula.
  static func mistake(at range: Range<Int>, in text: SourcedText) -> Diagnostic? {
    let formula = DollarFormula(range, in: text.bytes)
    let help: String
    if let word = formula.word {
      help = "write '\\$' for a dollar, or '\\text{ \(word) }' for a word in a formula"
    } else if formula.isCode || formula.isPrice || formula.hasSentence {
      help = "write '\\$' for a dollar, or put backticks around code"
    } else {
      return nil
    }
    let shown = text[range.lowerBound + 1..<range.upperBound - 1].text.excerpt
    return Diagnostic(
      .warning, at: text.sourceRange(range), "'\(shown)' is read as a formula", help: help)
  }
}

private struct DollarFormula {
  private let content: ArraySlice<UInt8>
  private let before: Unicode.Scalar?
  private let after: Unicode.Scalar?

  init(_ range: Range<Int>, in bytes: [UInt8]) {
    content = bytes[range].dropFirst().dropLast()
    before = bytes.scalar(before: range.lowerBound)
    after = bytes.scalar(at: range.upperBound)
  }

  /// A word with spaces on both sides, outside braces.
  ///
  /// In a formula its letters would be variables.
  var word: String? {
    let words = outsideBraces.split(whereSeparator: \.isWhitespace)
    guard words.count > 2, !content.text.contains("\\begin") else { return nil }
    return words.indices.dropFirst().dropLast().lazy.compactMap { index in
      proseWord(words[index], between: words[index - 1], words[index + 1])
    }.first
  }

  private func proseWord(
    _ written: ArraySlice<UInt8>, between previous: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>
  ) -> String? {
    let isWord = { (text: String) in
      text.allSatisfy { $0.isLetter && $0.isLowercase } && text.count > 2
    }
    if isWord(written.text) { return written.text }
    // In `at + b` the letters are factors.
    let isBetweenOperands = previous.last?.endsOperand == true && next.first?.beginsOperand == true
    if isBetweenOperands, Self.shortWords.contains(written.text) { return written.text }
    // The comma of `{cat, dog, bird}` separates names, but that of a price belongs to a sentence.
    guard content.first?.isDigit == true else { return nil }
    let signs = ",;:.()!?"
    let word = written.text.trimming { signs.contains($0) }
    return isWord(word) || Self.abbreviations.contains(word) ? word : nil
  }

  /// Words of two letters or one that join others; two letters may as well be `dx` or a product.
  private static let shortWords: Set<String> = [
    "or", "if", "is", "in", "to", "of", "at", "as", "by", "on", "we", "so", "be", "it", "vs", "et",
    "ou", "si", "de", "es", "un", "la", "el", "en", "no", "al", "zu", "um", "ob", "im",
  ]

  private static let abbreviations: Set<String> = ["i.e", "e.g", "d.h", "z.B", "p.ex"]

  private var outsideBraces: [UInt8] {
    var depth = 0
    var result: [UInt8] = []
    for byte in content {
      if byte == .closeBrace { depth -= 1 }
      if depth == 0 { result.append(byte) }
      if byte == .openBrace { depth += 1 }
    }
    return result
  }

  /// Whether a currency is before it and a number in it, a number before it and a sign of prose in it, or
  /// a number at its beginning and a currency at its end.
  var isPrice: Bool {
    guard let first = content.first else { return false }
    if before.isDigit, isRestOfRange { return true }
    if first.isDigit, isFurtherPrice || after == "/" && isListOfAmounts { return true }
    return before.isLetter && first.isDigit || before.isDigit && ",;:)".utf8.contains(first)
      || first.isDigit && Self.currencies.contains(content.suffix(4).lastWord)
  }

  /// Whether another amount or a currency follows an amount in a sentence: `6k; 5`, `5 (AU`, `20, R`.
  private var isFurtherPrice: Bool {
    let words = content.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0].allSatisfy({ $0.isDigit || ".,;kKmM".utf8.contains($0) })
    else {
      return false
    }
    let last = words[1].first == UInt8(ascii: "(") ? words[1].dropFirst() : words[1]
    let isCurrency = Self.currencies.contains(last.text) || last.text == "R"
    let isInList =
      words[0].last.map { ",;".utf8.contains($0) } == true || last.count < words[1].count
    return isCurrency && isInList
  }

  /// `6k; 5`.
  private var isListOfAmounts: Bool {
    content.contains(.space) && content.allSatisfy { $0.isDigit || " .,;kKmM".utf8.contains($0) }
  }

  /// Whether it is the second price of a range, as in `50$-60$`.
  private var isRestOfRange: Bool {
    guard let dash = content.text.first, "-–—".contains(dash) else { return false }
    let amount = content.dropFirst(dash.utf8.count)
    return amount.first?.isDigit == true
      && amount.allSatisfy { $0.isDigit || ".,kK".utf8.contains($0) }
  }

  /// Whether a sentence ends in it and another begins, as in `$x. And y$`.
  var hasSentence: Bool {
    content.text.contains(#/[a-z0-9][.!?] [A-Z][a-z]+ /#)
  }

  /// What stands before the dollar of a country.
  private static let currencies: Set<String> = ["US", "AU", "CA", "HK", "NZ", "SG", "MX"]

  /// Whether it is between the letters of a word, or goes on after it as variables of a shell do.
  var isCode: Bool {
    guard after.isLetter else { return isShellVariable }
    return before.isLetter || content.last.map { ",:;/.=(".utf8.contains($0) } == true
      || isShellVariable
  }

  /// `${HOME}`.
  private var isShellVariable: Bool {
    guard content.first == .openBrace, let end = content.firstIndex(of: .closeBrace) else {
      return false
    }
    let name = content[..<end].dropFirst()
    return name.count > 1 && name.allSatisfy { $0.isUppercase || $0 == .underscore }
  }
}

extension Unicode.Scalar? {
  fileprivate var isLetter: Bool { isOfSpacedWord && !isDigit }
}

extension String {
  /// The text without such characters at both ends.
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    let start = drop(while: isTrimmed)
    return String(start.reversed().drop(while: isTrimmed).reversed())
  }
}

extension ArraySlice<UInt8> {
  /// What follows the last space; empty if there is none.
  fileprivate var lastWord: String {
    lastIndex(where: \.isWhitespace).map { self[($0 + 1)...].text } ?? ""
  }
}

extension UInt8 {
  /// Whether an operand in a formula, or a word, may end with it.
  fileprivate var endsOperand: Bool { isWordByte || ")]}',".utf8.contains(self) }

  /// Whether an operand in a formula, or a word, may begin with it.
  fileprivate var beginsOperand: Bool { isWordByte || "([{\\".utf8.contains(self) }

  fileprivate var isUppercase: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
}
