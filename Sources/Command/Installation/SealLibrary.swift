import ArgumentParser
import Lessons
import Runner

/// What the installation calls when it has copied a library and its object files.
struct SealLibrary: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Marks object files in a folder beside a library as those that it was linked from.",
    shouldDisplay: false)

  @Argument(help: "The library.", completion: .file())
  var library: String

  func run() throws {
    do throws(Diagnostic) {
      try InstalledObjects(ofLibrary: absolutePath(library)).writeSeal()
    } catch {
      Console().say(error)
      throw ExitCode.failure
    }
  }
}
