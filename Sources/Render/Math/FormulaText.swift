import Lessons

extension [Inline] {
  /// The text with readable text for its formulas, where there is no markup: in the description of a
  /// page.
  ///
  /// TeX without commands reads well as it is, `x^2`; of other TeX the signs of the typeset formula are
  /// taken, `ℝ^n`.
  func withFormulasAsText(_ typeset: [Formula: TypesetFormula]) -> [Inline] {
    map { inline in
      switch inline {
      case .math(let tex): .text(Formula(tex.text).readableText(typeset))
      case .emphasis(let content): .emphasis(content.withFormulasAsText(typeset))
      case .strong(let content): .strong(content.withFormulasAsText(typeset))
      case .strikethrough(let content): .strikethrough(content.withFormulasAsText(typeset))
      case .link(let destination, let title, let content, let place):
        .link(
          destination: destination, title: title, content: content.withFormulasAsText(typeset),
          place: place)
      default: inline
      }
    }
  }
}

extension Formula {
  fileprivate func readableText(_ typeset: [Formula: TypesetFormula]) -> String {
    guard tex.contains("\\"), case .html(let html) = typeset[self] else { return tex }
    return FormulaText(mathML: html)?.text ?? tex
  }
}

/// The text of MathML, in which signs stand for exponents, indices and fractions.
struct FormulaText {
  private(set) var text = ""
  /// The open elements, each with how many children it has so far.
  private var open: [(name: Substring, children: Int)] = []
  private var isDoubleStruck = false

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
      if !open.isEmpty { open.removeLast() }
      return
    }
    if let parent = open.indices.last {
      if let sign = Self.sign(before: open[parent].children, in: open[parent].name) { text += sign }
      open[parent].children += 1
    }
    isDoubleStruck = tag.contains("double-struck")
    if !tag.hasSuffix("/") { open.append((tag.prefix { !$0.isWhitespace }, 0)) }
  }

  /// What stands before a child of an element.
  private static func sign(before child: Int, in element: Substring) -> String? {
    switch (element, child) {
    case ("msup", 1), ("mover", 1), ("msubsup", 2), ("munderover", 2): "^"
    case ("msub", 1), ("munder", 1), ("msubsup", 1), ("munderover", 1): "_"
    case ("mfrac", 1): "/"
    case ("msqrt", 0), ("mroot", 0): "√"
    default: nil
    }
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
