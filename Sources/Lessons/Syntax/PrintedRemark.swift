/// What follows the quotation or the value in a comment such as `// Prints "a" and returns 12`.
enum PrintedRemark: Equatable {
  /// It ends the sentence, or goes on with it in words.
  case aside
  /// It says how often the same is printed: `three times`.
  case repetition(Int)
  /// It leaves open what is printed, or how often: `or the like`, `for each row`.
  case open
  /// It says that something else is printed, or may be: `, 3`, `or "b"`.
  case another
  /// It may as well be printed after what is in quotes: `ms`.
  case unclear

  init(_ text: String) {
    let words = Self.words(of: text)
    if let count = Self.count(words) {
      self = .repetition(count)
    } else if Self.isOnlyValues(words) {
      self = .another
    } else if words.first == "or" {
      self = words.contains(where: Self.isValue) ? .another : .open
    } else if text.contains("…") || text.contains("...") || words.contains(where: Self.isVague) {
      self = .open
    } else if let first = words.first, let sign = text.first(where: { !$0.isWhitespace }),
      !Self.isMark(sign), !Self.beginning.contains(first), !Self.going.contains(first)
    {
      self = .unclear
    } else {
      self = .aside
    }
  }

  /// Whether what is quoted next may be printed instead of what is quoted before it: `or`.
  ///
  /// - Parameter text: What is between two quotations.
  /// - Returns: Whether it joins them so.
  static func isChoice(beforeQuotation text: String) -> Bool { words(of: text).first == "or" }

  /// Whether the text joins values to one before it, and says nothing else: `or 3`, `then 3`.
  static func joinsValues(_ text: String) -> Bool {
    let words = Self.words(of: text)
    return words.first.map(joining.contains) == true && isOnlyValues(words)
  }

  /// Whether what is quoted next is something else than what is printed: `and returns`, `because it is not`.
  ///
  /// - Parameter text: What is between two quotations.
  /// - Returns: Whether it is.
  static func isAside(beforeQuotation text: String) -> Bool {
    let first = Self.words(of: text).first { !joining.contains($0) }
    return first.map(beginning.contains) == true
  }

  /// Words that join what is printed to what is printed next.
  private static let joining: Set<String> = ["and", "or", "then", "but", "also", "&"]

  /// Words that begin a remark in which something is quoted.
  private static let beginning: Set<String> = [
    "although", "as", "because", "even", "if", "instead", "not", "rather", "return", "returning",
    "returns", "since", "though", "when", "where", "whereas", "which", "while",
  ]

  /// Other words that begin a remark, which needs no sign before it: `to the console`, `again`.
  private static let going: Set<String> = [
    "after", "again", "also", "always", "and", "at", "before", "both", "but", "by", "directly",
    "during", "either", "exactly", "first", "for", "from", "here", "immediately", "in", "into",
    "just", "last", "like", "now", "of", "on", "once", "only", "onto", "out", "so", "that", "then",
    "there", "to", "too", "twice", "under", "unless", "until", "whenever", "with", "within",
    "without",
  ]

  /// Words after which it is not known how often something is printed.
  private static func isVague(_ word: String) -> Bool {
    ["each", "etc", "every", "often", "per", "repeatedly"].contains(word)
  }

  /// The words in lower case, without the marks around them.
  private static func words(of text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace }.compactMap { word in
      let rest = word.drop(while: isMark)
      let count = rest.reversed().prefix(while: isMark).count
      return rest.count == count ? nil : String(rest.dropLast(count))
    }
  }

  /// Whether it separates a remark from what is before it.
  private static func isMark(_ character: Character) -> Bool {
    "(),.;:!—–/|".contains(character)
  }

  private static func isValue(_ word: String) -> Bool {
    if ["true", "false", "nil"].contains(word) { return true }
    if let first = word.first, "\"'`“„«‘[".contains(first) { return true }
    return word.contains(where: \.isNumber) && !word.contains(where: \.isLetter)
  }

  private static func isOnlyValues(_ words: [String]) -> Bool {
    words.contains(where: isValue) && words.allSatisfy { isValue($0) || joining.contains($0) }
  }

  /// How often: `once`, `twice`, `3 times`, `three times`.
  private static func count(_ words: [String]) -> Int? {
    guard let first = words.first else { return nil }
    if first == "once" { return words.count == 1 ? 1 : nil }
    if first == "twice" { return 2 }
    guard words.count > 1, words[1] == "times" else { return nil }
    let names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    guard let count = Int(first) ?? names.firstIndex(of: first).map({ $0 + 1 }) else { return nil }
    return 1...100 ~= count ? count : nil
  }
}
