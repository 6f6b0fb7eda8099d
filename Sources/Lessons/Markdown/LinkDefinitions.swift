/// The definitions `[label]: destination "title"` of a lesson.
///
/// They are kept as they are written, and given to cmark with each text that may refer to them.
struct LinkDefinitions {
  /// By their keys.
  private(set) var entries: [String: Entry] = [:]
  /// The keys of those that are no definitions, being written below the text of a paragraph.
  private var lateKeys: Set<String> = []

  /// A definition, and where its parts are.
  struct Entry {
    /// The label in the form in which labels are compared.
    let key: String
    let label: SourcedText
    /// As it is written.
    fileprivate var bytes: [UInt8]
    /// Where the bracket after the label is.
    fileprivate var labelEnd: Int
    var address: WrittenAddress
    var title: SourcedText?
  }

  /// Registers the definitions that a paragraph begins with.
  ///
  /// The first definition of a label wins.
  ///
  /// - Returns: How many lines they take, and the labels that have been defined before.
  mutating func take(from paragraph: SourcedText) -> (lineCount: Int, repeated: [SourcedText]) {
    let bytes = paragraph.bytes
    let scanner = LinkScanner(bytes: bytes)
    var start = 0
    var repeated: [SourcedText] = []
    while let definition = scanner.definition(at: start) {
      let key = Self.key(of: bytes[definition.label])
      if entries[key] == nil {
        entries[key] = Entry(
          key: key, label: paragraph[definition.label],
          bytes: Array(bytes[start..<definition.end]),
          labelEnd: definition.label.upperBound - start,
          address: WrittenAddress(definition.destination, in: paragraph),
          title: definition.title.map { paragraph[$0] })
      } else {
        repeated.append(paragraph[definition.label])
      }
      start = definition.end + 1
    }
    let lineCount =
      bytes.prefix(start).count { $0 == .newline } + (start > bytes.count ? 1 : 0)
    return (lineCount, repeated)
  }

  /// Notes a label whose definition is one of ``LateDefinition``, of which there is an error already.
  mutating func noteLate(_ label: ArraySlice<UInt8>) { lateKeys.insert(Self.key(of: label)) }

  /// Whether a label has such a definition.
  func isLate(_ label: ArraySlice<UInt8>) -> Bool { lateKeys.contains(Self.key(of: label)) }

  /// The labels that are defined, in the form in which they are compared.
  var keys: [String] { entries.keys.sorted() }

  var isEmpty: Bool { entries.isEmpty }

  /// The definition that a label refers to.
  subscript(label: ArraySlice<UInt8>) -> Entry? { entries[Self.key(of: label)] }

  subscript(label: String.UTF8View) -> Entry? { self[Array(label)[...]] }

  /// The definitions whose labels appear in brackets in a text.
  ///
  /// - Parameters:
  ///   - text: The text, in which constructs of ours may be covered.
  ///   - written: What is written where a part of it stands.
  /// - Returns: The definitions, with the labels as they are in the text where something is covered there.
  func needed(
    by text: [UInt8], written: (String) -> String = { $0 }
  ) -> [[UInt8]] {
    guard !entries.isEmpty else { return [] }
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
          let shown = text[start + 1..<index].text
          let label = written(shown)
          if let definition = self[label.utf8], seen.insert(shown).inserted {
            needed.append(
              label == shown
                ? definition.bytes
                : Array("[\(shown)".utf8) + definition.bytes[definition.labelEnd...])
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
  private static func key(of label: ArraySlice<UInt8>) -> String {
    label.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .lowercased().uppercased().lowercased()
  }
}

extension WrittenAddress {
  /// Creates the address at a range of a text, without the angle brackets around it.
  init(_ range: Range<Int>, in text: SourcedText) {
    let isBracketed = range.count >= 2 && text.bytes[range.lowerBound] == .lessThan
    let inner = isBracketed ? range.lowerBound + 1..<range.upperBound - 1 : range
    self.init(
      text.bytes[inner].text, at: text.sourceRange(inner), isBracketed ? .inAngleBrackets : .plain)
  }
}
