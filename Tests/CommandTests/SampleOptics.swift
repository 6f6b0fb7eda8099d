import Foundation
import TestSupport
import Testing

/// A course with a small library of its own, which is built as SwiftPM builds one, with a manifest of the
/// commands: SwiftPM itself would build all that it is linked with again.
struct SampleOptics {
  let folder: TemporaryFolder

  /// The folder into which the library is built.
  private var build: String { folder.path + "/.build/linux/release" }

  /// What names the library to the tool.
  var library: String { build }

  init(_ files: String) throws {
    folder = try TemporaryFolder(files)
    let manager = FileManager.default
    for name in ["Modules", "Optics.build", "Optics.product"] {
      try manager.createDirectory(atPath: "\(build)/\(name)", withIntermediateDirectories: true)
    }
    for name in try manager.contentsOfDirectory(atPath: TestBuild.folder + "/Modules")
    where name.hasSuffix(".swiftmodule") {
      try manager.createSymbolicLink(
        atPath: "\(build)/Modules/\(name)",
        withDestinationPath: "\(TestBuild.folder)/Modules/\(name)")
    }
    try buildLibrary()
  }

  private func buildLibrary() throws {
    let source = "\(folder.path)/Sources/Optics/Optics.swift"
    let object = "\(build)/Optics.build/Optics.swift.o"
    let list = "\(build)/Optics.product/Objects.LinkFileList"
    let compile = [
      "/usr/bin/env", "swiftc", "-module-name", "Optics", "-emit-dependencies", "-emit-module",
      "-emit-module-path", "\(build)/Modules/Optics.swiftmodule", "-output-file-map",
      "\(build)/Optics.build/output-file-map.json", "-parse-as-library",
      "-whole-module-optimization", "-num-threads", "2", "-c", "@\(build)/Optics.build/sources",
      "-I", "\(build)/Modules", "-O", "-swift-version", "6", "-Xcc", "-fPIC",
    ]
    let link = [
      "/usr/bin/env", "swiftc", "-o", "\(build)/libOptics.so", "-emit-library", "@\(list)",
    ]
    try write("'\(source)'\n", to: "Optics.build/sources")
    // The tool's own library is a part of it.
    let kit = try String(
      contentsOfFile: TestBuild.folder + "/LessonKit.product/Objects.LinkFileList", encoding: .utf8)
    try write("'\(object)'\n\(kit)", to: "Optics.product/Objects.LinkFileList")
    try write(
      """
      {"": {"swift-dependencies": "\(build)/Optics.build/module.swiftdeps"},
       "\(source)": {"object": "\(object)"}}
      """, to: "Optics.build/output-file-map.json")
    try write(
      """
      commands:
        "C.Optics.module":
          tool: shell
          inputs: \(quoted([source, "\(build)/Modules/LessonKit.swiftmodule"]))
          outputs: \(quoted([object, "\(build)/Modules/Optics.swiftmodule"]))
          args: \(quoted(compile))

        "C.Optics.dylib":
          tool: shell
          inputs: \(quoted([object]))
          outputs: \(quoted(["\(build)/libOptics.so"]))
          args: \(quoted(link))

      """, to: "../../release.yaml")
    for command in [compile, link] { try run(command) }
  }

  private func quoted(_ words: [String]) -> String {
    "[" + words.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  private func write(_ text: String, to file: String) throws {
    try text.write(toFile: "\(build)/\(file)", atomically: true, encoding: .utf8)
  }

  private func run(_ command: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(command): \(text)")
  }
}
