/// The names in a field such as `author`, with `and` between them.
struct BibTeXNames {
  private(set) var contributors = Contributors()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: SourcedText) {
    for range in text.namesSeparatedByAnd {
      let name = text[range].trimmed
      if name.isBlank {
        diagnostics.append(
          Diagnostic(
            at: text.trimmed.sourceRange, "a name is missing beside 'and'",
            help: "names are separated by one 'and': {Ada Lovelace and Alan Turing}"))
      } else if name.text.meansOthers {
        contributors.hasOthers = true
      } else if let end = name.endBeforeEtAl {
        contributors.hasOthers = true
        add(name[..<end].trimmed)
      } else {
        add(name)
      }
    }
  }

  private mutating func add(_ name: SourcedText) {
    if name.isInBraces {
      contributors.names.append(.organization(plain(name)))
      return
    }
    let parts = name.split(at: { $0 == .comma }).map { $0.trimmed }
    if let person = namedParts(parts) {
      contributors.names.append(person)
      return
    }
    switch parts.count {
    case 1: contributors.names.append(withoutCommas(parts[0]))
    case 2, 3:
      if parts.contains(where: \.isBlank) {
        report(name, "a part of the name is missing beside the comma", help: "write {Last, First}")
      } else {
        checkForWholeNames(name, parts)
      }
      let (particle, family) = particleAndFamily(parts[0])
      contributors.names.append(
        .person(
          given: plain(parts[parts.count - 1]), particle: particle, family: family,
          suffix: parts.count == 3 ? plain(parts[1]) : ""))
    default:
      report(
        name, "a name with \(parts.count - 1) commas",
        help: "names are separated by 'and': {Lovelace, Ada and Turing, Alan}")
      contributors.names.append(.organization(plain(name)))
    }
    if let sign = name.firstIndex(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "&") }) {
      diagnostics.append(
        Diagnostic(
          at: name.sourceRange(sign..<sign + 1), "'\(name[sign..<sign + 1])' in a name",
          help: "names are separated by 'and'; the name of an organisation is in braces of its own")
      )
    }
  }

  /// Warns of names of several people with commas between them: `John Smith, Jane Doe`.
  private mutating func checkForWholeNames(_ name: SourcedText, _ parts: [SourcedText]) {
    let isList =
      parts.count == 2 ? parts.allSatisfy(\.isWholeName) : !parts[1].isSuffixOfName
    guard isList else { return }
    let people = parts.map(\.text).joined(separator: " and ")
    diagnostics.append(
      Diagnostic(
        .warning, at: name.sourceRange, "this is read as the name of one person",
        help: parts.count == 2
          ? "write {\(people)} for several, or braces around a family name of several words"
          : "names are separated by 'and': {Lovelace, Ada and Turing, Alan}"))
  }

  /// `family=Last, given=First`, as BibLaTeX writes a name whose parts have names.
  private mutating func namedParts(_ parts: [SourcedText]) -> PersonName? {
    var values: [String: String] = [:]
    for part in parts {
      guard let equals = part.firstIndex(where: { $0 == UInt8(ascii: "=") }) else { return nil }
      values[part[..<equals].trimmed.text.lowercased()] = plain(part[(equals + 1)...].trimmed)
    }
    guard let family = values["family"] ?? values["given"] else { return nil }
    return .person(
      given: values["family"] == nil ? "" : values["given"] ?? "", particle: values["prefix"] ?? "",
      family: family, suffix: values["suffix"] ?? "")
  }

  /// `First von Last`.
  private mutating func withoutCommas(_ name: SourcedText) -> PersonName {
    let words = name.split(at: { $0.isWhitespace || $0 == .tilde }).filter { !$0.isBlank }
    // Nothing but `~`.
    guard !words.isEmpty else { return .organization(plain(name)) }
    let lowered = words.dropLast().indices.filter { words[$0].beginsInLowerCase }
    let start = lowered.first ?? words.count - 1
    let end = (lowered.last ?? words.count - 2) + 1
    return .person(
      given: plain(words[..<start]), particle: lowered.isEmpty ? "" : plain(words[start..<end]),
      family: plain(words[max(start, end)...]), suffix: "")
  }

  /// `von Last`.
  private mutating func particleAndFamily(_ name: SourcedText) -> (String, String) {
    let words = name.split(at: { $0.isWhitespace || $0 == .tilde }).filter { !$0.isBlank }
    let last = words.dropLast().indices.last { words[$0].beginsInLowerCase }
    guard let last, words[0].beginsInLowerCase else { return ("", plain(name)) }
    return (plain(words[...last]), plain(words[(last + 1)...]))
  }

  private mutating func plain(_ words: ArraySlice<SourcedText>) -> String {
    words.map { plain($0) }.joined(separator: " ")
  }

  private mutating func plain(_ text: SourcedText) -> String {
    let read = LaTeXText(text)
    diagnostics += read.diagnostics
    return read.plain.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" })
      .joined(separator: " ").replacing("\u{A0}", with: " ")
  }

  private mutating func report(_ name: SourcedText, _ message: String, help: String) {
    diagnostics.append(Diagnostic(at: name.sourceRange, message, help: help))
  }
}

extension String {
  /// Whether the text stands for the people whom a list of names leaves out, as `others` and `et al` do.
  var meansOthers: Bool {
    let words = filter { !"{}.~".contains($0) }.lowercased().split(whereSeparator: \.isWhitespace)
    return [["others"], ["and", "others"], ["et", "al"], ["et", "alii"]].contains { $0 == words }
  }
}

extension SourcedText {
  /// Where a name ends that `et al` follows, as in `Smith, John et al`.
  fileprivate var endBeforeEtAl: Int? {
    for ending in [", et al.", ", et al", " et al.", " et al", "~et~al.", " et~al."]
    where bytes.count > ending.utf8.count
      && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    {
      return bytes.count - ending.utf8.count
    }
    return nil
  }

  /// The ranges between the words `and` outside braces.
  fileprivate var namesSeparatedByAnd: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .backslash: index += 1
      default:
        guard depth == 0, bytes[index...].prefix(3).text.lowercased() == "and",
          index == 0 || bytes[index - 1].isWhitespace,
          index + 3 == bytes.count || bytes[index + 3].isWhitespace
        else { break }
        ranges.append(start..<index)
        index += 2
        start = index + 1
      }
      index += 1
    }
    ranges.append(start..<bytes.count)
    return ranges
  }

  /// The parts between separators outside braces.
  fileprivate func split(at isSeparator: (UInt8) -> Bool) -> [SourcedText] {
    var parts: [SourcedText] = []
    var start = 0
    forEachOuterByte { index in
      guard isSeparator(bytes[index]) else { return }
      parts.append(self[start..<index])
      start = index + 1
    }
    parts.append(self[start..<bytes.count])
    return parts
  }

  fileprivate func firstIndex(where isWanted: (UInt8) -> Bool) -> Int? {
    var found: Int?
    forEachOuterByte { if found == nil, isWanted(bytes[$0]) { found = $0 } }
    return found
  }

  /// Visits the bytes outside braces and commands.
  private func forEachOuterByte(_ body: (Int) -> Void) {
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .backslash: index = endOfCommand(at: index) - 1
      default: if depth == 0 { body(index) }
      }
      index += 1
    }
  }

  /// Where a command ends with the white space that belongs to it: in `Ho\v cevar` and `S\o rensen`,
  /// nothing is separated.
  private func endOfCommand(at backslash: Int) -> Int {
    let letters = bytes[(backslash + 1)...].prefix(while: \.isLetter)
    let end = letters.isEmpty ? min(backslash + 2, bytes.count) : letters.endIndex
    guard !letters.isEmpty || Accents.marks[bytes[(backslash + 1)..<end].text] != nil else {
      return end
    }
    return bytes[end...].firstIndex { !$0.isWhitespace } ?? bytes.count
  }

  /// Whether the text begins with an initial or a common first name, and goes on with a name: `J. Smith`.
  ///
  /// Family names of several words, as in `García Márquez, Gabriel José`, do not.
  fileprivate var isWholeName: Bool {
    let words = split(at: { $0.isWhitespace || $0 == .tilde }).filter { !$0.isBlank }
    guard words.count > 1, let first = words.first, let last = words.last,
      last.bytes.count(where: { $0.isLetter || $0 >= 0x80 }) > 1, !last.beginsInLowerCase
    else { return false }
    let dots = first.bytes.count(where: { $0 == UInt8(ascii: ".") })
    let letters = first.bytes.count(where: \.isLetter)
    let isInitial = first.bytes.last == UInt8(ascii: ".") && dots == letters
    return isInitial && dots + letters == first.bytes.count
      || FirstNames.common.contains(first.text)
  }

  /// Whether it follows a family name: `Jr.`, `III`, `PhD`.
  fileprivate var isSuffixOfName: Bool {
    let word = LaTeXText(self).plain.filter { $0 != "." && $0 != " " }.lowercased()
    if !word.isEmpty, word.allSatisfy({ "ivx".contains($0) }) { return true }
    return [
      "jr", "junior", "sr", "senior", "fils", "père", "filho", "neto", "hijo", "esq", "phd", "md",
      "2nd", "3rd", "4th", "jnr", "snr", "sj", "op",
    ].contains(word)
  }

  /// Whether one pair of braces is around the whole text: `{OpenAI}`, but not `{\'E}mile`.
  fileprivate var isInBraces: Bool {
    guard bytes.first == .openBrace, bytes.last == .closeBrace,
      bytes.count < 2 || bytes[1] != .backslash
    else { return false }
    var depth = 0
    for (index, byte) in bytes.enumerated() {
      if byte == .openBrace { depth += 1 }
      if byte == .closeBrace { depth -= 1 }
      if depth == 0 { return index == bytes.count - 1 }
    }
    return false
  }

  /// Whether the first letter is a small one; text in braces has no case for BibTeX.
  fileprivate var beginsInLowerCase: Bool {
    if bytes.first == .openBrace, bytes.count < 2 || bytes[1] != .backslash { return false }
    return LaTeXText(self).plain.first { $0.isLetter }?.isLowercase ?? false
  }
}
