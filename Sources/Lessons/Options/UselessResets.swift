extension Lesson {
  /// An error for each `reset` before which no cell runs, so that there is nothing to leave behind.
  var uselessResets: [Diagnostic] {
    // With a program for each cell, no reset has an effect, which is told of all of them.
    if frontMatter.scope == .cell { return [] }
    let first = cells.firstIndex { $0.options.expectation != .notRun } ?? cells.count
    return cells.prefix(first + 1).compactMap { cell in
      guard cell.options.resets, let range = cell.optionRanges[.reset] else { return nil }
      return Diagnostic(
        at: range, "option 'reset' has no effect: no cell runs before it", help: "remove it")
    }
  }
}
