import Files
import Lessons

/// Reads a course, and each of its files again only when it has changed.
package struct CourseReader: Sendable {
  package let folder: CourseFolder
  private var known: [String: Parsed] = [:]
  /// What reads the courses beside this one, by their folders.
  private var siblingReaders: [String: CourseReader] = [:]

  package init(folder: CourseFolder) { self.folder = folder }

  /// Reads and parses `course.yml` and all lessons.
  ///
  /// - Parameter includesDrafts: Whether drafts are lessons like all others.
  /// - Returns: The course, and what is wrong with how it is written.
  package mutating func read(includingDrafts includesDrafts: Bool = false) -> CourseSources {
    read(includingDrafts: includesDrafts, readingSiblings: true)
  }

  private mutating func read(
    includingDrafts includesDrafts: Bool, readingSiblings readsSiblings: Bool
  ) -> CourseSources {
    let files = LessonFiles(folder)
    let shared = SharedFiles(folder)
    var course = Course(title: folder.name)
    var lessons: [Lesson] = []
    var layout = CourseLayout()
    var diagnostics = folder.settingsDiagnostics
    var parsed: [String: Parsed] = [:]
    let settings = [CoursePaths.settings].filter(folder.exists)
    let hasGlossary = folder.exists(Glossary.file)
    let otherTexts =
      (files.hasCoursePage ? [coursePageFile] : []) + (hasGlossary ? [Glossary.file] : [])
    for file in settings + otherTexts + files.lessons {
      let content = parse(file, language: course.language)
      diagnostics += content.diagnostics
      if let parsedCourse = content.course { course = parsedCourse }
      if let lesson = content.lesson {
        switch file {
        case coursePageFile: layout.coursePage = lesson
        case Glossary.file:
          let read = Glossary.read(lesson, language: course.language)
          layout.glossary = read.glossary
          diagnostics += read.diagnostics
        default: lessons.append(lesson)
        }
      }
      parsed[file] = content
    }
    let bibliography = BibliographyFiles(course, in: folder)
    layout.bibliography = Bibliography(
      files: bibliography.files, candidates: bibliography.candidates)
    for file in bibliography.files {
      let content = parse(file, language: course.language)
      diagnostics += content.diagnostics
      diagnostics += layout.bibliography.add(content.works, mistakes: content.diagnostics)
      parsed[file] = content
    }
    diagnostics += bibliography.diagnostics
    known = parsed
    lessons.markSharedNames()
    layout.coursePage.frontMatter.summary = course.summary
    layout.links = course.links
    if readsSiblings {
      for setting in course.siblings {
        let (sibling, mistake) = sibling(setting)
        layout.siblings.append(sibling)
        if let mistake { diagnostics.append(mistake) }
      }
    }
    if !includesDrafts {
      layout.drafts = lessons.filter(\.frontMatter.isDraft)
      lessons.removeAll(where: \.frontMatter.isDraft)
    }
    for index in lessons.indices { diagnostics += checkData(of: &lessons[index]) }
    let order = CourseOrder(course, lessons, drafts: layout.drafts)
    layout.parts = order.parts
    if !shared.code.files.isEmpty {
      let document = shared.code.document(language: course.language)
      layout.sharedCode = document.text
      diagnostics += document.diagnostics
    }
    diagnostics += files.diagnostics + shared.diagnostics + order.diagnostics
    if order.lessons.isEmpty, !diagnostics.hasErrors || files.lessons.isEmpty {
      diagnostics.append(noLessons(layout.drafts))
    }
    return CourseSources(
      course: course, lessons: order.lessons, layout: layout, sharedCode: shared.code,
      lessonFiles: files.lessons, lacksFiles: !files.isWhole, diagnostics: diagnostics)
  }

  /// What is beside the course under a name, and what is wrong with how `course.yml` says where.
  private mutating func sibling(_ setting: SiblingSetting) -> (Sibling, Diagnostic?) {
    guard let path = setting.folder else { return (Sibling(setting), nil) }
    let folder = CourseFolder(path: "\(self.folder.path)/\(path)")
    // Two courses may be each other's siblings; what is wrong with this one is reported where it is built.
    let sources = siblingReaders[folder.path, default: CourseReader(folder: folder)]
      .read(includingDrafts: false, readingSiblings: false)
    guard !sources.lessons.isEmpty else {
      return (
        Sibling(setting),
        Diagnostic(
          at: path.sourceRange, "there is no course with lessons in '\(path)'",
          help:
            "write the path from this course's folder, or 'site: …' for a site that is not a course"
        )
      )
    }
    return (
      Sibling(
        setting, title: sources.course.title, lessons: sources.lessons, layout: sources.layout), nil
    )
  }

  private func noLessons(_ drafts: [Lesson]) -> Diagnostic {
    drafts.isEmpty
      ? Diagnostic(
        at: nil, "there are no lessons in \(folder.path)/lessons",
        help: "begin a course in an empty folder with: lessons init .; "
          + "add a lesson with: lessons new TITLE; or choose another course with --course")
      : Diagnostic(
        at: nil, "all lessons in \(folder.path)/lessons are drafts",
        help: "build them with --drafts, or remove 'draft: true'")
  }

  /// Leaves only those files in a lesson's `data` that the course has, and names the others.
  private func checkData(of lesson: inout Lesson) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func report(_ file: SourcedText, _ message: String, help: String?) {
      diagnostics.append(Diagnostic(at: file.sourceRange, message, help: help))
    }
    lesson.frontMatter.data.removeAll { file in
      if folder.isOutside(file.text) {
        report(file, "'\(file)' is outside the course", help: "copy it into the course's folder")
      } else if folder.leadsOutside(file.text) {
        diagnostics.append(.leadingOutside(file.text, at: file.sourceRange))
      } else if folder.isFolder(file.text) {
        report(file, "'\(file)' is a folder", help: "name the files in it")
      } else if !folder.exists(file.text) {
        let beside = CoursePaths.besideLessons(file.text)
        report(
          file, "there is no file '\(file)' in the course",
          help: folder.exists(beside)
            ? "paths begin at the course's folder: write '\(beside)'" : nil)
      } else {
        return false
      }
      return true
    }
    return diagnostics
  }

  /// The text of a file of the course; nil if it cannot be read.
  ///
  /// A lesson and the settings are as they were when they were read last.
  package func source(of file: String) -> SourceText? {
    if let parsed = known[file] { return parsed.source }
    return (try? folder.text(file)).map { SourceText($0, file: file) }
  }

  /// The texts of the lessons and the settings as they were when they were read last, by their files.
  package var texts: [String: String] { known.compactMapValues(\.text) }

  /// The content of a file, which is a lesson, the settings of the course, or a bibliography.
  private struct Parsed: Sendable {
    /// Nil if the file changed so recently that its next change might not show in the stamp.
    var stamp: FileStamp?
    /// The language of the course, by which prose is set.
    var language: String
    /// Byte for byte; nil if the file cannot be read.
    var text: String?
    /// Nil if the file cannot be read.
    var source: SourceText?
    var course: Course?
    var lesson: Lesson?
    var works: [BibliographyEntry] = []
    var diagnostics: [Diagnostic] = []
  }

  private func parse(_ file: String, language: String) -> Parsed {
    // Taken before the file is read, so that a change in between is noticed the next time.
    let stamp = FileStamp(path: "\(folder.path)/\(file)").flatMap { $0.isSettled ? $0 : nil }
    if let parsed = known[file], let stamp, parsed.stamp == stamp, parsed.language == language {
      return parsed
    }
    var parsed = Parsed(stamp: stamp, language: language)
    do throws(Diagnostic) {
      let text = try folder.text(file)
      let source = SourceText(text, file: file)
      parsed.text = text
      parsed.source = source
      if file == CoursePaths.settings {
        let (course, diagnostics) = Course.parse(source, defaultTitle: folder.name)
        (parsed.course, parsed.diagnostics) = (course, diagnostics)
      } else if !LessonName.isLesson(file: file) {
        (parsed.works, parsed.diagnostics) = Bibliography.read(source)
      } else {
        let (lesson, diagnostics) = Lesson.parse(source, language: language)
        (parsed.lesson, parsed.diagnostics) = (lesson, diagnostics)
        if file != Glossary.file, let mistake = lesson.missingText(in: source) {
          parsed.diagnostics.append(mistake)
        }
      }
    } catch {
      parsed.diagnostics = [error]
    }
    return parsed
  }
}
