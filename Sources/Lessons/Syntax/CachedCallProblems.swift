extension Lesson {
  /// What is wrong with calls of `cached`, of which the compiler would say nothing.
  ///
  /// - Parameters:
  ///   - scope: Which cells are compiled together.
  ///   - sharedCode: The files that lessons share.
  /// - Returns: An error for each.
  package func cachedCallProblems(_ scope: CellScope, _ sharedCode: SharedCode) -> [Diagnostic] {
    guard cells.contains(where: \.mentionsCached) else { return [] }
    var problems: [Diagnostic] = []
    var names: [String: Int] = [:]
    var program: [Int] = []
    func endProgram() {
      problems += cachedCallProblems(among: program, sharedCode, &names)
      program = []
    }
    for (index, cell) in cells.enumerated() {
      if beginsProgram(index, scope) { endProgram() }
      let isRun = [.success, .trap].contains(cell.options.expectation)
      if isRun, cell.isClosed, cell.unclosedOffset == nil { program.append(index) }
    }
    endProgram()
    return problems
  }

  /// What is wrong with the calls of one program; `names` has those of the programs before, with their lines.
  private func cachedCallProblems(
    among indices: [Int], _ sharedCode: SharedCode, _ names: inout [String: Int]
  ) -> [Diagnostic] {
    guard indices.contains(where: { cells[$0].mentionsCached }) else { return [] }
    let sources = indices.map { TokenizedSource(cells[$0].code.text) }
    let all = sources + sharedCode.sources
    if all.contains(where: \.declaresCached) { return [] }
    let outside = OutsideVariables(all)
    var problems: [Diagnostic] = []
    for (index, source) in zip(indices, sources) {
      let cell = cells[index]
      for word in source.cachedWords {
        func report(_ tokens: Range<Int>, _ message: String, help: String) {
          let range =
            source.tokens[tokens.lowerBound].range
            .lowerBound..<source.tokens[tokens.upperBound - 1].range.upperBound
          problems.append(Diagnostic(at: cell.code.sourceRange(range), message, help: help))
        }
        if cell.form == .inline {
          report(
            word..<word + 1, "'cached' keeps no value in prose",
            help: "call it in a cell, and show its value here")
          continue
        }
        switch source.reading(cachedCall: word) {
        case .inBraces:
          report(
            word..<word + 1, "'cached' is called within braces, where its value is not kept",
            help: "call it at the top level of a cell, with what takes long in its own braces")
        case .noText(let range):
          report(
            range, "the name of 'cached' is not a text in quotes",
            help: "write it out: cached(\"training\") { … }")
        case .emptyName(let range):
          report(
            range, "the name of 'cached' is empty", help: "write it out: cached(\"training\") { … }"
          )
        case .name(let name):
          if let line = names[name] {
            report(
              word + 2..<word + 3, "'\(name)' is the name of another 'cached', in line \(line)",
              help: "give each of a lesson a name of its own")
          }
          names[name] =
            names[name] ?? cell.code.location(at: source.tokens[word].range.lowerBound).line
        }
        for use in outside.uses(in: source.range(ofCachedCall: word), of: source) {
          report(
            use.token..<use.token + 1,
            use.name == use.variable
              ? "'\(use.name)' is a variable outside 'cached'"
              : "'\(use.name)' uses '\(use.variable)', a variable outside 'cached'",
            help: "what changes in it is lost when the value comes from the cache: "
              + (use.name == use.variable
                ? "use a variable within the braces"
                : "give it to '\(use.name)' as a parameter, or declare it with 'let'"))
        }
      }
    }
    return problems
  }
}

extension SharedFile {
  /// Calls of `cached` in code that lessons share, where no value is kept.
  var cachedCalls: [Diagnostic] {
    guard code.text.contains("cached") else { return [] }
    let source = TokenizedSource(code.text)
    if source.declaresCached { return [] }
    return source.cachedWords.map { word in
      Diagnostic(
        at: code.sourceRange(source.tokens[word].range),
        "code that lessons share cannot call 'cached'",
        help: "call it in a cell, around the call of what takes long")
    }
  }
}
