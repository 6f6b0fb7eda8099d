import Foundation
import Subprocess
import SystemPackage

/// The Swift compiler that lessons are compiled with, and the library they are linked with.
public struct Toolchain: Sendable {
  /// Tells this compiler and this library's content from any other: part of every record's key.
  public var identity: String

  /// The two jobs that make a program without optimisation: their arguments, the executable first;
  /// ``Placeholder``s stand for the files.
  var plainCompile: [String]
  var link: [String]
  /// `swift-autolink-extract`, which lists the libraries that an object file wants.
  var autolinkExtract: String

  enum Placeholder {
    static let source = "LESSON_SOURCE.swift"
    static let object = "LESSON_OBJECT"
    static let executable = "LESSON_EXECUTABLE"
  }

  /// The job that compiles a program, optimised or not.
  func compile(isOptimized: Bool) -> [String] {
    guard isOptimized else { return plainCompile }
    // Without the latter two, an optimised program traps without its message, and a backtrace ends
    // in the standard library, before it comes to the lesson.
    return plainCompile.map { $0 == "-Onone" ? "-O" : $0 }
      + ["-assert-config", "Debug", "-Xcc", "-fno-omit-frame-pointer"]
  }
}

extension Toolchain {
  /// Finds the compiler and asks it how it would compile a program.
  ///
  /// The driver runs five jobs for one file, of which two matter: compiling and linking. It prints
  /// them, so that nothing about the toolchain has to be known here. What it says is kept in
  /// `memory`, since asking takes longer than compiling some lessons.
  ///
  /// - Parameters:
  ///   - libraryFolder: Where SwiftPM built the library: `libPrelude.so`, and `Modules` beside it.
  ///   - module: The module that cells import.
  ///   - swiftVersion: The language mode of cells.
  ///   - memory: What is known of toolchains already.
  /// - Returns: The toolchain, which makes programs of lessons.
  /// - Throws: ``Diagnostic`` if there is no compiler, or the library has not been built.
  public static func find(
    libraryFolder: String, module: String, swiftVersion: Int, memory: Memory
  ) async throws(Diagnostic) -> Toolchain {
    let library = "\(libraryFolder)/lib\(module).so"
    guard let libraryStamp = FileStamp(path: library) else {
      throw Diagnostic(
        at: nil, "cannot find the library that cells import: no \(library)",
        help: "build it first: swift build -c release, or make site")
    }
    guard let compiler = executablePath("swiftc"), let stamp = FileStamp(path: compiler) else {
      throw Diagnostic(
        at: nil, "cannot find the Swift compiler: no swiftc on the PATH",
        help: "install Swift 6.3 or later from swift.org and put it on the PATH")
    }
    // The number changes with what is asked, and with what is made of the answer.
    let question = "3 \(compiler) \(stamp) \(libraryFolder) \(module) \(swiftVersion)"
    let answer: Answer
    if let known = memory.value(Answer.self, for: "toolchain", key: question) {
      answer = known
    } else {
      answer = try await ask(
        compiler, libraryFolder: libraryFolder, module: module, swiftVersion: swiftVersion)
      memory.set(answer, for: "toolchain", key: question)
    }

    let libraryDigest: String
    if let known = memory.value(String.self, for: "library", key: "\(library) \(libraryStamp)") {
      libraryDigest = known
    } else {
      guard let content = FileManager.default.contents(atPath: library) else {
        throw Diagnostic(at: nil, "cannot read \(library)")
      }
      var digest = Digest()
      content.withUnsafeBytes { digest.add($0) }
      libraryDigest = digest.text
      memory.set(libraryDigest, for: "library", key: "\(library) \(libraryStamp)")
    }

    return Toolchain(
      identity: "\(compiler) \(stamp) \(module) \(libraryDigest)",
      plainCompile: answer.compile, link: answer.link, autolinkExtract: answer.autolinkExtract)
  }

  private struct Answer: Codable {
    var compile: [String]
    var link: [String]
    var autolinkExtract: String
  }

  private static func ask(
    _ compiler: String, libraryFolder: String, module: String, swiftVersion: Int
  ) async throws(Diagnostic) -> Answer {
    func output(_ arguments: [String]) async throws(Diagnostic) -> String {
      do {
        let result = try await Subprocess.run(
          .path(FilePath(compiler)), arguments: Arguments(arguments),
          output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        guard result.terminationStatus.isSuccess else {
          throw Diagnostic(at: nil, "\(compiler) failed: \(result.standardError)")
        }
        return result.standardOutput
      } catch let diagnostic as Diagnostic {
        throw diagnostic
      } catch {
        throw Diagnostic(at: nil, "cannot run \(compiler): \(error)")
      }
    }

    let printed = try await output([
      "-Onone", "-swift-version", String(swiftVersion), "-module-name", "Lesson",
      "-I", "\(libraryFolder)/Modules", "-L", libraryFolder, "-l\(module)",
      "-Xlinker", "-rpath", "-Xlinker", libraryFolder, "-use-ld=lld",
      Placeholder.source, "-o", Placeholder.executable, "-driver-print-jobs",
    ])
    let commands = printed.split(separator: "\n").map { arguments(ofCommand: String($0)) }
    guard var compile = commands.first(where: { $0.contains("-c") && $0.contains("-frontend") }),
      let objectIndex = compile.lastIndex(of: "-o").map({ $0 + 1 }),
      compile.indices.contains(objectIndex), compile.contains("-Onone"),
      let extract = commands.compactMap(\.first).first(where: {
        $0.hasSuffix("swift-autolink-extract")
      }),
      var link = commands.last, link.contains(Placeholder.executable)
    else {
      throw Diagnostic(
        at: nil, "cannot make sense of the compiler's plan:\n\(printed)",
        help: "Swift 6.3 is known to work")
    }
    let object = compile[objectIndex]
    compile[objectIndex] = Placeholder.object
    // Line tables are what backtraces need; whole debug information would add two more jobs.
    // The plain style is the one that has a line for each diagnostic.
    compile += [
      "-gline-tables-only", "-diagnostic-style", "llvm", "-file-compilation-dir", ".",
      // Common in teaching code, and never a reason to fail.
      "-suppress-warnings",
    ]
    link = link.map { $0 == object ? Placeholder.object : $0 }.filter { !$0.hasPrefix("@") }
    return Answer(compile: compile, link: link, autolinkExtract: extract)
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

  /// The path of an executable that is found on the `PATH`, links resolved.
  private static func executablePath(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
      return "\(folder)/\(name)"
    }
    return nil
  }
}
