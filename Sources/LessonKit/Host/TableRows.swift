import Record

/// What a table is made of before its entries are text: names of columns, and a value of any type
/// for each entry, nil for one that is missing.
struct TableRows {
  var columns: [String]
  var rows: [[Any?]]
}

extension TableRows {
  /// A value of more rows than this is shortened, as arrays are.
  private static let longest = 100

  /// A value that is shown as a table although it is none: a dictionary too long for a line, an
  /// array of tuples, or of structures whose properties are all short.
  init?(describing value: Any) {
    if let entries = Description.entries(of: value) {
      let text = Description.value(of: value).text
      guard text.count > 60 || text.contains("\n"), entries.count <= Self.longest else {
        return nil
      }
      // Columns without names, since a program's words for them say nothing of what they are.
      columns = ["", ""]
      rows = entries.map { [$0.key, $0.value] }
      return
    }
    guard let elements = Description.elements(of: value), let first = elements.first,
      elements.count <= Self.longest, let columns = Self.names(of: first)
    else { return nil }
    self.columns = columns
    rows = []
    for element in elements {
      guard Self.names(of: element) == columns else { return nil }
      rows.append(Self.entries(of: element))
    }
    let isTuple = Mirror(reflecting: first).displayStyle == .tuple
    let areShort = rows.allSatisfy { row in
      row.allSatisfy { $0.map { Self.isShort($0) } ?? true }
    }
    guard isTuple || areShort else { return nil }
  }

  /// The rows of a table that a lesson asks for, from anything that has elements: tuples,
  /// structures, arrays, or the entries of a dictionary.
  init(elements value: Any, columns names: [String]?) {
    if let entries = Description.entries(of: value) {
      rows = entries.map { [$0.key, $0.value] }
      columns = names ?? ["", ""]
      return
    }
    let elements = Description.elements(of: value) ?? []
    rows = elements.map { Self.entries(of: $0) }
    columns =
      names ?? elements.first.flatMap { Self.names(of: $0) }
      ?? [String](repeating: "", count: rows.map(\.count).max() ?? 0)
  }

  /// The names of a tuple's elements or of a structure's properties; nil for a value that is a whole.
  private static func names(of element: Any) -> [String]? {
    let element = Description.unwrapped(element)
    let mirror = Mirror(reflecting: element)
    switch mirror.displayStyle {
    case .tuple where !mirror.children.isEmpty: break
    case .struct
    where !mirror.children.isEmpty && !(element is any Showable)
      && !(element is any CustomStringConvertible) && !(element is any Sequence)
      && Timestamp(foundationDate: element) == nil:
      break
    default: return nil
    }
    return mirror.children.map { Description.name(of: $0) }
  }

  private static func entries(of element: Any) -> [Any?] {
    let element = Description.unwrapped(element)
    if names(of: element) != nil { return Mirror(reflecting: element).children.map { $0.value } }
    if element is any ShowableValue || element is any CustomStringConvertible {
      // An array is a row of its elements, a text or a number an entry.
      guard !(element is String), !(element is Substring),
        let elements = Description.elements(of: element)
      else { return [element] }
      return elements
    }
    return Description.elements(of: element) ?? [element]
  }

  private static func isShort(_ entry: Any) -> Bool {
    let entry = Description.unwrapped(entry)
    if entry is any Showable, !(entry is any ShowableValue) { return false }
    let text = Description.value(of: entry).text
    return text.count <= 40 && !text.contains("\n")
  }
}
