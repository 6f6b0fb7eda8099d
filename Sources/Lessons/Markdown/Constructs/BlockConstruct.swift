/// A construct of ours that CommonMark takes for other blocks: a table for a paragraph, a callout
/// for a quote, a cell for code.
protocol BlockConstruct: Sendable {
  /// The construct that blocks begin with; nil if that is something else.
  init?(_ blocks: ArraySlice<Outline.Block>)

  /// How many of the blocks it consists of.
  var blockCount: Int { get }

  /// What it becomes.
  func blocks(_ reader: inout LessonReader) -> [Block]
}

extension BlockConstruct {
  var blockCount: Int { 1 }
}

/// All constructs among blocks; the first that matches wins.
let blockConstructs: [any BlockConstruct.Type] = [
  CellFence.self, CodeFence.self, PipeTable.self, DefinitionList.self, CalloutQuote.self,
]
