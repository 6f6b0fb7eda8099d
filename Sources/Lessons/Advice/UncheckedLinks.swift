/// The links to figures and listings whose text has numbers beside other words, which the build does not
/// check: `[the 2 layers](#fig-net)`.
struct UncheckedLinks {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ lesson: Lesson, _ language: NumberLanguage) {
    for link in lesson.linkTexts {
      switch LinkDestination(link.destination, in: lesson.file, []) {
      case .id(let id) where id.allowsTextWithNumbers: break
      case .lesson(_, let id?) where id.allowsTextWithNumbers: break
      default: continue
      }
      switch NumbersInText(link.content.numberText, language) {
      case .none: continue
      case .phrase(let phrase) where phrase.isAlone: continue
      case .phrase, .mixed:
        diagnostics.append(
          Diagnostic(
            .warning, at: link.range,
            "this link says more than a number, so the build does not check the numbers in it",
            help: "put the brackets around the number alone, or leave it out of them"))
      }
    }
  }
}
