/// What the index needs to know about a lesson's run.
package struct LessonOutcome: Equatable, Sendable {
  /// The outcome of each cell, by its index in the lesson; a lesson that has not run has none.
  package var cells: [CellOutcome]
  /// Whether it is what was approved rather than what a run produced; cells that are not as they were
  /// then are unfinished.
  package var isFromRecord: Bool

  package init(cells: [CellOutcome] = [], isFromRecord: Bool = false) {
    self.cells = cells
    self.isFromRecord = isFromRecord
  }

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
  /// Whether it varies from run to run, and this is what was approved of its code, as its page shows it.
  package var isAsApproved: Bool
  package var claims: ClaimCount
  /// The claims that have ids.
  package var namedClaims: [NamedClaim]
  /// All numbers among its values, in its tables, and that its claims measured.
  package var numbers: [MeasuredNumber]
  /// The numbers in its texts and in the data of its figures, which prose can quote as well.
  package var otherNumbers: [MeasuredNumber]

  package init(
    showsFigure: Bool = false, showsTable: Bool = false, isUnfinished: Bool = false,
    isAsApproved: Bool = false, claims: ClaimCount = ClaimCount(), namedClaims: [NamedClaim] = [],
    numbers: [MeasuredNumber] = [],
    otherNumbers: [MeasuredNumber] = []
  ) {
    self.showsFigure = showsFigure
    self.showsTable = showsTable
    self.isUnfinished = isUnfinished
    self.isAsApproved = isAsApproved
    self.claims = claims
    self.namedClaims = namedClaims
    self.numbers = numbers
    self.otherNumbers = otherNumbers
  }
}

/// A claim that prose can refer to.
package struct NamedClaim: Equatable, Sendable {
  package var id: String
  /// What it states, as running text.
  package var statement: [Inline]
  package var location: Location
  /// The numbers of its left side; none for a condition.
  package var measured: [MeasuredNumber]
  /// The numbers of its right side.
  package var expected: [MeasuredNumber]
  /// What holds of the two sides if the claim is right; nil for a condition.
  package var relation: NumberRelation?

  package init(
    id: String, statement: [Inline], location: Location, measured: [MeasuredNumber] = [],
    expected: [MeasuredNumber] = [], relation: NumberRelation? = nil
  ) {
    self.id = id
    self.statement = statement
    self.location = location
    self.measured = measured
    self.expected = expected
    self.relation = relation
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
