import Lessons
import Runner

/// A course with its lessons in reading order, and everything that is wrong with how they are written.
package struct CourseSources: Sendable {
  package var course: Course
  package var lessons: [Lesson]
  /// What else the course consists of.
  package var layout: CourseLayout
  /// The Swift files that the lessons share.
  package var sharedCode: SharedCode
  /// The files of lessons, including those that could not be read.
  package var lessonFiles: [String]
  /// Whether there may be more files of lessons, in folders that could not be read.
  package var lacksFiles: Bool
  package var diagnostics: [Diagnostic]

  package init(
    course: Course, lessons: [Lesson], layout: CourseLayout = CourseLayout(),
    sharedCode: SharedCode = SharedCode(), lessonFiles: [String], lacksFiles: Bool = false,
    diagnostics: [Diagnostic] = []
  ) {
    self.course = course
    self.lessons = lessons
    self.layout = layout
    self.sharedCode = sharedCode
    self.lessonFiles = lessonFiles
    self.lacksFiles = lacksFiles
    self.diagnostics = diagnostics
  }

  /// What is wrong with a lesson.
  package func diagnostics(about lesson: Lesson) -> [Diagnostic] {
    diagnostics.filter { $0.location?.file == lesson.file }
  }

  /// What is wrong with the course as a whole, and with lessons that could not be read.
  package var courseDiagnostics: [Diagnostic] {
    let files = Set(lessons.map(\.file))
    return diagnostics.filter { $0.location.map { !files.contains($0.file) } ?? true }
  }

  /// What the records of the course's lessons hang on, drafts included; nil if that is not known
  /// because a lesson or a folder could not be read.
  package var identities: Set<String>? {
    if lacksFiles { return nil }
    let known = lessons + layout.drafts
    return Set(lessonFiles).subtracting(known.map(\.file)).isEmpty
      ? Set(known.map(\.identity)) : nil
  }

  /// Another lesson, drafts included, with the id of this one and so with its record; nil if there is none.
  func lessonSharingRecord(with lesson: Lesson) -> Lesson? {
    (lessons + layout.drafts).first { $0.identity == lesson.identity && $0.file != lesson.file }
  }

  /// Fingerprints of the code of a lesson's cells that vary, by the cells' indices.
  func fingerprintsOfVaryingCode(in lesson: Lesson) -> [Int: String] {
    lesson.fingerprintsOfVaryingCode(course: course, sharedCode: sharedCode)
  }

  /// All lessons.
  package var wholeCourse: LessonSelection {
    LessonSelection(lessons: lessons, isWholeCourse: true)
  }

  /// The lessons that an author names, or all lessons if no names are given.
  ///
  /// - Parameter names: Files (`lessons/03-softmax.md`), names (`03-softmax`), ids, or parts of a name
  ///   that only one lesson has (`soft`).
  /// - Returns: The lessons, in reading order.
  /// - Throws: A ``LessonNameError`` with a diagnostic for each name that does not fit exactly one
  ///   lesson.
  package func selection(_ names: [String]) throws(LessonNameError) -> LessonSelection {
    // Without lessons, that is what is wrong, and not the names.
    if names.isEmpty || lessons.isEmpty { return wholeCourse }
    var wanted: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for name in names {
      let stem = LessonName(file: name).text
      let mentioned = lessons.first(mentionedAs: stem)
      let found = mentioned.map { [$0] } ?? lessons.filter { $0.name.contains(stem) }
      switch found.count {
      case 1: wanted.insert(found[0].name)
      case 0:
        if let draft = layout.drafts.first(where: { $0.name.contains(stem) }) {
          diagnostics.append(
            Diagnostic(
              at: nil, "'\(draft.name)' is a draft, which only lessons build --drafts builds",
              help: "remove 'draft: true' from \(draft.file)"))
          continue
        }
        diagnostics.append(
          Diagnostic(
            at: nil, "no lesson is called '\(name)'",
            help: "the lessons are \(lessons.map(\.name).joined(separator: ", "))"))
      default:
        diagnostics.append(
          Diagnostic(
            at: nil, "'\(name)' could be \(found.map(\.name).joined(separator: " or "))",
            help: "use a longer part of the name"))
      }
    }
    if !diagnostics.isEmpty { throw LessonNameError(diagnostics: diagnostics) }
    return LessonSelection(
      lessons: lessons.filter { wanted.contains($0.name) }, isWholeCourse: false)
  }
}

/// The lessons to work on.
package struct LessonSelection: Sendable {
  package var lessons: [Lesson]
  /// Whether they are all lessons of the course, so that more can be said about it as a whole.
  package var isWholeCourse: Bool

  package init(lessons: [Lesson], isWholeCourse: Bool) {
    self.lessons = lessons
    self.isWholeCourse = isWholeCourse
  }
}

/// The error of names that do not fit exactly one lesson each.
package struct LessonNameError: Error, Sendable {
  package var diagnostics: [Diagnostic]
}
