import Text

/// A footnote's definition, `[^label]: …`.
///
/// What belongs to it follows the rules of list items: further blocks are indented by four columns.
struct FootnoteDefinition: Sendable {
  var label: String
  var location: Location

  /// Labels match regardless of case.
  var key: String { label.lowercased() }

  /// The label in a line whose text begins with `[^label]:`.
  static func label(in line: [UInt8], at start: Int) -> Range<Int>? {
    guard start == 0 || line[start - 1].isSpaceOrTab || line[start - 1] == .greaterThan,
      let label = footnoteLabel(in: line, at: start),
      line[label.upperBound...].starts(with: "]:".utf8)
    else { return nil }
    return label
  }

  /// The list marker that covers definitions: four columns, of a kind that is not used otherwise, so
  /// that cmark does not take a footnote for an item of the list before it.
  static func marker(in source: ArraySlice<SourcedText>) -> [UInt8] {
    let usesPlus = source.contains { line in
      let first = line.bytes.first { !$0.isSpaceOrTab && $0 != .greaterThan }
      return first == DefinitionMark.cover || first == DefinitionMark.sign
    }
    return Array((usesPlus ? "1)  " : "+   ").utf8)
  }
}

/// A reference to a footnote, `[^label]`.
struct FootnoteReference: SpanConstruct {
  static let openings = [UInt8.openBracket]
  let range: Range<Int>
  private let label: Range<Int>

  init?(_ syntax: InlineSyntax, at start: Int) {
    guard let label = footnoteLabel(in: syntax.bytes, at: start) else { return nil }
    self.label = label
    range = start..<label.upperBound + 1
  }

  func inline(
    in text: SourcedText, _ position: TextPosition?, _ reader: inout LessonReader
  ) -> Inline {
    if let position, position.isOutsideOfText {
      reader.report(
        Diagnostic(
          at: text.sourceRange(range), "footnotes are not allowed in \(position.rawValue)",
          help: "move the reference into the text"))
      return .text(text[range].text)
    }
    if let space = spaceBeforeColon(in: text.bytes), !reader.footnotes.isDefined(text[label]) {
      let place = text.sourceRange(space)
      reader.report(
        Diagnostic(
          at: place,
          "the space before the colon keeps this from being the footnote '\(text[label].text)'",
          help: "remove the space", fix: SourceEdit(place, replaceWith: "")))
      reader.footnotes.noteBroken(text[label])
      return .text(text[range].text)
    }
    let isPlausible = UndefinedFootnote(range, label, in: text.bytes).isPlausible
    guard let label = reader.footnotes.refer(to: text[label], isPlausible: isPlausible) else {
      return .text(text[range].text)
    }
    return .footnoteReference(label: label, location: text.location(at: range.lowerBound))
  }

  /// The space between it and a colon, at the beginning of a paragraph: `[^label] : …`.
  private func spaceBeforeColon(in bytes: [UInt8]) -> Range<Int>? {
    let spaces = bytes[range.upperBound...].prefix { $0.isSpaceOrTab }
    guard range.lowerBound == 0, !spaces.isEmpty, spaces.endIndex < bytes.count,
      bytes[spaces.endIndex] == DefinitionMark.sign
    else { return nil }
    return spaces.startIndex..<spaces.endIndex
  }
}

/// The label between `[^` and `]`.
private func footnoteLabel(in text: [UInt8], at start: Int) -> Range<Int>? {
  guard start + 2 < text.count, text[start...].starts(with: "[^".utf8) else { return nil }
  let end = text[(start + 2)...].firstIndex {
    $0 == .closeBracket || $0 == .openBracket || $0 == .backslash || $0.isWhitespace
  }
  guard let end, end > start + 2, text[end] == .closeBracket else { return nil }
  return start + 2..<end
}

/// The footnotes of a lesson, and the order in which they are referred to.
struct Footnotes {
  private var definitions: [String: FootnoteDefinition] = [:]
  private var contents: [String: Footnote] = [:]
  /// In source order, with the footnote that contains the reference.
  private var references: [(label: String, from: String?)] = []
  /// The footnote that is being read.
  private var current: String?
  /// The label of the footnote that is being read.
  var currentLabel: String? { current.flatMap { definitions[$0]?.label } }

  /// Errors about references to footnotes that do not exist, by the label's key.
  private var undefined: [(key: String, error: Diagnostic)] = []
  /// The keys of footnotes that are defined with a mistake, which has been reported.
  private var broken: Set<String> = []

  /// Errors about references to footnotes that do not exist.
  var missing: [Diagnostic] { undefined.filter { !broken.contains($0.key) }.map(\.error) }

  func isDefined(_ label: SourcedText) -> Bool { definitions[label.text.lowercased()] != nil }

  /// Notes that something is wrong with a footnote's definition, so that nothing need be said of the
  /// references to it.
  mutating func noteBroken(_ label: SourcedText) { broken.insert(label.text.lowercased()) }

  /// Registers a footnote, so that references may precede it.
  mutating func define(_ footnote: FootnoteDefinition) -> Diagnostic? {
    if let first = definitions[footnote.key] {
      return Diagnostic(
        at: footnote.location, "footnote '\(footnote.label)' is defined twice",
        help: "first defined at \(first.location)")
    }
    definitions[footnote.key] = footnote
    return nil
  }

  /// Begins the text of a footnote, and returns the key of the footnote that contains it, if any.
  mutating func begin(_ footnote: FootnoteDefinition) -> String? {
    let outer = current
    current = footnote.key
    return outer
  }

  mutating func end(_ footnote: FootnoteDefinition, _ blocks: [Block], outer: String?) {
    current = outer
    if contents[footnote.key] == nil {
      contents[footnote.key] = Footnote(
        label: footnote.label, blocks: blocks, location: footnote.location)
    }
  }

  /// Notes a reference to a footnote.
  ///
  /// - Parameters:
  ///   - label: The footnote's label.
  ///   - isPlausible: Whether it can be nothing but a reference, so that it is a mistake if nothing
  ///     defines it.
  /// - Returns: The label as it is defined; nil if there is no such footnote.
  mutating func refer(to label: SourcedText, isPlausible: Bool) -> String? {
    let key = label.text.lowercased()
    guard let definition = definitions[key] else {
      guard isPlausible else { return nil }
      let correction = Correction(label.text, among: definitions.values.map(\.label))
      let error =
        Diagnostic(
          at: label.sourceRange, "there is no footnote '\(label)'",
          help: correction.map { "did you mean '[^\($0.name)]'?" }
            ?? "define it with '[^\(label)]: …', or write '\\[' for a bracket",
          fix: correction.flatMap { correction in
            correction.isCertain
              ? SourceEdit(label.sourceRange, replaceWith: correction.name) : nil
          })
      undefined.append((key, error))
      return nil
    }
    references.append((key, current))
    return definition.label
  }

  /// The footnotes in the order of their first reference.
  var ordered: [Footnote] { order.compactMap { contents[$0] } }

  /// Warnings about footnotes that nothing refers to.
  var unused: [Diagnostic] {
    let used = Set(order)
    return definitions.filter { !used.contains($0.key) }.values.map { definition in
      Diagnostic(
        .warning, at: definition.location, "nothing refers to footnote '\(definition.label)'",
        help: "write '[^\(definition.label)]' in the text, or remove the footnote")
    }
  }

  private var order: [String] {
    let byPlace = Dictionary(grouping: references, by: \.from)
    var order: [String] = []
    var seen: Set<String> = []
    func append(referencesFrom place: String?) {
      for (label, _) in byPlace[place] ?? [] where seen.insert(label).inserted {
        order.append(label)
      }
    }
    append(referencesFrom: nil)
    var next = 0
    while next < order.count {
      append(referencesFrom: order[next])
      next += 1
    }
    return order
  }
}
