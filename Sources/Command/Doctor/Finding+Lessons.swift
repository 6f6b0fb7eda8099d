import Files
import Foundation
import Lessons
import Runner
import Workspace

extension Finding {
  /// The compiler on the `PATH`.
  static var compiler: Finding {
    let remedy = "install Swift 6.3 from https://www.swift.org/install/linux and put it on the PATH"
    guard let path = ShellCommand.path(of: "swiftc") else {
      return .missing("Swift", "there is no swiftc on the PATH", remedy)
    }
    guard let answer = ShellCommand(path: path, arguments: ["--version"]).output() else {
      return .missing("Swift", "\(path) does not run", remedy)
    }
    guard let version = answer.firstMatch(of: /Swift version (\d+)\.(\d+)(\S*)/),
      let major = Int(version.1), let minor = Int(version.2)
    else {
      return .missing("Swift", "\(path) does not say which version it is", remedy)
    }
    let found = "\(version.1).\(version.2)\(version.3), \(path)"
    return (major, minor) >= (6, 3)
      ? .present("Swift", found) : .missing("Swift", "\(found) is too old", remedy)
  }

  /// The library that cells import, its modules, and the object files that it was linked from.
  ///
  /// - Parameters:
  ///   - module: The module.
  ///   - folder: Where its library is.
  /// - Returns: A finding for each of them, and for each library of the system that it lacks.
  static func library(_ module: String, in folder: String) -> [Finding] {
    let library = "\(folder)/lib\(module).so"
    guard File(library).exists else {
      return [
        .missing(
          "library", "there is no \(library)",
          "install the tool again, or name the folder of the library with --library")
      ]
    }
    var findings: [Finding] = [.present("library", library)]
    findings.append(
      File("\(folder)/Modules/\(module).swiftmodule").exists
        ? .present("modules", "\(folder)/Modules")
        : .missing(
          "modules", "there is no \(folder)/Modules/\(module).swiftmodule", "install the tool again"
        ))
    let loader = ShellCommand(path: "/lib64/ld-linux-x86-64.so.2", arguments: ["--list", library])
    for line in (loader.output() ?? "").split(separator: "\n") where line.hasSuffix("not found") {
      let name = line.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
      findings.append(
        .missing(
          "library", "it needs \(name), which is not installed",
          name.hasPrefix("libopenblas") ? aptInstall("libopenblas0-pthread") : nil))
    }
    findings.append(
      LibraryObjects(ofLibrary: library).areKnown
        ? .present("object files", "a lesson runs again only for code that it can reach")
        : Finding(
          state: .optional, subject: "object files",
          detail:
            "they are missing or do not belong to the library, so each of its changes runs all lessons",
          remedy: "build or install the tool again"))
    return findings
  }

  /// Whether files can be written where the course keeps its cache; nil if there is no course.
  static func cache(of folder: CourseFolder) -> Finding? {
    guard folder.exists(CoursePaths.lessons) || folder.exists(CoursePaths.settings) else {
      return nil
    }
    let place = File(folder.cache).exists ? folder.cache : folder.path
    return access(place, W_OK) == 0
      ? .present("cache", "\(folder.cache) can be written")
      : .missing(
        "cache", "\(place) cannot be written", "change who may write it, with chown or chmod")
  }

  /// Whether a course as `lessons init` makes it compiles, runs and becomes pages.
  ///
  /// - Parameters:
  ///   - module: The module that its cells import.
  ///   - libraryFolder: Where its library is.
  /// - Returns: The finding, with the first error if there is one.
  static func sampleCourse(importing module: String, from libraryFolder: String) async -> Finding {
    let path = FileManager.default.temporaryDirectory.path + "/lessons-doctor-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let start = ContinuousClock.now
    do throws(Diagnostic) {
      let course = NewCourse(path: path, title: "Doctor", module: module)
      _ = try course.write()
      let session = Session(folder: course.folder, libraryFolder: libraryFolder)
      let report = await session.weave().report
      if let error = report.diagnostics.first(where: { $0.severity == .error }) { throw error }
      return .present(
        "a lesson", "compiles, runs and becomes a page in \(seconds(ContinuousClock.now - start))")
    } catch {
      let message = error.message.split(separator: "\n").prefix(3).joined(separator: " ")
      return .missing("a lesson", message, error.help)
    }
  }
}
