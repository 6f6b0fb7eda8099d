/// A construct of ours that CommonMark takes for another block: a table for a paragraph, a callout
/// for a quote, a cell for code.
protocol BlockConstruct: Sendable {
  /// The construct that a block is; nil if it is none.
  init?(_ block: Outline.Block)

  /// What it becomes.
  func blocks(_ reader: inout LessonReader) -> [Block]
}

/// All constructs among blocks; the first that a block is counts.
let blockConstructs: [any BlockConstruct.Type] = [
  CellFence.self, PipeTable.self, CalloutQuote.self,
]
