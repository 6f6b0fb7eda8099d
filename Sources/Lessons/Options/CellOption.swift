/// An option of a cell, by the name that an author writes.
///
/// This is the one list of options: what they are called, what values they take, and which of them
/// go together. ``CellOptions`` says what they mean.
package enum CellOption: String, CaseIterable, Sendable {
  case id = "#"
  case caption, alt
  case code, hidden, folded, beside, highlight, source
  case output
  case outputLines = "output-lines"
  case fails, traps, `static`, varies, optimize, reset, continues, tolerance, timeout, memory
}

extension CellOption {
  /// What can follow the name.
  enum ValueKind: Equatable {
    case none
    case text
    /// A text, or nothing.
    case optionalText
    /// One of these words.
    case choice([String])
    /// A number, as it is described to an author who has written something else.
    case number(String)
    /// Line numbers and ranges of them, separated by commas.
    case lines
  }

  var value: ValueKind {
    switch self {
    case .id, .caption, .alt: .text
    case .code: .choice(CellOptions.CodePlace.allCases.map(\.rawValue))
    case .output: .choice(CellOptions.Visibility.allCases.map(\.rawValue))
    case .highlight: .lines
    case .fails, .traps: .optionalText
    case .tolerance: .number("a number from 0 to below 1")
    case .timeout: .number("a positive number of seconds")
    case .memory: .number("a positive whole number of megabytes")
    case .outputLines: .number("a positive whole number of lines")
    case .hidden, .folded, .beside, .source, .static, .varies, .optimize, .reset, .continues: .none
    }
  }

  /// How the option is written in a fence.
  var example: String {
    switch self {
    case .id: "#fig-loss"
    case .caption, .alt: "\(rawValue)=\"…\""
    case .code: "code=folded"
    case .output: "output=folded"
    case .highlight: "highlight=2,4-6"
    case .outputLines: "output-lines=20"
    case .tolerance: "tolerance=1e-3"
    case .timeout: "timeout=30"
    case .memory: "memory=500"
    case .hidden, .folded, .beside, .source, .fails, .traps, .static, .varies, .optimize,
      .reset, .continues:
      rawValue
    }
  }

  /// What an empty value is called.
  var noun: String {
    switch self {
    case .caption: "caption"
    case .alt: "alternative text"
    case .fails, .traps: "part of the message"
    default: "value"
    }
  }

  /// Options that say the same thing in different ways, of which a cell has one.
  enum Group { case code, expectation, program }

  var group: Group? {
    switch self {
    case .code, .hidden, .folded, .beside: .code
    case .fails, .traps, .static: .expectation
    case .reset, .continues: .program
    default: nil
    }
  }

  /// The names that can stand in braces, for messages.
  static var names: [String] { allCases.dropFirst().map(\.rawValue) }

  /// All names, for messages.
  static var list: String { "#id, " + names.joined(separator: ", ") }
}

// MARK: - What goes together

extension CellOptions {
  /// Why an option has no effect, given all options of the cell; nil if it has one, as far as can be
  /// told before the cell has run.
  func uselessness(of option: CellOption) -> String? {
    switch (option, expectation) {
    case (.alt, .notRun), (.output, .notRun), (.outputLines, .notRun), (.varies, .notRun),
      (.optimize, .notRun), (.tolerance, .notRun), (.timeout, .notRun), (.memory, .notRun),
      (.beside, .notRun), (.continues, .notRun):
      return "a 'static' cell is not run"
    case (.code, .notRun) where code == .below || code == .beside:
      return "a 'static' cell has no output"
    case (.alt, .compileError), (.output, .compileError), (.outputLines, .compileError),
      (.optimize, .compileError), (.tolerance, .compileError), (.timeout, .compileError),
      (.memory, .compileError):
      return "a cell that 'fails' is not run"
    default: break
    }
    switch option {
    case .highlight where code == .hidden: return "the code is hidden"
    case .tolerance where varies: return "the output of a cell that 'varies' is not compared"
    case .alt where output == .hidden, .outputLines where output == .hidden:
      return "the output is hidden"
    case .caption where output == .hidden && hidesCode:
      return "neither code nor output is shown"
    case .beside where output == .hidden && expectation == .success,
      .code
    where (code == .below || code == .beside) && output == .hidden
      && expectation == .success:
      return "the output is hidden"
    default: return nil
    }
  }
}
