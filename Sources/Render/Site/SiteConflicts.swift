import Lessons

/// The files of a site that get in each other's way.
enum SiteConflicts {
  /// An error for each file whose path another file has, or needs as a folder.
  ///
  /// Paths that differ only in case count as one, since many file systems cannot tell them apart.
  static func diagnostics(_ files: [SiteFile]) -> [Diagnostic] {
    let list = SiteFile(.publicationList, content: [], source: .publicationList)
    var owners: [String: SiteFile] = [:]
    var diagnostics: [Diagnostic] = []
    for file in [list] + files {
      if let owner = owners.updateValue(file, forKey: file.path.lowercased()) {
        owners[file.path.lowercased()] = owner
        diagnostics.append(samePath(owner, file))
      }
    }
    for file in files {
      for folder in file.folders {
        // Each once, however many files are in the folder.
        guard let owner = owners.removeValue(forKey: folder.lowercased()) else { continue }
        diagnostics.append(fileAndFolder(owner, file))
      }
    }
    return diagnostics
  }

  private static func samePath(_ first: SiteFile, _ second: SiteFile) -> Diagnostic {
    let paths =
      first.path == second.path
      ? "two files of the site have the path \(first.path)"
      : "two files of the site have paths that differ only in case, \(first.path) and \(second.path)"
    return conflict(paths, first, second)
  }

  private static func fileAndFolder(_ file: SiteFile, _ other: SiteFile) -> Diagnostic {
    conflict("the site has both a file and a folder called \(file.path)", file, other)
  }

  private static func conflict(
    _ what: String, _ first: SiteFile, _ second: SiteFile
  ) -> Diagnostic {
    let movable = second.source.location == nil ? first.source : second.source
    return Diagnostic(
      at: movable.location, "\(what): \(first.source), and \(second.source)",
      help: movable.wayOut)
  }
}

extension SiteFile {
  /// The paths of the folders that the file is in.
  var folders: [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
