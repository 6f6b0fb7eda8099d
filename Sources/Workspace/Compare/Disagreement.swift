import Lessons
import Record
import Runner

extension TwoRuns {
  /// An error for each cell whose outputs differ between the two runs, with the usual causes.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - scope: Which cells run in one program.
  /// - Returns: The errors, in the order of the cells.
  func disagreements(of lesson: Lesson, _ scope: CellScope) -> [Diagnostic] {
    guard let second else { return [] }
    let found = lesson.cells.indices.compactMap { index -> Diagnostic? in
      guard !lesson.cells[index].options.varies else { return nil }
      let differences = first.record.cells[index].disagreements(with: second.record.cells[index])
      guard let difference = differences.first else { return nil }
      let places = first.places[index]
      let place = difference.output.flatMap { places.indices.contains($0) ? places[$0] : nil }
      let more = differences.count > 1 ? ", and \(differences.count - 1) more" : ""
      return diagnostic(
        of: lesson, scope, cell: index, at: place ?? lesson.cells[index].location,
        "a second run differs: \(difference.message)\(more)")
    }
    // Such as an error that was thrown in one of them only.
    return found.isEmpty ? second.diagnostics.filter { $0.severity == .error } : found
  }

  private func diagnostic(
    of lesson: Lesson, _ scope: CellScope, cell index: Int, at place: Location, _ message: String
  ) -> Diagnostic {
    // In a line of text there are no options.
    let remedy =
      lesson.cells[index].form == .inline
      ? "or compute it in a cell marked 'varies', and use the name here"
      : "or mark the cell 'varies'"
    guard let (cell, cause) = lesson.varyingCode(before: index, scope) else {
      return Diagnostic(
        at: place, message,
        help: "show nothing that depends on clocks, addresses, other processes or the system's "
          + "random numbers, \(remedy)")
    }
    let code = lesson.cells[cell].code
    let line = code.location(at: cause.range.lowerBound).line
    let name = "'\(cause.name)' in line \(line)"
    let help =
      switch cause.kind {
      case .randomNumber(let call, _):
        "\(name) draws another random number in each run: write \(call)"
      case .clock: "\(name) reads a clock: show nothing that depends on the time"
      case .identity: "\(name) differs in each run: do not show it"
      case .concurrency:
        "\(name) runs beside other code, in an order that differs: print and show after all of it"
      }
    var diagnostic = Diagnostic(
      at: SourceRange(at: place), message, help: "\(help), \(remedy)")
    if case .randomNumber(_, let edit?) = cause.kind {
      diagnostic.fix = SourceEdit(code.sourceRange(edit.range), replaceWith: edit.replacement)
    }
    return diagnostic
  }
}

extension Lesson {
  /// The first thing in a cell, or else in the nearest cell before it, that differs from run to run.
  fileprivate func varyingCode(
    before index: Int, _ scope: CellScope
  ) -> (cell: Int, code: VaryingCode)? {
    for cell in (0...index).reversed() where cells[cell].options.expectation != .notRun {
      // What runs in threads rarely matters in the cells before.
      let found = Lessons.varyingCode(in: cells[cell].code.text)
      if let code = found.first(where: { cell == index || $0.kind != .concurrency }) {
        return (cell, code)
      }
      if beginsProgram(cell, scope) || cell == index && isAlone(cell, scope) { break }
    }
    return nil
  }
}
