extension Lesson {
  /// Warnings about code that means something else in the program of all cells than in its cell.
  package var misleadingCode: [Diagnostic] {
    cells.filter { [.success, .trap].contains($0.options.expectation) }.flatMap { cell in
      let source = TokenizedSource(cell.code.text)
      let deferred = cell.form == .block ? source.lateStatements(in: cell.code) : []
      return source.literalsOfPlaces(in: cell.code) + deferred
    }
  }
}

extension TokenizedSource {
  /// Warnings about literals such as `#line`, of which the compiler makes places of the program.
  ///
  /// Handed on as an argument, such as `line: Int = #line`, they are for the functions that know what to
  /// make of them.
  func literalsOfPlaces(in code: SourcedText) -> [Diagnostic] {
    tokens.indices.filter { index in
      tokens[index].kind == .directive && Self.places[text(index)] != nil && !isHandedOn(index)
    }.map { index in
      Diagnostic(
        .warning, at: code.sourceRange(tokens[index].range),
        "'\(text(index))' is \(Self.places[text(index)] ?? "") of the program that is compiled, not of "
          + "what is written here",
        help: "remove it, or hand it on as an argument: 'line: Int = #line'")
    }
  }

  private static let places = [
    "#line": "a line", "#column": "a column", "#file": "the file", "#fileID": "the file",
    "#filePath": "the file",
  ]

  /// Whether a token is the value of an argument or of a parameter.
  private func isHandedOn(_ index: Int) -> Bool {
    guard isToken(index - 1, ":") || isToken(index - 1, "=") else { return false }
    var depth = 0
    for before in stride(from: index - 1, through: 0, by: -1) {
      switch tokens[before].kind {
      case .closing: depth += 1
      case .opening, .interpolation:
        if depth == 0 { return isToken(before, "(") }
        depth -= 1
      default: break
      }
    }
    return false
  }

  /// Warnings about `defer` outside of all braces: it runs when the program ends, after the last cell.
  fileprivate func lateStatements(in code: SourcedText) -> [Diagnostic] {
    statements.filter { isToken($0.lowerBound, "defer") }.map { statement in
      Diagnostic(
        .warning, at: code.sourceRange(tokens[statement.lowerBound].range),
        "this 'defer' runs after the last cell, when the lesson's program ends",
        help: "put it and what it belongs to into braces: do { … }")
    }
  }
}
