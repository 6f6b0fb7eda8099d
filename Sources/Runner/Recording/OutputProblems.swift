import Lessons
import Plot
import Record

// What cells have shown, and what is wrong with it.

extension RunRecorder {
  mutating func keepOutputs(
    of index: Int, _ transcript: Transcript, _ program: Program
  ) {
    var placed = transcript.outputs[index] ?? []
    let cell = lesson.cells[index]
    report([cell.alternativeTextConflict(placed.map(\.output))].compactMap(\.self))
    for place in placed.indices { placed[place].output = placed[place].output.described(by: cell) }
    result.record.cells[index].outputs = placed.map(\.output)
    let ranges = lesson.ranges(of: placed, ofCell: index, in: program) {
      cell.onlyUse(of: program.sharedCode)
    }
    result.places[index] = ranges.map(\.start)
    for (output, place) in zip(placed, ranges) {
      report(
        output.output.problems(at: place).map { problem in
          var problem = problem
          if let origin = output.sharedPlace {
            problem.related.append(.init(at: SourceRange(at: origin), "made here"))
          }
          return problem
        })
    }
    report(lesson.cells[index].problems(inLineOf: result.record.cells[index].outputs))
  }

  /// What is wrong with a value in prose that has shown nothing; it may have printed something.
  func missingValue(of index: Int) -> [Diagnostic] {
    let cell = lesson.cells[index]
    let outputs = result.record.cells[index].outputs
    guard cell.form == .inline, outputs.allSatisfy({ $0.isText }) else { return [] }
    return [
      Diagnostic(
        at: cell.code.sourceRange,
        outputs.isEmpty
          ? "this has no value to show" : "this prints text, but has no value to show",
        help: outputs.isEmpty
          ? "call it in a cell, and show here what it computes"
          : "write what is printed as the value, without print")
    ]
  }

  /// An error for a format of something in prose that is not a number.
  func uselessFormat(of index: Int) -> [Diagnostic] {
    let cell = lesson.cells[index]
    guard let format = cell.format else { return [] }
    for output in result.record.cells[index].outputs {
      let kind: String
      switch output {
      case .value(let value) where value.isNumber: return []
      case .value(let value): kind = value.isText ? "text" : "made of several values"
      case .table: kind = "a table"
      case .text, .figure, .claim: continue
      }
      return [
        Diagnostic(
          at: format.range ?? cell.code.sourceRange,
          "the format has no effect: the value is \(kind), not a number",
          help: "remove it, or compute a number")
      ]
    }
    return []
  }
}

extension Cell {
  /// Where the cell uses a name that shared code declares, if it does so once: what is shown there is
  /// shown by that call.
  fileprivate func onlyUse(of sharedCode: SharedCode) -> Location? {
    let names = sharedCode.files.reduce(into: Set<String>()) { $0.formUnion($1.cell.declaredNames) }
    let bytes = Array(code.text.utf8)
    let uses = swiftTokens(code.text).filter { token in
      token.kind == .identifier
        && names.contains(String(decoding: bytes[token.range], as: UTF8.self))
    }
    return uses.count == 1 ? code.location(at: uses[0].range.lowerBound) : nil
  }
}

extension Output {
  /// What is wrong with an output itself: a figure without alternative text, a table with a row
  /// that is too short, a false claim.
  fileprivate func problems(at place: SourceRange) -> [Diagnostic] {
    switch self {
    case .figure(let figure):
      figure.problems.map {
        Diagnostic(
          at: place, $0, kind: $0 == Figure.missingAlternativeText ? .altText : nil)
      }
    case .table(let table): table.problems.map { Diagnostic(at: place, $0) }
    case .claim(let claim) where claim.toleranceMistake != nil:
      [
        Diagnostic(
          at: place,
          "the claim has a tolerance that is \(claim.toleranceMistake ?? ""): \(claim.statement)",
          help: "'within' is zero or a positive number", kind: .claim)
      ]
    case .claim(let claim) where !claim.isRight:
      [
        Diagnostic(
          at: place,
          "claim \(claim.holds ? "holds, but is meant to fail" : "does not hold"): \(claim.sentence)",
          kind: .falseClaim)
      ]
    default: []
    }
  }
}

extension Claim {
  /// Why the tolerance is none that anything can be held to; nil if it is one, or there is none.
  fileprivate var toleranceMistake: String? {
    guard let tolerance else { return nil }
    if tolerance.isNaN { return "not a number" }
    if tolerance < 0 { return "negative" }
    return tolerance.isInfinite ? "infinite, so that it holds of anything" : nil
  }
}
