/// A piece of Swift that runs: a fenced `swift` block, or a value in a line of prose.
package struct Cell: Equatable, Sendable {
  package enum Form: Equatable, Sendable {
    /// A fenced block.
    case block
    /// `{swift} …` in inline code.
    case inline
  }

  package var form: Form
  /// The source without the fence, each line with its break; an inline cell's expression.
  package var code: SourcedText
  package var options: CellOptions
  /// Where the fence begins; where the expression of an inline cell begins.
  package var location: Location

  package init(
    form: Form, code: SourcedText, options: CellOptions = CellOptions(), location: Location
  ) {
    self.form = form
    self.code = code
    self.options = options
    self.location = location
  }
}

/// What the author says about a cell, in braces after the language: ```` ```swift {#id hidden} ````.
package struct CellOptions: Equatable, Sendable {
  /// The required outcome of compiling and running the cell.
  package enum Expectation: String, Sendable {
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
  package enum Visibility: String, Sendable {
    case shown
    /// `hidden`: the code is left out; its outputs are shown.
    case hidden
    /// `folded`: the reader can open the code.
    case folded
  }

  /// `#id`, by which prose refers to the cell's figure, table or listing; unique in the lesson.
  package var id: String?
  /// `caption="…"`, Markdown text under the cell's figure or table.
  package var caption: [Inline]
  package var visibility: Visibility
  package var expectation: Expectation
  /// `reset`: a new program begins with this cell.
  package var resets: Bool
  /// `tolerance=1e-3`: the relative difference up to which numbers count as equal when compared
  /// with the approved record; nil leaves it to the course.
  package var tolerance: Double?
  /// `timeout=30`: how many seconds the cell may run; nil leaves it to the course.
  package var timeout: Double?

  package init(
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
