import Lessons
import Record

// What can be said of a cell's options only once it has run: which had no effect, and which the run
// contradicts.

extension Lesson {
  /// An error for each failure that is meant and has another message than the expected one.
  package func unexpectedMessages(_ record: LessonRecord) -> [Diagnostic] {
    zip(cells, record.cells).compactMap { $0.missingMessagePart($1) }
  }

  /// A warning for each option that has had no effect in a run without errors.
  ///
  /// - Parameters:
  ///   - record: What the cells have produced.
  ///   - unfinishedCells: The cells that have not run to their end, by index: nothing is known of them.
  /// - Returns: The warnings, in the order of the cells.
  package func uselessOptions(
    _ record: LessonRecord, unfinishedCells: Set<Int> = []
  ) -> [Diagnostic] {
    cells.indices.filter { !unfinishedCells.contains($0) }.flatMap { index in
      cells[index].uselessOptions(record.cells[index], isUsed: hasVaryingValues(ofCell: index))
    }
  }

  /// An error for each cell whose id begins as that of something which the cell does not show.
  ///
  /// - Parameters:
  ///   - record: What the cells have produced.
  ///   - unfinishedCells: The cells that have not run to their end, by index: nothing is known of them.
  /// - Returns: The errors, in the order of the cells.
  package func misleadingIDs(
    _ record: LessonRecord, unfinishedCells: Set<Int> = []
  ) -> [Diagnostic] {
    cells.indices.filter { !unfinishedCells.contains($0) }.compactMap { index in
      cells[index].misleadingID(record.cells[index])
    }
  }
}

extension Cell {
  fileprivate func misleadingID(_ record: CellRecord) -> Diagnostic? {
    guard let id = options.id, let meant = ReferencePrefix(id) else { return nil }
    let (showsFigure, showsTable) = (record.showsFigure, record.showsTable)
    let isShown = options.output != .hidden
    let (name, reason): (String, String?) =
      switch meant {
      case .figure:
        (
          "a figure",
          !showsFigure
            ? "the cell shows none" : isShown ? nil : "the output of the cell is hidden"
        )
      case .table:
        (
          "a table",
          !showsTable
            ? "the cell shows none"
            : !isShown
              ? "the output of the cell is hidden" : showsFigure ? "the cell shows a figure" : nil
        )
      case .listing:
        (
          "a listing",
          isShown && showsFigure
            ? "the cell shows a figure"
            : isShown && showsTable
              ? "the cell shows a table" : options.hidesCode ? "the code is hidden" : nil
        )
      case .equation: ("a formula", "it belongs to a cell")
      case .section: ("a section", "it belongs to a cell")
      case .exercise, .theorem, .definition: ("", nil)
      }
    return reason.map {
      Diagnostic(
        at: optionRanges[.id] ?? SourceRange(at: location),
        "'\(id)' is the id of \(name), but \($0)",
        help: "show it, or give the cell an id that begins otherwise")
    }
  }

  fileprivate func missingMessagePart(_ record: CellRecord) -> Diagnostic? {
    guard let part = options.expectedMessage, let failure = record.failure,
      !failure.message.contains(part)
    else { return nil }
    let option: CellOption = options.expectation == .trap ? .traps : .fails
    return Diagnostic(
      at: optionRanges[option] ?? SourceRange(at: location),
      "the message does not contain '\(part)': \(failure.message)",
      help: "write a part of the message as it is, or fix the cell")
  }

  /// Warnings about options that have had no effect on what the cell produced.
  ///
  /// - Parameters:
  ///   - record: What the cell produced.
  ///   - isUsed: Whether values in prose vary because this cell does.
  /// - Returns: A warning for each of the options.
  fileprivate func uselessOptions(_ record: CellRecord, isUsed: Bool) -> [Diagnostic] {
    if options.expectation == .notRun || options.expectation == .compileError { return [] }
    let (showsFigure, showsTable) = (record.showsFigure, record.showsTable)
    let isEmpty = record.outputs.isEmpty
    let hasResult = !isEmpty || record.failure != nil
    return optionRanges.sorted { $0.value.start < $1.value.start }.compactMap { option, range in
      let reason: String? =
        switch option {
        case .alt where !showsFigure: "the cell shows no figure"
        case .caption where options.hidesCode && !showsFigure && !showsTable:
          "the code is hidden, and the cell shows neither a figure nor a table"
        case .output where isEmpty, .outputLines where isEmpty: "the cell has no output"
        case .outputLines where !record.outputs.contains(where: \.isText):
          "the cell prints nothing"
        case .tolerance where !isEmpty && !record.outputs.contains(where: \.hasNumbers):
          "the cell shows no numbers"
        case .tolerance where !hasResult, .varies where !hasResult && !isUsed:
          "the cell has no output"
        case .beside where !hasResult,
          .code
        where !hasResult && options.code != nil
          && [.below, .beside].contains(options.code):
          "the cell has no output"
        default: nil
        }
      return reason.map {
        Diagnostic(
          .warning, at: range, "option '\(option.rawValue)' has no effect: \($0)",
          help: "remove it")
      }
    }
  }

  /// An error if a figure has an alternative text of its own, although the cell gives one.
  package func alternativeTextConflict(_ outputs: [Output]) -> Diagnostic? {
    guard options.alternativeText != nil, let range = optionRanges[.alt],
      outputs.contains(where: {
        if case .figure(let figure) = $0 { figure.hasAlternativeText } else { false }
      })
    else { return nil }
    return Diagnostic(
      at: range, "the figure has an alternative text in its code, too",
      help: "remove 'alt:' there, or this option")
  }
}

extension Output {
  /// Whether there is anything in it that a tolerance can be about.
  fileprivate var hasNumbers: Bool {
    if case .value(let value) = self { value.hasNumbers } else { true }
  }
}

extension Value {
  fileprivate var hasNumbers: Bool {
    !numbers.isEmpty || parts.contains { $0.value.hasNumbers }
  }
}

extension Output {
  /// The output with the alternative text that its cell gives, if it has none of its own.
  package func described(by cell: Cell) -> Output {
    guard case .figure(let figure) = self, !figure.hasAlternativeText,
      let text = cell.options.alternativeText
    else { return self }
    return .figure(figure.described(by: text))
  }
}
