import Files
import Foundation
import Lessons

/// Runs a compiler or a linker to its end, when there is room for another process.
///
/// - Parameters:
///   - command: The executable and its arguments.
///   - folder: Where it runs, and where two files are made for what it prints; no other tool runs
///     there at the same time.
///   - timeLimit: The seconds that it may take; nil for no limit.
/// - Returns: Whether it exited with status 0, and what it printed.
/// - Throws: ``Diagnostic`` if it cannot be started, or does not finish in time.
func runTool(
  _ command: [String], in folder: String, timeLimit: Double? = nil
) async throws(Diagnostic) -> (isSuccess: Bool, output: String, errors: String) {
  let output = "\(folder)/tool.output"
  let errors = "\(folder)/tool.errors"
  do throws(FileError) {
    for file in [output, errors] { try File(file).replace(with: "") }
  } catch {
    throw Diagnostic(at: nil, "\(error)")
  }
  let process = ChildProcess(
    command: endingWithTool + command, environment: ProcessInfo.processInfo.environment,
    workingDirectory: folder,
    files: [
      ChildProcess.File(descriptor: STDOUT_FILENO, path: output),
      ChildProcess.File(descriptor: STDERR_FILENO, path: errors),
    ], timeLimit: timeLimit)
  do throws(ChildProcess.Failure) {
    let end = try await ProcessSlots.shared.withSlot(expecting: expectedMemory) {
      share async throws(ChildProcess.Failure) in try await process.run(within: share)
    }
    if case .killed(.sharedMemory(let used, of: let limit)) = end {
      throw ChildProcess.Failure(
        description:
          "the compiler used \(used >> 20) of the \(limit >> 20) MB of memory that lessons and "
          + "compilers may use together; let them use more: \(MemoryBudget.variable)=\(2 * (limit >> 20))"
      )
    }
    if end == .killed(.time), let timeLimit {
      throw ChildProcess.Failure(
        description: "the compiler did not finish within \(Int(timeLimit)) seconds")
    }
    return (end == .exited(0), text(of: output), text(of: errors))
  } catch {
    throw Diagnostic(at: nil, "\(error)")
  }
}

/// The bytes that compilers use; half of them for the largest lessons that were measured.
private let expectedMemory = 160 << 20

/// What a command begins with that is ended by the kernel when the thread ends that has started it, as it
/// does with the tool: that thread waits for the command.
private let endingWithTool =
  executablePath("setpriv").map { [$0, "--pdeathsig", "KILL", "--"] } ?? []

private func text(of file: String) -> String {
  String(decoding: (try? File(file).bytes()) ?? [], as: UTF8.self)
}
