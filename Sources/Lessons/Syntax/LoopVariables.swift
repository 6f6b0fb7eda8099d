extension Lesson {
  /// The variable of the innermost loop in which a claim is made; nil if the code shows none.
  func loopVariable(ofClaimAt location: Location) -> String? {
    guard location.file == file else { return nil }
    for cell in cells where cell.form == .block {
      let code = cell.code
      let line = code.lineRanges.first { code.location(at: $0.lowerBound).line == location.line }
      guard let line else { continue }
      let start = line.first { code.location(at: $0) == location } ?? line.lowerBound
      let call = cell.claimCalls.first { (start..<line.upperBound).contains($0.lowerBound) }
      return call.flatMap { TokenizedSource(code.text).loopVariable(around: $0.lowerBound) }
    }
    return nil
  }
}

extension TokenizedSource {
  /// The variable of the innermost loop around a place, the `k` of `for k in …` or of `{ k in …`.
  func loopVariable(around offset: Int) -> String? {
    for brace in braces(around: offset).reversed() {
      // A function is called in a loop that may be anywhere.
      if functionName(ofBody: brace) != nil { return nil }
      if let parameter = variable(at: brace + 1) { return parameter }
      if let keyword = loopKeyword(ofBody: brace) {
        return isToken(keyword, "for") ? variable(at: keyword + 1) : nil
      }
    }
    return nil
  }

  /// The name at a token, or the first of a tuple's, if `in` follows it.
  private func variable(at index: Int) -> String? {
    let isTuple = isToken(index, "(")
    let end = isTuple ? closing(of: index) : index
    let first = isTuple ? index + 1 : index
    guard isToken(end + 1, "in"), tokens.indices.contains(first),
      tokens[first].kind == .identifier, !isToken(first, "_")
    else { return nil }
    return name(at: first)
  }

  /// The keyword of the loop whose body a brace opens; nil if it opens anything else.
  private func loopKeyword(ofBody brace: Int) -> Int? {
    var depth = 0
    for index in stride(from: brace - 1, through: 0, by: -1) {
      switch tokens[index].kind {
      case .closing:
        // The end of a statement before.
        if depth == 0, isToken(index, "}"), containsLineBreak(before: index + 1) { return nil }
        depth += 1
      case .opening, .interpolation:
        if depth == 0 { return nil }
        depth -= 1
      case .punctuation where depth == 0 && isToken(index, ";"): return nil
      case .keyword where depth == 0:
        if ["for", "while", "repeat"].contains(text(index)) { return index }
        if Self.keywordsOfOtherBodies.contains(text(index)) { return nil }
      default: break
      }
    }
    return nil
  }

  private static let keywordsOfOtherBodies: Set<String> = [
    "if", "else", "guard", "switch", "do", "catch", "defer", "func", "init", "struct", "class",
    "enum", "extension", "protocol",
  ]
}
