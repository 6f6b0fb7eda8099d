import Files
import Foundation
import Lessons

/// What is in the folder `lessons/`: the files of lessons, and what looks like one but is none.
struct LessonFiles {
  /// The files of lessons in the order of their numbers, relative to the course.
  private(set) var lessons: [String] = []
  /// Whether there is a text of the course's own page.
  private(set) var hasCoursePage = false
  /// Whether all folders could be listed.
  private(set) var isWhole = true
  /// What an author may take for a lesson.
  private(set) var diagnostics: [Diagnostic] = []

  private let folder: CourseFolder
  /// The folders that have been listed, by their paths without symbolic links: those may go round
  /// in circles.
  private var seen: Set<String> = []

  init(_ folder: CourseFolder) {
    self.folder = folder
    list(CoursePaths.lessons)
    lessons.sort(by: CourseOrder.precedes)
  }

  private mutating func list(_ path: String) {
    let full = "\(folder.path)/\(path)"
    guard seen.insert(URL(fileURLWithPath: full).resolvingSymlinksInPath().path).inserted else {
      return
    }
    if folder.leadsOutside(path) {
      isWhole = false
      report(
        at: path, "'\(path)' is a link to a folder outside the course",
        help: "copy the folder into the course")
      return
    }
    let names: [String]
    do throws(FileError) {
      names = try Folder(full).list()
    } catch {
      // There need not be such a folder; one that cannot be read may hold lessons.
      isWhole = !folder.isFolder(path)
      if !isWhole { report(at: path, "cannot read \(path): \(error.cause)", help: nil) }
      return
    }
    for name in names where !Self.isLeftOut(name) {
      let file = "\(path)/\(name)"
      if folder.isFolder(file) {
        if LessonName.isLesson(file: name) {
          report(at: file, "\(file) is a folder, and lessons are files", help: "rename it")
        } else {
          list(file)
        }
      } else {
        add(file, name)
      }
    }
  }

  /// Whether a file is none of the course's: hidden, marked with an underscore, or a copy that an
  /// editor keeps.
  static func isLeftOut(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("_") || name.hasPrefix("#") || name.hasSuffix("~")
  }

  private mutating func add(_ file: String, _ name: String) {
    let stem = name.split(separator: ".").first?.lowercased() ?? ""
    let fileType = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    if file == coursePageFile {
      hasCoursePage = true
    } else if LessonName.isLesson(file: name) {
      addMarkdown(file, stem)
    } else if Self.markdownTypes.contains(fileType.lowercased()) {
      let renamed = name.dropLast(fileType.count) + ".md"
      report(at: file, "\(file) is not read: lessons end in '.md'", help: "rename it to \(renamed)")
    } else if let kind = Self.otherDocuments[fileType.lowercased()] {
      report(
        at: file, "\(file) is not read: lessons are Markdown files, and this is \(kind)",
        help:
          "write it as \(name.dropLast(fileType.count)).md; a name that begins with '_' is left out"
      )
    } else if fileType == ".swift", !file.hasPrefix(SharedCode.folder + "/") {
      report(
        .warning, at: file,
        "\(file) is not read: code of lessons is in their cells and in \(SharedCode.folder)",
        help: "a name that begins with '_' is left out without this warning")
    }
  }

  private mutating func addMarkdown(_ file: String, _ stem: String) {
    switch stem {
    case "index":
      report(
        at: file, "a lesson cannot be called 'index', as the course's own page is",
        help: "rename it; the text of the course's own page is \(coursePageFile)")
    case "readme":
      report(
        .warning, at: file, "\(file) is not read as a lesson",
        help:
          "rename it: to index.md for the course's own page, or so that it begins with '_' to leave it out"
      )
    default: lessons.append(file)
    }
  }

  private mutating func report(
    _ severity: Diagnostic.Severity = .error, at file: String, _ message: String, help: String?
  ) {
    diagnostics.append(
      Diagnostic(severity, at: Location(file: file, line: 1), message, help: help))
  }

  private static let markdownTypes = [
    ".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdx",
  ]
  private static let otherDocuments = [
    ".qmd": "a Quarto document", ".rmd": "an R Markdown document", ".ipynb": "a Jupyter notebook",
    ".rst": "reStructuredText", ".adoc": "AsciiDoc", ".typ": "Typst", ".tex": "LaTeX",
    ".org": "Org", ".playground": "a playground",
  ]
}
