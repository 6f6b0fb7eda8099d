import Files
import Foundation
import Lessons
import Render
import Runner

extension Finding {
  /// The tool itself.
  static func tool(version: String) -> Finding {
    .present("lessons", "\(version), \(RunningTool.path)")
  }

  /// Whether a shell finds this tool.
  static var path: Finding {
    guard let found = ShellCommand.path(of: "lessons") else {
      return Finding(
        state: .optional, subject: "PATH", detail: "a shell does not find lessons",
        remedy: "add its folder to PATH in your shell's settings")
    }
    let file = URL(fileURLWithPath: found).resolvingSymlinksInPath().path
    return file == URL(fileURLWithPath: RunningTool.path).resolvingSymlinksInPath().path
      ? .present("PATH", "a shell finds this tool")
      : Finding(
        state: .optional, subject: "PATH", detail: "a shell finds another one, \(found)",
        remedy: "put the folder of this one first")
  }

  /// Whether the processor has the instructions that the library is compiled for.
  ///
  /// - Parameter information: What Linux says of the processor: `/proc/cpuinfo`.
  /// - Returns: The finding; nil if that is not known.
  package static func processor(_ information: String) -> Finding? {
    guard let line = information.split(separator: "\n").first(where: { $0.hasPrefix("flags") })
    else { return nil }
    let flags = Set(line.split(separator: " ").map(String.init))
    let lacking = ["AVX2", "FMA"].filter { !flags.contains($0.lowercased()) }
    return lacking.isEmpty
      ? .present("processor", "it has AVX2 and FMA")
      : .missing(
        "processor", "it lacks \(lacking.joined(separator: " and "))",
        "build the tool without -Xcc -mavx2 -Xcc -mfma, see the Makefile")
  }

  /// The C libraries, without which the tool would not have started.
  static var cLibraries: [Finding] {
    ([("cmark", commonMarkVersion)] + CLibraries.versions).map { .present($0, $1) }
  }

  /// What typesets formulas.
  ///
  /// - Parameter folder: Where it is installed.
  /// - Returns: The finding, with its version.
  package static func formulas(in folder: String = FormulaRenderer.defaultFolder) -> Finding {
    guard let script = try? File("\(folder)/katex.min.js").text() else {
      return .missing("KaTeX", "it is not in \(folder)", aptInstall("libjs-katex"))
    }
    guard File("\(folder)/fonts/KaTeX_Main-Regular.woff2").exists else {
      return .missing("KaTeX", "its fonts are not in \(folder)/fonts", aptInstall("fonts-katex"))
    }
    let version = script.firstMatch(of: /version:"([0-9.]+)"/).map { String($0.1) }
    return .present("KaTeX", version ?? "its version is not known")
  }

  /// The fonts of figures, which cairo finds by their names.
  ///
  /// - Parameter folders: Where fonts are installed.
  /// - Returns: A finding for each family.
  package static func fonts(in folders: [String]) -> [Finding] {
    var names: Set<String> = []
    for folder in folders {
      for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
        let file = URL(fileURLWithPath: path)
        guard ["otf", "ttf"].contains(file.pathExtension.lowercased()) else { continue }
        names.insert(file.deletingPathExtension().lastPathComponent)
      }
    }
    let needed = [
      ("Inter", ["Inter-Medium", "Inter-SemiBold"], "fonts-inter"),
      ("KaTeX", ["KaTeX_Main-Regular", "KaTeX_AMS-Regular"], "fonts-katex"),
    ]
    return needed.map { family, files, package in
      let lacking = files.filter { !names.contains($0) }
      return lacking.isEmpty
        ? .present("font \(family)", "it is installed")
        : .missing(
          "font \(family)", "there is no \(lacking.joined(separator: " and no ")) among the fonts",
          aptInstall(package))
    }
  }

  static var fontFolders: [String] {
    let home = NSHomeDirectory()
    return [
      "/usr/share/fonts", "/usr/local/share/fonts", "\(home)/.local/share/fonts", "\(home)/.fonts",
    ]
  }

  /// What programs of lessons can be run in here.
  static func sandbox() async -> Finding {
    let folder =
      FileManager.default.temporaryDirectory.path + "/lessons-doctor-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return sandbox(
      await Sandbox.find(scratchFolder: folder, facts: FactStore(path: "\(folder)/facts")))
  }

  /// What programs of lessons are run in.
  package static func sandbox(_ sandbox: Sandbox) -> Finding {
    let remedy: String
    let found: String
    switch sandbox {
    case .bubblewrap(let bubblewrap):
      let version = ShellCommand(path: bubblewrap.path, arguments: ["--version"]).output()
      let name = version?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
      return .present("sandbox", "\(name.isEmpty ? "bubblewrap" : name) works")
    case .landlock(let landlock, let reason):
      found =
        "Landlock \(landlock.version)"
        + (landlock.confinesSignals ? "" : ", which lets lessons end your other programs")
      remedy = reason
    case .missing(let reason):
      found = "none, nor has the kernel Landlock of Linux 6.2 or later"
      remedy = reason
    }
    return Finding(
      state: .optional, subject: "sandbox", detail: found,
      remedy: "for the best one: " + remedy)
  }

  /// How much memory compilers and lessons may use that run at once.
  static var memory: Finding {
    let megabytes = MemoryBudget.shared.limit >> 20
    return .present("memory", "\(megabytes) MB for what runs at once")
  }

  static func aptInstall(_ package: String) -> String {
    "on Debian and Ubuntu: apt install \(package)"
  }
}
