import Lessons
import Record

/// The page that lists all lessons.
public enum IndexPage {
  /// Weaves the index page.
  ///
  /// - Parameters:
  ///   - index: The numbers and references of all lessons.
  ///   - course: What the course says about itself.
  ///   - formulas: The formulas of the lessons' titles, typeset; TeX is shown for one that is not
  ///     among them.
  ///   - figures: The figures of all lessons; the first of each is its thumbnail.
  ///   - theme: How the page looks.
  /// - Returns: `index.html`.
  public static func weave(
    index: CourseIndex, course: Course, formulas: [Formula: TypesetFormula],
    figures: [FigureFile], theme: Theme
  ) -> SiteFile {
    var usesFormulas = false
    let lessons = index.lessons.map { entry -> [String: Any] in
      let context = LessonContext(
        lesson: Lesson(file: entry.file, sourceLines: [], title: entry.title, blocks: []),
        record: LessonRecord(), index: index, formulas: formulas, figures: [])
      entry.title.forEachInline { if case .math = $0 { usesFormulas = true } }
      var values: [String: Any] = [
        "address": HTML(escaping: addressOfPage(entry.name)).text,
        "number": String(entry.number),
        "title": InlineMarkup(context: context).withoutLinks.markup(entry.title).text,
      ]
      values["summary"] = entry.summary.map { HTML(escaping: $0).text }
      values["claims"] = ClaimSummary.markup(entry.claims)?.text
      // The link beside the picture says where it leads; another text would be read twice.
      values["thumbnail"] = figures.first { $0.lessonName == entry.name }
        .map { PictureMarkup.markup($0, alternative: "").text }
      return values
    }
    var values: [String: Any] = [
      "language": HTML(escaping: course.language).text,
      "course": HTML(escaping: course.title).text,
      "lessons": lessons,
      "hasFormulas": usesFormulas,
      "formulaStyle": FormulaStyle.path,
    ]
    values["summary"] = course.summary.map { HTML(escaping: $0).text }
    values["author"] = course.author.map { HTML(escaping: $0).text }
    values["claims"] = ClaimSummary.markup(index.claims)?.text
    return SiteFile(path: "index.html", content: Array(theme.index(values).utf8))
  }
}

extension CourseIndex {
  /// The claims of all lessons.
  fileprivate var claims: ClaimCount {
    lessons.reduce(into: ClaimCount(LessonRecord())) { sum, entry in
      sum.total += entry.claims.total
      sum.holding += entry.claims.holding
    }
  }
}
