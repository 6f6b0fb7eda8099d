import Files
import Lessons
import Text

/// Turns the files that lessons share into a module, or into what is wrong with them.
package struct SharedStage: Sendable {
  package enum Outcome: Sendable {
    case module(SharedModule)
    case errors([Diagnostic])
  }

  var course: Course
  var toolchain: Toolchain
  var cache: CacheFolder

  package init(course: Course, toolchain: Toolchain, cache: CacheFolder) {
    self.course = course
    self.toolchain = toolchain
    self.cache = cache
  }

  var name: String { SharedModule.name(in: course) }

  private func command(_ program: SharedProgram) -> [String] {
    toolchain.moduleCommand(
      of: program.sources.map(\.path), named: name, importing: course.module,
      isOptimized: course.optimize)
  }

  /// Changes with all that the module depends on.
  func key(of program: SharedProgram) -> String {
    var digest = Digest()
    digest.add(toolchain.identity)
    for argument in command(program) { digest.add(argument) }
    for source in program.sources { digest.add(source.text) }
    return digest.text
  }

  /// Compiles in a folder of its own, unless it has been done before.
  ///
  /// - Parameters:
  ///   - code: The files.
  ///   - scratchFolder: Where the folder is made.
  /// - Returns: The module, or the compiler's errors at their places in the files.
  /// - Throws: ``Diagnostic`` if the compiler itself fails.
  package func run(
    _ code: SharedCode, scratchFolder: String
  ) async throws(Diagnostic) -> Outcome {
    let program = SharedProgram(code, libraryNames: toolchain.libraryNames)
    let key = key(of: program)
    let keys = ["interface", "object"].map { CacheFolder.Key("shared", "\(key).\($0)") }
    let messagesKey = CacheFolder.Key("messages", key)
    if let interface = cache.content(of: keys[0]), let object = cache.content(of: keys[1]) {
      return .module(
        SharedModule(code: code, name: name, interface: interface, object: object))
    }
    if let known = cache.content(of: messagesKey).flatMap(CompilerMessage.errors(serialized:)) {
      return .errors(program.diagnostics(known))
    }
    return try await withScratchFolder(in: scratchFolder) { folder throws(Diagnostic) in
      let files = [
        DriverPlan.interface: "\(name).swiftmodule", DriverPlan.object: "\(name).o",
        DriverPlan.messages: "\(name).dia",
      ]
      do throws(FileError) {
        for source in program.sources {
          try File("\(folder)/\(source.path)").replace(with: source.text)
        }
      } catch {
        throw Diagnostic(at: nil, "\(error)")
      }
      let compiled = try await runTool(command(program).map { files[$0] ?? $0 }, in: folder)
      func bytes(_ file: String) -> [UInt8]? {
        files[file].flatMap { try? File("\(folder)/\($0)").bytes() }
      }
      if compiled.isSuccess, let interface = bytes(DriverPlan.interface),
        let object = bytes(DriverPlan.object)
      {
        cache.keep(interface, as: keys[0])
        cache.keep(object, as: keys[1])
        return .module(
          SharedModule(code: code, name: name, interface: interface, object: object))
      }
      guard let serialized = bytes(DriverPlan.messages),
        let errors = CompilerMessage.errors(serialized: serialized)
      else {
        throw CompilerCrash(errors: compiled.errors)
          .diagnostic(at: Location(file: code.files.first?.path ?? SharedCode.folder, line: 1))
      }
      cache.keep(serialized, as: messagesKey)
      return .errors(program.diagnostics(errors))
    }
  }
}
