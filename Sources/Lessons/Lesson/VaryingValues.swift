extension [Cell] {
  /// The cells, of which values in prose vary if they use a name that a cell marked `varies` declares:
  /// there are no braces for options in a line of text.
  var markingVaryingValues: [Cell] {
    var names: Set<String> = []
    return map { cell in
      if cell.options.resets { names = [] }
      var cell = cell
      switch cell.form {
      case .block:
        let declared = cell.declaredNames
        names.subtract(declared)
        if cell.options.varies { names.formUnion(declared) }
      case .inline:
        if cell.uses(anyOf: names) { cell.options.varies = true }
      }
      return cell
    }
  }
}

extension Cell {
  /// Whether a name stands in the code that is not a member's.
  fileprivate func uses(anyOf names: Set<String>) -> Bool {
    guard !names.isEmpty else { return false }
    let source = TokenizedSource(code.text)
    return source.tokens.indices.contains { index in
      source.tokens[index].kind == .identifier && !source.isToken(index - 1, ".")
        && names.contains(source.name(at: index))
    }
  }
}

extension Lesson {
  /// Whether values in prose vary since this cell does.
  package func hasVaryingValues(ofCell index: Int) -> Bool {
    guard cells[index].form == .block, cells[index].options.varies else { return false }
    let names = cells[index].declaredNames
    return cells[(index + 1)...].contains { $0.form == .inline && $0.uses(anyOf: names) }
  }
}
