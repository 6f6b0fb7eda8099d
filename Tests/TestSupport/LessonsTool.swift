import Files
import Foundation
import Testing

/// What a command printed and how it ended, without what differs from run to run.
package struct CommandResult: Equatable, Sendable {
  package var status: Int32
  /// What it wrote to standard output, and to standard error.
  package var output: String
  package var errors: String

  package init(status: Int32 = 0, output: String = "", errors: String = "") {
    self.status = status
    self.output = output
    self.errors = errors
  }
}

extension CommandResult: CustomTestStringConvertible {
  package var testDescription: String {
    "status \(status)\nstandard output:\n\(output)standard error:\n\(errors)"
  }
}

/// A command that runs.
package final class RunningCommand: Sendable {
  package let process = Process()
  private let folder: TemporaryFolder
  /// Where its output goes: files, which do not fill up as pipes do.
  private let files: TemporaryFolder

  package init(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String],
    tool: String = TestBuild.folder + "/lessons", workingFolder: String? = nil
  ) throws {
    self.folder = folder
    files = try TemporaryFolder("/output.txt\n/errors.txt\n")
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    if let workingFolder { process.currentDirectoryURL = URL(fileURLWithPath: workingFolder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: files.path + "/output.txt")
    process.standardError = FileHandle(forWritingAtPath: files.path + "/errors.txt")
    try process.run()
  }

  /// What it has written to standard error so far.
  package var errors: String { files.read("errors.txt") ?? "" }

  /// Waits for its end.
  package func result() -> CommandResult {
    process.waitUntilExit()
    func normalized(_ file: String) -> String {
      withSortedProgress(
        withoutTimes(withoutPath(of: folder, files.read(file) ?? "")))
    }
    return CommandResult(
      status: process.terminationStatus, output: normalized("output.txt"),
      errors: normalized("errors.txt"))
  }
}

extension TemporaryFolder {
  /// Runs `lessons` with these arguments on the course in this folder, as a user would.
  package func lessons(_ arguments: String...) throws -> CommandResult {
    try start(arguments).result()
  }

  /// Expects that `lessons` with these arguments prints this, and nothing else.
  package func expect(
    _ arguments: String..., status: Int32 = 0, output: String = "", errors: String = "",
    comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = CommandResult(status: status, output: output, errors: errors)
    let result = try start(arguments).result()
    #expect(result == expected, comment, sourceLocation: sourceLocation)
  }

  /// Runs `lessons` with these arguments in this folder, or in one below it.
  ///
  /// - Parameters:
  ///   - arguments: The arguments, to which nothing is added.
  ///   - below: The path of the working folder, relative to this one.
  ///   - tool: The tool; that of this build if left out.
  /// - Returns: What it printed, and how it ended.
  /// - Throws: An error if it cannot be run.
  package func runHere(
    _ arguments: String..., below: String = "", tool: String? = nil
  ) throws -> CommandResult {
    try runHere(arguments, below: below, tool: tool)
  }

  package func runHere(
    _ arguments: [String], below: String = "", tool: String? = nil
  ) throws -> CommandResult {
    try RunningCommand(
      arguments, in: self, environment: [:], tool: tool ?? TestBuild.folder + "/lessons",
      workingFolder: below.isEmpty ? path : "\(path)/\(below)"
    ).result()
  }

  package func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> RunningCommand {
    let course = arguments.first?.hasPrefix("-") == false ? ["--course", path] : []
    return try RunningCommand(arguments + course, in: self, environment: environment)
  }
}

/// The folder that SwiftPM has built tool, library and tests into.
package enum TestBuild {
  package static let folder =
    URL(fileURLWithPath: RunningTool.path).deletingLastPathComponent().path
}
