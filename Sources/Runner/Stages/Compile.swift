import Files
import Lessons
import Text

/// The outcome of compiling a program.
enum Compilation: Sendable {
  case object([UInt8])
  case errors([CompilerMessage])
}

/// Turns a program's text into an object file, or into the compiler's messages.
struct CompileStage: Sendable {
  var toolchain: Toolchain
  var cache: CacheFolder
  var isOptimized: Bool

  /// Changes with all that the object file depends on.
  func key(of program: Program) -> String {
    var digest = Digest()
    digest.add(toolchain.identity)
    for argument in toolchain.compileCommand(isOptimized: isOptimized) { digest.add(argument) }
    digest.add(program.source)
    return digest.text
  }

  /// Compiles in a folder of the program's own, unless it has been done before.
  ///
  /// - Throws: ``Diagnostic`` if the compiler itself fails.
  func run(_ program: Program, in folder: String) async throws(Diagnostic) -> Compilation {
    let objectKey = CacheFolder.Key("objects", key(of: program))
    if let object = cache.content(of: objectKey) { return .object(object) }
    if let errors = knownErrors(of: program) { return .errors(errors) }

    let source = File("\(folder)/\(Program.file)")
    let object = File("\(folder)/lesson.o")
    do throws(FileError) { try source.replace(with: program.source) } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
    // The source is named as the compiler and the runtime are to name it.
    let command = toolchain.compileCommand(isOptimized: isOptimized).map { argument in
      switch argument {
      case DriverPlan.source: Program.file
      case DriverPlan.object: "lesson.o"
      default: argument
      }
    }
    let compiled = try await runTool(command, in: folder)
    guard compiled.isSuccess else {
      guard let errors = errors(in: compiled.errors, about: program) else {
        throw Diagnostic(at: nil, "the Swift compiler crashed:\n\(compiled.errors)")
      }
      cache.keep(Array(compiled.errors.utf8), as: messagesKey(of: program))
      return .errors(errors)
    }
    do throws(FileError) {
      let bytes = try object.bytes()
      cache.keep(bytes, as: objectKey)
      return .object(bytes)
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  /// Whether the program's object file is known.
  func isKnownToCompile(_ program: Program) -> Bool {
    cache.contains(CacheFolder.Key("objects", key(of: program)))
  }

  /// The compiler's messages about a program that is known not to compile; else nil.
  func knownErrors(of program: Program) -> [CompilerMessage]? {
    cache.content(of: messagesKey(of: program)).flatMap {
      errors(in: String(decoding: $0, as: UTF8.self), about: program)
    }
  }

  private func messagesKey(of program: Program) -> CacheFolder.Key {
    CacheFolder.Key("messages", key(of: program))
  }

  /// The messages, if there is an error among them.
  private func errors(in output: String, about program: Program) -> [CompilerMessage]? {
    let messages = CompilerMessage.messages(in: output, about: program.source)
    return messages.contains { $0.severity == .error } ? messages : nil
  }
}
