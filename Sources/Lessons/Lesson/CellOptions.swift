/// What the author says about a cell, in braces after the language: ```` ```swift {#id hidden} ````,
/// or in lines at its top: `//| caption: …`.
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

  /// `code=…`: where the code is shown.
  package enum CodePlace: String, CaseIterable, Sendable {
    /// Before the outputs.
    case above
    /// After the outputs.
    case below
    /// At the left of the outputs, where the window is wide enough; before them elsewhere. `beside`
    /// for short.
    case beside
    /// The reader can open it. `folded` for short.
    case folded
    /// It is left out; the outputs are shown. `hidden` for short.
    case hidden
  }

  /// `output=…`: how outputs are shown.
  package enum Visibility: String, CaseIterable, Sendable {
    case shown
    /// The reader can open them.
    case folded
    /// They are left out.
    case hidden
  }

  /// `#id`, by which prose refers to the cell's figure, table or listing; unique in the lesson.
  package var id: String?
  /// `caption="…"`, Markdown text under the cell's figure or table.
  package var caption: [Inline]
  /// `alt="…"`, what a reader who cannot see the cell's figures is told; nil leaves it to the code.
  package var alternativeText: String?
  /// Where the code is shown; nil leaves it to the course.
  package var code: CodePlace?
  /// `highlight=2,4-6`: the lines that are marked, from 1, counted with those that are hidden.
  package var highlightedLines: [ClosedRange<Int>]
  /// `source`: the cell is shown as it is written, fence and all, above what it becomes.
  package var showsSource: Bool
  package var output: Visibility
  /// `output-lines=20`: how many lines of printed output are shown at once; nil for no limit of the
  /// cell's own.
  package var outputLines: Int?
  package var expectation: Expectation
  /// `fails="…"`, `traps="…"`: what the message must contain; nil for any message.
  package var expectedMessage: String?
  /// `varies`: outputs are shown and not compared with the approved record.
  package var varies: Bool
  /// `optimize`: the program that the cell is in is compiled with `-O`.
  package var optimize: Bool
  /// `reset`: a new program begins with this cell.
  package var resets: Bool
  /// `continues`: the cell goes on with the program of the cell before it, where each cell would
  /// otherwise be a program of its own.
  package var continues: Bool
  /// `tolerance=1e-3`: the relative difference up to which numbers count as equal when compared
  /// with the approved record; nil leaves it to the course.
  package var tolerance: Double?
  /// `timeout=30`: how many seconds the cell may run; nil leaves it to the course.
  package var timeout: Double?
  /// `memory=500`: how many megabytes of data the program may have while the cell runs; nil leaves it
  /// to the course.
  package var memory: Int?

  package init(
    id: String? = nil, caption: [Inline] = [], alternativeText: String? = nil,
    code: CodePlace? = nil, highlightedLines: [ClosedRange<Int>] = [],
    showsSource: Bool = false,
    output: Visibility = .shown, outputLines: Int? = nil, expectation: Expectation = .success,
    expectedMessage: String? = nil, varies: Bool = false, optimize: Bool = false,
    resets: Bool = false, continues: Bool = false, tolerance: Double? = nil, timeout: Double? = nil,
    memory: Int? = nil
  ) {
    self.id = id
    self.caption = caption
    self.alternativeText = alternativeText
    self.code = code
    self.highlightedLines = highlightedLines
    self.showsSource = showsSource
    self.output = output
    self.outputLines = outputLines
    self.expectation = expectation
    self.expectedMessage = expectedMessage
    self.varies = varies
    self.optimize = optimize
    self.resets = resets
    self.continues = continues
    self.tolerance = tolerance
    self.timeout = timeout
    self.memory = memory
  }

  /// Whether the code is nowhere shown, neither by itself nor in its fence.
  package var hidesCode: Bool { code == .hidden && !showsSource }
}
