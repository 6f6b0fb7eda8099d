extension SharedFile {
  /// What the compiler would not tell, or not where it is.
  package var problems: [Diagnostic] {
    let source = TokenizedSource(code.text)
    if code.isBlank {
      return [
        Diagnostic(
          .warning, at: code.location, "the file is empty",
          help: "declare functions and types for the lessons in it, or remove it")
      ]
    }
    let mains = source.tokens.indices.filter { source.isToken($0, "@main") }.map { index in
      Diagnostic(
        at: code.sourceRange(source.tokens[index].range), "code that lessons share has no '@main'",
        help: "remove it: a lesson begins with its first cell")
    }
    return mains + [source.problemOfDirective(in: code)].compactMap(\.self)
      + cachedCalls + source.literalsOfPlaces(in: code) + code.documentationProblems
  }
}
