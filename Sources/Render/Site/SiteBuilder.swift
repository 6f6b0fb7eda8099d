import Foundation
import Lessons
import Plot
import Record

/// Makes a course's website, as files, of its lessons and what they produced.
public struct SiteBuilder: Sendable {
  public var course: Course
  /// In reading order.
  public var lessons: [Lesson]
  /// For each lesson what its run produced.
  public var records: [LessonRecord]
  /// An existing folder, in which pictures are kept from one build to the next.
  public var cacheFolder: String
  public var typesetter: FormulaTypesetter

  public init(
    course: Course, lessons: [Lesson], records: [LessonRecord], cacheFolder: String,
    typesetter: FormulaTypesetter? = nil
  ) {
    self.course = course
    self.lessons = lessons
    self.records = records
    self.cacheFolder = cacheFolder
    self.typesetter = typesetter ?? Self.typesetter(cacheFolder: cacheFolder)
  }

  /// A typesetter that keeps formulas in the folder from one build to the next.
  public static func typesetter(cacheFolder: String) -> FormulaTypesetter {
    FormulaTypesetter(path: cacheFolder + "/formulas.json")
  }

  /// All files of the site, and what is wrong with references, formulas and figures.
  ///
  /// - Parameter localFile: Reads a file of the course by its path relative to the course, such as a
  ///   photograph that a lesson shows; nil if there is none.
  /// - Returns: The files, which are not complete if there are errors.
  public func build(
    localFile: (String) -> [UInt8]?
  ) async -> (files: [SiteFile], diagnostics: [Diagnostic]) {
    let index = CourseIndex(course: course, lessons: Array(zip(lessons, records)))
    var diagnostics = index.diagnostics
    var files: [SiteFile] = []
    do throws(Diagnostic) {
      let theme = try Theme.standard()
      let pictures = try await drawFigures()
      let formulas = try await typesetFormulas()

      for (lesson, record) in zip(lessons, records) {
        let (page, problems) = Page.weave(
          lesson: lesson, record: record, index: index, course: course, formulas: formulas,
          figures: pictures.map(\.file).filter { $0.lessonName == lesson.name }, theme: theme)
        files.append(page)
        diagnostics += problems
      }
      files.append(
        IndexPage.weave(
          index: index, course: course, formulas: formulas, figures: pictures.map(\.file),
          theme: theme))
      files += pictures.flatMap(\.siteFiles)
      files += theme.files
      if !formulas.isEmpty { files += try FormulaStyle.siteFiles() }
    } catch {
      diagnostics.append(error)
    }
    for local in index.localFiles {
      guard let content = localFile(local.path) else {
        diagnostics.append(
          Diagnostic(at: local.location, "there is no file \(local.path) in the course"))
        continue
      }
      files.append(SiteFile(path: local.sitePath, content: content))
    }
    return (files, diagnostics)
  }

  /// The pictures of all lessons' figures, drawn or from the cache.
  ///
  /// - Throws: A diagnostic if a figure cannot be drawn.
  public func drawFigures() async throws(Diagnostic) -> [Picture] {
    let files = zip(lessons, records).flatMap { FigureFile.files(of: $0, record: $1) }
    return try await PictureCache(folder: cacheFolder + "/figures").pictures(of: files)
  }

  private func typesetFormulas() async throws(Diagnostic) -> [Formula: TypesetFormula] {
    let used = zip(lessons, records).flatMap { $0.formulas(in: $1) }
    let formulas = try await typesetter.typeset(used)
    await typesetter.keep(formulas)
    return formulas
  }
}
