import Text

/// The numbers in prose that say something about results and that nothing checks.
///
/// Only the prose of sections with cells is looked at, since elsewhere there is nothing to link to, and
/// the title, the summary and the objectives, which speak of the whole lesson. A
/// number counts if it is as precise as a result: with decimals, a percent sign, a power of ten, a unit
/// or "times", or with three significant digits or more. A number that the lesson's code contains is
/// an input, which the prose states and the code uses.
struct BareNumbers {
  private let lesson: Lesson
  private let language: NumberLanguage
  /// The numbers in the lesson's code.
  private let inputs: Set<Double>

  /// Whether the text that is read may have values that code computes.
  private var allowsValues = true

  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - texts: Its texts as they are written.
  ///   - language: Its language.
  init(_ lesson: Lesson, _ texts: [WrittenText], _ language: NumberLanguage) {
    self.lesson = lesson
    self.language = language
    inputs = Set(lesson.cells.flatMap(\.numberLiterals))
    let sections = SectionsWithCells(lesson)
    let references = lesson.footnoteReferences
    for written in texts {
      // A footnote belongs to where it is referred to.
      let line = written.footnote.flatMap { references[$0] } ?? written.source.location.line
      guard written.isAbout(lesson) ? sections.haveCells : sections.contains(line) else { continue }
      let text = ParagraphText(written)
      allowsValues = written.position?.isOutsideOfText != true
      for piece in text.pieces { read(piece, of: text, isHeading: written.position == .heading) }
    }
  }

  // MARK: Finding

  private mutating func read(
    _ piece: ParagraphText.Piece, of text: ParagraphText, isHeading: Bool
  ) {
    switch piece {
    case .text(let range): readText(range, of: text, isHeading: isHeading)
    case .formula(let tex): readFormula(tex)
    }
  }

  private mutating func readText(
    _ range: Range<Int>, of text: ParagraphText, isHeading: Bool
  ) {
    var index = range.lowerBound
    var endOfName: Int?
    while index < range.upperBound {
      let character = text.characters[index]
      guard character.isASCIIDigit || character.isPlusOrMinus || ".,".contains(character),
        text.isWordStart(at: index), let (number, end) = number(in: text, at: index),
        end <= range.upperBound
      else {
        index = character.isASCIIDigit ? text.endOfWord(from: index) : index + 1
        continue
      }
      let context = NumberContext(text.characters, index..<end, language.words)
      // `## 2.1 Softmax` has a number of its own.
      let isNumbering = isHeading && index == 0 && !number.isPercent && !context.hasUnit
      // All of `Figures 2.1, 2.2 and 2.4` are names.
      let isNameToo =
        endOfName.map { text.isEnumeration(text.characters[$0..<index], language.words) } ?? false
      if context.isName(of: number) || isNameToo {
        endOfName = end
      } else if !isNumbering, isResult(number, context) {
        report(text.string(index..<end), text.sourceRange(index..<end))
      }
      index = end
    }
  }

  /// The number that begins at an index of a text.
  private func number(
    in text: ParagraphText, at start: Int
  ) -> (number: WrittenNumber, end: Int)? {
    // A longer one is none, so that rows of numbers take no time without end.
    let characters = Array(text.characters[start...].prefix(Self.longestNumber))
    guard let (number, end) = NumberScanner(characters, language).number(at: 0),
      end < characters.count || start + end == text.characters.count
    else { return nil }
    return (number, start + end)
  }

  private static let longestNumber = 100

  /// A formula counts if it is a number, or gives one: `x = 0.97`, `e \approx 2.718`.
  private mutating func readFormula(_ tex: SourcedText) {
    guard let text = plainNumber(inTeX: tex.text), !isArithmetic(tex.text) else { return }
    let characters = Array(text.drop { "=≈ \u{A0}".contains($0) })
    guard let (number, end) = NumberScanner(characters, language).number(at: 0),
      characters[end...].allSatisfy({ $0.isWhitespace || ".,;".contains($0) }),
      isResult(number, nil)
    else { return }
    report(String(characters[..<end]), tex.sourceRange, isFormula: true)
  }

  /// Whether a formula gives a number that no code can change, since there is no variable before it:
  /// `e \approx 2.718`, `\sqrt{2} = 1.414`.
  private func isArithmetic(_ tex: String) -> Bool {
    let plain = replacingCommands(in: tex) { Self.arithmetic[$0] }
    guard let sign = plain.firstIndex(where: { "=≈".contains($0) }) else { return false }
    let left = plain[..<sign]
    return left.contains { !$0.isWhitespace }
      && left.allSatisfy { $0.isNumber || $0.isWhitespace || "e+-*/^_{}()[]|.,!".contains($0) }
      || left.allSatisfy(\.isWhitespace) && left.count > 1
  }

  /// Relations, and the commands that are the same for all numbers.
  private static let arithmetic: [String: String] = {
    var signs = ["approx": "≈", "approxeq": "≈", "simeq": "≈"]
    for command in [
      "left", "right", "frac", "sqrt", "cdot", "times", "log", "ln", "exp", "sin", "cos", "tan",
      "sinh", "cosh", "tanh", "pi",
    ] {
      signs[command] = " "
    }
    return signs
  }()

  /// Whether a number is as precise as a result, and not an input.
  private func isResult(_ number: WrittenNumber, _ context: NumberContext?) -> Bool {
    if number.digits.isZero || isInput(number) || number.isPowerOfTen { return false }
    if let context, context.isSize(number) { return false }
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
        help: "link it to the claim that does, [\(written)](#id)"
          + (allowsValues ? ", or compute it: `{swift} …`" : "")))
  }
}

extension WrittenText {
  /// Whether the text is the title of a lesson, its summary or one of its objectives.
  fileprivate func isAbout(_ lesson: Lesson) -> Bool {
    switch position {
    case .summary, .objective: true
    case .heading: lesson.hasTitle && inlines == lesson.title
    default: false
    }
  }
}

extension Lesson {
  /// The line of the first reference to each footnote, by its label.
  fileprivate var footnoteReferences: [String: Int] {
    var lines: [String: Int] = [:]
    forEachInline { inline in
      guard case .footnoteReference(let label, let location) = inline else { return }
      lines[label] = min(lines[label] ?? .max, location.line)
    }
    return lines
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

  /// Whether there is any.
  var haveCells: Bool { !ranges.isEmpty }

  func contains(_ line: Int) -> Bool { ranges.contains { $0.contains(line) } }
}

// MARK: - Around a number

/// What stands before and after a number.
struct NumberContext {
  /// Whether a unit or "times" follows.
  let hasUnit: Bool
  private let wordBefore: String
  /// Whether it is multiplied with another number: `28 × 28`.
  private let isFactor: Bool
  private let isSentenceStart: Bool
  /// Whether `§` is before it.
  private var isAfterSign = false
  /// Whether the word before it is an abbreviation such as `Fig.`.
  private let isAbbreviated: Bool

  private static func lastWord(_ characters: ArraySlice<Character>) -> String {
    String(characters.reversed().prefix { $0.isLetter }.reversed())
  }

  private let words: NumberWords

  init(_ characters: [Character], _ range: Range<Int>, _ words: NumberWords) {
    self.words = words
    let after = characters[range.upperBound...].prefix(12)
    let unit = after.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let word = String(unit.prefix { $0.isLetter || $0 == "×" || $0 == "°" })
    let isTimesNumber =
      (word == "×" || word == "x")
      && unit.dropFirst().first { !$0.isWhitespace }.map { $0.isNumber || $0 == "\u{FFFC}" } == true
    hasUnit = words.isUnit(word) && !isTimesNumber
    // Shortened by `dropLast`, since `removeLast` would copy all that is before.
    var before = characters[..<range.lowerBound]
    let last = before.last { !$0.isWhitespace }
    isFactor = isTimesNumber || last == "×"
    while let last = before.last, last.isWhitespace || "(§".contains(last) {
      before = before.dropLast()
      if last == "§" { isAfterSign = true }
    }
    isAbbreviated =
      before.last == "." && words.isAbbreviationBeforeNumber(Self.lastWord(before.dropLast()))
    if isAbbreviated { before = before.dropLast() }
    wordBefore = Self.lastWord(before)
    before = before.dropLast(wordBefore.count)
    while let last = before.last, last.isWhitespace { before = before.dropLast() }
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
    if isAfterSign || isAbbreviated || words.isNameBeforeNumber(wordBefore) { return true }
    if words.isStandard(wordBefore, number) { return true }
    return wordBefore.first?.isUppercase == true && !wordBefore.isAcronym && !isSentenceStart
  }

  /// Whether the number says how large something is made, as a picture of 28 × 28 pixels.
  func isSize(_ number: WrittenNumber) -> Bool {
    isFactor && !number.hasDecimals && !number.isPercent && !number.hasPower
  }
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
