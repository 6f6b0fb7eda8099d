/// A construct of ours that CommonMark takes for another block: a table for a paragraph, a callout
/// for a quote, a cell for code.
protocol BlockConstruct: Sendable {
  /// Nil if the block is not this construct.
  init?(_ block: Outline.Block)

  /// What it becomes.
  func blocks(_ reader: inout LessonReader) -> [Block]
}

/// All constructs among blocks; the first that matches wins.
let blockConstructs: [any BlockConstruct.Type] = [
  CellFence.self, PipeTable.self, CalloutQuote.self,
]
