import Files
import Lessons
import Text

/// The mutants of a library and of the code that lessons share: where they are, and how code is made that
/// contains them.
package struct LibraryMutation: Sendable {
  /// A source file that has mutants.
  struct SourceFile: Sendable {
    /// As compilers name it.
    var path: String
    /// The module of the library that it belongs to; nil for a file that lessons share.
    var module: String?
    /// The number of its first line, and what stands before it; see ``SharedProgram``.
    var firstLine = 1
    var imports = ""
    var bodies: FunctionBodies
    var sites: [MutationSite]
  }

  let build: PackageBuild
  let files: [SourceFile]
  let shared: SharedCode
  /// Where libraries are built, each in a folder of its own.
  package let folder: String

  /// Reads the sources of modules.
  ///
  /// - Parameters:
  ///   - build: How the library is built.
  ///   - modules: The names of its modules that are changed.
  ///   - shared: The code that lessons share, if that is changed, too.
  ///   - folder: A folder for everything that is built, which exists.
  ///   - shortening: The path of a file as it is printed.
  /// - Throws: ``Diagnostic`` if a source file cannot be read.
  package init(
    of build: PackageBuild, modules: Set<String>, shared: SharedCode, in folder: String,
    shortening: (String) -> String
  ) throws(Diagnostic) {
    var files: [SourceFile] = []
    for module in build.modules where modules.contains(module.name) {
      for path in module.sources {
        do throws(FileError) {
          let bodies = FunctionBodies(try File(path).text())
          files.append(
            SourceFile(
              path: path, module: module.name, bodies: bodies,
              sites: bodies.mutationSites(file: shortening(path))))
        } catch {
          throw Diagnostic(at: nil, "\(error)")
        }
      }
    }
    for (index, file) in shared.files.enumerated() {
      let bodies = FunctionBodies(file.code.text)
      files.append(
        SourceFile(
          path: file.path, firstLine: SharedProgram.firstLine(ofFile: index),
          imports: SharedProgram.imports(of: file), bodies: bodies,
          sites: bodies.mutationSites(file: file.path)))
    }
    self.build = build
    self.files = files
    self.shared = shared
    self.folder = folder
  }

  /// The name of the module that lessons share, for those who name modules.
  package static func sharedModule(of course: Course) -> String { SharedModule.name(in: course) }

  /// The places at which something else could stand, in the order of the files.
  package var sites: [MutationSite] { files.flatMap(\.sites) }
}

// MARK: - What the compiler takes

/// Something that is put into a source file.
private struct Insert<Content: Sendable>: Sendable {
  /// The lines of the original that it belongs to.
  var lines: ClosedRange<Int>
  var content: Content
}

/// What is put into files, by their indices.
private typealias Inserts<Content: Sendable> = [Int: [Insert<Content>]]

extension LibraryMutation {
  /// How often what the compiler does not take is left out and the rest tried again.
  private static let attempts = 12

  /// Compiles changed files of the library, and links it.
  ///
  /// - Parameters:
  ///   - name: The name of its folder.
  ///   - inserts: What is put into the files; what the compiler does not take is left out.
  ///   - count: How many numbers there are.
  ///   - text: The text of a file with what is put into it.
  /// - Returns: The folder with the library.
  /// - Throws: ``Diagnostic`` if the compiler takes none of it.
  private func buildLibrary<Content>(
    _ name: String, _ inserts: inout Inserts<Content>, count: Int,
    _ text: (SourceFile, [Content]) -> String
  ) async throws(Diagnostic) -> String {
    let library = InstrumentedLibrary(build: build, folder: "\(folder)/\(name)")
    var errors = ""
    for _ in 0..<Self.attempts {
      var sources: [InstrumentedLibrary.Source] = []
      for (index, inserts) in inserts.sorted(by: { $0.key < $1.key }) where !inserts.isEmpty {
        guard let module = files[index].module else { continue }
        sources.append(
          .init(
            path: files[index].path, module: module,
            text: text(files[index], inserts.map(\.content))))
      }
      switch try await library.make(sources, count: count) {
      case .built: return library.libraryFolder
      case .rejected(let rejections, let printed):
        errors = printed
        leaveOut(rejections, of: &inserts)
      }
    }
    throw Self.refusal("the library", errors)
  }

  /// Compiles changed files that lessons share, if there are any.
  private func compileSharedCode<Content>(
    for runner: inout LessonRunner, _ inserts: inout Inserts<Content>,
    _ text: (SourceFile, [Content]) -> String
  ) async throws(Diagnostic) {
    if shared.files.isEmpty { return }
    let stage = SharedStage(course: runner.course, toolchain: runner.toolchain, cache: runner.cache)
    var errors = ""
    for _ in 0..<Self.attempts {
      var texts: [String: String] = [:]
      for (index, inserts) in inserts where !inserts.isEmpty && files[index].module == nil {
        texts[files[index].path] =
          files[index].imports + text(files[index], inserts.map(\.content))
      }
      let outcome = try await stage.compile(
        shared, instead: texts, scratchFolder: runner.scratchFolder)
      switch outcome {
      case .module(let module):
        runner.shared = module
        return
      case .rejected(let rejections, let printed):
        errors = printed
        leaveOut(rejections, of: &inserts)
      }
    }
    throw Self.refusal("the code that lessons share", errors)
  }

  private static func refusal(_ code: String, _ errors: String) -> Diagnostic {
    Diagnostic(
      at: nil, "\(code) cannot be compiled with mutants:\n\(errors.prefix(2000))",
      help: "does it build without? swift build -c release")
  }

  private func leaveOut<Content>(
    _ rejections: Set<InstrumentedLibrary.Rejection>, of inserts: inout Inserts<Content>
  ) {
    for (index, before) in inserts {
      let lines = rejections.filter { $0.path == files[index].path }.map(\.line)
      if !lines.isEmpty { inserts[index] = Self.accepted(before, rejectedAt: lines) }
    }
  }

  /// What is left without that at lines where the compiler reports errors.
  ///
  /// What causes an error may be above it: then that is the last one before; else it may be any of them.
  private static func accepted<Content>(
    _ inserts: [Insert<Content>], rejectedAt lines: [Int]
  ) -> [Insert<Content>] {
    var rejected: Set<Int> = []
    for line in lines {
      let at = inserts.indices.filter { inserts[$0].lines.contains(line) }
      let before = inserts.indices.filter { inserts[$0].lines.upperBound < line }
        .max { inserts[$0].lines.upperBound < inserts[$1].lines.upperBound }
      rejected.formUnion(at.isEmpty ? before.map { [$0] } ?? [] : at)
    }
    return rejected.isEmpty
      ? [] : inserts.indices.filter { !rejected.contains($0) }.map { inserts[$0] }
  }
}

// MARK: - What runs

/// A library that marks which blocks of its functions run.
package struct MarkedLibrary: Sendable {
  /// The folder with the library.
  package var folder: String
  /// How many marks there are.
  package var count: Int
  fileprivate var inserts: Inserts<(block: Int, mark: Int)>
}

extension LibraryMutation {
  /// Builds the library such that it marks what runs.
  ///
  /// - Throws: ``Diagnostic`` if that is not possible.
  package func makeMarked() async throws(Diagnostic) -> MarkedLibrary {
    var count = 0
    var inserts: Inserts<(block: Int, mark: Int)> = [:]
    for (index, file) in files.enumerated() {
      let lines = LineStarts(file.bodies.source)
      for (block, value) in file.bodies.blocks.enumerated() {
        guard let start = value.start else { continue }
        let line = lines.line(of: start)
        inserts[index, default: []].append(Insert(lines: line...line, content: (block, count)))
        count += 1
      }
    }
    let library = try await buildLibrary("marked", &inserts, count: count, Self.marking)
    return MarkedLibrary(folder: library, count: count, inserts: inserts)
  }

  /// Lets the code that lessons share mark what runs as well.
  ///
  /// - Throws: ``Diagnostic`` if that is not possible.
  package func shareMarked(
    with runner: inout LessonRunner, _ library: inout MarkedLibrary
  ) async throws(Diagnostic) {
    try await compileSharedCode(for: &runner, &library.inserts, Self.marking)
  }

  private static func marking(_ file: SourceFile, _ marks: [(block: Int, mark: Int)]) -> String {
    InstrumentedSource(
      marking: file.bodies, path: file.path, firstLine: file.firstLine,
      Dictionary(uniqueKeysWithValues: marks.map { ($0.block, $0.mark) })
    ).text
  }

  /// The sites in blocks that have run.
  ///
  /// - Parameters:
  ///   - marks: The marks that were set.
  ///   - library: The library that has set them.
  /// - Returns: The sites, in the order of the files.
  package func sites(reached marks: Set<Int>, in library: MarkedLibrary) -> [MutationSite] {
    files.enumerated().flatMap { index, file in
      let numbers = Dictionary(
        uniqueKeysWithValues: (library.inserts[index] ?? []).map {
          ($0.content.block, $0.content.mark)
        })
      func hasRun(_ block: Int) -> Bool {
        if let mark = numbers[block] { return marks.contains(mark) }
        return file.bodies.blocks[block].parent.map(hasRun) ?? false
      }
      return file.sites.filter { hasRun(file.bodies.parts[$0.part].block) }
    }
  }
}

// MARK: - Mutants

/// A library that can be each of some mutants.
package struct MutantLibrary: Sendable {
  /// The folder with the library.
  package var folder: String
  /// How many numbers there are.
  package var count: Int
  fileprivate var inserts: Inserts<(Int, MutationSite)>

  /// The mutants that it can be, with their numbers, in the order of the files.
  package var mutants: [(number: Int, site: MutationSite)] {
    inserts.values.joined().map { ($0.content.0, $0.content.1) }.sorted { $0.0 < $1.0 }
  }
}

extension LibraryMutation {
  /// Builds the library with mutants at sites; those that the compiler does not take are left out.
  ///
  /// - Throws: ``Diagnostic`` if it cannot be built.
  package func makeMutants(at sites: [MutationSite]) async throws(Diagnostic) -> MutantLibrary {
    var inserts: Inserts<(Int, MutationSite)> = [:]
    let numbered = Dictionary(grouping: sites.enumerated(), by: \.element.file)
    for (index, file) in files.enumerated() {
      guard let name = file.sites.first?.file, let own = numbered[name] else { continue }
      let lines = LineStarts(file.bodies.source)
      inserts[index] = own.map { number, site in
        let tokens = file.bodies.tokens[file.bodies.parts[site.part].tokens]
        let start = lines.line(of: tokens.first?.range.lowerBound ?? 0)
        let end = lines.line(of: tokens.last?.range.upperBound ?? 0)
        return Insert(lines: start...max(start, end), content: (number, site))
      }
    }
    let library = try await buildLibrary("mutants", &inserts, count: sites.count, Self.choosing)
    return MutantLibrary(folder: library, count: sites.count, inserts: inserts)
  }

  /// Puts mutants into the code that lessons share as well.
  ///
  /// - Throws: ``Diagnostic`` if it cannot be compiled.
  package func shareMutants(
    with runner: inout LessonRunner, _ library: inout MutantLibrary
  ) async throws(Diagnostic) {
    try await compileSharedCode(for: &runner, &library.inserts, Self.choosing)
  }

  private static func choosing(_ file: SourceFile, _ mutants: [(Int, MutationSite)]) -> String {
    InstrumentedSource(
      choosingIn: file.bodies, path: file.path, firstLine: file.firstLine, mutants
    ).text
  }
}
