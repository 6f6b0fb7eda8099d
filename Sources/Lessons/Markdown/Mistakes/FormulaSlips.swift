/// Exponents and indices of a formula that are longer than TeX takes them to be: of `10^-3` only the minus
/// is raised, and of `x_10` only the 1 is lowered.
enum FormulaSlips {
  /// The slips in the TeX of a formula.
  static func all(in tex: SourcedText) -> [Diagnostic] {
    let bytes = tex.bytes
    var mistakes: [Diagnostic] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .backslash:
        index = end(ofCommandAt: index, in: bytes)
      case UInt8(ascii: "^"), .underscore:
        if let mistake = mistake(at: index, in: tex) { mistakes.append(mistake) }
        index += 1
      default: index += 1
      }
    }
    return mistakes
  }

  /// Commands whose arguments are text or addresses.
  private static let verbatim: Set<String> = ["href", "url", "text", "texttt", "tag", "label"]

  /// Where a command ends, with its argument if that is no formula.
  private static func end(ofCommandAt start: Int, in bytes: [UInt8]) -> Int {
    let name = bytes[(start + 1)...].prefix { $0.isLetter }
    guard verbatim.contains(name.text), name.endIndex < bytes.count,
      bytes[name.endIndex] == .openBrace,
      let close = bytes[name.endIndex...].firstIndex(of: .closeBrace)
    else { return max(name.endIndex, start + 2) }
    return close + 1
  }

  private static func mistake(at index: Int, in tex: SourcedText) -> Diagnostic? {
    let bytes = tex.bytes
    let rest = bytes[(index + 1)...]
    let sign = tex[index..<index + 1].text
    let verb = bytes[index] == .underscore ? "lowered" : "raised"
    guard let first = rest.first else { return nil }
    let script: Range<Int>
    if first == UInt8(ascii: "-") {
      let digits = rest.dropFirst().prefix { $0.isDigit }
      let end: Int
      if !digits.isEmpty {
        end = digits.endIndex
      } else if let next = rest.dropFirst().first, next.isLetter {
        end = index + 3
      } else if rest.dropFirst().first == .backslash {
        let name = rest.dropFirst(2).prefix { $0.isLetter }
        guard !name.isEmpty else { return nil }
        end = name.endIndex
      } else {
        return nil
      }
      script = index + 1..<end
    } else {
      let digits = rest.prefix { $0.isDigit }
      guard digits.count > 1 else { return nil }
      script = digits.startIndex..<digits.endIndex
    }
    let right = "\(sign){\(tex[script].text)}"
    let range = tex.sourceRange(index..<script.upperBound)
    // Where letters follow, the exponent may go on.
    let isCertain = bytes[script.upperBound - 1].isDigit
    return Diagnostic(
      .warning, at: range,
      "only the '\(tex[index + 1..<index + 2].text)' after '\(sign)' is \(verb)",
      help: "write '\(right)'", fix: isCertain ? SourceEdit(range, replaceWith: right) : nil)
  }
}
