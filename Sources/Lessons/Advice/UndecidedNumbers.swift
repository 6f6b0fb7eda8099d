/// The numbers in links to claims and cells that may count something else than what is linked to, so
/// that the build does not check them: `[the 2 layers](#fig-net)`.
struct UndecidedNumbers {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ lesson: Lesson, _ language: NumberLanguage) {
    let cells = Set(lesson.cells.compactMap(\.options.id))
    let claims = lesson.cells.map { ClaimNames($0.code.text) }
    for quoted in lesson.quotedTexts {
      guard quoted.destination.hasPrefix("#") else { continue }
      let id = String(quoted.destination.dropFirst())
      guard
        cells.contains(id)
          || claims.contains(where: { claim in
            claim.literals.contains(id)
              || claim.prefixes.contains { !$0.isEmpty && id.hasPrefix($0) }
          })
      else { continue }
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
