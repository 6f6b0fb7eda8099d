import Files
import Foundation
import Lessons
import Text

/// The two jobs that make a program of a source file: their commands, the executable first, with
/// placeholders for the files.
struct DriverPlan: Codable, Equatable, Sendable {
  var compile: [String]
  var link: [String]

  static let source = "LESSON_SOURCE.swift"
  static let object = "LESSON_OBJECT"
  static let executable = "LESSON_EXECUTABLE"
  static let messages = "LESSON_MESSAGES"
  /// What others import of a module.
  static let interface = "LESSON_INTERFACE"

  /// The folders in which the compiler looks for modules, the library's first.
  var moduleFolders: [String] {
    compile.indices.dropLast().filter { compile[$0] == "-I" }.map { compile[$0 + 1] }
  }

  /// Where the toolchain is, in whose `bin` its compiler is; nil if the compiler is elsewhere.
  var folder: String? {
    guard let parts = compile.first?.split(separator: "/", omittingEmptySubsequences: false),
      parts.count > 3, parts[0].isEmpty, parts[parts.count - 2] == "bin"
    else { return nil }
    return parts.dropLast(2).joined(separator: "/")
  }
}

/// The compiler's driver, which is asked how it would compile a program.
///
/// It would run five jobs for one file, of which two matter: compiling and linking. It prints them,
/// so that nothing about the toolchain has to be known here.
package struct Driver {
  var compiler: String
  var libraryFolder: String
  var module: String
  var swiftVersion: Int
  /// Where folders are made in which the compiler runs.
  var scratchFolder: String
  /// The lesson kit that the library was linked with; nil if it is part of it.
  var kit: SeparateKit?

  private var arguments: [String] {
    var arguments = ["-Onone", "-swift-version", String(swiftVersion), "-module-name", "Lesson"]
    for folder in moduleFolders { arguments += ["-I", folder] }
    arguments += linking(module, in: libraryFolder)
    if let kit { arguments += linking(kit.module, in: kit.folder) }
    return arguments + [
      "-use-ld=lld", DriverPlan.source, "-o", DriverPlan.executable, "-driver-print-jobs",
    ]
  }

  private func linking(_ module: String, in folder: String) -> [String] {
    ["-L", folder, "-l\(module)", "-Xlinker", "-rpath", "-Xlinker", folder]
  }

  /// Where the modules are that cells import, and those that they are made of.
  private var moduleFolders: [String] {
    ([libraryFolder] + (kit.map { [$0.folder] } ?? [])).map { "\($0)/Modules" }
  }

  /// What is added to the job that compiles.
  ///
  /// Line tables are what backtraces need; whole debug information would add two more jobs. An author
  /// is told of expressions that take long, in milliseconds, and need not wait for those that would
  /// take half a minute, in seconds.
  private static let additions = [
    "-gline-tables-only", "-serialize-diagnostics-path", DriverPlan.messages,
    "-file-compilation-dir", ".", "-warn-long-expression-type-checking=200",
    "-solver-expression-time-threshold=20",
  ]

  /// All that the answers depend on, besides the compiler and the library themselves.
  var question: String {
    ([compiler] + arguments + Self.additions).joined(separator: " ")
  }

  /// The version of the compiler that answers, with its build.
  ///
  /// It is known as long as the executable is the same, unless that only chooses among toolchains, as
  /// swiftly's does: then it is asked each time.
  func version(facts: FactStore) async throws(Diagnostic) -> String {
    let executable = URL(fileURLWithPath: compiler).resolvingSymlinksInPath()
    if executable.lastPathComponent.hasPrefix("swiftly") { return try await askForVersion() }
    let stamp = FileStamp(path: executable.path).map { "\($0)" } ?? ""
    return try await facts.fact("compiler version", key: "\(executable.path) \(stamp)") {
      () async throws(Diagnostic) in try await askForVersion()
    }
  }

  private func askForVersion() async throws(Diagnostic) -> String {
    let answer = try await withScratchFolder(in: scratchFolder) { path throws(Diagnostic) in
      try await output([compiler, "-print-target-info"], in: path)
    }
    // Where its runtime is tells two installations of one version apart.
    let info = try? JSON(parsing: answer)
    let parts = [
      info?["compilerVersion"]?.string, info?["paths"]?["runtimeResourcePath"]?.string,
    ].compactMap(\.self)
    return parts.isEmpty ? answer : parts.joined(separator: " ")
  }

  func plan() async throws(Diagnostic) -> DriverPlan {
    let printed = try await withScratchFolder(in: scratchFolder) { path throws(Diagnostic) in
      try await output([compiler] + arguments, in: path)
    }
    let commands = printed.split(separator: "\n").map { Self.arguments(ofCommand: String($0)) }
    guard var compile = commands.first(where: { $0.contains("-c") && $0.contains("-frontend") }),
      let objectIndex = compile.lastIndex(of: "-o").map({ $0 + 1 }),
      compile.indices.contains(objectIndex), compile.contains("-Onone"),
      var link = commands.last, link.contains(DriverPlan.executable)
    else {
      throw Diagnostic(
        at: nil, "the compiler's plan has an unknown format:\n\(printed)",
        help: "Swift 6.3 is known to work")
    }
    let object = compile[objectIndex]
    compile[objectIndex] = DriverPlan.object
    compile += Self.additions
    // The driver's list of libraries, made by a job of its own; see ELFObject.linkerOptions.
    link = link.map { $0 == object ? DriverPlan.object : $0 }.filter { !$0.hasPrefix("@") }
    return DriverPlan(compile: compile, link: link)
  }

  /// The files of the modules that cells import and that were built together with the library, by
  /// their paths in ascending order.
  func loadedModules() async throws(Diagnostic) -> [String] {
    let text = try await withScratchFolder(in: scratchFolder) { path throws(Diagnostic) in
      do throws(FileError) {
        try File("\(path)/import.swift").replace(
          with: "import \(module)\n\(Calculus.importing)")
      } catch {
        throw Diagnostic(at: nil, "\(error)")
      }
      _ = try await output(
        [
          compiler, "-frontend", "-typecheck", "import.swift", "-swift-version",
          String(swiftVersion), "-emit-loaded-module-trace", "-emit-loaded-module-trace-path",
          "trace.json",
        ] + moduleFolders.flatMap { ["-I", $0] }, in: path)
      return (try? File("\(path)/trace.json").text()) ?? ""
    }
    // The library's folder may be named by a link.
    let folders = moduleFolders.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    guard let json = try? JSON(parsing: text),
      let paths = json["swiftmodulesDetailedInfo"]?.elements({ $0["path"]?.string })
    else {
      throw Diagnostic(
        at: nil, "the compiler's list of loaded modules has an unknown format",
        help: "Swift 6.3 is known to work")
    }
    return paths.filter { path in
      let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      return folders.contains { file.hasPrefix($0 + "/") }
    }.sorted()
  }

  /// What a command of the toolchain prints.
  private func output(
    _ command: [String], in folder: String
  ) async throws(Diagnostic) -> String {
    let result = try await runTool(command, in: folder)
    guard result.isSuccess else {
      throw Diagnostic(at: nil, "\(command[0]) failed:\n\(result.errors)")
    }
    return result.output
  }

  /// Splits a command as the driver prints it: at spaces, except in quotes and after backslashes.
  package static func arguments(ofCommand command: String) -> [String] {
    var arguments: [String] = []
    var current: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        current = (current ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
        current = current ?? ""
      } else if quote == nil, character == " " {
        if let argument = current { arguments.append(argument) }
        current = nil
      } else {
        current = (current ?? "") + String(character)
      }
    }
    if let argument = current { arguments.append(argument) }
    return arguments
  }
}
