import Text

/// What follows the language of a fenced cell, in braces:
/// ```` ```swift {#fig-a caption="A *figure*" hidden timeout=30} ````.
///
/// Reading continues after each mistake, so that all of them are reported at once.
struct FenceOptions {
  private(set) var options = CellOptions()
  /// The Markdown of the caption, which is read with the lesson's other prose.
  private(set) var caption: SourcedText?
  private(set) var idLocation: Location?
  private(set) var diagnostics: [Diagnostic] = []

  private let info: SourcedText
  private var index = 0
  private var seen: Set<String> = []
  private var expectationName: String?
  private var visibilityName: String?

  private enum Name: String, CaseIterable {
    case hidden, folded, fails, traps, `static`, reset, caption, tolerance, timeout

    var takesValue: Bool { self == .caption || self == .tolerance || self == .timeout }

    /// How the option is written with a value.
    var example: String {
      switch self {
      case .caption: "caption=\"…\""
      case .tolerance: "tolerance=1e-3"
      case .timeout: "timeout=30"
      case .hidden, .folded, .fails, .traps, .static, .reset: rawValue
      }
    }
  }

  /// Reads what follows the word `swift`.
  init(_ info: SourcedText) {
    self.info = info
    skipSpaces()
    guard !isAtEnd else { return }
    guard byte == .openBrace else {
      report(index, "text after 'swift' that is not an option", help: "put options in braces: {…}")
      return
    }
    let brace = index
    index += 1
    guard readOptions() else {
      if diagnostics.isEmpty { report(brace, "the braces are not closed", help: "add '}'") }
      return
    }
    skipSpaces()
    if !isAtEnd {
      report(index, "text after the closing brace", help: "put all options inside the braces")
    }
  }

  private var bytes: [UInt8] { info.bytes }
  private var isAtEnd: Bool { index >= bytes.count }
  private var byte: UInt8 { bytes[index] }

  /// Reads to the closing brace; false if there is none.
  private mutating func readOptions() -> Bool {
    while true {
      skipSpaces()
      guard !isAtEnd else { return false }
      if byte == .closeBrace {
        index += 1
        return true
      }
      let start = index
      if byte == .hash {
        index += 1
        readID(at: start)
        continue
      }
      let name = word { $0 != UInt8(ascii: "=") }.text
      guard skipEquals() else {
        set(name, at: start, value: nil, at: index)
        continue
      }
      let valueStart = index
      guard let value = value() else { return false }
      if name.isEmpty {
        report(start, "a value without an option name", help: "write name=value")
      } else {
        set(name, at: start, value: value, at: valueStart)
      }
    }
  }

  /// Skips `=` and spaces around it.
  private mutating func skipEquals() -> Bool {
    let equals = bytes[index...].firstIndex { !$0.isWhitespace }
    guard let equals, bytes[equals] == UInt8(ascii: "=") else { return false }
    index = equals + 1
    if !isAtEnd, byte.isWhitespace, bytes[index...].trimmed.first == .quote { skipSpaces() }
    return true
  }

  private mutating func readID(at start: Int) {
    let id = word { _ in true }
    let location = location(start)
    guard seen.insert("#").inserted else {
      report(start, "a cell has only one id", help: "remove this one")
      return
    }
    guard isIdentifier(id) else {
      report(start, .malformedID(id.text, at: location))
      return
    }
    options.id = id.text
    idLocation = location
  }

  /// A value in quotes or up to the next space; nil if the quotes are not closed.
  private mutating func value() -> Range<Int>? {
    guard !isAtEnd, byte == .quote else {
      let start = index
      _ = word { _ in true }
      return start..<index
    }
    let start = index
    index += 1
    while !isAtEnd, byte != .quote {
      index += byte == .backslash ? 2 : 1
    }
    guard !isAtEnd else {
      report(start, "the quotes are not closed", help: "add '\"'")
      return nil
    }
    index += 1
    return start + 1..<index - 1
  }

  private mutating func set(_ word: String, at start: Int, value: Range<Int>?, at valueStart: Int) {
    guard let name = Name(rawValue: word) else {
      report(start, .unknownOption(word, among: Name.allCases.map(\.rawValue), at: location(start)))
      return
    }
    guard seen.insert(word).inserted else {
      report(start, "option '\(word)' is given twice", help: "remove one")
      return
    }
    guard (value != nil) == name.takesValue else {
      report(
        start, value == nil ? "option '\(word)' has no value" : "option '\(word)' takes no value",
        help: "write '\(name.example)'")
      return
    }
    switch name {
    case .hidden: show(.hidden, name, at: start)
    case .folded: show(.folded, name, at: start)
    case .fails: expect(.compileError, name, at: start)
    case .traps: expect(.trap, name, at: start)
    case .static: expect(.notRun, name, at: start)
    case .reset: options.resets = true
    case .caption: caption = value.map(unescaped)
    case .tolerance:
      options.tolerance = number(value, name, at: valueStart, "zero or a positive number") {
        $0 >= 0
      }
    case .timeout:
      options.timeout = number(value, name, at: valueStart, "a positive number of seconds") {
        $0 > 0
      }
    }
    if options.visibility == .hidden, options.expectation == .notRun {
      report(
        start, "a cell that is 'static' and 'hidden' is neither run nor shown",
        help: "remove one of them")
    }
  }

  private mutating func show(_ visibility: CellOptions.Visibility, _ name: Name, at start: Int) {
    if let other = visibilityName {
      return contradiction(name, other, at: start)
    }
    visibilityName = name.rawValue
    options.visibility = visibility
  }

  private mutating func expect(
    _ expectation: CellOptions.Expectation, _ name: Name, at start: Int
  ) {
    if let other = expectationName {
      return contradiction(name, other, at: start)
    }
    expectationName = name.rawValue
    options.expectation = expectation
  }

  private mutating func contradiction(_ name: Name, _ other: String, at start: Int) {
    report(start, "option '\(name.rawValue)' contradicts '\(other)'", help: "remove one")
  }

  private mutating func number(
    _ value: Range<Int>?, _ name: Name, at start: Int, _ expected: String,
    where isAllowed: (Double) -> Bool
  ) -> Double? {
    let text = value.map { bytes[$0].text } ?? ""
    guard let number = Double(text), number.isFinite, isAllowed(number) else {
      report(
        start, "'\(text)' is not \(expected)", help: "write '\(name.example)'")
      return nil
    }
    return number
  }

  /// A value in quotes without the backslash before quotes.
  private func unescaped(_ value: Range<Int>) -> SourcedText {
    var text = info[value.lowerBound..<value.lowerBound]
    var start = value.lowerBound
    var index = start
    while index < value.upperBound {
      if bytes[index] == .backslash {
        if index + 1 < value.upperBound, bytes[index + 1] == .quote {
          text.append(info, start..<index)
          start = index + 1
        }
        index += 1
      }
      index += 1
    }
    text.append(info, start..<value.upperBound)
    return text
  }

  // MARK: Reading and reporting

  private mutating func skipSpaces() {
    while !isAtEnd, byte.isWhitespace { index += 1 }
  }

  /// The bytes up to a space, the closing brace or one that a condition refuses.
  private mutating func word(while matches: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = index
    while !isAtEnd, !byte.isWhitespace, byte != .closeBrace, matches(byte) { index += 1 }
    return bytes[start..<index]
  }

  private func location(_ index: Int) -> Location { info.location(at: index) }

  private mutating func report(_ index: Int, _ message: String, help: String) {
    diagnostics.append(Diagnostic(at: location(index), message, help: help))
  }

  private mutating func report(_ index: Int, _ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}

extension Diagnostic {
  fileprivate static func unknownOption(
    _ name: String, among names: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      at: location, "unknown cell option '\(name)'",
      help: name.nearest(among: names).map { "did you mean '\($0)'?" }
        ?? "options are #id, \(names.joined(separator: ", "))")
  }

  static func malformedID(_ id: String, at location: Location) -> Diagnostic {
    Diagnostic(
      at: location, id.isEmpty ? "the id is empty" : "'\(id)' cannot be an id",
      help: "an id is a letter, then letters, digits and hyphens: #fig-loss")
  }
}
