import Lessons
import Plot
import Record
import Text

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
    if !cell.options.varies {
      report(
        zip(placed, ranges).compactMap { output, place in
          courseFolderShown(in: output.output, at: place)
        })
    }
    for (output, place) in zip(placed, ranges) {
      report(
        output.output.problems(at: place).filter { problem in
          // An empty text in the cell's options is reported there.
          problem.kind != .altText
            || cell.options.alternativeText?.allSatisfy(\.isWhitespace) != true
        }.map { problem in
          var problem = problem
          if let origin = output.sharedPlace {
            problem.related.append(.init(at: SourceRange(at: origin), "made here"))
          }
          return problem
        })
    }
    if cell.form == .block, cell.options.output != .hidden {
      report(
        zip(placed, ranges).compactMap { output, place in
          output.output.isEmptyValue ? Self.emptyValue(at: place) : nil
        })
    }
    report(lesson.cells[index].problems(inLineOf: result.record.cells[index].outputs))
  }

  /// A warning of a value of a block that is an empty text, which nobody sees below the code.
  private static func emptyValue(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, at: place, "this value is empty, so nothing is shown below the code",
      help: "write String(reflecting: …) to show it in quotes, or '_ = …' to show nothing")
  }

  /// What is wrong with a value in prose that has shown nothing; it may have printed something.
  func missingValue(of index: Int) -> [Diagnostic] {
    let cell = lesson.cells[index]
    let outputs = result.record.cells[index].outputs
    guard cell.form == .inline else { return [] }
    if let empty = emptyValue(outputs, cell) { return [empty] }
    guard outputs.allSatisfy({ $0.isText }) else { return [] }
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

  /// An error for a value in prose that is an empty text, unless its expression chooses between texts, of
  /// which one may well be empty: `isOne ? "" : "s"`.
  private func emptyValue(_ outputs: [Output], _ cell: Cell) -> Diagnostic? {
    guard
      outputs.contains(where: \.isEmptyValue), !cell.code.text.containsChoice
    else { return nil }
    return Diagnostic(
      at: cell.code.sourceRange, "this value is empty, so the sentence shows nothing here",
      help: "show a value with something in it, or remove this")
  }

  /// An error for a format that has no effect on what is shown in prose: it is not a number, or none that the
  /// format can change.
  func uselessFormat(of index: Int) -> [Diagnostic] {
    let cell = lesson.cells[index]
    guard let format = cell.format, emptyValue(result.record.cells[index].outputs, cell) == nil
    else { return [] }
    for output in result.record.cells[index].outputs {
      let kind: String
      switch output {
      case .value(let value) where value.isNumber:
        return format.uselessness(for: value.numbers[0]).map { reason, help in
          [
            Diagnostic(
              at: format.range ?? cell.code.sourceRange,
              "the format has no effect: \(reason)", help: help)
          ]
        } ?? []
      case .value(let value): kind = value.isText ? "text" : "made of several values"
      // What else has no place in a line is reported by itself.
      case .text, .table, .figure, .claim: continue
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

extension NumberFormat {
  /// Why the format has no effect on a number, and the way out; nil if it has one.
  fileprivate func uselessness(for number: Double) -> (reason: String, help: String)? {
    guard number.isFinite else {
      let name = number.isNaN ? "NaN" : "infinite"
      return ("the value is \(name)", "remove it, or compute a finite number")
    }
    guard case .decimals(let count) = precision,
      NumberStyle.page(decimals: count).usesPowerOfTen(for: isPercent ? number * 100 : number)
    else { return nil }
    return (
      "the number is written with a power of ten", "write 'digits=\(max(count, 3))' instead"
    )
  }
}

extension String {
  /// Whether Swift code chooses between values: `… ? … : …`, `if` or `switch`.
  fileprivate var containsChoice: Bool {
    let bytes = Array(utf8)
    return swiftTokens(self).contains { token in
      switch String(decoding: bytes[token.range], as: UTF8.self) {
      case "if", "switch", "??": true
      // Not that of an optional value.
      case "?": bytes[..<token.range.lowerBound].last?.isWhitespace == true
      default: false
      }
    }
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
  /// Whether it is a value in which there is nothing to see.
  fileprivate var isEmptyValue: Bool {
    if case .value(let value) = self { value.text.allSatisfy(\.isWhitespace) } else { false }
  }

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
    return tolerance.isInfinite ? "infinite, so the claim holds whatever was measured" : nil
  }
}
