import Files
import Lessons
import Text

/// Turns an object file into an executable.
struct LinkStage: Sendable {
  var toolchain: Toolchain
  var cache: CacheFolder
  /// What the program may have imported besides the library; nil if lessons share no code.
  var shared: SharedModule?

  /// Changes with all that the executable depends on, beginning with the key of the object file.
  func key(compileKey: String) -> String {
    var digest = Digest(compileKey, options)
    if let shared { digest.add(shared.objectDigest) }
    return digest.text
  }

  /// Changes with how programs are linked.
  var options: String {
    var digest = Digest()
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
      if let shared { try File("\(folder)/\(shared.objectFile)").replace(with: shared.object) }
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
    let objects = [object] + (shared.map { [$0.object] } ?? [])
    let options = objects.compactMap { ELFObject($0)?.linkerOptions }
    guard options.count == objects.count else {
      throw Diagnostic(at: nil, "the object file of a lesson's program has an unknown format")
    }
    let command = toolchain.plan.link.flatMap { argument in
      switch argument {
      case DriverPlan.object: ["lesson.o"] + (shared.map { [$0.objectFile] } ?? [])
      case DriverPlan.executable: ["lesson"]
      default: [argument]
      }
    }
    let linked = try await runTool(command + options.joined() + Self.alwaysLinked, in: folder)
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
