import Text
internal import Yams

/// A YAML text that maps known keys to plain values, and everything wrong with it.
///
/// Reading continues after each mistake. A key without a value counts as left out.
struct KeyedYAML {
  private(set) var diagnostics: [Diagnostic] = []
  private var values: [String: Node.Scalar] = [:]
  private var mappings: [String: Node.Mapping] = [:]
  private let source: SourceText
  private let firstLine: Int

  /// Reads some lines of a file, counted from 0, in which these keys can be.
  init(_ source: SourceText, lines: Range<Int>, keys: [String]) {
    self.source = source
    firstLine = lines.lowerBound
    let text = source.lines[lines].map { $0.text + "\n" }.joined()
    do {
      guard let root = try compose(yaml: text) else { return }
      guard case .mapping(let mapping) = root else {
        if root.scalar.map(Self.isAbsent) != true {
          report(root.mark, "expected keys with values", help: "write 'key: value'")
        }
        return
      }
      for (key, value) in mapping { read(key, value, keys: keys) }
    } catch let error as YamlError {
      report(error, keys: keys)
    } catch {
      report(nil, "\(error)", help: nil)
    }
  }

  private mutating func read(_ key: Node, _ value: Node, keys: [String]) {
    guard let name = key.scalar?.string, keys.contains(name) else {
      let name = key.scalar?.string
      report(
        key.mark, name.map { "unknown key '\($0)'" } ?? "a key must be a word",
        help: name.flatMap { $0.nearest(among: keys) }.map { "did you mean '\($0)'?" }
          ?? "keys are \(keys.joined(separator: ", "))")
      return
    }
    if case .mapping(let mapping) = value, CodePlaces.keys.contains(name) {
      mappings[name] = mapping
      return
    }
    guard let scalar = value.scalar else {
      report(value.mark, "'\(name)' is not a single value", help: nil)
      return
    }
    if !Self.isAbsent(scalar) { values[name] = scalar }
  }

  private static func isAbsent(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

// MARK: - Values

extension KeyedYAML {
  mutating func text(_ key: String) -> String? {
    value(key, "non-empty text") { scalar in
      let words = scalar.string.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }

  mutating func flag(_ key: String) -> Bool? {
    value(key, "true or false") { scalar in
      guard scalar.style == .plain else { return nil }
      return ["true": true, "false": false][scalar.string.lowercased()]
    }
  }

  mutating func number(
    _ key: String, _ expected: String, where isAllowed: (Double) -> Bool
  ) -> Double? {
    value(key, expected) { scalar in
      guard scalar.style == .plain, let number = Double(scalar.string), number.isFinite else {
        return nil
      }
      return isAllowed(number) ? number : nil
    }
  }

  mutating func integer<Integer: FixedWidthInteger>(
    _ key: String, _ expected: String, where isAllowed: (Integer) -> Bool = { _ in true }
  ) -> Integer? {
    value(key, expected) { scalar in
      guard scalar.style == .plain, let number = Integer(scalar.string) else { return nil }
      return isAllowed(number) ? number : nil
    }
  }

  /// A text that meets a condition.
  mutating func word(
    _ key: String, _ expected: String, where isAllowed: (String) -> Bool
  ) -> String? {
    value(key, expected) { isAllowed($0.string) ? $0.string : nil }
  }

  /// The names and values of a mapping of single values.
  mutating func pairs(_ key: String) -> [(name: SourcedText, value: SourcedText)] {
    if let scalar = values[key] {
      report(scalar.mark, "'\(key)' is '\(scalar.string)'", help: "expected keys with values")
    }
    return (mappings[key] ?? [:]).compactMap { name, value in
      guard let nameText = text(of: name), let valueText = text(of: value) else {
        report(value.mark, "'\(key)' has something other than names with single values", help: nil)
        return nil
      }
      return (nameText, valueText)
    }
  }

  private func text(of node: Node) -> SourcedText? {
    guard let scalar = node.scalar else { return nil }
    return SourcedText(scalar.string, at: location(of: scalar.mark))
  }

  private mutating func value<Value>(
    _ key: String, _ expected: String, _ read: (Node.Scalar) -> Value?
  ) -> Value? {
    guard let scalar = values[key] else { return nil }
    guard let value = read(scalar) else {
      report(scalar.mark, "'\(key)' is '\(scalar.string)'", help: "expected \(expected)")
      return nil
    }
    return value
  }
}

// MARK: - Places

extension KeyedYAML {
  private mutating func report(_ error: YamlError, keys: [String]) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      report(mark, problem, help: context?.text)
    case .duplicatedKeysInMapping(let duplicates, let context):
      for key in duplicates { reportDuplicate(key, context.mark) }
    case .reader(let problem, _, _, _):
      report(nil, problem, help: nil)
    default:
      report(nil, "cannot be read as YAML: \(error)", help: nil)
    }
  }

  /// Reports a key that is given twice, for which Yams gives the name but not the place.
  private mutating func reportDuplicate(_ key: String, _ mark: Mark) {
    let lines = source.lines.indices.dropFirst(firstLine).filter {
      source.lines[$0].text.hasPrefix("\(key):")
    }
    let message = "key '\(key)' is given twice"
    guard lines.count > 1 else { return report(mark, message, help: "remove one") }
    diagnostics.append(
      Diagnostic(
        at: source.lines[lines[1]].location, message,
        help: "first given at line \(lines[0] + 1)"))
  }

  /// Reports a mistake at a mark of libyaml.
  private mutating func report(_ mark: Mark?, _ message: String, help: String?) {
    diagnostics.append(Diagnostic(at: location(of: mark), message, help: help))
  }

  mutating func report(
    at range: SourceRange, _ message: String, help: String? = nil, fix: SourceEdit? = nil
  ) {
    diagnostics.append(Diagnostic(at: range, message, help: help, fix: fix))
  }

  /// The place of a mark of libyaml, which counts lines from the beginning of the text that it was
  /// given, and columns in Unicode scalars.
  private func location(of mark: Mark?) -> Location {
    let line = min(firstLine + (mark?.line ?? 1) - 1, max(source.lines.count - 1, 0))
    let text = source.lines.indices.contains(line) ? source.lines[line].text : ""
    let byte = text.unicodeScalars.prefix(max(0, (mark?.column ?? 1) - 1))
      .reduce(0) { $0 + UTF8.width($1) }
    return source.location(line: line, byte: byte)
  }
}
