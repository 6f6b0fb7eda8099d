/// What the index needs to know about a lesson's run.
package struct LessonOutcome: Equatable, Sendable {
  /// The outcome of each cell, by its index in the lesson; a lesson that has not run has none.
  package var cells: [CellOutcome]

  package init(cells: [CellOutcome] = []) { self.cells = cells }

  package var claims: ClaimCount {
    cells.reduce(into: ClaimCount()) { $0 += $1.claims }
  }
}

/// What the index needs to know about what a cell produced.
package struct CellOutcome: Equatable, Sendable {
  package var showsFigure: Bool
  package var showsTable: Bool
  /// Whether it has not come to its end, so that what it shows is not known: it failed, or did not
  /// run.
  package var isUnfinished: Bool
  package var claims: ClaimCount

  package init(
    showsFigure: Bool = false, showsTable: Bool = false, isUnfinished: Bool = false,
    claims: ClaimCount = ClaimCount()
  ) {
    self.showsFigure = showsFigure
    self.showsTable = showsTable
    self.isUnfinished = isUnfinished
    self.claims = claims
  }
}

/// How many claims were checked, and how many of them hold.
package struct ClaimCount: Equatable, Sendable {
  package var total: Int
  package var holding: Int

  package init(total: Int = 0, holding: Int = 0) {
    self.total = total
    self.holding = holding
  }

  package static func += (sum: inout ClaimCount, other: ClaimCount) {
    sum.total += other.total
    sum.holding += other.holding
  }
}
