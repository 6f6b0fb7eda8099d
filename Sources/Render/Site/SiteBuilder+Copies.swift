import Lessons

extension SiteBuilder {
  /// Copies of the files of the course that lessons name, each once, and an error for each that there
  /// is not.
  func copies(
    of localFiles: [LocalFile], from courseFiles: some CourseFiles
  ) -> (files: [SiteFile], diagnostics: [Diagnostic]) {
    var files: [SiteFile] = []
    var diagnostics: [Diagnostic] = []
    var copied: Set<String> = []
    for local in localFiles {
      guard let content = courseFiles.content(local.path) else {
        diagnostics.append(local.missing(from: courseFiles))
        continue
      }
      guard copied.insert(local.path).inserted else { continue }
      let address = SiteAddress.courseFile(local.path)
      files.append(
        SiteFile(address, content: content, source: .courseFile(local.path, at: local.location)))
    }
    return (files, diagnostics)
  }
}

extension LocalFile {
  /// An error: there is no such file, but maybe one that was meant.
  fileprivate func missing(from courseFiles: some CourseFiles) -> Diagnostic {
    if path.isEmpty {
      return Diagnostic(
        at: range, "the folder of the course is not a file", help: "link to a lesson or to a file")
    }
    if courseFiles.leadsOutside(path) {
      return Diagnostic(
        at: range, "'\(path)' is a link to a file outside the course",
        help: "copy the file into the course")
    }
    var diagnostic = missing(among: courseFiles.files(in: folder))
    if diagnostic.help == nil, let meant = addressMeant(in: courseFiles) {
      diagnostic.help = "did you mean '\(meant)'?"
    }
    return diagnostic
  }

  private func addressMeant(in courseFiles: some CourseFiles) -> String? {
    func relative(_ path: String) -> String {
      relativeSteps(to: path, fromFolderOf: range.file).joined(separator: "/")
    }
    let written = relative(path)
    if written.lowercased().hasPrefix("www.") { return "https://" + written }
    return courseFiles.similarFile(path).map(relative)
  }
}
