import Files
import Foundation
import Lessons
import Text

/// How SwiftPM has built the library that cells import: the commands, as its manifest for the build system
/// has them.
///
/// They are run again on changed sources. So these are compiled with the same options, without a second
/// package, without looking for its dependencies, and without the modules that do not change.
package struct PackageBuild: Equatable, Sendable {
  /// A module of the library.
  package struct Module: Equatable, Sendable {
    package var name: String
    /// The paths of its source files.
    package var sources: [String]
    /// The modules of the package that it imports.
    package var imports: [String]
    var command: [String]
  }

  /// The modules of the library, each after those that it imports.
  package var modules: [Module]
  /// The command that links the library.
  var link: [String]
  /// The object files that it is linked of.
  var objects: [String]
  /// The library's name: `Prelude`.
  package var product: String
  /// Where it was built.
  var folder: String

  /// Reads how a library was built.
  ///
  /// - Parameters:
  ///   - product: The library's name.
  ///   - folder: The folder into which it was built.
  /// - Throws: ``Diagnostic`` if nothing says so, as for a library that was installed.
  package init(of product: String, in folder: String) throws(Diagnostic) {
    let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    let configuration = File(folder).path.split(separator: "/").last.map(String.init) ?? ""
    let manifest = File("\(File(File(folder).folder).folder)/\(configuration).yaml")
    let text: String
    let list: String
    do throws(FileError) {
      text = try manifest.text()
      list = try File("\(folder)/\(product).product/Objects.LinkFileList").text()
    } catch {
      throw Diagnostic(
        at: nil, "cannot tell how \(product) was built: \(error)",
        help:
          "mutants are made of the library's sources: name the folder into which swift build has put "
          + "it, --library .build/release; installed libraries have none")
    }
    let objects = list.split(separator: "\n").map { line in
      line.trimmingCharacters(in: CharacterSet(charactersIn: "'"))
    }
    try self.init(of: product, in: folder, manifest: text, objects: objects)
  }

  /// - Parameters:
  ///   - product: The library's name.
  ///   - folder: The folder into which it was built.
  ///   - manifest: The text of the manifest.
  ///   - objects: The object files that the library is linked of.
  /// - Throws: ``Diagnostic`` if the manifest does not have its commands.
  package init(
    of product: String, in folder: String, manifest: String, objects: [String]
  ) throws(Diagnostic) {
    let commands = ManifestCommands(manifest)
    guard
      let link = commands.all.first(where: { $0.outputs.contains("\(folder)/lib\(product).so") })
    else {
      throw Diagnostic(
        at: nil, "the manifest of SwiftPM's build has no command that links lib\(product).so",
        help: "build it again: swift build -c release; Swift 6.3 is known to work")
    }
    let used = Set(objects)
    var modules: [Module] = []
    for command in commands.all where !used.isDisjoint(with: command.outputs) {
      guard let index = command.arguments.firstIndex(of: "-module-name"),
        command.arguments.indices.contains(index + 1), command.arguments.contains("-emit-module")
      else { continue }
      modules.append(
        Module(
          name: command.arguments[index + 1],
          sources: command.inputs.filter { $0.hasSuffix(".swift") },
          imports: command.inputs.filter { $0.hasSuffix(".swiftmodule") }
            .map(LibraryNames.moduleName),
          command: command.arguments))
    }
    self.modules = Self.ordered(modules)
    self.link = link.arguments
    self.objects = objects
    self.product = product
    self.folder = folder
  }

  /// Modules, each after those that it imports.
  private static func ordered(_ modules: [Module]) -> [Module] {
    var ordered: [Module] = []
    var rest = modules
    while !rest.isEmpty {
      let waiting = Set(rest.map(\.name))
      let ready = rest.filter { waiting.isDisjoint(with: $0.imports) }
      if ready.isEmpty { return ordered + rest }
      ordered += ready
      rest.removeAll { module in ready.contains { $0.name == module.name } }
    }
    return ordered
  }

  /// The modules that import one of these, directly or not, and these themselves.
  package func modules(reaching names: Set<String>) -> [Module] {
    var found = names
    return modules.filter { module in
      if found.isDisjoint(with: module.imports), !found.contains(module.name) { return false }
      found.insert(module.name)
      return true
    }
  }

  /// The modules that a course teaches with: those of its library that are not the tool's own.
  ///
  /// If there are several, the one that cells import is left out: it puts together the others.
  package var taughtModules: [Module] {
    var own: Set<String> = ["LessonKit", "Calculus"]
    for module in modules.reversed() where own.contains(module.name) {
      own.formUnion(module.imports)
    }
    let rest = modules.filter { !own.contains($0.name) }
    return rest.count > 1 ? rest.filter { $0.name != product } : rest
  }
}

/// The commands in a manifest of llbuild, as far as they run a program.
private struct ManifestCommands {
  struct Command {
    var inputs: [String] = []
    var outputs: [String] = []
    var arguments: [String] = []
  }

  private(set) var all: [Command] = []

  /// Each command is a key, indented by two columns; what it has is below, a list in the syntax of JSON in a
  /// line.
  init(_ text: String) {
    var command: Command?
    func list(_ line: Substring, _ key: String) -> [String]? {
      let opening = "    \(key): ["
      guard line.hasPrefix(opening) else { return nil }
      return try? JSON(parsing: String(line.dropFirst(opening.count - 1))).elements(\.string)
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  \"") || line.isEmpty {
        if let command, !command.arguments.isEmpty { all.append(command) }
        command = line.isEmpty ? nil : Command()
      } else if command != nil {
        if let inputs = list(line, "inputs") { command?.inputs = inputs }
        if let outputs = list(line, "outputs") { command?.outputs = outputs }
        if let arguments = list(line, "args") { command?.arguments = arguments }
      }
    }
    if let command, !command.arguments.isEmpty { all.append(command) }
  }
}
