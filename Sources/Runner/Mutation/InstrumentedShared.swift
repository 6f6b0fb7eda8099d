import Files
import Lessons

extension SharedStage {
  /// The outcome of compiling shared files in another form.
  enum InstrumentedOutcome: Sendable {
    case module(SharedModule)
    case rejected(Set<InstrumentedLibrary.Rejection>, String)
  }

  /// Compiles shared files, some of them in another form, into the module that lessons import.
  ///
  /// - Parameters:
  ///   - code: The files.
  ///   - texts: What takes the place of some, by their paths.
  ///   - scratchFolder: Where a folder for the compiler is made.
  /// - Returns: The module, or where the compiler does not take them.
  /// - Throws: ``Diagnostic`` if the compiler itself fails.
  func compile(
    _ code: SharedCode, instead texts: [String: String], scratchFolder: String
  ) async throws(Diagnostic) -> InstrumentedOutcome {
    let runtime = "lessons-mutants.swift"
    let sources =
      SharedProgram(code).sources.map { ($0.path, texts[$0.path] ?? $0.text) }
      + [(runtime, MutationModule.swiftOfSharedCode)]
    let files = [
      DriverPlan.interface: "\(name).swiftmodule", DriverPlan.object: "\(name).o",
      DriverPlan.messages: "\(name).dia",
    ]
    let command = toolchain.moduleCommand(
      of: sources.map(\.0), named: name, importing: course.module, isOptimized: course.optimize)
    return try await withScratchFolder(in: scratchFolder) { folder throws(Diagnostic) in
      do throws(FileError) {
        for (path, text) in sources { try File("\(folder)/\(path)").replace(with: text) }
      } catch {
        throw Diagnostic(at: nil, "\(error)")
      }
      let compiled = try await runTool(command.map { files[$0] ?? $0 }, in: folder)
      guard compiled.isSuccess else {
        let rejections = InstrumentedLibrary.rejections(compiled.errors).map { rejection in
          InstrumentedLibrary.Rejection(
            path: rejection.path, line: SharedProgram.line(rejection.line) ?? rejection.line)
        }
        return .rejected(Set(rejections), compiled.errors)
      }
      do throws(FileError) {
        return .module(
          SharedModule(
            code: code, name: name,
            interface: try File("\(folder)/\(name).swiftmodule").bytes(),
            object: try File("\(folder)/\(name).o").bytes()))
      } catch {
        throw Diagnostic(at: nil, "\(error)")
      }
    }
  }
}
