// Values in prose as other tools compute them: knitr's `r 1 + 1`, Quarto's `{python} x`.

extension StrayMarkup {
  /// Code that another tool would run, or that would be a value if its language stood in braces.
  func foreignValue(at index: Int) -> Named? {
    let code = syntax.code(at: index)
    guard let content = code.content, content.count <= 200 else { return nil }
    let inside = bytes[content]
    let expression: ArraySlice<UInt8>
    if inside.first == .openBrace {
      let name = inside.dropFirst().prefix { $0.isLetter }
      let rest = inside[name.endIndex...].dropFirst()
      guard inside[name.endIndex...].first == .closeBrace,
        Self.languages.contains(name.text.lowercased()), rest.first?.isWhitespace == true
      else { return nil }
      expression = rest.trimmed
    } else {
      let name = inside.prefix { $0.isLetter }
      expression = inside[name.endIndex...].trimmed
      guard name.text == "swift" || Self.languages.contains(name.text),
        inside[name.endIndex...].first?.isWhitespace == true, Self.isCalculation(expression)
      else { return nil }
    }
    if expression.isEmpty { return nil }
    let shown = text[code.range].onOneLine.text
    let mark = text[code.range.lowerBound..<content.lowerBound].text
    return (
      code.range,
      Diagnostic(
        .warning, at: text.sourceRange(code.range),
        "\(shown) is shown as code, and nothing is computed",
        help: inside.first == .openBrace
          ? "write \(mark){swift} …\(mark); to show it as code, put a space at both ends"
          : "write \(mark){swift} \(expression.text)\(mark)")
    )
  }

  /// The languages that notebooks have values in.
  private static let languages: Set<String> = [
    "r", "python", "py", "julia", "jl", "js", "javascript", "ojs", "rust", "matlab", "octave",
  ]

  /// Whether a text is nothing but numbers with signs of operations between them: `1 + 1`.
  ///
  /// Without spaces, `5.1-5.4` may be versions.
  private static func isCalculation(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first.map({ $0.isDigit || $0 == UInt8(ascii: "(") }) == true,
      text.allSatisfy({ $0.isDigit || " ().,+-*/%^".utf8.contains($0) })
    else { return false }
    let words = text.split(separator: .space)
    return words.dropFirst().dropLast().contains { $0.count <= 2 && !$0.contains(where: \.isDigit) }
  }
}
