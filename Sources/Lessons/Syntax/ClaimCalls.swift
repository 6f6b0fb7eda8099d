extension TokenizedSource {
  /// The tokens that name a function in calls of it, in the order of the source.
  func calls(of function: String) -> [Int] {
    tokens.indices.filter {
      text($0) == function && isToken($0 + 1, "(") && !isToken($0 - 1, "func")
    }
  }

  /// The tokens `claim` of calls that make a claim, in the order of the source.
  var claimCalls: [Int] { calls(of: "claim") }

  /// Where the arguments of a call are, between its parentheses.
  func arguments(ofCall index: Int) -> Range<Int> { index + 1..<closing(of: index + 1) }

  /// Whether a call has an argument with this label.
  func hasArgument(_ label: String, inCall index: Int) -> Bool {
    var depth = 0
    for index in arguments(ofCall: index) {
      switch tokens[index].kind {
      case .opening, .interpolation: depth += 1
      case .closing: depth -= 1
      default: if depth == 1, text(index) == label, isToken(index + 1, ":") { return true }
      }
    }
    return false
  }
}

extension TokenizedSource {
  /// Whether a token is in the interpolation of a string.
  fileprivate func isInInterpolation(_ index: Int) -> Bool {
    (0..<index).contains { tokens[$0].kind == .interpolation && closing(of: $0) > index }
  }

  fileprivate func functions(around offset: Int) -> [String] {
    braces(around: offset).compactMap(functionName(ofBody:))
  }

  /// The braces that are open at a place, from the outermost to the innermost.
  func braces(around offset: Int) -> [Int] {
    tokens.indices.filter { brace in
      guard isToken(brace, "{"), tokens[brace].range.lowerBound < offset else { return false }
      let end = closing(of: brace)
      return end == tokens.count || tokens[end].range.lowerBound >= offset
    }
  }

  /// The name of the function whose body a brace opens; nil if it opens anything else.
  func functionName(ofBody brace: Int) -> String? {
    var depth = 0
    for index in stride(from: brace - 1, through: 0, by: -1) {
      switch tokens[index].kind {
      case .closing:
        if depth == 0, isToken(index, "}") { return nil }
        depth += 1
      case .opening, .interpolation:
        if depth == 0 { return nil }
        depth -= 1
      case .keyword where depth == 0:
        if isToken(index, "func") { return name(at: index + 1) }
        // A signature goes on over these.
        guard
          ["async", "throws", "rethrows", "where", "some", "any", "Self", "inout"]
            .contains(text(index))
        else { return nil }
      default: break
      }
    }
    return nil
  }
}

extension Cell {
  /// The calls that make claims and do not say of another line that it makes them: where the word
  /// `claim` is in the code's UTF-8.
  package var claimCalls: [Range<Int>] {
    guard code.text.contains("claim") else { return [] }
    let source = TokenizedSource(code.text)
    return source.claimCalls.filter { !source.hasArgument("line", inCall: $0) }
      .map { source.tokens[$0].range }
  }

  /// Where a line of the program has to begin so that the claims of one line of the lesson are told
  /// apart, as offsets in the code's UTF-8: a claim knows the line alone that makes it.
  ///
  /// Only where a statement may begin, so that a line break changes nothing.
  package var claimLineBreaks: [Int] {
    guard code.text.contains("claim") else { return [] }
    let source = TokenizedSource(code.text)
    return source.claimCalls.filter { call in
      call > 0 && !source.containsLineBreak(before: call)
        && ["{", ";", ":", "?", "in"].contains(source.text(call - 1))
        && !source.isInInterpolation(call)
    }.map { source.tokens[$0].range.lowerBound }
  }

  /// The functions in whose bodies a place of the code is, from the outermost to the innermost.
  package func functions(around offset: Int) -> [String] {
    TokenizedSource(code.text).functions(around: offset)
  }

  /// Whether the code makes use of a function of this name, rather than only declaring it.
  package func uses(function name: String) -> Bool {
    guard code.text.contains(name) else { return false }
    let source = TokenizedSource(code.text)
    return source.tokens.indices.contains {
      source.tokens[$0].kind == .identifier && source.name(at: $0) == name
        && !source.isToken($0 - 1, "func")
    }
  }

  /// Where the code calls a function of this name, in the code's UTF-8.
  package func calls(of function: String) -> [Range<Int>] {
    guard code.text.contains(function) else { return [] }
    let source = TokenizedSource(code.text)
    return source.calls(of: function).map { source.tokens[$0].range }
  }

  /// Whether the cell declares a function `claim` of its own.
  package var declaresClaim: Bool {
    let source = TokenizedSource(code.text)
    return source.tokens.indices.contains {
      source.text($0) == "func" && source.isToken($0 + 1, "claim")
    }
  }
}
