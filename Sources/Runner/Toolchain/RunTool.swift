import Files
import Foundation
import Lessons

/// Runs a compiler or a linker to its end, when there is room for another process.
///
/// - Parameters:
///   - command: The executable and its arguments.
///   - folder: Where it runs, and where two files are made for what it prints; no other tool runs
///     there at the same time.
/// - Returns: Whether it exited with status 0, and what it printed.
/// - Throws: ``Diagnostic`` if it cannot be started.
func runTool(
  _ command: [String], in folder: String
) async throws(Diagnostic) -> (isSuccess: Bool, output: String, errors: String) {
  let output = "\(folder)/tool.output"
  let errors = "\(folder)/tool.errors"
  do throws(FileError) {
    for file in [output, errors] { try File(file).replace(with: "") }
  } catch {
    throw Diagnostic(at: nil, "\(error)")
  }
  let process = ChildProcess(
    command: command, environment: ProcessInfo.processInfo.environment, workingDirectory: folder,
    files: [
      ChildProcess.File(descriptor: 1, path: output),
      ChildProcess.File(descriptor: 2, path: errors),
    ])
  do throws(ChildProcess.Failure) {
    let end = try await ProcessSlots.shared.withSlot { () async throws(ChildProcess.Failure) in
      try await process.run()
    }
    return (end == .exited(0), text(of: output), text(of: errors))
  } catch {
    throw Diagnostic(at: nil, "\(error)")
  }
}

private func text(of file: String) -> String {
  String(decoding: (try? File(file).bytes()) ?? [], as: UTF8.self)
}
