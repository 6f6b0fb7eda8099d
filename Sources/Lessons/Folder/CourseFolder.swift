import Foundation

/// The folder of a course: `course.yml`, `lessons/`, `records/`, `site/` and a cache.
public struct CourseFolder: Sendable {
  /// An absolute path without a slash at its end.
  public var path: String

  public init(path: String) {
    path.isEmpty
      ? (self.path = FileManager.default.currentDirectoryPath)
      : (self.path = URL(fileURLWithPath: path).standardizedFileURL.path)
  }

  public var site: String { path + "/site" }
  public var cache: String { path + "/.cache" }

  public func record(of lesson: Lesson) -> String { "records/\(lesson.name).json" }
}

/// A course with its lessons in reading order, and all that is wrong with how they are written.
public struct CourseSources: Sendable {
  public var course: Course
  public var lessons: [Lesson]
  public var diagnostics: [Diagnostic]

  /// What is wrong with these lessons, and with the course as a whole.
  public func diagnostics(about lessons: [Lesson]) -> [Diagnostic] {
    let names = Set(lessons.map(\.file))
    return diagnostics.filter { diagnostic in
      diagnostic.location.map { names.contains($0.file) || !$0.file.hasSuffix(".md") } ?? true
    }
  }
}

extension CourseFolder {
  /// Reads and parses `course.yml` and all lessons: the files `lessons/*.md` whose names do not
  /// begin with a point or an underscore, in the order of their names.
  public func load() -> CourseSources {
    var diagnostics: [Diagnostic] = []
    var course = Course(title: URL(fileURLWithPath: path).lastPathComponent)
    if FileManager.default.fileExists(atPath: path + "/course.yml") {
      if let text = read("course.yml", &diagnostics) {
        let parsed = Course.parse(text, file: "course.yml")
        course = parsed.course
        diagnostics += parsed.diagnostics
      }
    }
    var lessons: [Lesson] = []
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/lessons")) ?? []
    let files = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && !$0.hasPrefix("_") }
    for name in files.sorted() {
      guard let text = read("lessons/" + name, &diagnostics) else { continue }
      let parsed = Lesson.parse(text, file: "lessons/" + name)
      lessons.append(parsed.lesson)
      diagnostics += parsed.diagnostics
    }
    if files.isEmpty {
      diagnostics.append(
        Diagnostic(
          at: nil, "there are no lessons in \(path)/lessons",
          help: "a lesson is a Markdown file there; name another course with --course"))
    }
    return CourseSources(course: course, lessons: lessons, diagnostics: diagnostics)
  }

  /// Tells the file of a lesson's approved record from what it was before, or from none.
  public func recordStamp(of lesson: Lesson) -> String {
    FileStamp(path: "\(path)/\(record(of: lesson))").map { "\($0)" } ?? "none"
  }

  /// The approved record of a lesson; nil if it has none.
  public func approvedRecord(of lesson: Lesson) throws(Diagnostic) -> ApprovedRecord? {
    let file = record(of: lesson)
    guard FileManager.default.fileExists(atPath: "\(path)/\(file)") else { return nil }
    var diagnostics: [Diagnostic] = []
    guard let text = read(file, &diagnostics) else {
      throw diagnostics.first ?? Diagnostic(at: nil, "cannot read \(file)")
    }
    return try ApprovedRecord(parsing: text, file: file)
  }

  /// How a run differs from the approved record of its lesson: an error at each line where it does,
  /// or one that there is no record.
  public func differences(of run: LessonRun, lesson: Lesson, course: Course) -> [Diagnostic] {
    do throws(Diagnostic) {
      guard let approved = try approvedRecord(of: lesson) else {
        let isSilent = ApprovedRecord(lesson: lesson, record: run.record).cells.isEmpty
        return isSilent
          ? []
          : [
            Diagnostic(
              at: Location(file: lesson.file, line: 1), "the lesson has no approved record",
              help: "look at its page, then: lessons approve \(lesson.name)")
          ]
      }
      return lesson.differences(of: run, from: approved, course: course)
    } catch {
      return [error]
    }
  }

  /// The content of a file of the course; nil if there is none, or it lies outside the course.
  public func content(_ file: String) -> [UInt8]? {
    let url = URL(fileURLWithPath: "\(path)/\(file)").standardizedFileURL
    guard url.path.hasPrefix(path + "/") else { return nil }
    return FileManager.default.contents(atPath: url.path).map { Array($0) }
  }

  /// The text of a line of a file of the course, for showing where something is wrong.
  public func sourceLine(_ location: Location) -> String? {
    var ignored: [Diagnostic] = []
    guard FileManager.default.fileExists(atPath: "\(path)/\(location.file)"),
      let text = read(location.file, &ignored)
    else { return nil }
    let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    return lines.indices.contains(location.line - 1) ? String(lines[location.line - 1]) : nil
  }

  private func read(_ file: String, _ diagnostics: inout [Diagnostic]) -> String? {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)"))
      guard let text = String(data: data, encoding: .utf8) else {
        diagnostics.append(
          Diagnostic(
            at: Location(file: file, line: 1), "the file is not in UTF-8",
            help: "save it as UTF-8; an editor can"))
        return nil
      }
      return text
    } catch {
      diagnostics.append(Diagnostic(at: nil, "cannot read \(file): \(error.localizedDescription)"))
      return nil
    }
  }
}

extension [Lesson] {
  /// The lessons that an author names on the command line; all, if none are named.
  ///
  /// By file (`lessons/03-softmax.md`), by name (`03-softmax`), or by a part that only one has
  /// (`softmax`).
  public func named(_ names: [String]) -> (lessons: [Lesson], diagnostics: [Diagnostic]) {
    if names.isEmpty { return (self, []) }
    var wanted: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for name in names {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      let stem = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
      let exact = filter { $0.name == stem }
      let found = exact.isEmpty ? filter { $0.name.contains(stem) } : exact
      switch found.count {
      case 1: wanted.insert(found[0].name)
      case 0:
        diagnostics.append(
          Diagnostic(
            at: nil, "no lesson is called '\(name)'",
            help: "there are: " + map(\.name).joined(separator: ", ")))
      default:
        diagnostics.append(
          Diagnostic(
            at: nil, "'\(name)' could be " + found.map(\.name).joined(separator: " or "),
            help: "write more of the name"))
      }
    }
    return (filter { wanted.contains($0.name) }, diagnostics)
  }
}
