import Foundation

/// Calls a function with a new folder, an absolute path, which is removed afterwards.
///
/// Its files are written in one text: a line that begins with a slash, such as
/// `/lessons/01-a.md`, opens a file, and the lines up to the next are its content.
func withTemporaryFolder<Result>(
  _ files: String = "", _ body: (_ path: String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  var contents: [String: String] = [:]
  var file = ""
  var lines = files.split(separator: "\n", omittingEmptySubsequences: false)
  if lines.last == "" { lines.removeLast() }
  for line in lines {
    if line.hasPrefix("/") {
      file = String(line)
      contents[file] = ""
    } else {
      contents[file]?.append("\(line)\n")
    }
  }
  for (file, content) in contents {
    let url = folder.appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: url)
  }
  return try body(folder.path(percentEncoded: false))
}
