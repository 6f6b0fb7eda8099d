/// What a program leaves itself before anything else in it runs, besides the limits on what it uses.
struct Confinement: Sendable {
  enum File: Sendable {
    /// A file, or a folder with all that is in it.
    case readable(String)
    /// A file that may be written, too.
    case file(String)
    /// A folder in which anything may be done.
    case writable(String)
  }

  /// Whether it may open sockets, which then have to be those of a network of its own.
  var hasSockets: Bool
  /// The files that it may use; nil if something else sees to that.
  var files: [File]?

  /// As `confinement.c` reads it, a line for each thing.
  var text: String {
    var lines: [String] = []
    if hasSockets { lines.append("sockets") }
    if let files {
      lines.append("landlock")
      lines += files.map { file in
        switch file {
        case .readable(let path): "read \(path)"
        case .file(let path): "file \(path)"
        case .writable(let path): "write \(path)"
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
