/// The numbers in links that the build does not check: those beside other words in a link to a figure or a
/// listing, `[the 2 layers](#fig-net)`, and those that lead to what measures nothing, `[97 %](#tab-results)`.
struct UncheckedLinks {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ lesson: Lesson, _ language: NumberLanguage) {
    var unmeasured: Set<String> = []
    lesson.forEachBlock { if let id = $0.idOfUnmeasured { unmeasured.insert(id) } }
    for link in lesson.linkTexts {
      let destination = LinkDestination(link.destination, in: lesson.file, [])
      let numbers = NumbersInText(link.content.numberText, language)
      // `Table [2.1](#tab-results)` is compared with the table's own number.
      if ReferenceName.number(link.content.numberText) != nil,
        NameBeforeLink(link, language.words) != nil
      {
        continue
      }
      switch (destination, numbers) {
      case (.id(let id), .phrase(let phrase)) where unmeasured.contains(id) && phrase.isAlone:
        report(
          link, "nothing checks the number in this link: '#\(id)' is not a cell or a claim",
          help: "link it to the claim or the cell that it is taken from, or compute it: `{swift} …`"
        )
      case (_, .none): continue
      case (_, .phrase(let phrase)) where phrase.isAlone: continue
      case (.id(let id), _) where id.allowsTextWithNumbers,
        (.lesson(_, let id?), _) where id.allowsTextWithNumbers:
        report(
          link, "this link says more than a number, so the build does not check the numbers in it",
          help: "put the brackets around the number alone, or leave it out of them")
      default: continue
      }
    }
  }

  private mutating func report(_ link: LinkText, _ message: String, help: String) {
    diagnostics.append(Diagnostic(.warning, at: link.range, message, help: help))
  }
}

extension Block {
  /// The id of something that no code computes, such as a table in Markdown.
  fileprivate var idOfUnmeasured: String? {
    switch self {
    case .heading(_, _, let id, _): id
    case .math(_, let id): id
    case .callout(let callout): callout.id
    case .table(let table): table.caption?.id
    case .figure(let figure): figure.id
    case .paragraph, .cell, .code, .list, .definitions, .quote, .html, .thematicBreak: nil
    }
  }
}
