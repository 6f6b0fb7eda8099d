import Files
import Lessons

/// The files with the works that lessons cite: those that `course.yml` names, else the standard ones.
struct BibliographyFiles {
  /// Relative to the course, each once.
  private(set) var files: [String] = []
  /// Files that look like a bibliography but are not read.
  private(set) var candidates: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ course: Course, in folder: CourseFolder) {
    if course.bibliography.isEmpty {
      files = Bibliography.standardFiles.filter { folder.exists($0) && !folder.isFolder($0) }
    }
    for written in course.bibliography {
      if let diagnostic = Self.problem(with: written, in: folder) {
        diagnostics.append(diagnostic)
      } else if files.contains(written.text) {
        diagnostics.append(
          Diagnostic(
            at: written.sourceRange, "'\(written)' is named twice", help: "remove one of them"))
      } else {
        files.append(written.text)
      }
    }
    let own = Folder(folder.path).names.filter { $0.lowercased().hasSuffix(".bib") }
    let beside = Folder("\(folder.path)/\(CoursePaths.lessons)").names.filter {
      $0.lowercased().hasSuffix(".bib")
    }
    candidates = (own.sorted() + beside.sorted().map(CoursePaths.besideLessons)).filter { [files] in
      !files.contains($0)
    }
  }

  private static func problem(
    with file: SourcedText, in folder: CourseFolder
  ) -> Diagnostic? {
    let path = file.text
    if folder.isOutside(path) {
      return Diagnostic(
        at: file.sourceRange, "'\(path)' is outside the course",
        help: "copy it into the course's folder")
    }
    if folder.leadsOutside(path) { return .leadingOutside(path, at: file.sourceRange) }
    if ![".bib", ".json"].contains(where: path.lowercased().hasSuffix) {
      return Diagnostic(
        at: file.sourceRange, "'\(path)' is not a bibliography",
        help: "name a file of BibTeX, '….bib', or of CSL-JSON, '….json'")
    }
    if folder.isFolder(path) || !folder.exists(path) {
      let beside = CoursePaths.besideLessons(path)
      return Diagnostic(
        at: file.sourceRange, "there is no file '\(path)' in the course",
        help: folder.exists(beside)
          ? "paths begin at the course's folder: write '\(beside)'" : nil)
    }
    return nil
  }
}
