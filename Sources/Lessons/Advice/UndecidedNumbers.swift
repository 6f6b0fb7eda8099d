/// The numbers in links to claims and cells that may count something else than what is linked to, so
/// that the build does not check them: `[the 2 layers](#fig-net)`.
struct UndecidedNumbers {
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - others: What the other lessons of the course measure.
  ///   - language: The language of the lesson.
  init(_ lesson: Lesson, _ others: MeasuringLessons, _ language: NumberLanguage) {
    let own = MeasuredIDs(lesson)
    for quoted in lesson.quotedTexts {
      switch LinkDestination(quoted.destination, in: lesson.file, []) {
      case .id(let id) where own.contain(id): break
      case .lesson(let file, let id?)
      where file == lesson.file ? own.contain(id) : others.measure(id, in: file):
        break
      default: continue
      }
      let found = QuotedNumbers(quoted.content.numberText, language)
      for number in found.numbers where !found.certain.contains(number) {
        diagnostics.append(
          Diagnostic(
            .warning, at: quoted.range(ofCharacters: number.place),
            "the build does not check \(number.text) here: it may count something else",
            help: "give it a link of its own to what computes it, or leave it out of this one"))
      }
    }
  }
}

/// What the lessons of a course measure, for links from one to another.
package struct MeasuringLessons: Sendable {
  private let ids: [String: MeasuredIDs]

  package init(_ lessons: [Lesson]) {
    ids = Dictionary(lessons.map { ($0.file, MeasuredIDs($0)) }) { $1 }
  }

  fileprivate func measure(_ id: String, in file: String) -> Bool { ids[file]?.contain(id) == true }
}

/// The ids of a lesson's cells and claims.
private struct MeasuredIDs: Sendable {
  private let cells: Set<String>
  private let claims: [ClaimNames]

  init(_ lesson: Lesson) {
    cells = Set(lesson.cells.compactMap(\.options.id))
    claims = lesson.cells.map { ClaimNames($0.code.text) }
  }

  func contain(_ id: String) -> Bool {
    cells.contains(id)
      || claims.contains { claim in
        claim.literals.contains(id)
          || claim.prefixes.contains { !$0.isEmpty && id.hasPrefix($0) }
      }
  }
}
