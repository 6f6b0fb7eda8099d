import Foundation
import Testing

/// A course in a folder of its own, which is removed with the value.
///
/// Written as one text, in which a line such as `/lessons/01-a.md` opens each file.
final class TemporaryCourse: Sendable {
  let folder: String

  init(_ files: String) throws {
    folder = FileManager.default.temporaryDirectory.path + "/course-\(UUID().uuidString)"
    var current: String?
    var contents: [(path: String, text: String)] = []
    for line in files.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("/"), !line.contains(" "), line.contains(".") {
        current = String(line.dropFirst())
        contents.append((String(line.dropFirst()), ""))
      } else if current != nil {
        contents[contents.count - 1].text += line + "\n"
      }
    }
    for (path, text) in contents { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try #require(read(path))
    #expect(text.contains(old))
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: "\(folder)/\(path)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func data(_ path: String) -> Data? { FileManager.default.contents(atPath: "\(folder)/\(path)") }

  /// All files below a folder of the course with their content, by path.
  func files(in path: String) -> [String: Data] {
    let root = "\(folder)/\(path)"
    guard let names = FileManager.default.enumerator(atPath: root) else { return [:] }
    var files: [String: Data] = [:]
    for case let name as String in names {
      files[name] = FileManager.default.contents(atPath: "\(root)/\(name)")
    }
    return files
  }
}

/// What a command printed and how it ended.
struct CommandResult {
  var status: Int32
  var output: String
  var errors: String
}

extension TemporaryCourse {
  /// Runs `lessons` with these arguments on this course, as a user would.
  func lessons(_ arguments: String...) throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.tool)
    process.arguments =
      arguments + (arguments.first?.hasPrefix("-") ?? true ? [] : ["--course", folder])
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Little is printed: neither pipe fills up while the other is read.
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandResult(
      status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }

  /// The tool that was built together with the tests, in their folder.
  private static let tool: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/lessons"
  }()
}
