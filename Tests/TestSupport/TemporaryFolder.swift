import Foundation
import Testing

/// A folder of its own, which is removed with the value.
///
/// Its files are written as one text, in which a line such as `/lessons/01-a.md` opens each file.
package final class TemporaryFolder: Sendable {
  package let path = FileManager.default.temporaryDirectory.path + "/lessons-\(UUID().uuidString)"

  package init(_ files: String = "") throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    var contents: [(path: String, text: String)] = []
    var lines = files.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("/"), !line.hasPrefix("//"), !line.contains(" "), line.contains(".") {
        contents.append((String(line.dropFirst()), ""))
      } else if !contents.isEmpty {
        contents[contents.count - 1].text += line + "\n"
      }
    }
    for (path, text) in contents { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func write(_ text: String, to file: String) throws {
    try writeBytes(Array(text.utf8), to: file)
  }

  package func writeBytes(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  package func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  /// Replaces a text that the file must have.
  package func replace(_ old: String, with new: String, in file: String) throws {
    let text = try #require(read(file))
    #expect(text.contains(old))
    try write(text.replacingOccurrences(of: old, with: new), to: file)
  }

  package func read(_ file: String) -> String? {
    data(file).map { String(decoding: $0, as: UTF8.self) }
  }

  package func data(_ file: String) -> Data? {
    FileManager.default.contents(atPath: "\(path)/\(file)")
  }

  /// All files below a folder with their content, by their paths relative to it.
  package func files(in folder: String = "") -> [String: Data] {
    let root = folder.isEmpty ? path : "\(path)/\(folder)"
    guard let names = FileManager.default.enumerator(atPath: root) else { return [:] }
    var files: [String: Data] = [:]
    for case let name as String in names {
      files[name] = FileManager.default.contents(atPath: "\(root)/\(name)")
    }
    return files
  }
}
