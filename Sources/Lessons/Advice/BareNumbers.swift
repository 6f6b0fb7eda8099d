import Text

/// The numbers in prose that say something about results and that nothing checks.
///
/// Only the prose of sections with cells is looked at, since elsewhere there is nothing to link to. A
/// number counts if it is as precise as a result: with decimals, a percent sign, a power of ten, a unit
/// or "times", or with three significant digits or more. A number that the lesson's code contains is
/// an input, which the prose states and the code uses.
struct BareNumbers {
  private let lesson: Lesson
  private let mark: DecimalMark
  /// The numbers in the lesson's code.
  private let inputs: Set<Double>

  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - paragraphs: Its paragraphs as they are written.
  ///   - mark: The decimal mark of its language.
  init(_ lesson: Lesson, _ paragraphs: [WrittenParagraph], _ mark: DecimalMark) {
    self.lesson = lesson
    self.mark = mark
    inputs = Set(lesson.cells.flatMap(\.numberLiterals))
    let sections = SectionsWithCells(lesson)
    for paragraph in paragraphs where sections.contains(paragraph.source.location.line) {
      let text = ParagraphText(paragraph)
      for piece in text.pieces { read(piece, of: text) }
    }
  }

  // MARK: Finding

  private mutating func read(_ piece: ParagraphText.Piece, of text: ParagraphText) {
    switch piece {
    case .text(let range): readText(range, of: text)
    case .formula(let tex): readFormula(tex)
    }
  }

  private mutating func readText(_ range: Range<Int>, of text: ParagraphText) {
    let scanner = NumberScanner(text.characters, mark)
    var index = range.lowerBound
    while index < range.upperBound {
      let character = text.characters[index]
      guard character.isASCIIDigit || ".,-\u{2212}+".contains(character),
        text.isWordStart(at: index), let (number, end) = scanner.number(at: index),
        end <= range.upperBound
      else {
        index = character.isASCIIDigit ? text.endOfWord(from: index) : index + 1
        continue
      }
      let context = NumberContext(text.characters, index..<end)
      if isResult(number, context) {
        report(text.string(index..<end), text.sourceRange(index..<end))
      }
      index = end
    }
  }

  /// A formula counts if it is a number, or gives one: `x = 0.97`, `e \approx 2.718`.
  private mutating func readFormula(_ tex: SourcedText) {
    guard let text = plainNumber(inTeX: tex.text) else { return }
    let characters = Array(text.drop { "=≈ \u{A0}".contains($0) })
    guard let (number, end) = NumberScanner(characters, mark).number(at: 0),
      characters[end...].allSatisfy({ $0.isWhitespace || ".,;".contains($0) }),
      isResult(number, nil)
    else { return }
    report(String(characters[..<end]), tex.sourceRange, isFormula: true)
  }

  private func isResult(_ number: WrittenNumber, _ context: NumberContext?) -> Bool {
    if number.digits.isZero || isInput(number) { return false }
    if let context, context.isName(of: number) { return false }
    let hasPrecision =
      number.hasDecimals || number.isPercent || number.hasPower
      || number.digitCount - number.finalZeros >= 3
    return hasPrecision || context?.hasUnit == true
  }

  private func isInput(_ number: WrittenNumber) -> Bool {
    let size = abs(number.digits.value)
    return inputs.contains(size)
      || (number.isPercent && inputs.contains(abs(number.digits.scaled(byPowerOfTen: 2).value)))
  }

  private mutating func report(_ text: String, _ range: SourceRange, isFormula: Bool = false) {
    let written = isFormula ? "$…$" : text
    diagnostics.append(
      Diagnostic(
        .warning, at: range, "nothing checks the number \(text)",
        help: "link it to the claim that does, [\(written)](#id), or compute it: `{swift} …`"))
  }
}

// MARK: - Sections

/// The lines of the sections of level 2 that have cells which run.
private struct SectionsWithCells {
  private var ranges: [Range<Int>] = []

  init(_ lesson: Lesson) {
    var starts = [0]
    for case .heading(2, _, _, let location) in lesson.blocks { starts.append(location.line) }
    let ends = starts.dropFirst() + [Int.max]
    let cells = lesson.cells.filter { $0.options.expectation != .notRun }.map(\.location.line)
    for (start, end) in zip(starts, ends) where cells.contains(where: { start <= $0 && $0 < end }) {
      ranges.append(start..<end)
    }
  }

  func contains(_ line: Int) -> Bool { ranges.contains { $0.contains(line) } }
}

// MARK: - Around a number

/// What stands before and after a number.
struct NumberContext {
  /// Whether a unit or "times" follows.
  let hasUnit: Bool
  private let wordBefore: String
  private let isSentenceStart: Bool

  init(_ characters: [Character], _ range: Range<Int>) {
    let after = characters[range.upperBound...].prefix(12)
    let unit = after.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let word = String(unit.prefix { $0.isLetter || $0 == "×" || $0 == "°" })
    hasUnit = Self.units.contains(word)
    var before = characters[..<range.lowerBound]
    while let last = before.last, last.isWhitespace || last == "(" { before.removeLast() }
    wordBefore = String(before.reversed().prefix { $0.isLetter }.reversed())
    before.removeLast(wordBefore.count)
    while let last = before.last, last.isWhitespace { before.removeLast() }
    isSentenceStart = before.last.map { ".!?:".contains($0) } ?? true
  }

  /// Whether the number is part of a name or a date rather than a quantity: `Section 2.1`, `Swift 6.1`,
  /// `2024`.
  func isName(of number: WrittenNumber) -> Bool {
    if number.isPercent { return false }
    if number.digitCount == 4, !number.hasDecimals, !number.hasPower,
      (1500...2100).contains(number.digits.value)
    {
      return true
    }
    if Self.references.contains(wordBefore.lowercased()) { return true }
    return wordBefore.first?.isUppercase == true && !isSentenceStart
  }

  static let units: Set<String> = [
    "times", "×", "ns", "µs", "μs", "ms", "s", "seconds", "milliseconds", "minutes", "kB", "KB",
    "MB",
    "GB", "Hz", "kHz", "MHz", "GHz", "mal", "fois", "veces", "Sekunden", "secondes", "segundos",
  ]
  static let references: Set<String> = [
    "fig", "figs", "figures", "tab", "tabs", "tables", "eq", "eqs", "equations", "sec", "listing",
    "listings", "theorem", "abb", "gl", "kap", "satz",
    "section", "sections", "chapter", "figure", "table", "lesson", "equation", "exercise", "page",
    "pages", "version", "step", "line", "lines", "part", "no", "nr", "abschnitt", "kapitel",
    "abbildung", "tabelle", "lektion", "gleichung", "aufgabe", "seite", "zeile", "chapitre",
    "tableau", "leçon", "équation", "exercice", "ligne", "sección", "capítulo", "figura", "tabla",
    "lección", "ecuación", "ejercicio", "página", "línea", "versión",
  ]
}

extension Cell {
  /// The sizes of the numbers that the code contains.
  fileprivate var numberLiterals: [Double] {
    let source = TokenizedSource(code.text)
    return source.tokens.indices.compactMap { index in
      source.tokens[index].kind == .number
        ? Double(source.text(index).replacing("_", with: "")) : nil
    }
  }
}
