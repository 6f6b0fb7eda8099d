import Lessons

extension LessonPage {
  /// What is wrong with the page: formulas that cannot be typeset, images without a description.
  package var diagnostics: [Diagnostic] {
    formulaProblems + claimProblems + imageProblems
  }

  private var formulaProblems: [Diagnostic] {
    context.lesson.formulas.compactMap { use -> Diagnostic? in
      guard let failure = failure(of: use.formula) else { return nil }
      let before = String(decoding: use.tex.text.utf16.prefix(failure.position), as: UTF16.self)
      return Diagnostic(
        at: use.tex.location(at: before.utf8.count),
        "the formula cannot be typeset: \(failure.message)")
    }
  }

  /// A claim's formula is pointed at if a string of the cell contains it as it is.
  private var claimProblems: [Diagnostic] {
    context.recorded.claimStatements.flatMap { statement, place in
      statement.formulas.compactMap { formula in
        failure(of: formula).map { failure in
          let before = String(decoding: formula.tex.utf16.prefix(failure.position), as: UTF16.self)
          let written = context.lesson.location(
            ofClaimsFormula: formula.tex, at: before.utf8.count, from: place)
          return Diagnostic(
            at: written ?? place,
            "the formula '\(formula.tex)' in the claim cannot be typeset: \(failure.message)")
        }
      }
    }
  }

  /// What is wrong with a formula, and before which of its UTF-16 code units.
  private func failure(of formula: Formula) -> (message: String, position: Int)? {
    switch context.site.formulas[formula] {
    case .html: nil
    case .failure(let message, let position): (message, position ?? 0)
    case nil: ("it was not among the formulas of the lessons", 0)
    }
  }

  private var imageProblems: [Diagnostic] {
    var problems: [Diagnostic] = []
    context.lesson.forEachInline { inline in
      guard case .image(let image) = inline, image.alternative.allSatisfy(\.isWhitespace)
      else { return }
      problems.append(
        Diagnostic(
          .warning, at: image.location,
          "the image '\(image.source)' has no description for readers who cannot see it",
          help: "describe it between the brackets"))
    }
    return problems
  }
}
