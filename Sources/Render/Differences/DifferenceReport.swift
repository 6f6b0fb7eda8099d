import Lessons
import Record

/// What lessons produce now beside what is approved of them, from which the page for approving is made.
package struct DifferenceReport: Sendable {
  package var courseTitle: String
  /// The lessons that were asked for, in reading order.
  package var lessons: [LessonDifferences]
  /// What is wrong with the course as a whole, as it is printed.
  package var courseProblems: [String]
  /// What follows the names of lessons in commands, such as ` --course optics`.
  package var courseOption: String

  package init(
    courseTitle: String, lessons: [LessonDifferences], courseProblems: [String] = [],
    courseOption: String = ""
  ) {
    self.courseTitle = courseTitle
    self.lessons = lessons
    self.courseProblems = courseProblems
    self.courseOption = courseOption
  }
}

/// A lesson beside what is approved of it.
package struct LessonDifferences: Sendable {
  package var lesson: Lesson
  package var cells: [CellDifferences]
  /// What is wrong besides the differences, as it is printed.
  package var problems: [String]
  /// Whether it can be approved: not if it has errors.
  package var hasErrors: Bool
  /// What is wrong with its record as a whole, such as that there is none.
  package var recordProblems: [String]

  package init(
    lesson: Lesson, cells: [CellDifferences], problems: [String] = [], hasErrors: Bool = false,
    recordProblems: [String] = []
  ) {
    self.lesson = lesson
    self.cells = cells
    self.problems = problems
    self.hasErrors = hasErrors
    self.recordProblems = recordProblems
  }

  /// The outputs that differ, of all cells.
  package var differences: [OutputDifference] { cells.flatMap(\.outputs) }

  /// Whether anything is not as approved, or wrong.
  package var isAsApproved: Bool {
    !hasErrors && recordProblems.isEmpty
      && cells.allSatisfy { $0.outputs.isEmpty && $0.notes.isEmpty }
  }

  /// The claims, with what is left to each.
  package var claims: [ClaimChange] { cells.flatMap(\.claims) }

  /// The largest relative difference of all outputs; nil if there is none that has a size.
  package var largestExtent: Double? { differences.compactMap(\.extent).max() }

  /// Whether something differs in more than its numbers.
  package var differsInMoreThanNumbers: Bool {
    differences.contains { $0.extent == nil } || cells.contains { !$0.notes.isEmpty }
      || !recordProblems.isEmpty
  }
}

/// A cell beside the approved one.
package struct CellDifferences: Sendable {
  /// The cell; nil if the lesson has it no more.
  package var cell: Cell?
  /// The id of the cell, or of the one that is gone.
  package var id: String?
  /// What is not as approved besides its outputs, in words.
  package var notes: [String]
  /// The outputs that differ, in their order, those that are gone last.
  package var outputs: [OutputDifference]
  package var claims: [ClaimChange]
}

extension CellDifferences {
  /// Lays the outputs of a cell beside the approved ones.
  ///
  /// - Parameters:
  ///   - cell: The cell; nil if the lesson has it no more.
  ///   - id: Its id.
  ///   - approved: What is approved; nil if nothing is.
  ///   - current: What a run produced; nil if the lesson has the cell no more.
  ///   - differences: How the two differ.
  ///   - notes: What is not as approved besides the outputs.
  ///   - places: The place of each output of the run.
  ///   - tolerance: The relative difference up to which numbers count as equal.
  package init(
    cell: Cell?, id: String?, approved: CellRecord?, current: CellRecord?,
    differences: [Difference], notes: [String], places: [Location], tolerance: Double
  ) {
    self.cell = cell
    self.id = id
    self.notes = notes
    outputs = []
    claims = []
    let (old, new) = (approved ?? CellRecord(), current ?? CellRecord())
    let pairs = new.outputPairs(with: old)
    var gone: [OutputDifference] = []
    for pair in pairs {
      let before = pair.old.map { old.outputs[$0] }
      let now = pair.new.map { new.outputs[$0] }
      let place =
        pair.new.flatMap { places.indices.contains($0) ? places[$0] : nil } ?? cell?.location
      if case .claim(let claim) = now {
        var earlier: Claim?
        if case .claim(let before) = before { earlier = before }
        claims.append(ClaimChange(old: earlier, new: claim, place: place))
      }
      let messages = differences.filter {
        ($0.output != nil || $0.approvedOutput != nil) && $0.output == pair.new
          && $0.approvedOutput == pair.old
      }.map(\.message)
      // Of a cell that is new, or gone, no differences are listed.
      if approved != nil, current != nil, messages.isEmpty { continue }
      let difference = OutputDifference(
        old: before, new: now, messages: messages, place: place, tolerance: tolerance)
      if now == nil { gone.append(difference) } else { outputs.append(difference) }
    }
    outputs += gone
    let endings = differences.filter { $0.output == nil && $0.approvedOutput == nil }.map(\.message)
    if !endings.isEmpty {
      outputs.append(
        OutputDifference(
          old: nil, new: nil, messages: endings, place: cell?.location, tolerance: tolerance))
    }
  }
}

/// An output beside the approved one.
package struct OutputDifference: Sendable {
  /// What is approved; nil for an output that is new, or if it is about how the cell ended.
  package var old: Output?
  /// What a run produced; nil for an output that is gone, or if it is about how the cell ended.
  package var new: Output?
  /// How they differ, in words; none of an output that has no partner.
  package var messages: [String]
  /// Where the lesson asked for it.
  package var place: Location?
  package var tolerance: Double

  /// The largest relative difference of its numbers, in figures as a fraction of what each mark shows; nil if more
  /// than numbers differs.
  package var extent: Double? {
    guard let old, let new else { return nil }
    switch (old, new) {
    case (.figure(let old), .figure(let new)): return new.largestShare(from: old)
    default:
      let changes = new.numberChanges(from: old)
      if changes.contains(where: { $0.relative == nil }) { return nil }
      return changes.compactMap(\.relative).max()
    }
  }
}

/// A claim beside the approved one, with what is left until it would not hold.
package struct ClaimChange: Sendable {
  /// Nil for a claim that has not been approved.
  package var old: Claim?
  package var new: Claim
  package var place: Location?

  package init(old: Claim?, new: Claim, place: Location? = nil) {
    self.old = old
    self.new = new
    self.place = place
  }

  /// The part of its margin that it has lost; nil if it has not lost any.
  package var lostShare: Double? {
    guard let before = old?.margin, let now = new.margin else { return nil }
    return now.lostShare(of: before)
  }

  /// Whether it has lost more than half of its margin, but still holds.
  package var hasLostMuch: Bool { new.isRight && (lostShare ?? 0) > 0.5 }
}
