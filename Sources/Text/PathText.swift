// Paths are compared byte by byte: names that look alike, as `é` in one character or in two, are those of
// different files.

private let slash = UInt8(ascii: "/")

extension String {
  /// The path within a folder of what this absolute path leads to, empty for the folder itself; nil if it is
  /// elsewhere.
  package func path(inFolder folder: String) -> String? {
    guard utf8.starts(with: folder.utf8) else { return nil }
    let rest = utf8.dropFirst(folder.utf8.count)
    if rest.isEmpty { return "" }
    if folder.utf8.last == slash { return String(decoding: rest, as: UTF8.self) }
    return rest.first == slash ? String(decoding: rest.dropFirst(), as: UTF8.self) : nil
  }

  /// Whether this absolute path is that of something in a folder.
  package func lies(inFolder folder: String) -> Bool { path(inFolder: folder)?.isEmpty == false }

  /// The names in a path, between its slashes.
  package var pathNames: [String] {
    utf8.split(separator: slash).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The folder in which an absolute path's last name is.
  package var parentPath: String {
    guard let end = utf8.lastIndex(of: slash), end != utf8.startIndex else { return "/" }
    return String(decoding: utf8[..<end], as: UTF8.self)
  }
}
