/// Ids that a lesson has, but that nothing knows, since a mistake beside them keeps them from being
/// read.
///
/// That a reference to one of them points to nothing follows from the mistake, and is not told.
package struct LostIDs: Equatable, Sendable {
  private var names: Set<String> = []
  /// Whether there may be others: text that has fallen into a code block may have any.
  private var hasOthers = false

  package init() {}

  /// - Parameters:
  ///   - source: The lesson as it is written.
  ///   - mistakes: The lines with errors.
  ///   - hasSwallowedText: Whether text has fallen into a code block.
  init(_ source: SourceText, mistakes: Set<Int>, hasSwallowedText: Bool) {
    hasOthers = hasSwallowedText
    for line in mistakes {
      guard let text = source.line(line) else { continue }
      names.formUnion(Self.ids(in: text))
    }
  }

  func contains(_ id: String) -> Bool { hasOthers || names.contains(id) }

  /// What looks like an id in a line: `{#id`, `\label{id}`, `id="id"`.
  private static func ids(in line: String) -> [String] {
    var found: [String] = []
    var rest = line[...]
    var isInBraces = false
    var previous: Character = " "
    while let character = rest.first {
      let mark = ["\\label{", "id=\"", "id='", "id="].first { rest.hasPrefix($0) }
      if let mark {
        rest = rest.dropFirst(mark.count)
        found.append(String(rest.prefix { $0.isPartOfID }))
        continue
      }
      rest.removeFirst()
      // In `[](#id)` it is a reference.
      if character == "#", isInBraces, previous == "{" || previous.isWhitespace {
        found.append(String(rest.prefix { $0.isPartOfID }))
      }
      isInBraces = isInBraces || character == "{"
      previous = character
    }
    return found.filter { !$0.isEmpty }
  }
}

extension Character {
  fileprivate var isPartOfID: Bool { isLetter || isNumber || "-_.:".contains(self) }
}
