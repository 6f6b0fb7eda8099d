import Lessons
import Record

extension LessonPage {
  /// What is wrong with the page: formulas that cannot be typeset, images without a description.
  package var diagnostics: [Diagnostic] {
    formulaProblems + shownTextProblems + statementProblems + imageProblems
  }

  private var formulaProblems: [Diagnostic] {
    context.lesson.formulas.compactMap { $0.problem(in: context.site.formulas) }
  }

  /// A formula of a claim or a table is pointed at if a string of the cell contains it as it is.
  private var shownTextProblems: [Diagnostic] {
    context.recorded.shownTexts.flatMap { text, place, source in
      text.formulas.compactMap { formula in
        formula.mistake(in: context.site.formulas).map { mistake in
          let before = String(
            decoding: formula.tex.utf16.prefix(mistake.range.lowerBound), as: UTF16.self)
          let written = context.lesson.location(
            ofShownFormula: formula.tex, at: before.utf8.count, from: place)
          return Diagnostic(
            at: written ?? place,
            "the formula '\(formula.tex)' in the \(source.rawValue) cannot be typeset: \(mistake.message)",
            help: mistake.help)
        }
      }
    }
  }

  /// What has no effect in the statements of claims.
  private var statementProblems: [Diagnostic] {
    let recorded = context.recorded
    return context.lesson.cells.indices.flatMap { cell in
      recorded.record(ofCell: cell).outputs.enumerated().flatMap { index, output in
        guard case .claim(let claim) = output else { return [Diagnostic]() }
        return ShownText.mistakes(
          inStatement: claim.statement, at: recorded.places[cell][index], of: context.lesson)
      }
    }
  }

  private var imageProblems: [Diagnostic] {
    var problems: [Diagnostic] = []
    context.lesson.forEachInline { inline in
      guard case .image(let image) = inline, image.alternative.allSatisfy(\.isWhitespace)
      else { return }
      problems.append(
        Diagnostic(
          .warning, at: image.place.brackets,
          "the image '\(image.source)' has no description for readers who cannot see it",
          help: "describe it between the brackets", kind: .altText))
    }
    return problems
  }
}

extension FormulaUse {
  /// The error of a formula that could not be typeset.
  func problem(in typeset: [Formula: TypesetFormula]) -> Diagnostic? {
    guard let mistake = formula.mistake(in: typeset) else { return nil }
    func offset(_ units: Int) -> Int {
      String(decoding: tex.text.utf16.prefix(units), as: UTF16.self).utf8.count
    }
    let start = offset(mistake.range.lowerBound)
    let range = tex.sourceRange(start..<max(start, offset(mistake.range.upperBound)))
    return Diagnostic(
      at: range, "the formula cannot be typeset: \(mistake.message)", help: mistake.help,
      fix: mistake.replacement.map { SourceEdit(range, replaceWith: $0) })
  }
}

extension Formula {
  /// What is wrong with the formula.
  fileprivate func mistake(in typeset: [Formula: TypesetFormula]) -> FormulaMistake? {
    switch typeset[self] {
    case .html: FormulaColors.mistake(in: tex)
    case .failure(let message, let position): FormulaMistake(message, at: position, in: tex)
    case nil: FormulaMistake("it was not among the formulas of the lessons", at: nil, in: tex)
    }
  }
}
