import Foundation

/// The executable file that runs: this build of the tool.
package enum RunningTool {
  private static let link = "/proc/self/exe"

  /// The absolute path of the file if the system knows it; else the command that was run.
  package static let path =
    (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? CommandLine.arguments[0]

  /// The folder that the file is in, where the library that cells import and the theme are, too: SwiftPM
  /// builds them there, and installing copies them to one folder.
  package static let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    .resolvingSymlinksInPath().path

  /// A text that changes with each build of the tool, for what another build may make in another
  /// way.
  package static let stamp = FileStamp(path: link).map { "\($0)" } ?? "unknown"
}
