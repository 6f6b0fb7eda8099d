import Files
import Lessons
import Text

/// Turns an object file into an executable.
struct LinkStage: Sendable {
  var toolchain: Toolchain
  var cache: CacheFolder

  /// Changes with all that the executable depends on, beginning with the key of the object file.
  func key(compileKey: String) -> String {
    var digest = Digest()
    digest.add(compileKey)
    for argument in toolchain.plan.link + Self.alwaysLinked { digest.add(argument) }
    return digest.text
  }

  /// The path of the executable, linked in a folder of the program's own unless that has been done
  /// before.
  ///
  /// - Throws: ``Diagnostic`` if the linker fails.
  func run(
    _ object: [UInt8], compileKey: String, in folder: String
  ) async throws(Diagnostic) -> String {
    let executable = File("\(folder)/lesson")
    let cacheKey = CacheFolder.Key("programs", key(compileKey: compileKey))
    do throws(FileError) {
      if let known = cache.content(of: cacheKey) {
        try executable.replace(with: known)
        try executable.makeExecutable()
        return executable.path
      }
      // The cache may have had it.
      try File("\(folder)/lesson.o").replace(with: object)
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
    guard let options = ObjectFile(object).linkerOptions else {
      throw Diagnostic(at: nil, "the object file of a lesson's program has an unknown format")
    }
    let command = toolchain.plan.link.flatMap { argument in
      switch argument {
      case DriverPlan.object: ["lesson.o"]
      case DriverPlan.executable: ["lesson"]
      default: [argument]
      }
    }
    let linked = try await runTool(command + options + Self.alwaysLinked, in: folder)
    guard linked.isSuccess else {
      throw Diagnostic(at: nil, "cannot link a lesson's program:\n\(linked.errors)")
    }
    if let bytes = try? executable.bytes() { cache.keep(bytes, as: cacheKey) }
    return executable.path
  }

  /// The C library's mathematics, which modules of the toolchain need without saying so; and the
  /// lesson kit's function for an error that nothing catches, in place of the standard library's.
  private static let alwaysLinked = ["-lm", "-Xlinker", "--wrap=swift_errorInMain"]
}
