import Files
import Foundation
import Lessons
import Text

/// Builds a library whose sources have been changed, in a folder of its own.
package struct InstrumentedLibrary: Sendable {
  var build: PackageBuild
  /// Where the sources, the modules and the library are written; it exists.
  var folder: String

  /// The folder with the library, as ``Toolchain/find(libraryFolder:module:at:swiftVersion:scratchFolder:facts:)``
  /// expects it.
  var libraryFolder: String { "\(folder)/library" }

  /// A source file of the library that is compiled in another form.
  struct Source: Sendable {
    /// The path of the original.
    var path: String
    var module: String
    var text: String
  }

  /// The error of a compiler at a place in a source file.
  package struct Rejection: Hashable, Sendable {
    package var path: String
    package var line: Int

    package init(path: String, line: Int) {
      self.path = path
      self.line = line
    }
  }

  enum Outcome: Sendable {
    case built
    case rejected(Set<Rejection>, String)
  }

  /// Compiles the modules of changed sources and those that import them, and links the library.
  ///
  /// - Parameters:
  ///   - sources: The files that are changed.
  ///   - count: How many numbers their marks or mutants have.
  /// - Returns: Whether the compiler takes the sources, or else where it does not.
  /// - Throws: ``Diagnostic`` if files cannot be written, or tools fail for other reasons.
  func make(_ sources: [Source], count: Int) async throws(Diagnostic) -> Outcome {
    let changed = Set(sources.map(\.module))
    let compiled = build.modules(reaching: changed)
    try prepare(compiled, count: count)
    var objects: [String: String] = [:]
    for module in compiled {
      let own = sources.filter { $0.module == module.name }
      let outcome = try await compile(module, own, &objects)
      if case .rejected = outcome { return outcome }
    }
    try await linkLibrary(replacing: objects)
    return .built
  }

  /// Writes what all modules need.
  private func prepare(_ compiled: [PackageBuild.Module], count: Int) throws(Diagnostic) {
    let files = [
      ("runtime/mutants.h", MutationModule.header),
      ("runtime/module.modulemap", MutationModule.moduleMap),
      ("runtime/mutants.c", MutationModule.source(count: count)),
      ("runtime/Mutants.swift", MutationModule.swift),
    ]
    for (name, text) in files { try write(text, to: "\(folder)/\(name)") }
    let rebuilt = Set(compiled.map { "\($0.name).swiftmodule" } + ["lib\(build.product).so"])
    // What the library and its clients import, and what it loads.
    for (folder, suffix) in [("Modules/", ".swiftmodule"), ("", ".so")] {
      for name in Folder("\(build.folder)/\(folder)").names
      where name.hasSuffix(suffix) && !rebuilt.contains(name) {
        try copy("\(folder)\(name)")
      }
    }
  }

  /// Puts a file that is beside the library beside the new one.
  private func copy(_ name: String) throws(Diagnostic) {
    let (source, target) = ("\(build.folder)/\(name)", "\(libraryFolder)/\(name)")
    // Not another name of the same file: that would touch it, and whoever has looked at it would think that
    // it has been built again.
    if File(target).exists { return }
    do throws(FileError) { try File(target).replace(with: try File(source).bytes()) } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  private func write(_ text: String, to path: String) throws(Diagnostic) {
    do throws(FileError) { try File(path).replace(with: text) } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  /// Compiles a module.
  ///
  /// - Parameters:
  ///   - module: The module.
  ///   - changed: The files of it that are changed.
  ///   - objects: The object files that take the place of others, by these.
  /// - Returns: Whether the compiler takes it.
  /// - Throws: ``Diagnostic`` if it fails for other reasons.
  private func compile(
    _ module: PackageBuild.Module, _ changed: [Source], _ objects: inout [String: String]
  ) async throws(Diagnostic) -> Outcome {
    let own = "\(folder)/\(module.name)"
    var sources = changed.isEmpty ? [] : ["\(folder)/runtime/Mutants.swift"]
    var map: [JSON.Member] = [.init("", ["swift-dependencies": .string("\(own)/module.swiftdeps")])]
    let runtimeObject = "\(own)/Mutants.swift.o"
    if let path = sources.first { map.append(.init(path, ["object": .string(runtimeObject)])) }
    for source in module.sources {
      let name = source.split(separator: "/").last.map(String.init) ?? source
      var path = source
      if let text = changed.first(where: { $0.path == source })?.text {
        path = "\(own)/\(name)"
        try write(text, to: path)
      }
      sources.append(path)
      map.append(.init(path, ["object": .string("\(own)/\(name).o")]))
      objects["\(build.folder)/\(module.name).build/\(name).o"] = "\(own)/\(name).o"
    }
    try write(JSON.object(map).text(.compact), to: "\(own)/files.json")
    try write(sources.map { "'\($0)'\n" }.joined(), to: "\(own)/sources")
    let result = try await runTool(command(for: module, own, changed.isEmpty), in: own)
    if result.isSuccess {
      if !changed.isEmpty { objects[runtimeObject] = runtimeObject }
      return .built
    }
    let rejections = Self.rejections(result.errors + result.output)
    if changed.isEmpty || rejections.isEmpty {
      throw Diagnostic(
        at: nil, "\(module.name) cannot be compiled again:\n\(result.errors)\(result.output)",
        help: "does the library build? swift build -c release")
    }
    return .rejected(rejections, result.errors + result.output)
  }

  /// The command of SwiftPM, with other files.
  private func command(
    for module: PackageBuild.Module, _ own: String, _ isUnchanged: Bool
  ) -> [String] {
    var command: [String] = []
    var arguments = module.command.makeIterator()
    while let argument = arguments.next() {
      switch argument {
      case "-emit-module-path":
        _ = arguments.next()
        command += [argument, "\(libraryFolder)/Modules/\(module.name).swiftmodule"]
      case "-output-file-map":
        _ = arguments.next()
        command += [argument, "\(own)/files.json"]
      // What others would read of it.
      case "-emit-objc-header-path", "-index-store-path": _ = arguments.next()
      case "-emit-objc-header", "-emit-dependencies", "-parseable-output", "-incremental",
        "-serialize-diagnostics":
        break
      case "\(build.folder)/Modules": command.append("\(libraryFolder)/Modules")
      case let list where list.hasPrefix("@"): command.append("@\(own)/sources")
      default: command.append(argument)
      }
    }
    if !isUnchanged {
      command += ["-Xcc", "-fmodule-map-file=\(folder)/runtime/module.modulemap"]
    }
    return command
  }

  /// The places of errors in what a compiler prints: `/a/b.swift:31:14: error: …`.
  package static func rejections(_ output: String) -> Set<Rejection> {
    var found: Set<Rejection> = []
    for line in output.split(separator: "\n") {
      guard let end = line.firstRange(of: ": error: ") else { continue }
      let parts = line[..<end.lowerBound].split(separator: ":")
      guard parts.count >= 3, let number = Int(parts[parts.count - 2]) else { continue }
      found.insert(Rejection(path: parts.dropLast(2).joined(separator: ":"), line: number))
    }
    return found
  }

  private func linkLibrary(replacing objects: [String: String]) async throws(Diagnostic) {
    let runtime = "\(folder)/runtime/mutants"
    let compiler = [
      build.link.first.map { "\(File($0).folder)/clang" }, executablePath("clang"),
      executablePath("cc"),
    ].compactMap(\.self).first { File($0).exists }
    guard let compiler else {
      throw Diagnostic(
        at: nil, "cannot find a compiler of C", help: "put the clang of the toolchain on the PATH")
    }
    let compiled = try await runTool(
      [compiler, "-O2", "-fPIC", "-c", "\(runtime).c", "-o", "\(runtime).o"], in: folder)
    guard compiled.isSuccess else {
      throw Diagnostic(at: nil, "\(compiler) failed:\n\(compiled.errors)")
    }
    let added = objects.filter { $0.key == $0.value }.map(\.value).sorted()
    let files = build.objects.map { objects[$0] ?? $0 } + added + ["\(runtime).o"]
    try write(files.map { "'\($0)'\n" }.joined(), to: "\(folder)/objects")
    let library = "\(build.folder)/lib\(build.product).so"
    let command = build.link.map { argument in
      if argument == library { return "\(libraryFolder)/lib\(build.product).so" }
      return argument.hasPrefix("@") ? "@\(folder)/objects" : argument
    }
    let linked = try await runTool(command, in: folder)
    guard linked.isSuccess else {
      throw Diagnostic(at: nil, "cannot link the library with mutants:\n\(linked.errors)")
    }
  }
}
