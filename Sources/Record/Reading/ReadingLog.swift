import Text

/// The objects of a record that have been read, and which of their members.
///
/// It is shared by the readers of all parts of one record.
final class ReadingLog {
  private struct Entry {
    var path: JSONPath
    var members: [JSON.Member]
    /// The names that were asked for.
    var names: [String] = []
  }

  private var entries: [Entry] = []

  /// The number of a new entry for a value; nil if it is no object.
  func begin(_ json: JSON, at path: JSONPath) -> Int? {
    guard case .object(let members) = json else { return nil }
    entries.append(Entry(path: path, members: members))
    return entries.count - 1
  }

  func note(_ name: String, in entry: Int) { entries[entry].names.append(name) }

  /// Notes that a value was read as a whole, by what looks at its members itself.
  func noteAll(in entry: Int) { entries[entry].members = [] }

  /// The first member that nothing has asked for, or whose name another one has.
  var firstUnread: RecordError? {
    for entry in entries {
      for (index, member) in entry.members.enumerated() {
        let isDoubled = entry.members[..<index].contains { $0.name == member.name }
        guard isDoubled || !entry.names.contains(member.name) else { continue }
        return RecordError(
          path: entry.path.member(member.name),
          problem: isDoubled ? "is there twice" : "is not known",
          expected: isDoubled ? "it once" : Self.list(entry.names))
      }
    }
    return nil
  }

  /// `a, b or c`, each once.
  private static func list(_ names: [String]) -> String {
    var once: [String] = []
    for name in names where !once.contains(name) { once.append(name) }
    guard once.count > 1, let last = once.last else { return once.joined() }
    return once.dropLast().joined(separator: ", ") + " or " + last
  }
}
