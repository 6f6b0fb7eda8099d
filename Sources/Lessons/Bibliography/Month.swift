/// The months as BibTeX abbreviates them.
enum Month {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The number, from 1, of a month that is written in English or as a number.
  static func number(of text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    let word = text.lowercased().filter(\.isLetter)
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}
