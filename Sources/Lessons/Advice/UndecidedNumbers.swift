/// The numbers in links to claims and cells that may count something else than what is linked to, so
/// that the build does not check them: `[the 2 layers](#fig-net)`.
struct UndecidedNumbers {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ lesson: Lesson, _ mark: DecimalMark) {
    let cells = Set(lesson.cells.compactMap(\.options.id))
    let claims = lesson.cells.map { ClaimNames($0.code.text) }
    lesson.forEachInline { inline in
      guard case .link(let destination, _, let content, let location) = inline,
        destination.hasPrefix("#"), let text = content.numberText
      else { return }
      let id = String(destination.dropFirst())
      guard
        cells.contains(id)
          || claims.contains(where: { claim in
            claim.literals.contains(id)
              || claim.prefixes.contains { !$0.isEmpty && id.hasPrefix($0) }
          })
      else { return }
      for number in QuotedNumbers(text, mark).numbers where !number.isCertain {
        var (start, end) = (location, location)
        start.column += 1
        if content.count == 1, case .text = content[0] {
          end.column += 1 + number.place.upperBound
          start.column += number.place.lowerBound
        } else {
          end = start
        }
        diagnostics.append(
          Diagnostic(
            .warning, at: SourceRange(start, end),
            "nothing checks the number \(number.text), which may count something else",
            help: "write the number that is linked to first: [0.97 after 12 steps](#\(id))"))
      }
    }
  }
}
