import Files
import Lessons

/// Makes the website of a course, as files, from its lessons and what they produced.
package struct SiteBuilder: Sendable {
  package var course: Course
  /// In reading order.
  package var lessons: [RecordedLesson]
  package var layout: CourseLayout
  /// Where pictures are kept from one build to the next.
  package var cache: CacheFolder
  /// The path to the root of another site from the root of this one, such as `..` for a site that is
  /// published into a folder of the other; nil for a site of its own.
  ///
  /// The pages then use the style sheets and fonts of the other site, which has to have them: those
  /// of formulas are part of a site only if one of its lessons has a formula.
  package var sharedAssets: String?
  package var typesetter: FormulaTypesetter

  package init(
    course: Course, lessons: [RecordedLesson], layout: CourseLayout = CourseLayout(),
    cache: CacheFolder, sharedAssets: String? = nil,
    typesetter: FormulaTypesetter
  ) {
    self.course = course
    self.lessons = lessons
    self.layout = layout
    self.cache = cache
    self.sharedAssets = sharedAssets
    self.typesetter = typesetter
  }

  /// All files of the site, and what is wrong with references, formulas, figures and paths.
  ///
  /// - Parameters:
  ///   - courseFiles: The files that lessons show or link to, such as a photograph.
  ///   - drawsFigures: Whether figures are drawn; without them there is all that can be wrong but for
  ///     figures that cannot be drawn.
  /// - Returns: The files, which are not complete if there are errors.
  package func build(
    from courseFiles: some CourseFiles, drawingFigures drawsFigures: Bool = true
  ) async -> (files: [SiteFile], diagnostics: [Diagnostic]) {
    let lessons = lessons.map { $0.placingCode(course.codePlaces) }
    let index = CourseIndex(lessons.map { ($0.lesson, $0.outcome) }, layout: layout)
    var diagnostics = index.diagnostics
    diagnostics += Phrases.warnings(about: course, self.lessons.map(\.lesson))
    for lesson in lessons.map(\.lesson) + layout.otherTexts {
      let language = course.settings(for: lesson).language
      diagnostics += index.misnamedReferences(in: lesson, language: language)
      diagnostics += index.wrongNumbersInLinks(in: lesson, language: language)
    }
    var files: [SiteFile] = []
    do throws(Diagnostic) {
      let pictures = drawsFigures ? try await drawFigures() : []
      let macros = try await macroMistakes()
      diagnostics += macros.diagnostics
      let terms = TermLinker(index)
      let linked = lessons.map { terms.link($0.lesson) }
      let lessons = zip(lessons, linked).map { $0.showing($1.lesson) }
      let site = SiteContent(
        course: course, lessons: lessons, coursePage: layout.coursePage,
        sharedCode: layout.sharedCode, glossary: layout.glossary.map(terms.link),
        termUses: Dictionary(
          linked.map { ($0.lesson.name, $0.uses) }, uniquingKeysWith: { first, _ in first }),
        index: index,
        formulas: macros.hidingFailures(in: try await typesetFormulas(citedIn: index)),
        figures: drawsFigures ? pictures.map(\.file) : lessons.flatMap(FigureFile.files),
        sharedAssets: sharedAssets)
      for lesson in lessons {
        let woven = LessonPage(lesson, in: site)
        files.append(file(woven.page, .lessonPage(of: lesson.lesson.file)))
        diagnostics += woven.diagnostics
      }
      let coursePage = CoursePage(of: site)
      files.append(file(coursePage.page, .coursePage))
      diagnostics += coursePage.diagnostics
      if let glossaryPage = GlossaryPage(of: site) {
        files.append(file(glossaryPage.page, .glossaryPage))
        diagnostics += glossaryPage.diagnostics
      }
      if let sharedPage = SharedCodePage(of: site) {
        files.append(file(sharedPage.page, .sharedCodePage))
        diagnostics += sharedPage.diagnostics
      }
      if let referencesPage = ReferencesPage(of: site) {
        files.append(file(referencesPage.page, .referencesPage))
      }
      diagnostics += site.index.citedWorks.flatMap(\.formulas).compactMap {
        $0.problem(in: site.formulas)
      }
      files += pictures.flatMap(\.siteFiles)
      if sharedAssets == nil {
        files += try Theme.standard().files
        if !site.formulas.isEmpty { files += try FormulaStyle.siteFiles() }
      }
    } catch {
      diagnostics.append(error)
    }
    let copies = self.copies(of: index.localFiles, from: courseFiles)
    files += copies.files
    diagnostics += copies.diagnostics + SiteConflicts.diagnostics(files)
    return (files, diagnostics)
  }

  /// The pictures of all lessons' figures, drawn or from the cache.
  ///
  /// - Throws: A diagnostic if a figure cannot be drawn.
  package func drawFigures() async throws(Diagnostic) -> [Picture] {
    try await PictureCache(cache: cache).pictures(of: lessons.flatMap(FigureFile.files))
  }

  private func macroMistakes() async throws(Diagnostic) -> MacroMistakes {
    if course.macros.isEmpty { return MacroMistakes(course, typeset: [:]) }
    let formulas = course.macros.map { MacroMistakes.formula(of: $0.key, $0.value) }
    return MacroMistakes(
      course, typeset: try await typesetter.typeset(formulas, macros: course.macros))
  }

  private func typesetFormulas(citedIn index: CourseIndex) async throws(Diagnostic) -> [Formula:
    TypesetFormula]
  {
    let coursePage = CoursePage.formulas(of: layout).map(\.formula)
    let works = index.citedWorks.flatMap(\.formulas).map(\.formula)
    let formulas = try await typesetter.typeset(
      lessons.flatMap(\.formulas) + coursePage + works, macros: course.macros)
    // Lessons that have not run lack the formulas of their claims and tables.
    let haveRun = lessons.allSatisfy(\.unfinishedCells.isEmpty)
    await typesetter.keep(formulas, forgettingOthers: haveRun)
    return formulas
  }

  private func file(_ page: Page, _ source: SiteFile.Source) -> SiteFile {
    SiteFile(page.address, content: Array(page.document.text.utf8), source: source)
  }
}
