import Files
import Lessons

/// Reads a course, and each of its files again only when it has changed.
package struct CourseReader: Sendable {
  package let folder: CourseFolder
  private var known: [String: Parsed] = [:]

  package init(folder: CourseFolder) { self.folder = folder }

  /// Reads and parses `course.yml` and all lessons.
  package mutating func read() -> CourseSources {
    var sources = CourseSources(
      course: Course(title: folder.name), lessons: [], lessonFiles: folder.lessonFiles,
      diagnostics: [])
    var parsed: [String: Parsed] = [:]
    let settings = [CourseFolder.settings].filter(folder.exists)
    for file in settings + sources.lessonFiles {
      let content = parse(file)
      sources.diagnostics += content.diagnostics
      if let course = content.course { sources.course = course }
      if let lesson = content.lesson { sources.lessons.append(lesson) }
      parsed[file] = content
    }
    known = parsed
    if sources.lessonFiles.isEmpty {
      sources.diagnostics.append(
        Diagnostic(
          at: nil, "there are no lessons in \(folder.path)/lessons",
          help: "put Markdown files there, or choose another course with --course"))
    }
    return sources
  }

  /// The text of a file of the course; nil if it cannot be read.
  ///
  /// A lesson and the settings are as they were when they were read last.
  package func source(of file: String) -> SourceText? {
    if let parsed = known[file] { return parsed.source }
    return (try? folder.text(file)).map { SourceText($0, file: file) }
  }

  /// The content of a file, which is a lesson or the settings of the course.
  private struct Parsed: Sendable {
    /// Nil if the file changed so recently that its next change might not show in the stamp.
    var stamp: FileStamp?
    /// Nil if the file cannot be read.
    var source: SourceText?
    var course: Course?
    var lesson: Lesson?
    var diagnostics: [Diagnostic] = []
  }

  private func parse(_ file: String) -> Parsed {
    // Taken before the file is read, so that a change in between is noticed the next time.
    let stamp = FileStamp(path: "\(folder.path)/\(file)").flatMap { $0.isSettled ? $0 : nil }
    if let parsed = known[file], let stamp, parsed.stamp == stamp { return parsed }
    var parsed = Parsed(stamp: stamp)
    do throws(Diagnostic) {
      let source = SourceText(try folder.text(file), file: file)
      parsed.source = source
      if file == CourseFolder.settings {
        let (course, diagnostics) = Course.parse(source, defaultTitle: folder.name)
        (parsed.course, parsed.diagnostics) = (course, diagnostics)
      } else {
        let (lesson, diagnostics) = Lesson.parse(source)
        (parsed.lesson, parsed.diagnostics) = (lesson, diagnostics)
      }
    } catch {
      parsed.diagnostics = [error]
    }
    return parsed
  }
}
