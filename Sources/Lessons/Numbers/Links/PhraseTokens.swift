/// The pieces of the text of a link.
struct PhraseTokens {
  let all: [PhraseToken]
  let language: NumberLanguage

  init(_ text: String, _ language: NumberLanguage) {
    all = PhraseTokenizer(text, language).tokens
    self.language = language
  }

  subscript(index: Int) -> PhraseToken? { all.indices.contains(index) ? all[index] : nil }

  /// What is between the signs around the text, such as parentheses and a full stop.
  var trimmed: Range<Int> {
    var range = all.indices
    while let first = range.first, all[first].kind == .sign, Self.opening.contains(all[first].text)
    { range.removeFirst() }
    while let last = range.last, all[last].kind == .sign, Self.closing.contains(all[last].text) {
      range.removeLast()
    }
    return range
  }

  private static let opening: Set<String> = [
    "(", "[", "\"", "'", "“", "”", "„", "‚", "‘", "’", "«", "»", "‹", "›", "¿", "¡",
  ]
  private static let closing: Set<String> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "\"", "'", "”", "“", "’", "‘", "»", "«", "›", "‹",
  ]

  /// Whether a number can stand right after a token.
  func isOpening(_ index: Int) -> Bool {
    self[index].map { $0.kind == .sign && Self.opening.contains($0.text) } ?? true
  }

  /// Whether a number can stand right before a token.
  func isClosing(_ index: Int) -> Bool {
    self[index].map { $0.kind == .sign && Self.closing.contains($0.text) } ?? true
  }

  func isSign(_ sign: String, at index: Int) -> Bool {
    self[index].map { $0.kind == .sign && $0.text == sign } ?? false
  }

  func isHyphen(_ index: Int) -> Bool {
    guard let token = self[index], token.kind == .sign, token.text.count == 1 else { return false }
    return token.text.allSatisfy(\.isHyphen)
  }

  /// Whether nothing stands before a token.
  func isGlued(_ index: Int) -> Bool { self[index].map { !$0.isSpaced } ?? false }

  /// The words from a token on, as far as spaces alone part them.
  func words(at start: Int) -> PhraseWords {
    var pieces: [String] = []
    var counts: [Int?] = []
    var index = start
    while let token = self[index], token.kind == .word, pieces.count < 14,
      index == start || token.isSpaced || isProclitic(index - 1)
    {
      let own = token.pieces
      pieces += own
      counts += [Int?](repeating: nil, count: max(0, own.count - 1))
      if !own.isEmpty { counts.append(index - start + 1) }
      index += 1
      // `Mio. Euro` and `ca. 5`.
      if isSign(".", at: index), isGlued(index), abbreviates(own) {
        if let last = counts.indices.last { counts[last] = index - start + 1 }
        index += 1
      }
    }
    return PhraseWords(pieces: pieces, tokenCounts: counts)
  }

  private func isProclitic(_ index: Int) -> Bool {
    language.words.proclitics.contains(all[index].text.lowercased())
  }

  private func abbreviates(_ pieces: [String]) -> Bool {
    pieces.count == 1 && language.words.shortened.contains(pieces[0])
  }
}
