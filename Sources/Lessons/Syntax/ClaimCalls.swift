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

extension Cell {
  /// The calls that make claims and do not say of another line that it makes them: where the word
  /// `claim` is in the code's UTF-8.
  package var claimCalls: [Range<Int>] {
    guard code.text.contains("claim") else { return [] }
    let source = TokenizedSource(code.text)
    return source.claimCalls.filter { !source.hasArgument("line", inCall: $0) }
      .map { source.tokens[$0].range }
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
