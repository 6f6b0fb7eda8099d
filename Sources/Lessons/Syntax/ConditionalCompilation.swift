/// Where `#if` and `#endif` do not belong together in a piece of code, as an offset in its UTF-8: at
/// the first `#if` that is not closed, or at what closes none.
///
/// Cells are pieces of one program, in which such a block would reach over what lies between them.
func unbalancedCondition(in code: String) -> Int? {
  let bytes = Array(code.utf8)
  var open: [Int] = []
  for token in swiftTokens(code) where token.kind == .directive {
    switch String(decoding: bytes[token.range], as: UTF8.self) {
    case "#if": open.append(token.range.lowerBound)
    case "#elseif", "#else":
      if open.isEmpty { return token.range.lowerBound }
    case "#endif":
      if open.popLast() == nil { return token.range.lowerBound }
    default: break
    }
  }
  return open.first
}

extension Lesson {
  /// An error for each cell that runs and has only a part of a conditional block.
  var unbalancedConditions: [Diagnostic] {
    cells.compactMap { cell in
      guard [.success, .trap].contains(cell.options.expectation),
        let offset = unbalancedCondition(in: cell.code.text)
      else { return nil }
      return Diagnostic(
        at: cell.code.location(at: offset), "a conditional block goes beyond its cell",
        help: "put '#if' and its '#endif' into one cell")
    }
  }
}
