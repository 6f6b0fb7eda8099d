import Lessons
import Record
import Runner
import Text

/// Whether a run of a lesson gives its approved record, bit by bit.
package struct Verification: Sendable {
  /// Something that is not as in the record.
  package struct Finding: Equatable, Sendable {
    /// Where the lesson asked for it.
    package var place: Location
    /// What it is, such as `value [2]`.
    package var name: String
    /// The number that differs; nil for what differs in more than numbers.
    package var change: NumberChange?
    /// What differs, in words.
    package var message: String
  }

  package var lesson: Lesson
  /// Why nothing can be said; nil for a lesson that has been compared.
  package var obstacle: String?
  /// All numbers that differ.
  package var numbers: [Finding] = []
  /// Outputs and cells that differ in more than numbers.
  package var others: [Finding] = []
  /// The first of both kinds.
  package var first: Finding?
  /// Whether ``Session/test(_:runningChangedOnly:progress:)`` would find nothing.
  package var isWithinTolerance = true
  /// How many cells are not compared, since what they produce may vary.
  package var varyingCount = 0

  package var isIdentical: Bool { obstacle == nil && first == nil }

  /// The number that is farthest from the recorded one.
  package var largest: Finding? {
    func size(_ finding: Finding) -> Double { finding.change?.relative ?? .infinity }
    // Of several that are equally far off, the first.
    return numbers.reduce(nil) { largest, finding in
      largest.map { size($0) >= size(finding) } == true ? largest : finding
    }
  }

  /// A lesson that has not been compared.
  package init(_ lesson: Lesson, obstacle: String) {
    self.lesson = lesson
    self.obstacle = obstacle
  }

  /// Compares a run with the approved record exactly.
  package init(_ comparison: LessonComparison) {
    lesson = comparison.lesson
    if !comparison.recordDiagnostics.isEmpty {
      obstacle = comparison.recordDiagnostics[0].message
      return
    }
    isWithinTolerance = comparison.diagnostics.isEmpty
    for cell in comparison.cells { add(cell, of: comparison) }
  }

  private mutating func add(_ compared: ComparedCell, of comparison: LessonComparison) {
    if compared.state == .varies { varyingCount += 1 }
    guard compared.state == .compared, let old = compared.old, let new = compared.new,
      let approved = comparison.approved?.cells[old].record
    else {
      for diagnostic in compared.diagnostics { addOther(diagnostic, "cell", diagnostic.message) }
      return
    }
    let record = comparison.run.record.cells[new]
    let places = comparison.run.places[new]
    let start = lesson.cells[new].location
    let differences = record.differences(from: approved, tolerance: 0)
    for pair in record.outputPairs(with: approved) {
      let place = pair.new.flatMap { places.indices.contains($0) ? places[$0] : nil } ?? start
      let difference = differences.first {
        $0.output == pair.new && $0.approvedOutput == pair.old
      }
      guard let i = pair.old, let j = pair.new else {
        if let difference { addOther(place, "output", difference.message) }
        continue
      }
      let (before, now) = (approved.outputs[i], record.outputs[j])
      if before.json.text(.compact) == now.json.text(.compact) { continue }
      let changes = now.numberChanges(from: before)
      for change in changes {
        add(
          Finding(
            place: place, name: change.place.isEmpty ? now.name : "\(now.name), \(change.place)",
            change: change,
            message: "\(JSON.text(of: change.old)) is now \(JSON.text(of: change.new))"))
      }
      if changes.isEmpty {
        addOther(place, now.name, difference?.message ?? "\(now.summary) is written otherwise")
      }
    }
    if approved.failure != record.failure {
      let difference = differences.first { $0.output == nil && $0.approvedOutput == nil }
      addOther(start, "cell", difference?.message ?? "it fails at another place")
    }
    // How the cell is approved, besides what it produces.
    let messages = Set(compared.differences.map(\.message))
    for diagnostic in compared.diagnostics where !messages.contains(diagnostic.message) {
      addOther(diagnostic, "cell", diagnostic.message)
    }
  }

  private mutating func addOther(_ diagnostic: Diagnostic, _ name: String, _ message: String) {
    addOther(diagnostic.location ?? Location(file: lesson.file, line: 1), name, message)
  }

  private mutating func addOther(_ place: Location, _ name: String, _ message: String) {
    add(Finding(place: place, name: name, message: message))
  }

  private mutating func add(_ finding: Finding) {
    if finding.change == nil { others.append(finding) } else { numbers.append(finding) }
    if first == nil { first = finding }
  }
}

extension Output {
  /// What it is, without its content.
  fileprivate var name: String {
    switch self {
    case .text(let text): text.stream == .output ? "printed text" : "standard error"
    case .value: "value"
    case .table: "table"
    case .figure: "figure"
    case .claim(let claim): "claim '\(claim.statement)'"
    }
  }
}
