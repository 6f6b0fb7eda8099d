import Lessons
import Record
import Runner

/// How runs are compared with approved records.
package struct Comparison: Sendable {
  /// The relative difference up to which numbers count as equal, in cells that do not set their own.
  package var tolerance: Double
  /// Fingerprints of the code of cells that vary, by the cells' indices.
  package var fingerprints: [Int: String]

  /// The name of the record that the lesson seems to have had before it was renamed, if it has none now.
  package var formerRecord: String?

  package init(
    tolerance: Double, fingerprints: [Int: String] = [:], formerRecord: String? = nil
  ) {
    self.tolerance = tolerance
    self.fingerprints = fingerprints
    self.formerRecord = formerRecord
  }

  /// How a run differs from the approved record.
  ///
  /// Of cells that have not come to their end nothing is said, nor of false claims, which are errors
  /// already.
  ///
  /// - Parameters:
  ///   - run: A run of the lesson.
  ///   - lesson: The lesson.
  ///   - approved: What the lesson is known to produce; nil if nothing has been approved.
  /// - Returns: An error for each output that is not as approved, at the line that produced it.
  package func differences(
    of run: LessonRun, lesson: Lesson, from approved: ApprovedRecord?
  ) -> [Diagnostic] {
    compare(run, of: lesson, with: approved).diagnostics
  }

  /// Lays a run beside the approved record, cell by cell.
  ///
  /// - Parameters:
  ///   - run: A run of the lesson.
  ///   - lesson: The lesson.
  ///   - approved: What the lesson is known to produce; nil if nothing has been approved.
  /// - Returns: The cells, with what is not as approved.
  package func compare(
    _ run: LessonRun, of lesson: Lesson, with approved: ApprovedRecord?
  ) -> LessonComparison {
    LessonComparison(
      lesson: lesson, run: run, approved: approved,
      cells: cells(
        of: run, lesson, approved ?? ApprovedRecord(cells: []), hasRecord: approved != nil),
      recordDiagnostics: approved == nil ? missingRecord(lesson, run) : [])
  }

  /// An error if a lesson that produces anything has no record.
  private func missingRecord(_ lesson: Lesson, _ run: LessonRun) -> [Diagnostic] {
    // What went wrong comes first.
    if run.diagnostics.hasErrors { return [] }
    if ApprovedRecord(lesson: lesson, record: run.record).cells.isEmpty { return [] }
    let place = Location(file: lesson.file, line: 1)
    if let formerRecord {
      return [
        Diagnostic(
          at: place,
          "the lesson has no approved record, but seems to be '\(formerRecord)' under a new name",
          help: "if it is, write 'id: \(formerRecord)' in its front matter, or rename "
            + "\(CoursePaths.record(formerRecord)) to \(CoursePaths.record(lesson.identity))")
      ]
    }
    return [
      Diagnostic(
        at: place, "the lesson has no approved record",
        help: "check its page, then run: lessons approve \(lesson.name)")
    ]
  }

  private func cells(
    of run: LessonRun, _ lesson: Lesson, _ approved: ApprovedRecord, hasRecord: Bool
  ) -> [ComparedCell] {
    let cells = lesson.cells
    let matching = CellMatching(approved.cells, lesson, run)
    return matching.pairs.compactMap { pair -> ComparedCell? in
      switch pair {
      case (let old?, let index?):
        var result = ComparedCell(state: .compared, old: old, new: index)
        if run.unfinishedCells.contains(index) {
          result.state = .unfinished
        } else if let change = promiseChange(approved.cells[old], cells[index], lesson) {
          result.state = cells[index].options.varies ? .varies : .compared
          result.diagnostics = [change]
        } else if cells[index].options.varies {
          result.state = .varies
          result.diagnostics =
            staleness(approved.cells[old], ofCell: index, lesson).map { [$0] } ?? []
        } else {
          result.diagnostics = formatChange(approved.cells[old], cells[index])
          addDifferences(to: &result, index, approved.cells[old], lesson, run)
        }
        return result
      case (nil, let index?):
        if run.unfinishedCells.contains(index) {
          return ComparedCell(state: .unfinished, new: index)
        }
        var result = ComparedCell(state: .new, new: index)
        if hasRecord {
          let outputs = run.record.cells[index].summary.map { ": \($0)" } ?? ""
          result.diagnostics = [
            Diagnostic(
              at: cells[index].location,
              "the outputs of this cell have not been approved\(outputs)",
              help: "check them, then run: lessons approve \(lesson.name)")
          ]
        }
        return result
      case (let old?, nil):
        // It may be one that has not run.
        if !run.unfinishedCells.isEmpty { return nil }
        let before = matching.cell(before: old)
        if let silent = silentCell(before, matching.cell(after: old), matching, lesson) {
          var result = ComparedCell(state: .compared, old: old, new: silent)
          addDifferences(to: &result, silent, approved.cells[old], lesson, run)
          return result
        }
        let id = approved.cells[old].id.map { "the cell '\($0)'" } ?? "a cell"
        let outputs = approved.cells[old].record.summary.map { ": \($0)" } ?? ""
        var result = ComparedCell(state: .gone, old: old)
        result.diagnostics = [
          Diagnostic(
            at: before.map { cells[$0].location } ?? Location(file: lesson.file, line: 1),
            "\(id) of the approved record is gone\(outputs)",
            help: "lessons approve \(lesson.name) removes it")
        ]
        return result
      case (nil, nil): return nil
      }
    }
  }

  private func addDifferences(
    to result: inout ComparedCell, _ index: Int, _ approved: ApprovedCell, _ lesson: Lesson,
    _ run: LessonRun
  ) {
    let cell = lesson.cells[index]
    let record = run.record.cells[index]
    let differences = record.differences(
      from: approved.record, tolerance: cell.options.tolerance ?? tolerance)
    // Other numbers in the same code have a cause elsewhere.
    let help =
      cell.options.id == nil && cell.form == .block && approved.code == cell.fingerprint
        && cell.drawsRandomNumbers
      ? "if a cell has been added or removed above, the random numbers of this one start elsewhere: "
        + "an id such as {#sample} keeps them"
      : nil
    result.differences = differences
    result.diagnostics += differences.compactMap { difference in
      if let output = difference.output, record.outputs[output].isFalseClaim { return nil }
      return Diagnostic(
        at: place(of: difference, cell: index, lesson, run), difference.message,
        help: difference.isAboutValues ? help : nil)
    }
  }

  /// The cell between two others that produces nothing now and is the approved one that no other cell is,
  /// since it is the only one there that could produce what is missing.
  private func silentCell(
    _ before: Int?, _ after: Int?, _ matching: CellMatching, _ lesson: Lesson
  ) -> Int? {
    let start = before.map { $0 + 1 } ?? 0
    let silent = (start..<max(start, after ?? lesson.cells.count)).filter { index in
      let cell = lesson.cells[index]
      return cell.form == .block && cell.options.expectation == .success && cell.asksForOutput
        && matching.isSilent(index)
    }
    return silent.count == 1 ? silent[0] : nil
  }

  /// An error if a value in prose is written in another way.
  private func formatChange(_ approved: ApprovedCell, _ cell: Cell) -> [Diagnostic] {
    func text(_ format: String?) -> String { format.map { "with '\($0)'" } ?? "without a format" }
    let format = cell.format?.text
    if approved.format == format { return [] }
    return [
      Diagnostic(
        at: cell.format?.range ?? SourceRange(at: cell.location),
        "the number is now written \(text(format)), and was approved \(text(approved.format))")
    ]
  }

  /// An error if the outputs of a cell are to be compared from now on, or no longer.
  private func promiseChange(
    _ approved: ApprovedCell, _ cell: Cell, _ lesson: Lesson
  ) -> Diagnostic? {
    guard approved.varies != cell.options.varies else { return nil }
    return Diagnostic(
      at: cell.optionRanges[.varies] ?? SourceRange(at: cell.location),
      cell.options.varies
        ? "the outputs of this cell are no longer compared, which has not been approved"
        : "the outputs of this cell are compared from now on, and have not been approved",
      help: "check them, then run: lessons approve \(lesson.name)")
  }

  /// An error if what is approved of a cell that varies comes from other code, so that its page would
  /// differ from build to build.
  private func staleness(
    _ approved: ApprovedCell, ofCell index: Int, _ lesson: Lesson
  ) -> Diagnostic? {
    guard let fingerprint = fingerprints[index], approved.source != fingerprint else { return nil }
    let cell = lesson.cells[index]
    return Diagnostic(
      at: cell.optionRanges[.varies] ?? SourceRange(at: cell.location),
      "the approved outputs of this cell are not those of its code",
      help: "check them, then run: lessons approve \(lesson.name)")
  }

  /// The place in the lesson where an output was produced or a cell failed.
  private func place(
    of difference: Difference, cell index: Int, _ lesson: Lesson, _ run: LessonRun
  ) -> Location {
    let cell = lesson.cells[index]
    if let output = difference.output, run.places[index].indices.contains(output) {
      return run.places[index][output]
    }
    return run.record.cells[index].failure?.location(in: cell) ?? cell.location
  }
}

extension CellRecord {
  /// The outputs in a few words, of more than three only how many there are besides; nil if there are none.
  fileprivate var summary: String? {
    if outputs.isEmpty { return failure.map { "it fails: \($0.message)" } }
    let rest = outputs.count > 3 ? ", and \(outputs.count - 2) more outputs" : ""
    return outputs.prefix(outputs.count > 3 ? 2 : 3).map(\.summary).joined(separator: ", ") + rest
  }
}

extension Output {
  fileprivate var isFalseClaim: Bool {
    if case .claim(let claim) = self { !claim.isRight } else { false }
  }
}

extension Cell {
  /// Whether a name stands in the code by which values are shown.
  fileprivate var asksForOutput: Bool {
    code.text.mentions { ["claim", "print", "show"].contains($0) }
  }

  /// Whether a name stands in the code that belongs to random numbers.
  fileprivate var drawsRandomNumbers: Bool {
    code.text.mentions { name in
      ["random", "shuffle"].contains { name.lowercased().contains($0) }
    }
  }
}

extension String {
  fileprivate func mentions(_ isMeant: (String) -> Bool) -> Bool {
    split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { isMeant(String($0)) }
  }
}
