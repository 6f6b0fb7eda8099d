/// The bounds in statements of claims that are not those that the code compares with:
/// `claim("More than 95 % are right", accuracy, >, 0.9)`.
///
/// Only a comparison with a number, or with a constant that is one, tells what the bound is; in the
/// statement only a number counts that words or signs make a bound. If any of several is the code's, the
/// others are of something else. A bound may also be on the wrong side, as in
/// `claim("The loss is above 0.1", loss, <, 0.1)`.
struct ClaimedBounds {
  private let language: NumberLanguage
  private let constants: NumberConstants

  private(set) var diagnostics: [Diagnostic] = []

  init(_ lesson: Lesson, _ language: NumberLanguage) {
    self.language = language
    let cells = lesson.cells.filter { $0.options.expectation != .notRun }
    let sources = cells.map { TokenizedSource($0.code.text) }
    constants = NumberConstants(sources)
    for (cell, source) in zip(cells, sources) {
      for call in source.claimCalls { check(ClaimCall(source, call), of: source, in: cell) }
    }
  }

  private mutating func check(_ call: ClaimCall, of source: TokenizedSource, in cell: Cell) {
    guard let statement = call.statement, let bounds = call.bounds(constants), !bounds.isEmpty
    else { return }
    let said = StatedBound.all(in: source.statementText(statement), language)
    func pairs(_ isPair: (StatedBound, NumberConstants.Bound) -> Bool) -> StatedBound? {
      said.first { stated in bounds.contains { isPair(stated, $0) } }
    }
    if pairs({ $0.agrees(with: $1) && !$0.isOpposite(to: $1) || $0.isComplement(of: $1) }) != nil {
      return
    }
    let literal = source.tokens[statement].range
    let code = bounds.map(\.text).joined(separator: " and ")
    if let opposite = pairs({ $0.agrees(with: $1) }) {
      guard opposite.isClear, !call.mayFail,
        let bound = bounds.first(where: { opposite.agrees(with: $0) })
      else { return }
      let place =
        source.place(of: opposite.text, in: literal)
        ?? source.place(of: opposite.number, in: literal) ?? literal
      diagnostics.append(
        Diagnostic(
          .warning, at: cell.code.sourceRange(place),
          "the statement says \(opposite.text), but the code compares with \(bound.sign) \(bound.text)",
          help: "write the same relation in both"))
      return
    }
    guard let wrong = pairs({ !$0.isOpposite(to: $1) }) ?? said.first else { return }
    let place = source.place(of: wrong.number, in: literal) ?? literal
    diagnostics.append(
      Diagnostic(
        .warning, at: cell.code.sourceRange(place),
        "the statement says \(wrong.text), but the code compares with \(code)",
        help: "write the same number in both"))
  }
}

// MARK: - In the code

/// A call that makes a claim.
private struct ClaimCall {
  /// The token of the statement; nil if it is not written as it is shown.
  private(set) var statement: Int?
  private let source: TokenizedSource
  /// The arguments without labels.
  private let arguments: [Range<Int>]
  /// Whether it says that the claim may not hold: `fails: true`.
  let mayFail: Bool

  init(_ source: TokenizedSource, _ call: Int) {
    self.source = source
    let all = source.argumentRanges(ofCall: call)
    arguments = all.filter { !source.isToken($0.lowerBound + 1, ":") }
    mayFail = all.contains {
      source.isToken($0.lowerBound, "fails") && source.isToken($0.lowerBound + 1, ":")
        && !source.isToken($0.lowerBound + 2, "false")
    }
    if let first = arguments.first, first.count == 1,
      source.tokens[first.lowerBound].kind == .string
    {
      statement = first.lowerBound
    }
  }

  private static let comparisons: Set<String> = ["<", "<=", ">", ">="]
  /// What they are where the sides are exchanged.
  private static let turned = ["<": ">", "<=": ">=", ">": "<", ">=": "<="]

  /// The numbers that the claim compares with; nil if it compares otherwise, or with what is computed.
  func bounds(_ constants: NumberConstants) -> [NumberConstants.Bound]? {
    if arguments.count == 4, arguments[2].count == 1,
      Self.comparisons.contains(source.text(arguments[2].lowerBound))
    {
      let sign = source.text(arguments[2].lowerBound)
      return constants.bound(arguments[3], relation: sign, in: source).map { [$0] }
    }
    guard arguments.count == 2 else { return nil }
    // `claim("…", 0.1 < x && x < 0.9)`
    var bounds: [NumberConstants.Bound] = []
    for condition in source.conditions(in: arguments[1]) {
      guard
        let sign = condition.first(where: { Self.comparisons.contains(source.text($0)) }),
        let bound = constants.bound(
          sign + 1..<condition.upperBound, relation: source.text(sign), in: source)
          ?? constants.bound(
            condition.lowerBound..<sign, relation: Self.turned[source.text(sign)] ?? "", in: source)
      else { return nil }
      bounds.append(bound)
    }
    return bounds
  }
}

/// The constants of a lesson that are numbers: `let limit = 0.9`.
struct NumberConstants {
  struct Bound {
    var value: Double
    /// The sign before the number: `<`.
    var sign: String
    /// As it is written in the comparison.
    var text: String

    var relation: NumberRelation { NumberRelation.signs[sign] ?? .equal }
  }

  /// Their values by their names; nil for a name that is declared more than once.
  private var values: [String: Double?] = [:]

  init(_ sources: [TokenizedSource]) {
    for source in sources {
      for index in source.tokens.indices {
        guard source.isToken(index, "let") || source.isToken(index, "var"),
          source.tokens.indices.contains(index + 1)
        else { continue }
        let name = source.text(index + 1)
        let isKnown = values[name] != nil
        let isConstant = source.isToken(index, "let")
        let value = isConstant && !isKnown ? source.valueOfDeclaration(at: index + 1) : nil
        values.updateValue(value, forKey: name)
      }
    }
  }

  /// The number that an expression is, and how what is claimed is related to it.
  func bound(
    _ expression: Range<Int>, relation sign: String, in source: TokenizedSource
  ) -> Bound? {
    let isNegative = expression.count == 2 && source.isToken(expression.lowerBound, "-")
    let rest = isNegative ? expression.dropFirst() : expression
    guard rest.count == 1, let index = rest.first else { return nil }
    let text = source.text(index)
    guard let value = source.number(at: index) ?? (values[text] ?? nil) else { return nil }
    let isLiteral = source.tokens[index].kind == .number
    return Bound(
      value: isNegative ? -value : value, sign: sign,
      text: (isNegative ? "-" : "") + text + (isLiteral ? "" : ", which is \(value.shortText)"))
  }
}

extension Double {
  /// The number without a point that it does not need.
  fileprivate var shortText: String {
    self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)"
  }
}

extension TokenizedSource {
  /// The number that a literal is.
  fileprivate func number(at index: Int) -> Double? {
    guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
    return Double(text(index).replacing("_", with: ""))
  }

  /// The number in a declaration that is nothing else, after its name: `limit: Double = 0.9`.
  fileprivate func valueOfDeclaration(at name: Int) -> Double? {
    var index = name + 1
    if isToken(index, ":") { index += 2 }
    guard isToken(index, "=") else { return nil }
    index += 1
    let isNegative = isToken(index, "-")
    if isNegative { index += 1 }
    guard let value = number(at: index),
      index + 1 == tokens.count || containsLineBreak(before: index + 1) || isToken(index + 1, ";")
    else { return nil }
    return isNegative ? -value : value
  }

  /// The arguments of a call, each as the range of its tokens.
  fileprivate func argumentRanges(ofCall call: Int) -> [Range<Int>] {
    let inner = arguments(ofCall: call).dropFirst()
    return parts(of: inner) { text($0) == "," }
  }

  /// The conditions that `&&` joins.
  fileprivate func conditions(in range: Range<Int>) -> [Range<Int>] {
    parts(of: range) { text($0) == "&&" }
  }

  /// The parts between some tokens that are in no bracket; without empty ones.
  private func parts(of range: Range<Int>, separatedBy isSeparator: (Int) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      switch tokens[index].kind {
      case .opening, .interpolation: depth += 1
      case .closing: depth -= 1
      default:
        guard depth == 0, isSeparator(index) else { continue }
        parts.append(start..<index)
        start = index + 1
      }
    }
    parts.append(start..<range.upperBound)
    return parts.filter { !$0.isEmpty }
  }

  /// The text of a statement in a string literal, with its formulas as they would be written in prose.
  fileprivate func statementText(_ index: Int) -> String {
    let literal = text(index).replacing("\\\\", with: "\\")
    let parts = literal.split(separator: "$", omittingEmptySubsequences: false)
    let texts = parts.enumerated().map { place, part in
      place.isMultiple(of: 2)
        ? String(part) : plainNumber(inTeX: String(part)) ?? String(PhraseToken.opaque)
    }
    return texts.joined().filter { !"*`\"#".contains($0) }
  }

  /// Where a text is written in a literal, if it is there once.
  fileprivate func place(of written: String, in literal: Range<Int>) -> Range<Int>? {
    let wanted = Array(written.utf8)
    let starts = literal.filter { bytes[$0..<literal.upperBound].starts(with: wanted) }
    guard starts.count == 1 else { return nil }
    return starts[0]..<starts[0] + wanted.count
  }
}
