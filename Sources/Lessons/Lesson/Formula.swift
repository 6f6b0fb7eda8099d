/// A formula in TeX, typeset in a line or displayed.
package struct Formula: Hashable, Sendable {
  package var tex: String
  package var isDisplayed: Bool

  package init(_ tex: String, isDisplayed: Bool = false) {
    self.tex = tex
    self.isDisplayed = isDisplayed
  }
}

/// A formula at its place in a lesson.
package struct FormulaUse: Hashable, Sendable {
  package var tex: SourcedText
  package var isDisplayed: Bool

  package init(_ tex: SourcedText, isDisplayed: Bool = false) {
    self.tex = tex
    self.isDisplayed = isDisplayed
  }

  package var formula: Formula { Formula(tex.text, isDisplayed: isDisplayed) }
}

extension Lesson {
  /// The formulas of the lesson's title, prose and captions: first those in lines, then displayed
  /// ones.
  package var formulas: [FormulaUse] {
    var found: [FormulaUse] = []
    forEachInline { inline in
      if case .math(let tex) = inline { found.append(FormulaUse(tex)) }
    }
    forEachBlock { block in
      if case .math(let tex, _) = block { found.append(FormulaUse(tex, isDisplayed: true)) }
    }
    return found
  }
}
