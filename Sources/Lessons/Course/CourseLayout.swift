/// What a course consists of besides its lessons.
package struct CourseLayout: Equatable, Sendable {
  /// The parts in order; none for a course without parts.
  package var parts: [CoursePart]
  /// The text of the course's own page, which is read as a lesson is but runs no cells.
  package var coursePage: Lesson
  /// The code that lessons share as the text of a page; nil for a course that has none.
  package var sharedCode: Lesson?
  /// The glossary; nil for a course that has none.
  package var glossary: Glossary?
  /// The works that the lessons can cite.
  package var bibliography: Bibliography
  /// Lessons that are left out because they are drafts.
  package var drafts: [Lesson]
  /// The links of the course's page, which can lead to siblings.
  package var links: [CourseLink]
  /// Other courses and sites that lessons link to.
  package var siblings: [Sibling]

  package init(
    parts: [CoursePart] = [],
    coursePage: Lesson = Lesson(file: coursePageFile, title: [], blocks: []),
    sharedCode: Lesson? = nil, glossary: Glossary? = nil,
    bibliography: Bibliography = Bibliography(), drafts: [Lesson] = [], links: [CourseLink] = [],
    siblings: [Sibling] = []
  ) {
    self.parts = parts
    self.coursePage = coursePage
    self.sharedCode = sharedCode
    self.glossary = glossary
    self.bibliography = bibliography
    self.drafts = drafts
    self.links = links
    self.siblings = siblings
  }
}

extension CourseLayout {
  /// The texts that are not lessons: what they say of the lessons' numbers is checked as well.
  package var otherTexts: [Lesson] {
    [coursePage, titlesOfParts] + [glossary?.text, sharedCode].compactMap(\.self)
  }

  /// The titles of the parts, which the course's own page shows, as a text.
  var titlesOfParts: Lesson {
    Lesson(file: coursePage.file, title: [], blocks: parts.map { .paragraph($0.title) })
  }
}

/// The file with the text of the course's own page, which may be missing.
package let coursePageFile = CoursePaths.besideLessons("index.md")

/// A part of a course with the names of its lessons in order.
package struct CoursePart: Equatable, Sendable {
  package var title: [Inline]
  package var lessons: [String]

  package init(title: [Inline], lessons: [String]) {
    self.title = title
    self.lessons = lessons
  }
}
