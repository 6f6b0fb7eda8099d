import Files
import Lessons
import Text

/// The outcome of compiling a program.
enum Compilation: Sendable {
  case object([UInt8], warnings: [CompilerMessage])
  case errors([CompilerMessage])
}

/// Turns a program's text into an object file, or into the compiler's messages.
struct CompileStage: Sendable {
  var toolchain: Toolchain
  var cache: CacheFolder
  var isOptimized: Bool
  /// What the program can import besides the library; nil if lessons share no code.
  var shared: SharedModule?

  /// The seconds that the compiler may take: far more than it needs for any lesson that a reader would
  /// finish.
  private static let timeLimit = 180.0

  private func command(for program: Program) -> [String] {
    // The module is written into the folder in which the compiler runs.
    toolchain.compileCommand(isOptimized: isOptimized) + (shared == nil ? [] : ["-I", "."])
      + (toolchain.hasCalculus && !program.importsSystem ? Calculus.option : [])
  }

  /// Changes with all that the object file depends on.
  func key(of program: Program) -> String {
    var digest = Digest()
    digest.add(toolchain.identity)
    for argument in command(for: program) { digest.add(argument) }
    if let shared { digest.add(shared.interfaceDigest) }
    digest.add(program.source)
    return digest.text
  }

  /// Compiles a program of a lesson in a folder of its own, unless it has been done before.
  ///
  /// - Throws: ``Diagnostic`` if the compiler itself fails.
  func run(_ program: Program, of lesson: Lesson, in folder: String) async throws(Diagnostic)
    -> Compilation
  {
    let objectKey = CacheFolder.Key("objects", key(of: program))
    if let object = cache.content(of: objectKey), let warnings = knownWarnings(of: program) {
      return .object(object, warnings: warnings)
    }
    if let errors = knownErrors(of: program) { return .errors(errors) }

    let source = File("\(folder)/\(Program.file)")
    let object = File("\(folder)/lesson.o")
    let messages = File("\(folder)/lesson.dia")
    do throws(FileError) {
      try source.replace(with: program.source)
      if let shared { try File("\(folder)/\(shared.moduleFile)").replace(with: shared.interface) }
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
    // The source is named as the compiler and the runtime are to name it.
    let command = command(for: program).map { argument in
      switch argument {
      case DriverPlan.source: Program.file
      case DriverPlan.object: "lesson.o"
      case DriverPlan.messages: "lesson.dia"
      default: argument
      }
    }
    let start = ContinuousClock.now
    let compiled = try await runTool(command, in: folder, timeLimit: Self.timeLimit)
    keepSeconds((ContinuousClock.now - start) / .seconds(1), of: program)
    guard compiled.isSuccess else {
      guard let serialized = try? messages.bytes(),
        let errors = CompilerMessage.errors(serialized: serialized)
      else {
        let crash = CompilerCrash(errors: compiled.errors)
        let place = crash.place.flatMap { place in
          place.file == Program.file
            ? program.map.nearestPlace(line: place.line, column: place.column) : nil
        }
        throw crash.diagnostic(at: place.map { lesson.textStart(from: $0) })
      }
      cache.keep(serialized, as: messagesKey(of: program))
      return .errors(errors)
    }
    do throws(FileError) {
      let bytes = try object.bytes()
      cache.keep(bytes, as: objectKey)
      let serialized = try messages.bytes()
      cache.keep(serialized, as: messagesKey(of: program))
      return .object(bytes, warnings: CompilerMessage.warnings(serialized: serialized))
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  /// The object file of a program that has been compiled; else nil.
  func knownObject(of program: Program) -> [UInt8]? {
    cache.content(of: CacheFolder.Key("objects", key(of: program)))
  }

  /// Whether the program has been compiled, with or without errors.
  func isKnown(_ program: Program) -> Bool {
    isKnownToCompile(program) || knownErrors(of: program) != nil
  }

  /// Whether the program's object file is known.
  func isKnownToCompile(_ program: Program) -> Bool {
    cache.contains(CacheFolder.Key("objects", key(of: program)))
  }

  /// The warnings about a program that has been compiled; nil if that is not known to have happened.
  func knownWarnings(of program: Program) -> [CompilerMessage]? {
    cache.content(of: messagesKey(of: program)).map(CompilerMessage.warnings(serialized:))
  }

  /// The compiler's messages about a program that is known not to compile; else nil.
  func knownErrors(of program: Program) -> [CompilerMessage]? {
    cache.content(of: messagesKey(of: program)).flatMap(CompilerMessage.errors(serialized:))
  }

  /// The seconds that the compiler took for a program; nil if that is not known.
  func knownSeconds(of program: Program) -> Double? {
    cache.content(of: secondsKey(of: program)).flatMap {
      Double(String(decoding: $0, as: UTF8.self))
    }
  }

  private func keepSeconds(_ seconds: Double, of program: Program) {
    cache.keep(Array("\(seconds)".utf8), as: secondsKey(of: program))
  }

  private func secondsKey(of program: Program) -> CacheFolder.Key {
    CacheFolder.Key("compile-times", key(of: program))
  }

  private func messagesKey(of program: Program) -> CacheFolder.Key {
    CacheFolder.Key("messages", key(of: program))
  }
}
