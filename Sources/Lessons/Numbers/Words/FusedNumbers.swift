/// How a language writes a number in one word: `zweihundertfünfzig`.
struct FusedNumbers: Sendable {
  var thousand: String
  var hundred: String
  /// What may stand between these and the rest: `hundertundfünf`.
  var and: String
  /// What adds a half at the end: `zweieinhalb`.
  var half: String

  /// The number that a word is.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - cardinals: The numbers below 100.
  /// - Returns: The number, which is below a million; nil if the word is none.
  func number(_ word: String, _ cardinals: [String: Int]) -> Int? {
    number(word, thousand, 1000) { part in
      number(part, hundred, 100) { cardinals[$0] }
    }
  }

  /// Reads a word that is made of a factor, a power of ten and the rest.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - name: The word for the power.
  ///   - power: The power.
  ///   - number: Reads the factor and the rest, which is below the power.
  /// - Returns: The number; nil if the word is none.
  private func number(
    _ word: String, _ name: String, _ power: Int, _ number: (String) -> Int?
  ) -> Int? {
    guard let range = word.firstRange(of: name) else { return number(word) }
    let before = String(word[..<range.lowerBound])
    let after = String(word[range.upperBound...])
    if before.isEmpty && after.isEmpty { return nil }
    guard let factor = before.isEmpty ? 1 : number(before), (1..<1000).contains(factor),
      let rest = after.isEmpty
        ? 0 : number(after.hasPrefix(and) ? String(after.dropFirst(and.count)) : after),
      rest < power
    else { return nil }
    return factor * power + rest
  }
}
