/// Where the expression begins that a cell ends in, as an offset into the code's UTF-8; nil if the
/// cell ends in anything else: a declaration, an assignment, a loop.
///
/// Determined from the tokens alone, so that a lesson can be compiled at once. An expression without a
/// value, such as a call of `print`, counts; whether there is something to show is for the
/// compiler to tell. A conditional block after the expression is not the end: the expression is shown
/// whether or not the block is compiled.
package func lastExpressionOffset(in code: String) -> Int? {
  TokenizedSource(code).lastExpressionOffset(isValue: false)
}

extension Cell {
  /// Where the expression begins that the cell shows, as an offset into the code's UTF-8; nil if it
  /// shows none.
  package var lastExpressionOffset: Int? {
    TokenizedSource(code.text).lastExpressionOffset(isValue: form == .inline)
  }
}

extension Cell {
  /// Whether the cell is an expression and nothing else.
  package var isSingleExpression: Bool {
    lastExpressionOffset != nil && TokenizedSource(code.text).statements.count == 1
  }
}

extension Cell {
  /// The `if` or the `switch` that the cell ends in, as offsets in the code's UTF-8.
  package var lastCondition: Range<Int>? {
    let source = TokenizedSource(code.text)
    guard let last = source.lastStatement, source.isConditionalExpression(last) else { return nil }
    return source.tokens[last.lowerBound].range
      .lowerBound..<source.tokens[last.upperBound - 1].range.upperBound
  }

  /// The expressions that are the branches of the `if` with an `else`, or of the `switch`, that the cell
  /// ends in, as offsets in the code's UTF-8; none if a branch is anything else than one expression or
  /// `throw`.
  ///
  /// They are in the order of the source. A value in prose has none: it is an expression as a whole.
  package var shownBranches: [Range<Int>] {
    if form == .inline { return [] }
    let source = TokenizedSource(code.text)
    guard let last = source.lastStatement, let branches = source.expressions(ofBranchesIn: last)
    else { return [] }
    return branches.map {
      source.tokens[$0.lowerBound].range
        .lowerBound..<source.tokens[$0.upperBound - 1].range.upperBound
    }
  }
}

extension TokenizedSource {
  /// The expressions that the branches of a condition consist of; nil unless the statement is one with a
  /// value, as the language has it: an `if` with an `else`, or a `switch`, each branch of which is one
  /// expression, another such condition, or a `throw`.
  fileprivate func expressions(ofBranchesIn statement: Range<Int>) -> [Range<Int>]? {
    guard isConditionalExpression(statement) else { return nil }
    let isIf = isToken(statement.lowerBound, "if")
    let branches = isIf ? bodies(of: statement) : self.branches(of: statement)
    guard let last = branches.last, !isIf || isToken(last.lowerBound - 2, "else") else {
      return nil
    }
    var expressions: [Range<Int>] = []
    for branch in branches {
      let statements = statements(in: branch)
      guard statements.count == 1, let only = statements.first else { return nil }
      if isToken(only.lowerBound, "throw") { continue }
      if let inner = self.expressions(ofBranchesIn: only) {
        expressions += inner
      } else if isExpression(only) {
        expressions.append(only)
      } else {
        return nil
      }
    }
    return expressions
  }

  /// Where the expression begins that the code ends in; nil if it ends in anything else.
  ///
  /// - Parameter isValue: Whether the code is a value in prose, where `if` and `switch` can only be
  ///   meant as expressions.
  /// - Returns: An offset in the code's UTF-8.
  fileprivate func lastExpressionOffset(isValue: Bool) -> Int? {
    guard let last = lastStatement,
      isExpression(last) || isValue && isConditionalExpression(last)
    else { return nil }
    return tokens[last.lowerBound].range.lowerBound
  }

  /// Whether a statement is an `if` or a `switch`, which are expressions as well.
  func isConditionalExpression(_ statement: Range<Int>) -> Bool {
    ["if", "switch"].contains(text(statement.lowerBound))
  }

  /// The last statement that is not in a conditional block.
  fileprivate var lastStatement: Range<Int>? {
    var statements = statements[...]
    while let last = statements.last, isToken(last.lowerBound, "#endif") {
      var depth = 0
      repeat {
        guard let statement = statements.popLast() else { return nil }
        if isToken(statement.lowerBound, "#endif") { depth += 1 }
        if isToken(statement.lowerBound, "#if") { depth -= 1 }
      } while depth > 0
    }
    return statements.last
  }

  /// Whether a statement is an expression and not an assignment.
  func isExpression(_ statement: Range<Int>) -> Bool {
    let start = statement.lowerBound
    let word = text(start)
    switch tokens[start].kind {
    case .directive:
      // A macro or a literal such as `#line`; an attribute begins a declaration.
      guard word.hasPrefix("#"), !Self.statementDirectives.contains(word) else { return false }
    case .punctuation where word != "." && word != "\\": return false
    case .keyword where SwiftToken.contextualKeywords.contains(word):
      if isLabelOrModifier(start) { return false }
    case .keyword where !Self.expressionKeywords.contains(word): return false
    case .identifier where Self.expressionModifiers.contains(word): break
    case .identifier where isLabelOrModifier(start): return false
    default: break
    }
    return !isAssignment(statement)
  }

  /// Whether there is a `=` outside of brackets.
  func isAssignment(_ statement: Range<Int>) -> Bool {
    var depth = 0
    for index in statement {
      switch tokens[index].kind {
      case .opening, .interpolation: depth += 1
      case .closing: depth -= 1
      case .operator where depth == 0 && text(index) == "=": return true
      default: break
      }
    }
    return false
  }

  /// Keywords with which an expression can begin.
  private static let expressionKeywords: Set<String> = [
    "Any", "Self", "await", "false", "init", "nil", "self", "super", "true", "try",
  ]

  /// Names that say how the expression after them is evaluated.
  private static let expressionModifiers: Set<String> = ["consume", "copy", "unsafe"]

  /// Directives with which no expression begins; all others are literals or macros.
  private static let statementDirectives: Set<String> = [
    "#if", "#elseif", "#else", "#endif", "#error", "#warning", "#sourceLocation", "#available",
    "#unavailable",
  ]

  /// Whether a name is a statement's label (`outer: for …`) or a word that is a keyword only
  /// before a declaration (`actor Counter`, `nonisolated func …`).
  private func isLabelOrModifier(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    switch tokens[index + 1].kind {
    case .punctuation: return text(index + 1) == ":"
    case .identifier: return !containsLineBreak(before: index + 1)
    case .keyword:
      let next = text(index + 1)
      return !containsLineBreak(before: index + 1)
        && !Self.continuingKeywords.contains(next)
    default: return false
    }
  }
}
