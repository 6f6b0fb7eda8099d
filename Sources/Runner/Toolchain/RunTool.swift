import Files
import Foundation
import Lessons

/// Runs a compiler or a linker to its end, when there is room for another process.
///
/// - Throws: ``Diagnostic`` if it cannot be started.
func runTool(
  _ command: [String], in folder: String
) async throws(Diagnostic) -> (isSuccess: Bool, output: String, errors: String) {
  let scratch: ScratchFolder
  do throws(FileError) {
    scratch = try ScratchFolder(in: NSTemporaryDirectory() + "lessons-tools")
  } catch {
    throw Diagnostic(at: nil, "\(error)")
  }
  let output = "\(scratch.path)/output"
  let errors = "\(scratch.path)/errors"
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
