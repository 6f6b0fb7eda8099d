/// The definitions `[label]: destination "title"` of a lesson.
///
/// They are kept as they are written, and given to cmark with each text that may refer to them.
struct LinkDefinitions {
  private var byLabel: [String: [UInt8]] = [:]

  /// Registers the definitions that a paragraph begins with, and returns how many lines they take.
  ///
  /// The first definition of a label wins.
  mutating func take(from paragraph: [UInt8]) -> Int {
    var start = 0
    while let definition = LinkScanner(bytes: paragraph).definition(at: start) {
      let label = Self.normalized(paragraph[definition.label])
      if byLabel[label] == nil { byLabel[label] = Array(paragraph[start..<definition.end]) }
      start = definition.end + 1
    }
    return paragraph.prefix(start).count { $0 == .newline }
      + (start > paragraph.count ? 1 : 0)
  }

  /// Whether a label is defined.
  func contains(_ label: ArraySlice<UInt8>) -> Bool { byLabel[Self.normalized(label)] != nil }

  /// The labels that are defined, in the form in which they are compared.
  var labels: [String] { byLabel.keys.sorted() }

  /// The definitions whose labels appear in brackets in a text.
  func needed(by text: [UInt8]) -> [[UInt8]] {
    guard !byLabel.isEmpty else { return [] }
    var needed: [[UInt8]] = []
    var seen: Set<String> = []
    var opening: Int?
    var index = 0
    while index < text.count {
      switch text[index] {
      case .backslash: index += 1
      case .openBracket: opening = index
      case .closeBracket:
        if let start = opening, index - start < 1000 {
          let label = Self.normalized(text[start + 1..<index])
          if let definition = byLabel[label], seen.insert(label).inserted {
            needed.append(definition)
          }
        }
        opening = nil
      default: break
      }
      index += 1
    }
    return needed
  }

  /// Labels match regardless of case and of the kind of white space (CommonMark 0.30, section 4.7).
  ///
  /// Going back and forth makes `ẞ`, `ß` and `ss` one.
  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    label.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .lowercased().uppercased().lowercased()
  }
}
