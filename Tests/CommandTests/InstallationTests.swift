import Foundation
import TestSupport
import Testing

/// The tool, installed in a folder of its own, and a course in another one.
///
/// Nothing is built for it: what is installed is the build that the tests run in.
@Suite(.enabled(if: TestBuild.folder.hasSuffix("/release"), "only a release build is installed"))
struct InstallationTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder that it is installed in once, for all tests; it goes when they are over.
  private static let place = Result { try TemporaryFolder() }
  private static let installed = Result { () throws -> TemporaryFolder in
    let folder = try place.get()
    atexit {
      guard let path = try? InstallationTests.place.get().path else { return }
      try? FileManager.default.removeItem(atPath: path)
    }
    let result = try run("\(project)/tools/install", folder.path)
    try #require(result.status == 0, "\(result)")
    return folder
  }

  /// Runs a program of the system.
  private static func run(_ program: String, _ arguments: String...) throws -> CommandResult {
    try RunningCommand(
      arguments, in: try TemporaryFolder(), environment: ["LC_ALL": "C.UTF-8", "MANWIDTH": "100"],
      tool: program
    ).result()
  }

  private let prefix: TemporaryFolder
  private var tool: String { prefix.path + "/bin/lessons" }

  init() throws { prefix = try Self.installed.get() }

  @Test func aCourseIsBegunBuiltTestedAndChanged() throws {
    let folder = try TemporaryFolder()
    let begun = try folder.runHere("init", "optics", tool: tool)
    #expect(begun.status == 0, "\(begun)")
    let build = try folder.runHere("build", below: "optics", tool: tool)
    #expect(build.status == 0 && build.output.contains("site/index.html: "), "\(build)")
    #expect(
      try folder.runHere("test", below: "optics", tool: tool).output
        == "1 lesson, 3 claims: all as approved\n")
    #expect(
      try folder.runHere("new", "Lenses", below: "optics", tool: tool).output
        == "lessons/02-lenses.md\n")
    try folder.replace(
      "heron(2, steps: 5)\n```", with: "heron(2, steps: 6)\n```",
      in: "optics/lessons/01-first-lesson.md")
    let plan = try folder.runHere("plan", below: "optics", tool: tool)
    #expect(
      plan.output == """
        01-first-lesson: the cell at line 8 changed
        02-lenses:       has not run yet
        2 of 2 lessons would run

        """, "\(plan)")
    let test = try folder.runHere("test", "first", below: "optics", tool: tool)
    #expect(test.status == 1 && test.errors.contains("error: "), "\(test)")
    // The object files of the library are there, and belong to it.
    let uses = try folder.runHere("uses", "Line", below: "optics", tool: tool)
    #expect(uses.status == 0 && uses.output.contains("01-first-lesson\n"), "\(uses)")
    #expect(
      try folder.runHere("uses", "Adadelta", below: "optics", tool: tool).output
        == "0 of 2 lessons can reach Adadelta\n")
  }

  /// A course with a Swift package of its own: what its workflow does, and what happens when the library changes.
  @Test(arguments: ["Prelude", "LessonKit"])
  func aCourseHasALibraryOfItsOwn(kit: String) throws {
    let folder = try TemporaryFolder()
    let bin = prefix.path + "/bin"
    let path = bin + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    let run = { (arguments: [String], tool: String) in
      try RunningCommand(
        arguments, in: folder, environment: ["PATH": path], tool: tool,
        workingFolder: folder.path + "/optics-101"
      ).result()
    }
    let begun = try folder.runHere("init", "optics-101", "--package", "--module", kit, tool: tool)
    #expect(begun.status == 0, "\(begun)")
    for file in ["Package.swift", "Sources/Optics101/Heron.swift"] {
      #expect(begun.output.contains("optics-101/\(file)\n"))
    }
    let settings = try #require(folder.read("optics-101/course.yml"))
    #expect(settings.contains("\nmodule: Optics101\nlibrary: .build/release\n"))
    let workflow = try #require(folder.read("optics-101/.github/workflows/course.yml"))
    let steps = ["swift build -c release", "swift test", "lessons doctor", "lessons test"]
    let places = steps.compactMap { workflow.range(of: "      - run: \($0)")?.lowerBound }
    #expect(places.count == 4 && places == places.sorted())

    let build = try run(["swift", "build", "-c", "release"], "/usr/bin/env")
    #expect(build.status == 0, "\(build)")
    let tested = try run(["swift", "test"], "/usr/bin/env")
    #expect(tested.status == 0, "\(tested)")
    let test = try run(["test"], tool)
    #expect(test.status == 0 && test.output == "1 lesson, 3 claims: all as approved\n", "\(test)")
    #expect(try run(["build"], tool).status == 0)
    #expect(try run(["doctor"], tool).status == 0)
    let uses = try run(["uses", "heron"], tool)
    #expect(uses.status == 0 && uses.output.contains("01-first-lesson\n"), "\(uses)")

    // A library that is older than its sources is not used.
    let source = "optics-101/Sources/Optics101/Heron.swift"
    try folder.replace("var values = [1.0]", with: "var values = [1.5]", in: source)
    let stale = try run(["test"], tool)
    #expect(stale.status == 1)
    #expect(
      stale.errors.contains(
        "error: the library that cells import is older than Sources/Optics101/Heron.swift\n"
          + "  build it: swift build -c release\n"), "\(stale)")
    #expect(try run(["swift", "build", "-c", "release"], "/usr/bin/env").status == 0)
    let changed = try run(["test"], tool)
    #expect(changed.status == 1 && changed.errors.contains("01-first-lesson"), "\(changed)")
    // A comment changes nothing that a lesson can reach.
    try folder.replace("var values = [1.5]", with: "var values = [1.0]", in: source)
    try folder.write((folder.read(source) ?? "") + "// a comment\n", to: source)
    #expect(try run(["swift", "build", "-c", "release"], "/usr/bin/env").status == 0)
    let again = try run(["test"], tool)
    #expect(again.status == 0, "\(again)")
  }

  @Test func nothingPointsBackToWhereItWasBuilt() throws {
    let installed = prefix.files().filter { $0.value.count > 0 }
    #expect(installed.keys.contains("lib/lessons/libPrelude.so"))
    for (file, content) in installed where !file.hasPrefix("share/doc/") {
      #expect(content.range(of: Data(Self.project.utf8)) == nil, "\(file)")
    }
    let libraries = try Self.run("/usr/bin/ldd", prefix.path + "/lib/lessons/lessons")
    for line in libraries.output.split(separator: "\n") where line.contains("libswift") {
      #expect(line.contains("/runtime/"), "\(line)")
    }
  }

  @Test func theDoctorFindsAllOfIt() throws {
    let doctor = try TemporaryFolder().runHere("doctor", tool: tool)
    #expect(doctor.status == 0, "\(doctor)")
    #expect(doctor.output.contains("✓ object files: "))
  }

  @Test func eachCommandHasAPageOfTheManual() throws {
    let folder = prefix.path + "/share/man/man1"
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let help = try TemporaryFolder().runHere("--help").output
    let commands = help.split(separator: "\n").compactMap { line in
      line.prefixMatch(of: #/  ([a-z]+)  /#).map { String($0.1) }
    }.filter { $0 != "lessons" && $0 != "help" }
    #expect(commands.count > 10)
    #expect(pages == (["lessons.1"] + commands.map { "lessons-\($0).1" }).sorted())
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/man") else { return }
    for page in pages {
      let shown = try Self.run("/usr/bin/man", "--warnings", "-l", "\(folder)/\(page)")
      #expect(shown.status == 0 && shown.errors.isEmpty, "\(page): \(shown)")
      #expect(shown.output.contains("EXIT STATUS"))
    }
  }

  @Test(arguments: [
    "bash-completion/completions/lessons", "zsh/site-functions/_lessons",
    "fish/vendor_completions.d/lessons.fish",
  ])
  func shellsCompleteCommands(file: String) throws {
    let script = try #require(prefix.read("share/\(file)"))
    for command in ["init", "build", "doctor", "approve"] { #expect(script.contains(command)) }
    for hidden in ["seal-library", "write-manual"] { #expect(!script.contains(hidden)) }
  }

  /// Another program's files in the same folders, and what a user has put among the tool's.
  @Test func whatWasInstalledIsRemovedAndNothingElse() throws {
    let folder = try TemporaryFolder(
      """
      /bin/other
      mine
      /share/man/man1/other.1
      mine
      /share/lessons-of-others/notes.txt
      mine

      """)
    let before = folder.files()
    let install = Self.project + "/tools/install"
    let uninstall = Self.project + "/tools/uninstall"
    #expect(try Self.run(install, folder.path).status == 0)
    let installed = folder.files()
    #expect(installed.count > 200)
    // Each file that was installed is in the list.
    let manifest = try #require(folder.read("lib/lessons/manifest"))
    let listed = manifest.split(separator: "\n").filter { $0.hasPrefix("file ") }
      .map { String($0.dropFirst(5)) }
    #expect(Set(listed) == Set(installed.keys).subtracting(before.keys).union(["bin/lessons"]))

    try folder.write("mine\n", to: "share/doc/lessons/notes.txt")
    let first = try Self.run(uninstall, folder.path)
    #expect(
      first
        == CommandResult(
          output: "kept: PREFIX/share/doc/lessons, in which there is something else\n"
            .replacing("PREFIX", with: folder.path)
            + "kept: PREFIX/share/doc, in which there is something else\n"
            .replacing("PREFIX", with: folder.path)))
    try folder.remove("share/doc/lessons/notes.txt")
    #expect(folder.files() == before)
    let second = try Self.run(uninstall, folder.path)
    #expect(second.status == 1)
    #expect(second.errors == "the tool is not installed in \(folder.path)\n")

    // Folders that were there stay, also if they are empty, and those that were made go, however often it
    // was installed.
    let other = try TemporaryFolder()
    let prefix = other.path + "/prefix"
    try FileManager.default.createDirectory(
      atPath: prefix + "/share/man", withIntermediateDirectories: true)
    for _ in 0..<2 { #expect(try Self.run(install, prefix).status == 0) }
    #expect(try Self.run(uninstall, prefix) == CommandResult())
    let left = FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String }
    #expect(left?.sorted() == ["share", "share/man"])
  }

  @Test func aListThatLeadsElsewhereRemovesNothing() throws {
    for line in ["file ../notes.txt", "file /etc/passwd", "share/notes.txt", "folder share/.."] {
      let folder = try TemporaryFolder("/notes.txt\nmine\n")
      try folder.write("file lib/lessons/lessons\n\(line)\n", to: "prefix/lib/lessons/manifest")
      try folder.write("", to: "prefix/lib/lessons/lessons")
      let before = folder.files()
      let result = try Self.run(
        Self.project + "/tools/uninstall", folder.path + "/prefix")
      #expect(result.status == 1 && result.errors.contains("damaged"), "\(line): \(result)")
      #expect(folder.files() == before)
    }
  }

  @Test func aFolderOfSomebodyElseStays() throws {
    let folder = try TemporaryFolder("/lib/lessons/notes.txt\nmine\n")
    let result = try Self.run("\(Self.project)/tools/install", folder.path)
    #expect(result.status == 1)
    #expect(
      result.errors.hasSuffix(
        "lib/lessons is there already, and is not the tool's: remove it first\n"))
    #expect(folder.read("lib/lessons/notes.txt") == "mine\n")
  }
}
