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
    } else if formula.isCode || formula.isPrice {
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
    let words = outsideBraces.split(whereSeparator: \.isWhitespace).map(\.text)
    guard words.count > 2, !content.text.contains("\\begin") else { return nil }
    return words.dropFirst().dropLast().first { word in
      word.allSatisfy { $0.isLetter && $0.isLowercase }
        && (word.count > 2 || Self.shortWords.contains(word))
    }
  }

  /// Words of two letters or one that join others; two letters may as well be `dx` or a product.
  private static let shortWords: Set<String> = [
    "or", "if", "is", "in", "to", "of", "at", "as", "by", "on", "we", "so", "et", "ou", "si",
    "de", "es", "no", "al", "zu", "um", "ob", "im",
  ]

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

  /// Whether a currency is before it and a number in it, or a number before it and a sign of prose in it.
  var isPrice: Bool {
    guard let first = content.first else { return false }
    return before.isLetter && first.isDigit || before.isDigit && ",;:)".utf8.contains(first)
  }

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

extension UInt8 {
  fileprivate var isUppercase: Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
}
