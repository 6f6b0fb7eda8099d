/// What is wrong with a cell that can be told from its tokens, and the compiler would not tell, or
/// not where it is.
package struct CellProblem: Equatable, Sendable {
  /// The cell's index in the lesson.
  package var cell: Int
  /// Nil for what follows from the problem of an earlier cell, or has been reported.
  package var diagnostic: Diagnostic?
  /// Whether the cell cannot be compiled with others.
  package var spoilsProgram: Bool
}

extension Lesson {
  /// What is wrong with the cells that run, one problem for each cell that is not whole.
  ///
  /// - Parameter scope: Which cells are compiled together.
  /// - Returns: The problems, in the order of the cells.
  package func cellProblems(_ scope: CellScope = .lesson) -> [CellProblem] {
    var problems: [CellProblem] = []
    var program: [(index: Int, source: TokenizedSource)] = []
    /// Whether something is open that a later cell may be meant to close.
    var isOpen = false
    for (index, cell) in cells.enumerated() {
      if beginsProgram(index, scope) {
        problems += earlyUseProblems(in: program)
        program = []
        isOpen = false
      }
      if cell.options.expectation == .notRun { continue }
      if !cell.isClosed {
        // That it is not closed is reported; its code is of no use, since there is text in it.
        problems.append(CellProblem(cell: index, diagnostic: nil, spoilsProgram: true))
        isOpen = false
        continue
      }
      let lexer = SwiftLexer(cell.code.text)
      let source = TokenizedSource(lexer)
      if cell.options.expectation == .compileError {
        // Whatever else is wrong with it is meant to be.
        if let diagnostic = source.problemOfDirective(in: cell.code) {
          problems.append(CellProblem(cell: index, diagnostic: diagnostic, spoilsProgram: true))
        }
        continue
      }
      if isOpen, lexer.endsMoreThanItBegins {
        problems.append(CellProblem(cell: index, diagnostic: nil, spoilsProgram: true))
        isOpen = false
      } else if let diagnostic = cell.problem(lexer, source) {
        problems.append(CellProblem(cell: index, diagnostic: diagnostic, spoilsProgram: true))
        isOpen = lexer.firstUnclosed != nil
      } else if cell.options.expectation == .success {
        program.append((index, source))
      }
    }
    problems += earlyUseProblems(in: program)
    return problems
  }

  private func earlyUseProblems(
    in program: [(index: Int, source: TokenizedSource)]
  ) -> [CellProblem] {
    earlyUses(in: program).map { early in
      let line = cells[early.declaringCell].code.location(at: early.declaration.lowerBound).line
      let isDirect = early.use.name == early.variable
      let subject =
        isDirect
        ? "'\(early.variable)'" : "'\(early.use.name)' uses '\(early.variable)', which"
      let declared =
        early.cell == early.declaringCell
        ? "is declared only in line \(line)" : "is declared by a later cell (line \(line))"
      return CellProblem(
        cell: early.cell,
        diagnostic: Diagnostic(
          at: cells[early.cell].code.sourceRange(early.use.range), "\(subject) \(declared)",
          help: "move the declaration up: here it has no value yet"),
        spoilsProgram: false)
    }
  }
}

extension Cell {
  /// Where the first thing begins that the cell does not close, as an offset in the code's UTF-8;
  /// nil if the cell is whole.
  package var unclosedOffset: Int? { SwiftLexer(code.text).firstUnclosed?.range.lowerBound }

  fileprivate func problem(_ lexer: SwiftLexer, _ source: TokenizedSource) -> Diagnostic? {
    if let unclosed = lexer.firstUnclosed { return unclosed.diagnostic(in: code) }
    if let problem = source.problemOfDirective(in: code) { return problem }
    return form == .inline ? source.problemOfValue(in: code) : nil
  }
}

extension TokenizedSource {
  /// What is wrong with a directive that moves the lines of the program.
  func problemOfDirective(in code: SourcedText) -> Diagnostic? {
    let directive = tokens.indices.first {
      tokens[$0].kind == .directive && text($0) == "#sourceLocation"
    }
    return directive.map { directive in
      Diagnostic(
        at: code.sourceRange(tokens[directive].range),
        "'#sourceLocation' would hide where the code of a lesson is",
        help: "remove it: places are reported by the lesson's own lines")
    }
  }

  /// Whether a statement is a value and not a call, which may do something.
  private func losesValue(_ statement: Range<Int>) -> Bool {
    isExpression(statement) && text(statement.upperBound - 1) != ")"
  }

  /// Why there is nothing to show of a piece of code in prose, or not all of it; nil if it is one
  /// expression, or ends in one.
  fileprivate func problemOfValue(in code: SourcedText) -> Diagnostic? {
    let statements = statements
    guard let last = statements.last else {
      return Diagnostic(
        at: code.sourceRange, "a comment has no value to show",
        help: "write an expression, such as 'x' or 'f(x)'")
    }
    if isExpression(last) || isConditionalExpression(last) {
      return statements.dropLast().first(where: losesValue).map { statement in
        Diagnostic(
          at: code.sourceRange(
            tokens[statement.lowerBound].range
              .lowerBound..<tokens[statement.upperBound - 1].range
              .upperBound), "this value is lost, since only the last one is shown",
          help: "give each value backticks of its own")
      }
    }
    let range =
      tokens[last.lowerBound].range.lowerBound..<tokens[last.upperBound - 1].range.upperBound
    let word = text(last.lowerBound)
    let kind =
      if word == "import" {
        "an import"
      } else if declarationKeyword(of: last).map({ text($0) != "guard" }) ?? (word == "extension") {
        "a declaration"
      } else if isAssignment(last) {
        "an assignment"
      } else {
        "a statement"
      }
    return Diagnostic(
      at: code.sourceRange(range), "\(kind) has no value to show",
      help: "put it into a cell, and only an expression here")
  }
}
