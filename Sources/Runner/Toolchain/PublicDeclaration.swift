import Files
import Foundation
import Lessons
import Text

/// A function, a property or an initialiser of the library that cells can use.
package struct PublicDeclaration: Hashable, Sendable {
  package var name: SymbolName
  /// With labels: `reshaped(_:)`.
  package var title: String
  /// What the names of all symbols that belong to it begin with.
  package var symbol: String

  /// With its type and its labels: `Tensor.reshaped(_:)`.
  package var fullTitle: String {
    let path = name.declaration.split(separator: ".").dropLast()
    return (path.map(String.init) + [title]).joined(separator: ".")
  }
}

extension Toolchain {
  /// The public declarations of the modules that were built together with the library, as the
  /// compiler lists them (`swift-symbolgraph-extract`); not those of a lesson kit beside it, of whose code
  /// nothing is known.
  func publicDeclarations(in folder: String) async throws(Diagnostic) -> [PublicDeclaration] {
    guard let compiler = plan.compile.first else { return [] }
    let tool = File(compiler).folder + "/swift-symbolgraph-extract"
    let target = plan.compile.firstIndex(of: "-target").map { plan.compile[$0 + 1] }
    var declarations: Set<PublicDeclaration> = []
    let folders = plan.moduleFolders
    for module in libraryNames.modules where File(module).folder.isSameFolder(as: folders.first) {
      let name = LibraryNames.moduleName(ofFile: module)
      let command =
        [
          tool, "-module-name", name, "-output-dir", folder, "-minimum-access-level", "public",
          "-skip-synthesized-members",
        ] + folders.flatMap { ["-I", $0] } + (target.map { ["-target", $0] } ?? [])
      let result = try await runTool(command, in: folder)
      guard result.isSuccess else {
        throw Diagnostic(
          at: nil, "the compiler cannot list what \(name) declares:\n\(result.errors)")
      }
      // What a module adds to others is in files of their own.
      for file in Folder(folder).names where file.hasSuffix(".symbols.json") {
        guard let text = try? File("\(folder)/\(file)").text(),
          let symbols = (try? JSON(parsing: text))?["symbols"]?.array
        else {
          throw Diagnostic(
            at: nil, "the compiler's list of what \(name) declares has an unknown format",
            help: "Swift 6.3 is known to work")
        }
        declarations.formUnion(
          symbols.compactMap { PublicDeclaration(json: $0, module: name) })
        _ = try? File("\(folder)/\(file)").remove()
      }
    }
    return declarations.sorted { ($0.name, $0.title) < ($1.name, $1.title) }
  }
}

extension String {
  /// Whether this path leads to the same folder as another one.
  fileprivate func isSameFolder(as other: String?) -> Bool {
    other.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
      == URL(fileURLWithPath: self).resolvingSymlinksInPath().path
  }
}

extension PublicDeclaration {
  private static let kinds: Set<String> = [
    "swift.func", "swift.func.op", "swift.method", "swift.type.method", "swift.init",
    "swift.property", "swift.type.property", "swift.subscript", "swift.type.subscript", "swift.var",
  ]

  /// Nil for what has no code of its own, such as types.
  fileprivate init?(json: JSON, module: String) {
    guard let kind = json["kind"]?["identifier"]?.string, Self.kinds.contains(kind),
      let usr = json["identifier"]?["precise"]?.string, usr.hasPrefix("s:"),
      !usr.contains("::SYNTHESIZED::"),
      let path = json["pathComponents"]?.elements({ $0.string }), let title = path.last
    else { return nil }
    let names = path.dropLast() + [String(title.prefix { $0 != "(" })]
    self.init(
      name: SymbolName(module: module, declaration: names.joined(separator: ".")), title: title,
      symbol: "$s" + usr.dropFirst(2))
  }
}
