import Lessons

/// Everything that the pages of a site are woven from.
package struct SiteContent: Sendable {
  package var course: Course
  /// In reading order.
  package var lessons: [RecordedLesson]
  /// The text of the course's own page.
  package var coursePage: Lesson
  /// The code that lessons share, as the text of a page; nil for a course that has none.
  package var sharedCode: Lesson?
  /// The glossary, whose definitions have links to its terms; nil for a course that has none.
  package var glossary: Glossary?
  /// The first uses of terms in each lesson, by the lesson's name.
  package var termUses: [String: [TermUse]]
  /// What each term means, by its id, as pages show it to those who point at it.
  private(set) var meanings: [String: String] = [:]
  /// What the works that the course cites are called, by the languages of its pages.
  ///
  /// They are called the same on all pages, so that a reader of several finds `2001a` again.
  private var citationLabels: [String: CitationLabels] = [:]
  /// The numbers and references of all lessons.
  package var index: CourseIndex
  /// The formulas of all lessons, typeset.
  package var formulas: [Formula: TypesetFormula]
  /// The figures of all lessons, drawn.
  package var figures: [FigureFile]
  /// The path to the root of another site from the root of this one, such as `..`, where pages find
  /// style sheets and fonts; nil if this site has its own.
  package var sharedAssets: String?

  package init(
    course: Course, lessons: [RecordedLesson],
    coursePage: Lesson = CourseLayout().coursePage, sharedCode: Lesson? = nil,
    glossary: Glossary? = nil, termUses: [String: [TermUse]] = [:], index: CourseIndex,
    formulas: [Formula: TypesetFormula], figures: [FigureFile],
    sharedAssets: String? = nil
  ) {
    self.course = course
    self.lessons = lessons
    self.coursePage = coursePage
    self.sharedCode = sharedCode
    self.glossary = glossary
    self.termUses = termUses
    self.index = index
    self.formulas = formulas
    self.figures = figures
    self.sharedAssets = sharedAssets
    let languages = Set(
      lessons.map { course.settings(for: $0.lesson).language } + [course.language])
    for language in languages { citationLabels[language] = labels(in: language) }
    meanings = glossary?.meanings(in: self) ?? [:]
  }

  /// What the works that the course cites are called in a language.
  func labels(in language: String) -> CitationLabels {
    citationLabels[language]
      ?? CitationLabels(
        index.citedWorks, phrases: Phrases.phrases(for: language).bibliography)
  }

  /// The style sheets of a page.
  func styleSheets(withFormulas hasFormulas: Bool) -> [SiteAddress] {
    let sheets: [SiteAddress] = hasFormulas ? [.style, .formulaStyle] : [.style]
    return sheets.map { $0.shared(at: sharedAssets) }
  }
}
