/// Emphasis by underscores that are a part of names in code: `__init__.py`, `obj._x_`, `"__main__"`.
extension Emphasis {
  /// Whether its underscores belong to a name, by what the name is or by what stands right beside it.
  var isOfIdentifier: Bool {
    guard bytes[opening.lowerBound] == .underscore else { return false }
    if isName(content) {
      let isSpecial = isKnown || isMacro || isGluedStrongly || isMainModule
      return isGlued || opening.count == 2 && isSpecial
    }
    // A limit keeps reading linear.
    let (start, end) = (content.prefix(100), content.suffix(100))
    guard opening.count == 1, start.contains(where: \.isWhitespace) else { return false }
    // `_id and user_id_`.
    let last = end.lastIndex(where: \.isWhitespace).map { end[($0 + 1)...] } ?? end
    return [start.prefix { !$0.isWhitespace }, last].contains(where: hasInnerUnderscore)
      || isGluedBehind
  }

  private func isName(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 100 && text.allSatisfy { $0.isLetter || $0.isDigit || $0 == .underscore }
      && text.contains(where: \.isLetter)
  }

  private func hasInnerUnderscore(_ word: ArraySlice<UInt8>) -> Bool {
    isName(word) && word.drop { $0 == .underscore }.dropLast().contains(.underscore)
  }

  // MARK: Names

  /// Names from Python and C that are not words, and that nobody would set in bold.
  private static let names: Set<String> = [
    "abs", "aenter", "aexit", "anext", "attr", "attrs", "bool", "cls", "ctx", "cplusplus", "del",
    "delattr", "delitem", "dir", "doc", "eq", "floordiv", "func", "ge", "getattr", "getattribute",
    "getitem", "getstate", "gt", "iadd", "init", "isub", "iter", "kwdefaults", "le", "len", "lt",
    "matmul", "mro", "mul", "ne", "neg", "pycache", "qualname", "radd", "repr", "rmul", "rsub",
    "setattr", "setitem", "setstate", "str", "truediv", "version_info",
    "APPLE", "COUNTER", "CUDACC", "DATE", "DSO", "FILE", "FUNC", "FUNCTION", "GNUC", "LINE",
    "LINUX",
    "STDC", "TIME", "TIMESTAMP",
  ]

  private var isKnown: Bool { Self.names.contains(content.text) }

  /// Whether it is a macro of several words, `__VA_ARGS__`.
  private var isMacro: Bool {
    content.contains(.underscore) && !content.contains { $0.isLetter && $0 | 0x20 == $0 }
  }

  /// Whether it is the name of Python's module `__main__`, rather than a strong word: before a noun, "the
  /// __main__ point", it is an adjective, and after an article it is French for a hand.
  private var isMainModule: Bool {
    guard content.text == "main" else { return false }
    let previous = bytes[..<opening.lowerBound].suffix(20).trimmed
      .reversed().prefix { $0.isWordByte }.reversed().text.lowercased()
    if Self.frenchWordsBeforeHands.contains(previous) { return false }
    let next = bytes[closing.upperBound...].prefix(20)
    guard next.first?.isSpaceOrTab == true else { return true }
    let word = next.dropFirst().prefix { $0.isWordByte }.text.lowercased()
    return word.isEmpty || Self.nounsAfterMain.contains(word)
      || SpacedEmphasis.joiningWords.contains(word)
  }

  private static let frenchWordsBeforeHands: Set<String> = [
    "la", "une", "sa", "ma", "ta", "leur", "notre", "votre", "cette", "de", "en", "sous", "à",
    "chaque", "première", "seconde", "deuxième", "autre", "même",
  ]

  private static let nounsAfterMain: Set<String> = [
    "module", "guard", "block", "package", "script", "namespace", "modul", "módulo", "bloque",
  ]

  // MARK: Beside it

  /// The byte this far before the opening mark; a space before the text.
  private func before(_ distance: Int) -> UInt8 {
    let index = opening.lowerBound - distance
    return index >= 0 ? bytes[index] : .space
  }

  /// The byte this far after the closing mark; a space after the text.
  private func after(_ distance: Int) -> UInt8 {
    let index = closing.upperBound + distance - 1
    return index < bytes.count ? bytes[index] : .space
  }

  private static let stop = UInt8(ascii: ".")

  /// Whether code is beside it that nobody writes beside a word: a member of something, or with a member.
  private var isGlued: Bool {
    let isMember =
      before(1) == Self.stop && (before(2).isWordByte || ")]_\"'".utf8.contains(before(2)))
    let isScoped = before(1) == UInt8(ascii: ":") && before(2) == UInt8(ascii: ":")
    let isPointed = before(1) == .greaterThan && before(2) == UInt8(ascii: "-")
    return isMember || isScoped || isPointed || isGluedBehind
  }

  private var isGluedBehind: Bool {
    after(1) == Self.stop && (after(2).isWordByte || after(2) == .underscore)
  }

  /// Whether something is beside it that may stand beside an emphasised word, but hardly beside one in
  /// two underscores: parentheses of a call, quotes, an operator, a slash of a path.
  private var isGluedStrongly: Bool {
    let openingParenthesis = UInt8(ascii: "(")
    if after(1) == openingParenthesis || before(1) == openingParenthesis && before(2).isWordByte {
      return true
    }
    if before(1) == after(1), "\"'".utf8.contains(before(1)) { return true }
    let isOperand = { (sign: UInt8, further: UInt8) in
      "=@$/\\".utf8.contains(sign) && sign != further
        && ![.underscore, .asterisk].contains(further)
    }
    return isOperand(before(1), before(2)) || isOperand(after(1), after(2))
  }
}
