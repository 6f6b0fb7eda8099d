/// What follows the word in a comment `// Prints …`, without quotes around it: a value as it is printed, or a
/// description of it in words.
struct UnquotedText {
  private let text: String
  private let words: [Substring]

  init(_ text: String) {
    self.text = text
    words = text.split(separator: " ")
  }

  /// What it may mean if it is certainly a value, each as lines; else nil.
  var readings: [[String]]? {
    if text.hasPrefix("[") && text.hasSuffix("]") || isConstant(text[...]) || isTuple {
      return [[text]]
    }
    // Numbers that are printed side by side, or one below the other.
    let numbers = words.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    if numbers.count > 1, numbers.allSatisfy(isConstant) {
      return [[text], numbers.map(String.init)]
    }
    return isLabelled ? [[text]] : nil
  }

  private func isConstant(_ word: Substring) -> Bool {
    Double(word) != nil || ["true", "false", "nil"].contains(word)
  }

  /// Constants in parentheses, perhaps with labels, and perhaps after a name: `(1, 3)`, `Optional(3)`.
  private var isTuple: Bool {
    guard text.hasSuffix(")"), let opening = text.firstIndex(of: "(") else { return false }
    let name = text[..<opening]
    guard name.allSatisfy({ $0.isLetter || $0.isNumber }), name.first?.isNumber != true else {
      return false
    }
    let elements = text[text.index(after: opening)...].dropLast().split(separator: ",")
    return !elements.isEmpty
      && elements.allSatisfy { element in
        let colon = element.lastIndex(of: ":")
        let value = colon.map { element[element.index(after: $0)...] } ?? element
        let trimmed = value.drop { $0 == " " }
        return isConstant(trimmed) || trimmed.hasPrefix("\"") && trimmed.hasSuffix("\"")
      }
  }

  /// Words, a colon and constants: `loss: 0.7`.
  private var isLabelled: Bool {
    guard let colon = text.lastIndex(of: ":"), !beginsAsDescription else { return false }
    let values = text[text.index(after: colon)...].split(separator: " ")
    return !values.isEmpty && values.allSatisfy(isConstant)
  }

  // MARK: Descriptions

  /// What a description ends with, if it is a value as it is printed: `"a"` of `a greeting: "a"`, `12` of
  /// `the sum: 12`, `"a"` of `the word "a"`; nil if it only describes.
  var announcedValue: Substring? {
    let text = self.text.hasSuffix(".") ? self.text.dropLast() : self.text[...]
    let colon = text.ranges(of: ": ").last
    if let colon, case let value = text[colon.upperBound...].drop(while: { $0 == " " }),
      Self.isQuoted(value) || UnquotedText(String(value)).readings != nil
    {
      return value
    }
    guard words.count > 2, ["a", "an", "the"].contains(words[0].lowercased()),
      Self.printedTexts.contains(words[1])
    else { return nil }
    let value = text[words[2].startIndex...]
    return Self.isQuoted(value) ? value : nil
  }

  private static func isQuoted(_ text: Substring) -> Bool {
    text.count > 1
      && [("\"", "\""), ("“", "”")].contains { text.hasPrefix($0.0) && text.hasSuffix($0.1) }
  }

  /// Words for what is printed as it is quoted after them.
  private static let printedTexts: Set<Substring> = [
    "greeting", "line", "message", "number", "sentence", "string", "text", "value", "word",
  ]

  /// Whether it tells in words what is printed.
  var isDescription: Bool {
    if beginsAsDescription { return true }
    if !words.contains(where: hasNumber) {
      // `Hello`, `Hello, world!`
      return text.first?.isUppercase != true || words.count > 1 && !text.hasSuffix("!")
    }
    if isCount { return true }
    return words.dropFirst().contains { Self.joining.contains($0) } && !text.contains("=")
  }

  /// Whether its first word or sign begins a description, as in `the sum` and `≈ 0.7`.
  var beginsAsDescription: Bool {
    guard let first = words.first else { return true }
    if let sign = first.first, "~≈<>≤≥…`'#".contains(sign) { return true }
    return Self.beginning.contains(first.lowercased())
  }

  /// Whether a word has a number that is not the end of a name, as in `x1`.
  private func hasNumber(_ word: Substring) -> Bool {
    word.contains(where: \.isNumber)
      && (word.first?.isLetter == false || word.contains { "=:([,".contains($0) })
  }

  /// A number of things that are printed: `3 lines`, `10 random numbers`, `1 line`; what else has a number
  /// before it, as in `6 ms` and `99 steps`, may be printed so.
  private var isCount: Bool {
    guard words.first.flatMap({ Int($0) }) != nil, words.count > 1, let thing = words.last else {
      return false
    }
    return words.dropFirst().allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } }
      && Self.printedThings.contains(thing.hasSuffix("s") ? thing.dropLast() : thing)
  }

  /// What a description counts, without the ending of the plural.
  private static let printedThings: Set<Substring> = [
    "character", "column", "digit", "entrie", "entry", "error", "example", "float", "integer",
    "item",
    "label", "letter", "line", "message", "name", "number", "output", "pair", "paragraph",
    "prediction",
    "probabilitie", "probability", "result", "row", "sample", "sentence", "string", "table",
    "tensor",
    "text", "thing", "time", "token", "tuple", "value", "vector", "warning", "weight", "word",
  ]

  /// Words that begin a description.
  private static let beginning: Set<String> = [
    "a", "about", "all", "almost", "an", "any", "anything", "approximately", "around", "as", "at",
    "both",
    "each", "either", "every", "everything", "exactly", "for", "from", "her", "his", "how", "in",
    "its",
    "just", "many", "more", "my", "nearly", "no", "numbers", "on", "once", "one", "only", "our",
    "out",
    "roughly", "several", "some", "something", "that", "the", "their", "these", "this", "those",
    "three",
    "to", "twice", "two", "up", "what", "when", "whether", "which", "your",
  ]

  /// Words that join the words of a description.
  private static let joining: Set<Substring> = [
    "a", "about", "above", "after", "an", "as", "at", "because", "before", "below", "between", "by",
    "each", "every", "for", "from", "if", "in", "instead", "like", "of", "on", "or", "over", "per",
    "since", "the", "through", "to", "under", "until", "when", "with", "without",
  ]
}
