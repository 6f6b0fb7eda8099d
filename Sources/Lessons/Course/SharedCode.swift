/// The Swift files that all lessons of a course share: `lessons/shared/*.swift`.
package struct SharedCode: Equatable, Sendable {
  /// By their paths in ascending order.
  package var files: [SharedFile]
  /// Whether all files could be read, and nothing but the compiler can find anything wrong with them.
  ///
  /// If not, no lesson can be compiled: whatever went wrong then might follow from that.
  package var isWhole: Bool

  package init(_ files: [SharedFile] = [], isWhole: Bool = true) {
    self.files = files
    self.isWhole = isWhole
  }

  /// The folder of the files, relative to the course.
  package static let folder = CoursePaths.besideLessons("shared")

  /// The file with this path relative to the course.
  package func file(_ path: String) -> SharedFile? { files.first { $0.path == path } }
}

/// A Swift file that lessons share.
package struct SharedFile: Equatable, Sendable {
  /// The path relative to the course, as diagnostics print it.
  package var path: String
  /// The whole text, each line with its break.
  package var code: SourcedText

  package init(_ source: SourceText) {
    path = source.file
    code = SourcedText(at: Location(file: source.file, line: 1))
    for line in source.lines {
      code.append(line)
      code.appendLineBreak()
    }
  }

  /// The path relative to the folder of shared files: `plots/lines.swift`.
  package var name: String { String(path.dropFirst(SharedCode.folder.count + 1)) }

  /// The file as a cell: what finds mistakes and places in cells finds them in it.
  package var cell: Cell { Cell(form: .block, code: code, location: code.location) }
}
