import Text

/// What the options of a cell mean, and everything wrong with them.
struct OptionReading {
  private(set) var options = CellOptions()
  /// The Markdown of the caption, which is read with the lesson's other prose.
  private(set) var caption: SourcedText?
  private(set) var idRange: SourceRange?
  /// Where each option's value is, or the option itself if it has none.
  private(set) var ranges: [CellOption: SourceRange] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether options say in several ways how the cell is to end.
  private var expectationIsUnclear = false
  /// The options that are known and have no other mistake.
  private var given: [(option: CellOption, written: WrittenOption)] = []

  /// Reads options in the order in which they are written.
  init(_ written: [WrittenOption]) {
    var previous: (option: CellOption, written: WrittenOption)?
    for written in written {
      guard let option = CellOption(rawValue: written.name.text) else {
        reportUnknown(written, after: previous)
        continue
      }
      previous = (option, written)
      guard isFirst(option, written) else {
        if option.group == .expectation { expectationIsUnclear = true }
        continue
      }
      if takesValue(option, written) {
        given.append((option, written))
        ranges[option] = written.valueRange ?? written.range
        let mistakes = diagnostics.count
        set(option, written)
        // Whether it has an effect is another question, which a wrong value leaves open.
        if diagnostics.count > mistakes { ranges[option] = nil }
      } else if option.isMeant(by: written) {
        // Only its value is wrong; nothing else follows from that.
        given.append((option, written))
        set(option, written)
        if option.group == .expectation { options.expectedMessage = nil }
      }
    }
    reportUselessOptions()
    // Whatever the cell does, it is not what one of them asks for.
    if expectationIsUnclear { options.expectation = .notRun }
  }

  // MARK: Names

  private mutating func reportUnknown(
    _ written: WrittenOption, after previous: (option: CellOption, written: WrittenOption)?
  ) {
    let name = written.name.text
    if name == "swift" {
      report(
        written.name.sourceRange, "the language goes before the braces, not into them",
        help: "remove it", fix: written.removal.map { SourceEdit($0, replaceWith: "") })
      return
    }
    let message = "unknown cell option '\(name)'"
    if let elsewhere = OptionElsewhere(written) {
      let text = elsewhere.replacement
      report(
        written.range, message, help: elsewhere.help ?? "here it is '\(text ?? "")'",
        fix: text.map { SourceEdit(written.range, replaceWith: $0) })
      if let option = text.flatMap(CellOption.init(rawValue:)) { take(option, meantBy: written) }
      return
    }
    if let previous, previous.written.form == .fence, previous.option.isText,
      previous.option != .id, previous.written.value != nil, !previous.written.isQuoted,
      written.value == nil
    {
      report(
        written.name.sourceRange, message,
        help: "put the value of '\(previous.option.rawValue)' in quotes")
      return
    }
    let range = written.name.sourceRange
    guard let near = name.nearest(among: CellOption.names) else {
      report(range, message, help: "options are \(CellOption.list)")
      return
    }
    report(
      range, message, help: "did you mean '\(near)'?", fix: SourceEdit(range, replaceWith: near))
    if let option = CellOption(rawValue: near) { take(option, meantBy: written) }
  }

  /// Lets an option have its effect that was meant by another name, so that nothing follows from the
  /// mistake: the errors of a cell that is meant to fail, for example.
  private mutating func take(_ option: CellOption, meantBy written: WrittenOption) {
    let hasValue = written.value.map { !$0.isBlank } ?? false
    let fits = option.value == .optionalText || hasValue == (option.value != .none)
    let isFree = !given.contains {
      $0.option == option || option.group != nil && $0.option.group == option.group
    }
    guard fits, isFree else { return }
    let mistakes = diagnostics.count
    set(option, written)
    diagnostics.removeLast(diagnostics.count - mistakes)
  }

  /// Whether the option, or another of its group, has not been given before; reported if it has.
  private mutating func isFirst(_ option: CellOption, _ written: WrittenOption) -> Bool {
    let range = written.range
    if given.contains(where: { $0.option == option }) {
      if option == .id {
        report(range, "a cell has only one id", help: "remove this one")
      } else {
        report(range, "option '\(option.rawValue)' is given twice", help: "remove one")
      }
      return false
    }
    if let group = option.group, let other = given.first(where: { $0.option.group == group }) {
      report(
        range, "option '\(option.rawValue)' contradicts '\(other.option.rawValue)'",
        help: "remove one")
      return false
    }
    return true
  }

  // MARK: Values

  /// Whether the option has a value if it takes one; reported if not.
  private mutating func takesValue(_ option: CellOption, _ written: WrittenOption) -> Bool {
    let example = "write '\(written.example(of: option))'"
    guard let value = written.value else {
      if option.value == .none || option.value == .optionalText { return true }
      report(written.range, "option '\(option.rawValue)' has no value", help: example)
      return false
    }
    if option.value == .none {
      let isOn = ["true", "yes"].contains(value.text.lowercased())
      report(
        written.range, "option '\(option.rawValue)' takes no value",
        help: ["false", "no"].contains(value.text.lowercased()) ? "leave it out" : example,
        fix: isOn ? written.replaced(by: option) : nil)
      return false
    }
    if value.isBlank, option != .id {
      report(
        written.valueRange ?? written.range,
        written.isQuoted
          ? "the \(option.noun) is empty" : "option '\(option.rawValue)' has no value",
        help: example)
      return false
    }
    return true
  }

  private mutating func set(_ option: CellOption, _ written: WrittenOption) {
    switch option {
    case .id: setID(written)
    case .caption: caption = written.value
    case .alt: options.alternativeText = written.value?.text
    case .hidden: options.code = .hidden
    case .folded: options.code = .folded
    case .beside: options.code = .beside
    case .source: options.showsSource = true
    case .code: options.code = choice(option, written)
    case .output: options.output = choice(option, written) ?? .shown
    case .highlight: setHighlight(written)
    case .outputLines: options.outputLines = wholeNumber(option, written)
    case .fails: expect(.compileError, written)
    case .traps: expect(.trap, written)
    case .static: expect(.notRun, written)
    case .varies: options.varies = true
    case .optimize: options.optimize = true
    case .reset: options.resets = true
    case .continues: options.continues = true
    case .tolerance:
      options.tolerance = number(option, written, units: Self.shares) {
        Course.tolerances.contains($0)
      }
    case .timeout: options.timeout = number(option, written, units: Self.seconds) { $0 > 0 }
    case .memory: options.memory = wholeNumber(option, written, units: Megabytes.units)
    }
  }

  /// The units of a share, each with what it is of one.
  private static let shares: [String: Double] = [
    "%": 0.01, "percent": 0.01, "pct": 0.01, "‰": 0.001,
  ]

  /// The units of time, each with the seconds that it is.
  private static let seconds: [String: Double] = [
    "ms": 1e-3, "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "min": 60, "mins": 60,
    "minute": 60, "minutes": 60, "h": 3600, "hr": 3600, "hour": 3600, "hours": 3600,
  ]

  private mutating func setID(_ written: WrittenOption) {
    guard let id = written.value else { return }
    guard isIdentifier(id.bytes) else {
      var diagnostic = Diagnostic.malformedID(id.text, at: written.range.start)
      diagnostic.range = written.range
      diagnostics.append(diagnostic)
      return
    }
    options.id = id.text
    idRange = written.range
  }

  private mutating func expect(_ expectation: CellOptions.Expectation, _ written: WrittenOption) {
    options.expectation = expectation
    options.expectedMessage = written.value?.text
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: CellOption, _ written: WrittenOption
  ) -> Choice? {
    let text = written.value?.text ?? ""
    if let choice = Choice(rawValue: text) { return choice }
    let range = written.valueRange ?? written.range
    let choices = Choice.allCases.map(\.rawValue)
    let message = "'\(text)' is not a value of '\(option.rawValue)'"
    if let other = OptionElsewhere(written)?.replacement {
      report(
        range, message, help: "here it is '\(other)'",
        fix: SourceEdit(written.range, replaceWith: other))
    } else if let near = text.nearest(among: choices) {
      report(
        range, message, help: "did you mean '\(near)'?",
        fix: SourceEdit(range, replaceWith: near))
    } else {
      report(range, message, help: "values are \(choices.joined(separator: ", "))")
    }
    return nil
  }

  private mutating func setHighlight(_ written: WrittenOption) {
    let text = written.value?.text ?? ""
    guard let lines = LineNumbers(text) else {
      report(
        written.valueRange ?? written.range, "'\(text)' is not a list of line numbers",
        help: "write, for example, '\(written.example(of: .highlight))'")
      return
    }
    options.highlightedLines = lines.ranges
  }

  private mutating func wholeNumber(
    _ option: CellOption, _ written: WrittenOption, units: [String: Double] = [:]
  ) -> Int? {
    number(option, written, units: units) {
      $0 > 0 && $0 <= 1e9 && $0 == $0.rounded()
    }.map { Int($0) }
  }

  /// A number that meets a condition; one with a unit is reported, and what it should be.
  private mutating func number(
    _ option: CellOption, _ written: WrittenOption, units: [String: Double],
    where isAllowed: (Double) -> Bool
  ) -> Double? {
    let text = written.value?.text ?? ""
    if let number = Double(text), number.isFinite, isAllowed(number) { return number }
    guard case .number(let expected) = option.value else { return nil }
    let range = written.valueRange ?? written.range
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    if let factor = units.first(where: { $0.key.lowercased() == unit.lowercased() })?.value,
      let number = Double(digits).map({ $0 * factor }), isAllowed(number)
    {
      let plain = number.text(significantDigits: 12)
      report(
        range, "'\(text)' is not \(expected)", help: "write '\(written.spelled(option, plain))'",
        fix: SourceEdit(range, replaceWith: plain))
      return nil
    }
    // What stands there may be near the example, which must not look like what it comes to.
    report(
      range, "'\(text)' is not \(expected)",
      help: "write, for example, '\(written.example(of: option))'")
    return nil
  }

  // MARK: Options together

  private mutating func reportUselessOptions() {
    if options.hidesCode, options.expectation == .notRun {
      let last = given.last { [.hidden, .code, .static].contains($0.option) }
      if let last {
        report(
          last.written.range, "a cell that is 'static' and 'hidden' is neither run nor shown",
          help: "remove one of them")
      }
    }
    for (option, written) in given {
      guard let reason = options.uselessness(of: option) else { continue }
      ranges[option] = nil
      report(
        written.range, "option '\(option.rawValue)' has no effect: \(reason)", help: "remove it",
        fix: written.removal.map { SourceEdit($0, replaceWith: "") })
    }
  }

  private mutating func report(
    _ range: SourceRange, _ message: String, help: String, fix: SourceEdit? = nil
  ) {
    diagnostics.append(Diagnostic(at: range, message, help: help, fix: fix))
  }
}

extension Diagnostic {
  static func malformedID(_ id: String, at location: Location) -> Diagnostic {
    Diagnostic(
      at: location, id.isEmpty ? "the id is empty" : "'\(id)' cannot be an id",
      help: "an id is a letter, then letters, digits and hyphens: #fig-loss")
  }
}

extension CellOption {
  /// Whether the option does without the value that it is written with: `hidden=true`, `fails=""`.
  fileprivate func isMeant(by written: WrittenOption) -> Bool {
    guard let value = written.value?.text.lowercased() else { return false }
    switch self.value {
    case .none: return !["false", "no"].contains(value)
    case .optionalText: return true
    // An empty text stays one, and the figure lacks no other.
    default: return self == .alt
    }
  }
}
