/// The footnotes of a lesson: which there are, and in which order they are referred to.
struct Footnotes {
  /// By label in lower case, since labels match regardless of case.
  private var definitions: [String: (label: String, location: Location)] = [:]
  private var contents: [String: Footnote] = [:]
  /// In source order, with the footnote in which the reference stands.
  private var references: [(label: String, from: String?)] = []
  /// The footnote that is being read.
  private var current: String?

  /// Notes all footnotes, so that references may stand in front of them.
  mutating func define(
    _ nodes: [MarkdownTree.Node], _ source: SourceText, _ diagnostics: inout [Diagnostic]
  ) {
    for node in nodes {
      switch node {
      case .footnote(let label, let origin, let blocks):
        let location = source.location(line: origin.line, byte: origin.byte)
        if let first = definitions[label.lowercased()] {
          diagnostics.append(
            Diagnostic(
              at: location, "footnote '\(label)' is defined twice",
              help: "first defined at \(first.location)"))
        } else {
          definitions[label.lowercased()] = (label, location)
        }
        define(blocks, source, &diagnostics)
      case .quote(let blocks):
        define(blocks, source, &diagnostics)
      case .list(_, _, let items):
        for item in items { define(item, source, &diagnostics) }
      case .heading, .paragraph, .fence, .indentedCode, .html, .thematicBreak:
        break
      }
    }
  }

  /// Begins with a footnote's text, and returns the footnote in which it stands, if any.
  mutating func begin(_ label: String) -> String? {
    let outer = current
    current = label.lowercased()
    return outer
  }

  mutating func end(_ footnote: Footnote, outer: String?) {
    current = outer
    let key = footnote.label.lowercased()
    if contents[key] == nil { contents[key] = footnote }
  }

  /// The label of a footnote as it is defined; nil if it is not.
  mutating func refer(
    to label: String, at location: Location, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    let key = label.lowercased()
    guard let definition = definitions[key] else {
      let nearest = label.nearest(among: definitions.values.map(\.label))
      diagnostics.append(
        Diagnostic(
          at: location, "no footnote '\(label)'",
          help: nearest.map { "did you mean '[^\($0)]'?" }
            ?? "define it by '[^\(label)]: …', or write '\\[' for a bracket"))
      return nil
    }
    references.append((key, current))
    return definition.label
  }

  /// The footnotes in the order of their first reference, and warnings about the others.
  func ordered(_ diagnostics: inout [Diagnostic]) -> [Footnote] {
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
    for (key, definition) in definitions where !seen.contains(key) {
      diagnostics.append(
        Diagnostic(
          .warning, at: definition.location, "nothing refers to footnote '\(definition.label)'",
          help: "write '[^\(definition.label)]' in the text, or remove the footnote"))
    }
    return order.compactMap { contents[$0] }
  }
}
