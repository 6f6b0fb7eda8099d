/// The sign between the whole and the decimals of a number, in a language's prose.
package enum DecimalMark: Character, Sendable {
  case point = "."
  case comma = ","

  /// The mark of a language, by its tag (BCP 47), such as `de` or `es-MX`.
  ///
  /// By the Unicode CLDR, of those languages that lessons are likely to be written in.
  package init(language tag: String) {
    let subtags = tag.lowercased().split(separator: "-").map(String.init)
    let language = subtags.first ?? ""
    let isException = Self.exceptions[language]?.contains { subtags.contains($0) } ?? false
    self = Self.languagesWithComma.contains(language) && !isException ? .comma : .point
  }

  private static let languagesWithComma: Set<String> = [
    "ca", "cs", "da", "de", "el", "es", "fi", "fr", "hu", "it", "nb", "nl", "nn", "no", "pl", "pt",
    "ro", "ru", "sk", "sl", "sv", "tr", "uk",
  ]
  private static let exceptions: [String: Set<String>] = [
    "de": ["ch", "li"],
    "es": ["mx", "us", "pr", "gt", "hn", "ni", "pa", "pe", "sv", "do", "419"],
    "it": ["ch"],
  ]
}
