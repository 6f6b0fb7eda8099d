/// The numbers that a claim or a cell computed, which prose can state.
package struct Measurement: Equatable, Sendable {
  package enum Kind: String, Sendable { case claim, cell }

  package var kind: Kind
  package var numbers: [MeasuredNumber]
  /// The numbers in the texts of a cell and in the data of its figures: prose may say one of them, but
  /// is taken to mean the others if there are any.
  package var otherNumbers: [MeasuredNumber] = []
  /// What a claim compares them with.
  package var expected: [MeasuredNumber] = []
  /// What a claim states of the two; nil for a condition.
  package var relation: NumberRelation?

  /// All that a cell shows, or a claim measured.
  var allNumbers: [MeasuredNumber] { numbers + otherNumbers }

  /// Whether there is something that a number in prose can be compared with.
  var hasNumbers: Bool { !allNumbers.isEmpty || !expected.isEmpty }
}
