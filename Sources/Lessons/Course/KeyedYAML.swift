import Text
internal import Yams

/// A YAML text that maps known keys to values, and everything wrong with it.
///
/// Reading continues after each mistake. A key without a value counts as left out, and is an error.
struct KeyedYAML {
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the keys stand that have a value.
  private(set) var keyRanges: [String: SourceRange] = [:]
  private var values: [String: Node] = [:]
  /// The keys as they are written, which no other one was meant to be.
  private var given: Set<String> = []
  private let places: YAMLPlaces
  private let keys: SettingKeys

  /// Reads some lines of a file, counted from 0, in which these keys can be.
  init(_ source: SourceText, lines: Range<Int>, keys: SettingKeys) {
    places = YAMLPlaces(source: source, firstLine: lines.lowerBound)
    self.keys = keys
    let text = source.lines[lines].map { $0.text + "\n" }.joined()
    do {
      guard let root = try compose(yaml: text) else { return }
      guard case .mapping(let mapping) = root else {
        if !Self.isAbsent(root) { report(YAMLMistake.noKeys(root, places)) }
        return
      }
      read(mapping)
      reportEmpty(mapping)
    } catch let error as YamlError {
      for mistake in YAMLMistake.all(error, places) { report(mistake) }
    } catch {
      report(at: SourceRange(at: places.source.location(line: places.firstLine)), "\(error)")
    }
  }

  private init(_ mapping: Node.Mapping, keys: SettingKeys, places: YAMLPlaces) {
    self.places = places
    self.keys = keys
    read(mapping)
  }

  private mutating func read(_ mapping: Node.Mapping) {
    given = Set(mapping.compactMap { key, _ in key.scalar?.string })
    for (key, value) in mapping {
      let range = places.range(of: key)
      guard let name = key.scalar?.string, keys[name] != nil else {
        reportUnknown(key.scalar?.string, at: range, value)
        continue
      }
      if Self.isAbsent(value) {
        if let mistake = YAMLMistake(commentAfter: range, places) { report(mistake) }
        continue
      }
      values[name] = value
      keyRanges[name] = range
    }
  }

  /// Reports keys without a value.
  ///
  /// Those of a map in a list may be missing for other reasons, which are reported.
  private mutating func reportEmpty(_ mapping: Node.Mapping) {
    for (key, value) in mapping where Self.isAbsent(value) {
      guard let name = key.scalar?.string, keys[name] != nil else { continue }
      let range = places.range(of: key)
      if YAMLMistake(commentAfter: range, places) != nil { continue }
      report(at: range, "'\(name)' is empty", help: "give it a value, or remove the key")
    }
  }

  private static func isAbsent(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  private mutating func reportUnknown(_ name: String?, at range: SourceRange, _ value: Node) {
    guard let name else {
      return report(at: range, "a key must be a word", help: "write 'key: value'")
    }
    let lowercased = name.lowercased()
    let stranger: SettingKeys.Stranger? =
      keys[lowercased] == nil ? keys.strangers[lowercased] : .called(lowercased)
    switch stranger {
    case .misplaced(let message, let help):
      report(at: range, "'\(name)' \(message)", help: help)
    case .called(let own) where keys[own] != nil:
      report(
        at: range, "unknown key '\(name)'", help: "did you mean '\(own)'?",
        fix: given.contains(own) ? nil : SourceEdit(range, replaceWith: own))
      take(value, at: range, as: own)
    default:
      let nearest = name.nearest(among: keys.names.filter { !given.contains($0) })
      report(
        at: range, "unknown key '\(name)'",
        help: nearest.map { "did you mean '\($0)'?" }
          ?? (keys.names.isEmpty
            ? "remove it" : "keys are \(keys.names.joined(separator: ", "))"),
        fix: nearest.map { SourceEdit(range, replaceWith: $0) })
      if let nearest { take(value, at: range, as: nearest) }
    }
  }

  /// Takes a value for that of the key that was meant, so that nothing follows from the mistake.
  private mutating func take(_ value: Node, at range: SourceRange, as key: String) {
    guard !given.contains(key), values[key] == nil, !Self.isAbsent(value) else { return }
    values[key] = value
    keyRanges[key] = range
  }

  // MARK: - Reporting

  mutating func report(
    _ severity: Diagnostic.Severity = .error, at range: SourceRange, _ message: String,
    help: String? = nil, fix: SourceEdit? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity, at: range, message, help: help, fix: fix,
        kind: range.file.hasSuffix(".md") ? .frontMatter : .course))
  }

  private mutating func report(_ mistake: YAMLMistake) {
    report(
      mistake.severity, at: mistake.range, mistake.message, help: mistake.help, fix: mistake.fix)
  }
}

// MARK: - Single values

extension KeyedYAML {
  /// A text that is not empty, in one line.
  mutating func text(_ key: String) -> SourcedText? {
    scalar(key).flatMap { text($0, of: key) }
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let scalar = scalar(key) else { return nil }
    if scalar.style == .plain,
      let flag = ["true": true, "false": false][scalar.string.lowercased()]
    {
      return flag
    }
    let written = scalar.string.lowercased()
    if ["true", "false"].contains(written) {
      reportQuotes(scalar, key)
      return nil
    }
    let meant = ["yes": "true", "on": "true", "no": "false", "off": "false"][written]
    reportWrong(scalar, key, fix: meant)
    return nil
  }

  mutating func number(_ key: String, where isAllowed: (Double) -> Bool) -> Double? {
    value(key) { scalar in
      guard scalar.style == .plain, let number = Double(scalar.string), number.isFinite else {
        return nil
      }
      return isAllowed(number) ? number : nil
    }
  }

  mutating func integer<Integer: FixedWidthInteger>(
    _ key: String, where isAllowed: (Integer) -> Bool = { _ in true }
  ) -> Integer? {
    value(key) { scalar in
      guard scalar.style == .plain, let number = Integer(scalar.string) else { return nil }
      return isAllowed(number) ? number : nil
    }
  }

  /// A positive whole number of megabytes; one with a unit is reported with the number to write.
  mutating func megabytes(_ key: String) -> Int? {
    guard let scalar = scalar(key) else { return nil }
    if scalar.style == .plain, let number = Int(scalar.string), (1...Megabytes.most) ~= number {
      return number
    }
    if scalar.style != .plain, let number = Int(scalar.string), (1...Megabytes.most) ~= number {
      reportQuotes(scalar, key)
      return nil
    }
    let number = Megabytes(scalar.string).map { String($0.count) }
    reportWrong(
      scalar, key, help: number.map { "write '\(key): \($0)', in megabytes" }, fix: number)
    return nil
  }

  /// A text that meets a condition.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - isAllowed: The condition.
  ///   - meant: What is certainly meant by another text; nil if that is not known.
  /// - Returns: The text; nil if there is none.
  mutating func word(
    _ key: String, where isAllowed: (String) -> Bool, meant: (String) -> String? = { _ in nil }
  ) -> SourcedText? {
    guard let scalar = scalar(key) else { return nil }
    if isAllowed(scalar.string) { return places.text(of: scalar) }
    let meant = meant(scalar.string)
    reportWrong(scalar, key, help: meant.map { "did you mean '\($0)'?" }, fix: meant)
    return nil
  }

  /// What a text stands for.
  mutating func value<Value>(_ key: String, reading read: (String) -> Value?) -> Value? {
    value(key) { read($0.string) }
  }

  private mutating func value<Value>(
    _ key: String, _ read: (Node.Scalar) -> Value?
  ) -> Value? {
    guard let scalar = scalar(key) else { return nil }
    if let value = read(scalar) { return value }
    var bare = scalar
    bare.style = .plain
    if scalar.style != .plain, read(bare) != nil {
      reportQuotes(scalar, key)
    } else {
      reportWrong(scalar, key)
    }
    return nil
  }

  private mutating func scalar(_ key: String) -> Node.Scalar? {
    guard let node = values[key] else { return nil }
    if let scalar = node.scalar { return scalar }
    reportNotText(node, key)
    return nil
  }

  private mutating func reportWrong(
    _ scalar: Node.Scalar, _ key: String, help: String? = nil, fix: String? = nil
  ) {
    let range = places.range(of: .scalar(scalar))
    report(
      at: range, "'\(key)' is '\(scalar.string)'", help: help ?? "expected \(expected(key))",
      fix: fix.map { SourceEdit(range, replaceWith: $0) })
  }

  /// Reports quotes around what would be right without them, and which make it a text.
  private mutating func reportQuotes(_ scalar: Node.Scalar, _ key: String) {
    let isInQuotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    reportWrong(
      scalar, key,
      help: isInQuotes ? "remove the quotes" : "write '\(key): \(scalar.string.excerpt)'",
      fix: isInQuotes && places.bytes(of: scalar) != nil ? scalar.string : nil)
  }

  private func expected(_ key: String) -> String { keys[key]?.kind.expected ?? "text" }

  /// Reports a list or a map where a text should be, which is most often a text without quotes.
  private mutating func reportNotText(_ node: Node, _ key: String) {
    let range = places.range(of: node)
    let start = places.position(of: node.mark)
    let line = places.bytes(start.line)
    let opening = start.byte < line.count ? line[start.byte] : 0
    let kind = node.sequence == nil ? "a map of keys" : "a list"
    if keys[key]?.kind.isText == true, opening == .openBracket || opening == .openBrace {
      report(
        at: range, "'\(key)' is \(kind)",
        help: "a text that begins with '\(Character(UnicodeScalar(opening)))' needs quotes",
        fix: SourceEdit(
          range, replaceWith: line[start.byte...].trimmed.text.quotedForYAML))
    } else {
      report(at: range, "'\(key)' is \(kind)", help: "expected \(expected(key))")
    }
  }

  private mutating func text(_ scalar: Node.Scalar, of key: String) -> SourcedText? {
    let text = places.text(of: scalar)
    let range = places.range(of: .scalar(scalar))
    if text.isBlank {
      report(at: range, "'\(key)' is '\(scalar.string)'", help: "expected non-empty text")
      return nil
    }
    if let mistake = YAMLMistake(hiddenIn: scalar, places) {
      report(mistake)
      return nil
    }
    if keys[key]?.kind.isProse == true, let mistake = YAMLMistake(cutOff: scalar, places) {
      report(mistake)
    }
    return text
  }
}

// MARK: - Lists and maps

extension KeyedYAML {
  /// A list of texts, or one text.
  mutating func texts(_ key: String) -> [SourcedText] {
    guard let node = values[key] else { return [] }
    if let scalar = node.scalar { return text(scalar, of: key).map { [$0] } ?? [] }
    guard let list = node.sequence else {
      reportNotText(node, key)
      return []
    }
    return list.compactMap { entry in
      if let scalar = entry.scalar {
        if !Self.isAbsent(entry), !scalar.string.utf8.isBlank { return text(scalar, of: key) }
        report(
          at: places.rangeWithDash(ofEntry: entry), "an empty entry of '\(key)'", help: "remove it")
        return nil
      }
      reportNotText(entry: entry, of: key)
      return nil
    }
  }

  /// Reports an entry of a list that is not text: most often one with a colon and without quotes.
  private mutating func reportNotText(entry: Node, of key: String) {
    let range = places.range(of: entry)
    let start = places.position(of: entry.mark)
    let line = places.bytes(start.line)
    let text = line[min(start.byte, line.count)...].trimmed.text
    let isFlow = text.hasPrefix("[") || text.hasPrefix("{")
    let cause =
      entry.mapping != nil && !isFlow
      ? "with ': ' in it" : "that begins with '\(text.prefix(1))'"
    report(
      at: range, "an entry of '\(key)' is \(entry.mapping == nil ? "a list" : "a map of keys")",
      help: "a text \(cause) needs quotes",
      fix: text.isEmpty || text.hasPrefix("-") || line.prefix(start.byte).contains(.openBracket)
        ? nil : SourceEdit(range, replaceWith: text.quotedForYAML))
  }

  /// A list of maps with keys of their own, whose mistakes are to be adopted.
  mutating func maps(_ key: String, keys inner: SettingKeys) -> [KeyedYAML] {
    guard let node = values[key] else { return [] }
    guard let list = node.sequence else {
      report(at: places.range(of: node), wrong(key, node), help: "expected \(expected(key))")
      return []
    }
    return list.compactMap { entry in
      guard let mapping = entry.mapping else {
        report(
          at: places.range(of: entry), "an entry of '\(key)' is \(name(entry))",
          help: inner.names.contains("lessons")
            ? "write '- title: …', and below it 'lessons: […]'"
            : "write '- \(inner.names[0]): …', and below it '\(inner.names[1]): …'")
        return nil
      }
      return KeyedYAML(mapping, keys: inner, places: places)
    }
  }

  /// The names and texts of a map whose keys are up to the author.
  mutating func pairs(_ key: String) -> [(name: SourcedText, text: SourcedText)] {
    guard let node = values[key] else { return [] }
    guard let mapping = node.mapping else {
      report(at: places.range(of: node), wrong(key, node), help: "expected \(expected(key))")
      return []
    }
    return mapping.compactMap { name, value in
      guard let nameScalar = name.scalar else {
        report(at: places.range(of: name), "a key must be a word", help: "write 'key: value'")
        return nil
      }
      // What is wrong with the name is told; what it names is used all the same.
      let name =
        text(nameScalar, of: key)
        ?? SourcedText(nameScalar.string, at: places.range(of: name).start)
      if name.isBlank { return nil }
      guard let scalar = value.scalar, !Self.isAbsent(value) else {
        report(
          at: places.range(of: value), "'\(name)' is \(self.name(value))",
          help: "expected \(expected(key))")
        return nil
      }
      return text(scalar, of: key).map { (name, $0) }
    }
  }

  /// Takes over what is wrong with a part of this one.
  mutating func adopt(_ part: KeyedYAML) { diagnostics += part.diagnostics }

  func isList(_ key: String) -> Bool { values[key]?.sequence != nil }

  /// Where the value of a key stands.
  func range(of key: String) -> SourceRange? { values[key].map(places.range) }

  private func wrong(_ key: String, _ node: Node) -> String { "'\(key)' is \(name(node))" }

  private func name(_ node: Node) -> String {
    switch node {
    case .mapping: "a map of keys"
    case .sequence: "a list"
    case .scalar(let scalar): Self.isAbsent(node) ? "empty" : "'\(scalar.string)'"
    case .alias: "an alias"
    }
  }
}
