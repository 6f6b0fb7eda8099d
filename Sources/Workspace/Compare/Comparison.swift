import Lessons
import Record
import Runner

/// How runs are compared with approved records.
package struct Comparison: Sendable {
  /// The relative difference up to which numbers count as equal, in cells that do not set their own.
  package var tolerance: Double
  /// Fingerprints of the code of cells that vary, by the cells' indices.
  package var fingerprints: [Int: String]

  package init(tolerance: Double, fingerprints: [Int: String] = [:]) {
    self.tolerance = tolerance
    self.fingerprints = fingerprints
  }

  /// How a run differs from the approved record.
  ///
  /// - Parameters:
  ///   - run: A run of the lesson.
  ///   - lesson: The lesson.
  ///   - approved: What the lesson is known to produce; nil if nothing has been approved.
  /// - Returns: An error for each output that is not as approved, at the line that produced it.
  package func differences(
    of run: LessonRun, lesson: Lesson, from approved: ApprovedRecord?
  ) -> [Diagnostic] {
    if let approved { return differences(of: run, lesson: lesson, from: approved) }
    if ApprovedRecord(lesson: lesson, record: run.record).cells.isEmpty { return [] }
    return [
      Diagnostic(
        at: Location(file: lesson.file, line: 1), "the lesson has no approved record",
        help: "check its page, then run: lessons approve \(lesson.name)")
    ]
  }

  /// Compares cells, which are matched by their ids and code, as lines are in a diff; between
  /// matches, edited cells are paired in order.
  private func differences(
    of run: LessonRun, lesson: Lesson, from approved: ApprovedRecord
  ) -> [Diagnostic] {
    let cells = lesson.cells
    let producing = cells.indices.filter { index in
      !run.record.cells[index].outputs.isEmpty || run.record.cells[index].failure != nil
    }
    let pairs = aligned(
      approved.cells.map { $0.id.map { "#" + $0 } ?? $0.code },
      producing.map { cells[$0].options.id.map { "#" + $0 } ?? cells[$0].fingerprint })
    return pairs.flatMap { pair -> [Diagnostic] in
      switch pair {
      case (let old?, let new?):
        let index = producing[new]
        if let change = promiseChange(approved.cells[old], cells[index], lesson) { return [change] }
        if cells[index].options.varies {
          return staleness(approved.cells[old], ofCell: index, lesson).map { [$0] } ?? []
        }
        return run.record.cells[index]
          .differences(
            from: approved.cells[old].record,
            tolerance: cells[index].options.tolerance ?? tolerance
          ).map { Diagnostic(at: place(of: $0, cell: index, lesson, run), $0.message) }
      case (nil, let new?):
        return [
          Diagnostic(
            at: cells[producing[new]].location, "the outputs of this cell have not been approved",
            help: "check them, then run: lessons approve \(lesson.name)")
        ]
      case (let old?, nil):
        let id = approved.cells[old].id.map { "the cell '\($0)'" } ?? "a cell with outputs"
        let after = pairs.prefix { $0.0 != old }.compactMap(\.1).last
        return [
          Diagnostic(
            at: after.map { cells[producing[$0]].location } ?? Location(file: lesson.file, line: 1),
            "\(id) of the approved record is gone",
            help: "lessons approve \(lesson.name) removes it")
        ]
      case (nil, nil): return []
      }
    }
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
