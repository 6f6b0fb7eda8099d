import Foundation
import Subprocess
import SystemPackage

extension Toolchain {
  /// What became of compiling a program.
  enum Compilation {
    case executable(path: String)
    case errors([CompilerMessage])
  }

  /// Compiles a program in a folder, which has to exist, into an executable there.
  ///
  /// - Throws: ``Diagnostic`` if the compiler or the linker itself fails.
  func compile(
    _ program: Program, optimized isOptimized: Bool, named name: String, in folder: String
  ) async throws(Diagnostic) -> Compilation {
    let source = "\(folder)/\(name).swift"
    let object = "\(folder)/\(name).o"
    let executable = "\(folder)/\(name)"
    try write(program.source, to: source)

    let compile = self.compile(isOptimized: isOptimized).map { argument in
      switch argument {
      case Placeholder.source: source
      case Placeholder.object: object
      default: argument
      }
    }
    let compiled = try await runTool(compile)
    guard compiled.isSuccess else {
      let messages = CompilerMessage.messages(in: compiled.errors)
      guard messages.contains(where: { $0.severity == .error }) else {
        throw Diagnostic(at: nil, "the Swift compiler crashed:\n\(compiled.errors)")
      }
      return .errors(messages)
    }
    // Nothing but a clean run shows that it would compile; there is nothing to run.
    if program.purpose == .compileError { return .executable(path: executable) }

    let link = self.link.flatMap { argument in
      switch argument {
      case Placeholder.object: [object]
      case Placeholder.executable: [executable]
      default: [argument]
      }
    }
    let linked = try await runTool(link + (try await libraries(of: program, object: object)))
    guard linked.isSuccess else {
      throw Diagnostic(at: nil, "cannot link a lesson's program:\n\(linked.errors)")
    }
    return .executable(path: executable)
  }

  /// Options that link the libraries a program wants.
  ///
  /// Asking the object file takes as long as linking, so it is asked only if the program imports
  /// something besides the course's module.
  private func libraries(of program: Program, object: String) async throws(Diagnostic) -> [String] {
    let imports = program.source.split(separator: "\n").count {
      $0.trimmingPrefix(while: \.isWhitespace).contains("import ")
    }
    guard imports > 1 else {
      return ["SwiftOnoneSupport", "_Concurrency", "_StringProcessing"].map { "-lswift\($0)" }
        + ["-lm"]
    }
    let list = object + ".autolink"
    let extracted = try await runTool([autolinkExtract, object, "-o", list])
    guard extracted.isSuccess else {
      throw Diagnostic(at: nil, "\(autolinkExtract) failed: \(extracted.errors)")
    }
    return ["@\(list)", "-lm"]
  }

  private func runTool(
    _ command: [String]
  ) async throws(Diagnostic) -> (isSuccess: Bool, errors: String) {
    do {
      let result = try await Subprocess.run(
        .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
        output: .discarded, error: .string(limit: 16 << 20))
      return (result.terminationStatus.isSuccess, result.standardError)
    } catch {
      throw Diagnostic(at: nil, "cannot run \(command[0]): \(error)")
    }
  }

  private func write(_ text: String, to path: String) throws(Diagnostic) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw Diagnostic(at: nil, "cannot write \(path): \(error.localizedDescription)")
    }
  }
}
