extension FlatText {
  /// Whether neither a word nor a name such as `C++` goes on from before a place to after it.
  func isBoundary(_ index: Int) -> Bool {
    guard index > 0, index < characters.count else { return true }
    let before = characters[index - 1]
    let after = characters[index]
    switch (before.isOfWord, after.isOfWord) {
    case (true, true): return false
    case (true, false): return !goesOnWithSigns(at: index)
    case (false, true): return !beginsWithSigns(before: index)
    // `C+` of `C++`.
    case (false, false): return before != after || !Self.signsOfNames.contains(before)
    }
  }

  /// Signs that are part of names beside letters: `C++`, `C#`, `A*`, `.NET`, `@main`.
  private static let signsOfNames: Set<Character> = ["+", "#", "*", "@", "$", "\\"]

  /// Whether signs at a place belong to the word before them.
  private func goesOnWithSigns(at index: Int) -> Bool {
    switch characters[index] {
    // `entropy-based`, but not the dash in `entropy -` and `entropy-`.
    case "-": return isWord(at: index + 1)
    case "#", "*": return true
    // `C++`, but not `a+b`.
    case "+": return !isWord(at: index + 1)
    default: return false
    }
  }

  /// Whether signs before a place belong to the word there.
  private func beginsWithSigns(before index: Int) -> Bool {
    switch characters[index - 1] {
    case "-": return isWord(at: index - 2)
    case "#", "@", "$", "\\", "*": return true
    // `.NET`, but not a full stop or an ellipsis.
    case ".": return index == 1 || characters[index - 2] == " " || characters[index - 2] == "("
    // `C++11`, but not `a+b`.
    case "+": return index > 1 && characters[index - 2] == "+"
    default: return false
    }
  }

  private func isWord(at index: Int) -> Bool {
    characters.indices.contains(index) && characters[index].isOfWord
  }
}

extension Character {
  /// Whether it belongs to the word beside it.
  fileprivate var isOfWord: Bool {
    isLetter || isNumber || self == "_" || self == FlatText.object
  }
}
