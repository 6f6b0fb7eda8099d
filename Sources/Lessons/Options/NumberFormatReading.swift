import Text

/// What the words after `swift` in the mark of a computed value mean, `{swift percent decimals=1}`, and
/// everything wrong with them.
struct NumberFormatReading {
  private(set) var format = NumberFormat()
  private(set) var diagnostics: [Diagnostic] = []

  private enum Word: String, CaseIterable {
    case decimals, digits, percent, exact

    /// The numbers that it takes; nil if it takes none.
    var counts: ClosedRange<Int>? {
      switch self {
      case .decimals: 0...15
      case .digits: 1...17
      case .percent, .exact: nil
      }
    }

    /// How it is written.
    var example: String {
      switch self {
      case .decimals: "decimals=2"
      case .digits: "digits=3"
      case .percent, .exact: rawValue
      }
    }
  }

  /// Whether a text begins with the name of a format.
  static func beginsWithFormat(_ text: some Collection<UInt8>) -> Bool {
    let name = text.drop(while: \.isWhitespace).prefix { $0.isLetter }
    return Word(rawValue: name.text) != nil
  }

  private var given: [Word] = []

  /// Reads what is between `{swift` and the brace that closes it.
  init(_ text: SourcedText) {
    let written = FenceOptions(braced: text)
    diagnostics = written.diagnostics
    for option in written.options { read(option) }
    format.range = text.trimmed.sourceRange
  }

  private mutating func read(_ option: WrittenOption) {
    guard let word = Word(rawValue: option.name.text) else {
      reportUnknown(option)
      return
    }
    if given.contains(word) {
      report(option, "format '\(word.rawValue)' is given twice", help: "remove one")
      return
    }
    if word != .percent, let other = given.first(where: { $0 != .percent }) {
      report(
        option, "format '\(word.rawValue)' contradicts '\(other.rawValue)'", help: "remove one")
      return
    }
    given.append(word)
    guard let counts = word.counts else {
      if option.value != nil {
        report(
          option, "format '\(word.rawValue)' takes no value", help: "write '\(word.rawValue)'")
      }
      if word == .percent { format.isPercent = true } else { format.precision = .exact }
      return
    }
    guard let value = option.value, !value.isBlank else {
      report(
        option, "format '\(word.rawValue)' has no value", help: "write '\(word.example)'")
      return
    }
    guard let count = Int(value.text), counts.contains(count) else {
      diagnostics.append(
        Diagnostic(
          at: option.valueRange ?? option.range,
          "'\(value.text)' is not a whole number from \(counts.lowerBound) to \(counts.upperBound)",
          help: "write, for example, '\(word.example)'"))
      return
    }
    format.precision = word == .decimals ? .decimals(count) : .digits(count)
  }

  private mutating func reportUnknown(_ option: WrittenOption) {
    let name = option.name.text
    let words = Word.allCases.map(\.rawValue)
    let range = option.name.sourceRange
    let near = Self.elsewhere[name.lowercased()] ?? name.nearest(among: words)
    if let near {
      diagnostics.append(
        Diagnostic(
          at: range, "unknown format '\(name)'", help: "did you mean '\(near)'?",
          fix: SourceEdit(range, replaceWith: near)))
    } else {
      diagnostics.append(
        Diagnostic(
          at: range, "unknown format '\(name)'",
          help: "formats are \(Word.allCases.map(\.example).joined(separator: ", "))"))
    }
  }

  /// What authors may know the words as from other tools.
  private static let elsewhere = [
    "places": "decimals", "precision": "digits", "significant": "digits", "figures": "digits",
    "sigfigs": "digits", "%": "percent",
  ]

  private mutating func report(_ option: WrittenOption, _ message: String, help: String) {
    diagnostics.append(Diagnostic(at: option.range, message, help: help))
  }
}
