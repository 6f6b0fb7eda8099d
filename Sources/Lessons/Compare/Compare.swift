import Record

extension Lesson {
  /// How a run differs from the approved record.
  ///
  /// Cells are matched by their ids and code, as lines are in a diff; between matches, cells that
  /// were edited pair up in order.
  ///
  /// - Parameters:
  ///   - run: A run of this lesson.
  ///   - approved: What it is known to produce.
  ///   - course: Where the tolerance comes from, unless a cell has its own.
  /// - Returns: An error for each output that is not as approved, at the line that produced it.
  public func differences(
    of run: LessonRun, from approved: ApprovedRecord, course: Course
  ) -> [Diagnostic] {
    let producing = cells.indices.filter { index in
      !run.record.cells[index].outputs.isEmpty || run.record.cells[index].failure != nil
    }
    let pairs = matches(
      approved.cells.map { $0.id.map { "#" + $0 } ?? $0.code },
      producing.map { cells[$0].options.id.map { "#" + $0 } ?? cells[$0].fingerprint })
    return pairs.flatMap { pair -> [Diagnostic] in
      switch pair {
      case (let old?, let new?):
        let index = producing[new]
        let tolerance = cells[index].options.tolerance ?? course.tolerance
        return run.record.cells[index]
          .differences(from: approved.cells[old].record, tolerance: tolerance)
          .map { Diagnostic(at: location(of: $0, cell: index, in: run), $0.message) }
      case (nil, let new?):
        return [
          Diagnostic(
            at: cells[producing[new]].location, "the outputs of this cell have not been approved",
            help: "look at them, then: lessons approve \(name)")
        ]
      case (let old?, nil):
        let id = approved.cells[old].id.map { "the cell '\($0)'" } ?? "a cell with outputs"
        let after = pairs.prefix { $0.0 != old }.compactMap(\.1).last
        return [
          Diagnostic(
            at: after.map { cells[producing[$0]].location } ?? Location(file: file, line: 1),
            "\(id) of the approved record is gone", help: "lessons approve \(name) forgets it")
        ]
      case (nil, nil): return []
      }
    }
  }

  private func location(of difference: Difference, cell index: Int, in run: LessonRun) -> Location {
    let cell = cells[index]
    if let output = difference.output, run.outputLines[index].indices.contains(output) {
      let line = run.outputLines[index][output].map { $0 + cell.codeLocation.line - 1 }
      return location(ofLine: line, in: cell)
    }
    return run.record.cells[index].failure?.location(in: cell) ?? cell.location
  }
}

/// Pairs up two sequences by their longest common subsequence.
///
/// In the gaps between equal elements what is left pairs up in order; nil stands for what has no
/// partner.
package func matches(_ old: [String], _ new: [String]) -> [(Int?, Int?)] {
  let difference = new.difference(from: old)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var pairs: [(Int?, Int?)] = []
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    var gapOld: [Int] = []
    var gapNew: [Int] = []
    while i < old.count, removed.contains(i) {
      gapOld.append(i)
      i += 1
    }
    while j < new.count, inserted.contains(j) {
      gapNew.append(j)
      j += 1
    }
    for index in 0..<max(gapOld.count, gapNew.count) {
      pairs.append(
        (
          gapOld.indices.contains(index) ? gapOld[index] : nil,
          gapNew.indices.contains(index) ? gapNew[index] : nil
        ))
    }
    if i < old.count, j < new.count {
      pairs.append((i, j))
      i += 1
      j += 1
    }
  }
  return pairs
}
