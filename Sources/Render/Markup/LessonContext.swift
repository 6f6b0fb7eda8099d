import Lessons
import Record

/// Everything that is looked up while a lesson's prose and outputs become HTML.
package struct LessonContext {
  let recorded: RecordedLesson
  let site: SiteContent
  /// The page that the HTML is on: the lesson's own, or one that shows its title.
  let page: SiteAddress
  let entry: IndexedLesson
  let phrases: Phrases
  let numbers: NumberMarkup
  let footnotes: FootnoteNumbers
  let footnotePlaces: FootnotePlaces
  /// The terms that the lesson first uses in the author's own links, by the places of these.
  let linkedTerms: [Location: String]
  let citations: PageCitations
  private let figures: [[Int]: FigureFile]

  package init(_ recorded: RecordedLesson, in site: SiteContent, on page: SiteAddress? = nil) {
    let lesson = recorded.lesson
    self.recorded = recorded
    self.site = site
    self.page = page ?? .page(ofLesson: lesson.name)
    // A lesson that the index does not know is numbered as the only one.
    entry =
      site.index.entry(lesson.name)
      ?? IndexedLesson(lesson, recorded.outcome, number: 1)
    let language = site.course.settings(for: lesson).language
    phrases = .phrases(for: language)
    numbers = NumberMarkup(DecimalMark(language: language))
    footnotes = FootnoteNumbers(lesson)
    footnotePlaces = FootnotePlaces(lesson)
    linkedTerms = Dictionary(
      (site.termUses[lesson.name] ?? []).compactMap { use in use.link.map { ($0, use.term) } },
      uniquingKeysWith: { first, _ in first })
    citations = PageCitations(lesson, site.index.bibliography, site.labels(in: language))
    let own = site.figures.filter { $0.lessonName == lesson.name }
    figures = Dictionary(
      own.map { ([$0.cellIndex, $0.outputIndex], $0) }, uniquingKeysWith: { first, _ in first })
  }

  var lesson: Lesson { recorded.lesson }

  func figure(cell: Int, output: Int) -> FigureFile? { figures[[cell, output]] }

  /// The format of the number that an inline cell computes; nil if the author has chosen none.
  func format(ofCell index: Int) -> NumberFormat? {
    lesson.cells.indices.contains(index) ? lesson.cells[index].format : nil
  }

  /// What a link in the lesson points to.
  func resolve(_ destination: String) -> ReferenceResolution {
    site.index.resolve(destination, from: lesson.name)
  }

  /// Whether a reference leads to the course's own page, which is called what the course is, and not to
  /// a part of it.
  func isCoursePage(_ target: ReferenceTarget) -> Bool {
    target.lesson == site.coursePage.name && target.id == nil && site.coursePage.title.isEmpty
  }

  /// Whether the page is the glossary.
  var isGlossary: Bool { page.path == SiteAddress.glossaryPage.path }

  /// A formula, typeset; its TeX if it cannot be typeset.
  func markup(_ formula: Formula) -> HTML {
    if case .html(let markup) = site.formulas[formula] { return HTML(trusted: markup) }
    return "<code class=\"tex\">\(formula.tex)</code>"
  }
}

/// The numbers of footnotes and of the references to them.
struct FootnoteNumbers {
  /// From 1, by label.
  private(set) var numbers: [String: Int] = [:]
  /// The number of references to each footnote, by label.
  private(set) var referenceCounts: [String: Int] = [:]
  /// Which of its footnote's references the one at this place is, from 1.
  private(set) var places: [Location: Int] = [:]

  init(_ lesson: Lesson) {
    for (index, footnote) in lesson.footnotes.enumerated() {
      numbers[footnote.label] = index + 1
    }
    lesson.forEachInline { inline in
      guard case .footnoteReference(let label, let location) = inline else { return }
      referenceCounts[label, default: 0] += 1
      places[location] = referenceCounts[label]
    }
  }
}
