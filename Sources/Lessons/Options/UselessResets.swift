extension Lesson {
  /// An error for each `reset` before which no cell runs, so that there is nothing to leave behind.
  var uselessResets: [Diagnostic] {
    let first = cells.firstIndex { $0.options.expectation != .notRun } ?? cells.count
    return cells.prefix(first + 1).compactMap { cell in
      guard cell.options.resets, let range = cell.optionRanges[.reset] else { return nil }
      return Diagnostic(
        at: range, "option 'reset' has no effect: no cell runs before it", help: "remove it")
    }
  }
}
