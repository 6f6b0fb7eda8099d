import Text

/// The order of a course's lessons: by parts if it has some, else by the numbers of their files.
package struct CourseOrder {
  package let lessons: [Lesson]
  package let parts: [CoursePart]
  /// What contradicts the order, or itself.
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - course: The settings of the course.
  ///   - lessons: The lessons in the order of their files.
  ///   - drafts: Lessons that are left out.
  package init(_ course: Course, _ lessons: [Lesson], drafts: [Lesson]) {
    let directory = LessonDirectory(lessons: lessons, drafts: drafts)
    let names = NameCollisions(lessons + drafts)
    let distinct = lessons.filter { !names.filesWithoutPage.contains($0.file) }
    let order =
      course.parts.isEmpty
      ? LessonsInParts(asTheySay: distinct)
      : LessonsInParts(distinct, as: course.parts, directory)
    self.lessons = order.lessons
    parts = order.parts
    diagnostics =
      names.diagnostics + order.diagnostics + prerequisiteDiagnostics(order.lessons, directory)
  }
}

extension CourseOrder {
  /// Whether a file comes before another where no parts say otherwise: by the numbers that their
  /// names begin with, then by the names; folders count as names.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    let (a, b) = (a.split(separator: "/"), b.split(separator: "/"))
    for (x, y) in zip(a, b) where x != y {
      let (m, n) = (number(x), number(y))
      return m == n ? x < y : m < n
    }
    return a.count < b.count
  }

  private static func number(_ name: Substring) -> Int {
    Int(name.prefix { $0.isASCII && $0.isNumber }) ?? .max
  }
}
