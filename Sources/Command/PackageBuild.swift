import Files
import Foundation
import Lessons

/// Builds the package of a course, as its author does afterwards: `swift build -c release`.
struct PackageBuild {
  var folder: String

  /// What keeps it from being built; nil if it is.
  func problem() -> Diagnostic? {
    guard let swift = ShellCommand.path(of: "swift") else {
      return Diagnostic(
        at: nil, "cannot build the package: there is no swift on the PATH",
        help: "install Swift 6.3 or later from swift.org and put it on the PATH")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: swift)
    process.arguments = ["build", "-c", "release", "--package-path", folder]
    // The package looks for the tool there, which is this one.
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = "\(RunningTool.folder):\(environment["PATH"] ?? "")"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch {
      return Diagnostic(at: nil, "cannot run \(swift): \(error.localizedDescription)")
    }
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 0 { return nil }
    return Diagnostic(at: nil, "the package cannot be built:\n\(output)")
  }
}
