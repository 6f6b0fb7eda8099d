/// A piece of Swift that runs: a fenced `swift` block, or a value in a line of prose.
package struct Cell: Equatable, Sendable {
  package enum Form: Equatable, Sendable {
    /// A fenced block.
    case block
    /// `{swift} …` in inline code.
    case inline
  }

  package var form: Form
  /// The source without the fence and the lines of options, each line with its break; an inline
  /// cell's expression.
  package var code: SourcedText
  package var options: CellOptions
  /// Where the options are written; an option whose value can be wrong has the place of the value.
  package var optionRanges: [CellOption: SourceRange]
  /// How it is written, for a cell whose source is shown; nil for all others.
  package var source: CellSource?
  /// How a number is written that an inline cell computes; nil for the usual four digits.
  package var format: NumberFormat?
  /// The lines of the code that run but are not shown, from 1.
  package var hiddenLines: Set<Int>
  /// Whether the cell ends where it was meant to; in one that does not, there is text of the lesson.
  package var isClosed: Bool
  /// Where the fence begins; where the expression of an inline cell begins.
  package var location: Location

  package init(
    form: Form, code: SourcedText, options: CellOptions = CellOptions(),
    optionRanges: [CellOption: SourceRange] = [:], source: CellSource? = nil,
    format: NumberFormat? = nil, hiddenLines: Set<Int> = [], isClosed: Bool = true,
    location: Location
  ) {
    self.form = form
    self.code = code
    self.options = options
    self.optionRanges = optionRanges
    self.source = source
    self.format = format
    self.hiddenLines = hiddenLines
    self.isClosed = isClosed
    self.location = location
  }
}
