import Lessons

extension Formula {
  /// The formula as text for where there is no markup, such as the description of a page: the signs of
  /// the typeset formula, `x²`, `ℝ^n`; its TeX if it has not been typeset.
  func readableText(_ typeset: [Formula: TypesetFormula]) -> String {
    guard case .html(let html) = typeset[self] else { return tex }
    return FormulaText(mathML: html)?.text ?? tex
  }
}

/// The text of MathML, in which signs stand for exponents, indices and fractions.
struct FormulaText {
  private(set) var text = ""
  private var open: [OpenElement] = []
  private var isDoubleStruck = false

  private struct OpenElement {
    var name: Substring
    /// How many children it has so far.
    var children = 0
    /// Where its text begins.
    var start: String.Index
    /// What it is of the element around it.
    var role: Role?
  }

  /// What the child of an element is, where that is not seen by its signs alone.
  private enum Role { case exponent, index, numerator, denominator, radicand }

  /// Nil if HTML has no formula in it.
  init?(mathML html: String) {
    guard let start = html.firstRange(of: "<semantics>"),
      let end = html.firstRange(of: "<annotation"), start.upperBound <= end.lowerBound
    else { return nil }
    var rest = html[start.upperBound..<end.lowerBound]
    while let tag = rest.firstIndex(of: "<") {
      append(rest[..<tag])
      guard let close = rest[tag...].firstIndex(of: ">") else { break }
      read(rest[rest.index(after: tag)..<close])
      rest = rest[rest.index(after: close)...]
    }
    append(rest)
  }

  private mutating func read(_ tag: Substring) {
    if tag.hasPrefix("/") {
      if let element = open.popLast(), let role = element.role { mark(element.start, as: role) }
      return
    }
    var role: Role?
    if let parent = open.indices.last {
      role = Self.role(ofChild: open[parent].children, in: open[parent].name)
      open[parent].children += 1
    }
    isDoubleStruck = tag.contains("double-struck")
    if !tag.hasSuffix("/") {
      open.append(
        OpenElement(name: tag.prefix { !$0.isWhitespace }, start: text.endIndex, role: role))
    }
  }

  private static func role(ofChild child: Int, in element: Substring) -> Role? {
    switch (element, child) {
    case ("msup", 1), ("mover", 1), ("msubsup", 2), ("munderover", 2): .exponent
    case ("msub", 1), ("munder", 1), ("msubsup", 1), ("munderover", 1): .index
    case ("mfrac", 0): .numerator
    case ("mfrac", 1): .denominator
    case ("msqrt", 0), ("mroot", 0): .radicand
    default: nil
    }
  }

  /// Writes the text since a place as what it is.
  private mutating func mark(_ start: String.Index, as role: Role) {
    let part = String(text[start...])
    let isOne = part.count <= 1 || part.allSatisfy(\.isNumber)
    let group = isOne ? part : "(\(part))"
    let isShort = part.allSatisfy { $0.isLetter || $0.isNumber }
    let replacement =
      switch role {
      case .exponent where part == "′" || part.isEmpty: part
      case .exponent: part.raised ?? "^" + group
      case .index: part.lowered ?? "_" + (isShort ? part : group)
      case .numerator: isShort ? part : group
      case .denominator: "/" + (isShort ? part : group)
      case .radicand: "√" + (isShort ? part : group)
      }
    text.replaceSubrange(start..., with: replacement)
  }

  private mutating func append(_ written: Substring) {
    let signs = written.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    // Signs that say what is multiplied or applied, and are not seen.
    let seen = signs.filter { !"\u{2061}\u{2062}\u{2063}\u{200B}".contains($0) }
    text +=
      isDoubleStruck
      ? seen.map { Self.doubleStruck[$0].map(String.init) ?? String($0) }.joined() : seen
  }

  /// The letters of the sets of numbers, which Unicode has apart from the others.
  private static let doubleStruck: [Character: Character] = [
    "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]
}

extension String {
  /// As an exponent, where Unicode has all its characters raised.
  fileprivate var raised: String? { mapped(by: Self.raisedCharacters) }

  /// As an index, where Unicode has all its characters lowered.
  fileprivate var lowered: String? { mapped(by: Self.loweredCharacters) }

  private func mapped(by table: [Character: Character]) -> String? {
    var result = ""
    for character in self {
      guard let other = table[character] else { return nil }
      result.append(other)
    }
    return result
  }

  private static let raisedCharacters = Dictionary(
    uniqueKeysWithValues: zip("0123456789+−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"))
  private static let loweredCharacters = Dictionary(
    uniqueKeysWithValues: zip("0123456789+−", "₀₁₂₃₄₅₆₇₈₉₊₋"))
}
