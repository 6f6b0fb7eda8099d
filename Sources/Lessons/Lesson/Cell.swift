/// A piece of Swift that runs: a fenced `swift` block, or a value in a line of prose.
public struct Cell: Equatable, Sendable {
  public enum Form: Equatable, Sendable {
    /// A fenced block.
    case block
    /// `{swift} …` in inline code.
    case inline
  }

  public var form: Form
  /// The source, without the fence, each line with its break; of an inline cell, the expression.
  public var code: String
  public var options: CellOptions
  /// Where the fence begins, or the expression of an inline cell.
  public var location: Location
  /// Where the first character of ``code`` stands.
  ///
  /// The lines of a block that is indented, as in a
  /// list, all lose the same indentation, so their columns are moved by this column.
  public var codeLocation: Location

  public init(
    form: Form, code: String, options: CellOptions = CellOptions(), location: Location,
    codeLocation: Location
  ) {
    self.form = form
    self.code = code
    self.options = options
    self.location = location
    self.codeLocation = codeLocation
  }
}

/// What the author says about a cell, in braces behind the language: ```` ```swift {#id hidden} ````.
public struct CellOptions: Equatable, Sendable {
  /// What running the cell has to come to.
  public enum Expectation: String, Sendable {
    /// It compiles and runs.
    case success
    /// `fails`: it must not compile; the compiler's message is shown.
    case compileError
    /// `traps`: it must crash; its message is shown.
    case trap
    /// `static`: it is shown, and neither compiled nor run.
    case notRun
  }

  /// How the code is shown.
  public enum Visibility: String, Sendable {
    case shown
    /// `hidden`: the code is left out, its outputs are shown.
    case hidden
    /// `folded`: the reader can open the code.
    case folded
  }

  /// `#id`, by which prose refers to the cell's figure or listing; unique in the course.
  public var id: String?
  /// `caption="…"`, Markdown text under the cell's figure or table.
  public var caption: [Inline]
  public var visibility: Visibility
  public var expectation: Expectation
  /// `reset`: a new program begins with this cell.
  public var resets: Bool
  /// `tolerance=1e-3`: the relative difference up to which numbers count as equal when compared
  /// with the approved record; nil leaves it to the course.
  public var tolerance: Double?
  /// `timeout=30`: seconds; nil leaves it to the course.
  public var timeout: Double?

  public init(
    id: String? = nil, caption: [Inline] = [], visibility: Visibility = .shown,
    expectation: Expectation = .success, resets: Bool = false, tolerance: Double? = nil,
    timeout: Double? = nil
  ) {
    self.id = id
    self.caption = caption
    self.visibility = visibility
    self.expectation = expectation
    self.resets = resets
    self.tolerance = tolerance
    self.timeout = timeout
  }
}
