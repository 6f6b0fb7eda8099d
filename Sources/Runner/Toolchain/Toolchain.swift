import Files
import Foundation
import Lessons
import Text

/// The Swift compiler that lessons are compiled with, and the library they are linked with.
package struct Toolchain: Sendable {
  /// Tells this compiler, and what it can see of the library, from any other: part of every key.
  package var identity: String
  var plan: DriverPlan
  /// Whether there is a module with functions of calculus.
  var hasCalculus: Bool
  /// The code that programs are linked with.
  var library: LibraryCode
  /// The names that cells can use without declaring them.
  var libraryNames: LibraryNames
  /// The folders with what a program needs to run, outside those of the system: the libraries that it
  /// loads, and what describes its crashes.
  var folders: [String]

  /// The job that compiles a program, optimised or not.
  func compileCommand(isOptimized: Bool) -> [String] {
    guard isOptimized else { return plan.compile }
    // Without the latter two, an optimised program traps without its message, and a backtrace ends
    // in the standard library, before it comes to the lesson.
    return plan.compile.map { $0 == "-Onone" ? "-O" : $0 }
      + ["-assert-config", "Debug", "-Xcc", "-fno-omit-frame-pointer"]
  }

  /// The job that compiles files into one module whose internal declarations others can import.
  func moduleCommand(
    of files: [String], named name: String, importing library: String, isOptimized: Bool
  ) -> [String] {
    var command = compileCommand(isOptimized: isOptimized).filter { $0 != "-primary-file" }
    if let index = command.firstIndex(of: "-module-name") { command[index + 1] = name }
    command = command.flatMap { $0 == DriverPlan.source ? files : [$0] }
    return command + [
      "-parse-as-library", "-enable-testing", "-import-module", library,
      "-emit-module-path", DriverPlan.interface,
    ]
  }
}

extension Toolchain {
  /// Finds the compiler, asks it how it would compile a program, and fingerprints the library.
  ///
  /// - Parameters:
  ///   - libraryFolder: Where SwiftPM built the library: `libPrelude.so`, and `Modules` beside it.
  ///   - module: The module that cells import.
  ///   - place: Where the course names it; nil if it does not.
  ///   - isOwn: Whether the library is one of the author's own, whose sources may have changed since it was built.
  ///   - swiftVersion: The language mode of cells.
  ///   - scratchFolder: Where folders are made in which the compiler runs.
  ///   - facts: What is known of toolchains already, since asking takes longer than compiling some
  ///     lessons.
  /// - Returns: The toolchain, which makes programs of lessons.
  /// - Throws: ``Diagnostic`` if there is no compiler, or the library has not been built.
  package static func find(
    libraryFolder: String, module: String, at place: SourceRange? = nil, isOwn: Bool = false,
    swiftVersion: Int,
    scratchFolder: String, facts: FactStore
  ) async throws(Diagnostic) -> Toolchain {
    let library = "\(libraryFolder)/lib\(module).so"
    guard let libraryStamp = FileStamp(path: library) else {
      let modules = libraries(in: libraryFolder)
      if let place, !modules.isEmpty {
        let near = module.nearest(among: modules)
        let list = "modules are \(modules.joined(separator: ", "))"
        throw Diagnostic(
          at: place, "there is no module '\(module)' beside the tool",
          help: near.map { "did you mean '\($0)'?" } ?? list,
          fix: near.map { SourceEdit(place, replaceWith: $0) })
      }
      throw Diagnostic(
        at: nil, "cannot find the library that cells import: there is no \(library)",
        help: InstalledObjects.isInstalled(libraryFolder)
          ? "install the tool again"
          : "build it first: swift build -c release, or make site")
    }
    if isOwn, let source = BuiltSources(ofLibrary: library).changed {
      throw Diagnostic(
        at: nil, "the library that cells import is older than \(source)",
        help: "build it: swift build -c release")
    }
    guard let compiler = executablePath("swiftc"), let stamp = FileStamp(path: compiler) else {
      throw Diagnostic(
        at: nil, "cannot find the Swift compiler: there is no swiftc on the PATH",
        help: "install Swift 6.3 or later from swift.org and put it on the PATH")
    }
    var driver = Driver(
      compiler: compiler, libraryFolder: libraryFolder, module: module, swiftVersion: swiftVersion,
      scratchFolder: scratchFolder)
    let libraries = try await driver.loadedLibraries(of: library, facts: facts)
    driver.kit = SeparateKit(loadedWith: libraries, libraryFolder: libraryFolder)
    let version = try await driver.version(facts: facts)
    let plan = try await facts.fact("plan", key: "\(driver.question) \(stamp) \(version)") {
      () async throws(Diagnostic) in try await driver.plan()
    }
    let modules = try await facts.fact(
      "modules of \(module)", key: "\(driver.question) \(stamp) \(version) \(libraryStamp)"
    ) { () async throws(Diagnostic) in try await driver.loadedModules() }

    let interfaces = try await facts.content(named: "interfaces of \(module)", of: modules)
    return Toolchain(
      identity: [compiler, "\(stamp)", version, module, interfaces].joined(separator: " "),
      plan: plan, hasCalculus: Calculus.isBuilt(in: driver.kit?.folder ?? libraryFolder),
      library: LibraryCode(
        library, libraryStamp,
        content: try await facts.content(named: "content of \(module)", of: [library]),
        system: driver.versions(of: libraries, facts: facts)),
      libraryNames: LibraryNames(modules: modules, library: library),
      folders: [plan.folder, libraryFolder].compactMap(\.self)
        + Set(libraries.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }).sorted())
  }

  /// The modules that lessons could be linked with, by name.
  private static func libraries(in folder: String) -> [String] {
    Folder(folder).names.compactMap { name in
      guard name.hasPrefix("lib"), name.hasSuffix(".so") else { return nil }
      return String(name.dropFirst(3).dropLast(3))
    }.sorted()
  }
}

extension FactStore {
  /// The fact of this name if it was found out for this key; else it is found out now.
  func fact<Value: Codable>(
    _ name: String, key: String, _ find: () async throws(Diagnostic) -> Value
  ) async throws(Diagnostic) -> Value {
    if let known = value(Value.self, for: name, key: key) { return known }
    let found = try await find()
    set(found, for: name, key: key)
    return found
  }

  /// The digest of what is in some files, which are not read again as long as nobody touches them.
  func content(named name: String, of files: [String]) async throws(Diagnostic) -> String {
    let stamps = files.map { FileStamp(path: $0).map { "\($0)" } ?? "none" }
    return try await fact(name, key: (files + stamps).joined(separator: " ")) {
      () async throws(Diagnostic) in
      var digest = Digest()
      for file in files {
        do throws(FileError) {
          try File(file).bytes().withUnsafeBytes { digest.add($0) }
        } catch {
          throw Diagnostic(at: nil, "\(error)")
        }
      }
      return digest.text
    }
  }
}
