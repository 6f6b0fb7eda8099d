import Files
import Lessons
import Record
import Render
import Runner
import Text

/// Work on a course: loading its lessons, running them, comparing them with what was approved, and
/// weaving them into a site.
///
/// A session can be used again and again, and repeats only the work that changes call for. Several
/// sessions, in one process or in many, may work on the same course at once: they wait where they
/// would get in each other's way.
package actor Session {
  package nonisolated let folder: CourseFolder
  /// The folder of the library that the caller has named.
  private nonisolated let namedLibraryFolder: String?
  private var reader: CourseReader
  private let cache: CacheFolder
  private let facts: FactStore
  private let typesetter: FormulaTypesetter

  /// - Parameters:
  ///   - folder: The course.
  ///   - libraryFolder: The folder into which SwiftPM has built the library that cells import; nil for the one that
  ///     the course names, or else that of the tool.
  ///   - cacheLimit: The number of bytes above which the least recently used entries are removed from
  ///     the cache.
  package init(
    folder: CourseFolder, libraryFolder: String? = nil, cacheLimit: Int = CacheFolder.standardLimit
  ) {
    self.folder = folder
    namedLibraryFolder = libraryFolder
    reader = CourseReader(folder: folder)
    cache = CacheFolder(path: folder.cache, limit: cacheLimit)
    facts = FactStore(path: folder.cache + "/facts.plist")
    typesetter = FormulaTypesetter(path: folder.cache + "/formulas.json")
  }

  /// The folder of the library that cells of a course import.
  package nonisolated func libraryFolder(of course: Course) -> String {
    if let namedLibraryFolder { return namedLibraryFolder }
    guard let path = course.library else { return RunningTool.folder }
    return path.hasPrefix("/") ? path : "\(folder.path)/\(path)"
  }

  /// The course as it is written now; files that have not changed are not read again.
  ///
  /// - Parameter includesDrafts: Whether drafts are lessons like all others.
  /// - Returns: The course, and what is wrong with how it is written.
  package func load(includingDrafts includesDrafts: Bool = false) -> CourseSources {
    reader.read(includingDrafts: includesDrafts)
  }

  /// The text of a line, to be shown with what is wrong in it; nil if there is no such line.
  package func sourceLine(at location: Location) -> String? {
    reader.source(of: location.file)?.line(location.line)
  }

  /// The files that edits can be in, as they were when the course was read.
  func texts(of sources: CourseSources) -> [String: String] {
    var texts = reader.texts
    for file in sources.sharedCode.files {
      // Unless it has been saved in between.
      guard let text = try? folder.text(file.path),
        SharedFile(SourceText(text, file: file.path)) == file
      else { continue }
      texts[file.path] = text
    }
    return texts
  }

  // MARK: The cache

  /// Keeps the cache from being removed until ``endUsingCache(_:)``.
  func beginUsingCache(_ progress: RunEvent.Watcher) async throws(Diagnostic) -> FileLock {
    let lock = try await folder.take(.cache, .shared, progress: progress)
    // Nothing in the cache belongs in version control.
    let ignore = File("\(folder.cache)/.gitignore")
    if !ignore.exists { try? ignore.replace(with: "*\n") }
    return lock
  }

  func endUsingCache(_ lock: FileLock) {
    facts.save()
    cache.trim()
    lock.release()
  }

  // MARK: Running

  /// Lessons that have been run.
  struct Runs {
    var lessons: [Lesson]
    /// A run of each lesson.
    var runs: [LessonRun]
    /// Whether they have run: not if the code that they share cannot be compiled.
    var haveRun = true
    /// What the compiler says of that code.
    var sharedErrors: [Diagnostic] = []

    var diagnostics: [Diagnostic] { sharedErrors + runs.flatMap(\.diagnostics) }
  }

  /// Runs lessons, unless the code that they share has errors.
  ///
  /// - Throws: A ``Diagnostic`` if there is no compiler or no library.
  func run(
    _ lessons: [Lesson], of sources: CourseSources, _ freshness: LessonRunner.Freshness,
    _ progress: RunEvent.Watcher
  ) async throws(Diagnostic) -> Runs {
    switch try await runner(for: sources) {
    case .ready(let runner):
      return Runs(lessons: lessons, runs: await runner.run(lessons, freshness, watch: progress))
    case .broken(let errors): return Runs(notRun: lessons, because: errors)
    }
  }

  /// What runs the lessons of a course, or what keeps all of them from being compiled.
  enum Preparation {
    case ready(LessonRunner)
    /// The errors of the compiler in the code that lessons share; none if that cannot be compiled
    /// because of what is wrong with how it is written.
    case broken([Diagnostic])
  }

  /// Prepares for running lessons: finds the toolchain and compiles the code that they share.
  ///
  /// - Throws: A ``Diagnostic`` if there is no compiler or no library.
  func runner(for sources: CourseSources) async throws(Diagnostic) -> Preparation {
    try await runner(
      for: sources, library: libraryFolder(of: sources.course), facts: facts, cache: cache)
  }

  /// Prepares for running lessons with a library, and with a cache for what is made with it.
  ///
  /// - Throws: A ``Diagnostic`` if there is no compiler or no library.
  func runner(
    for sources: CourseSources, library libraryFolder: String, facts: FactStore, cache: CacheFolder
  ) async throws(Diagnostic) -> Preparation {
    let course = sources.course
    let toolchain = try await Toolchain.find(
      libraryFolder: libraryFolder, module: course.module,
      at: course.places["module"], isOwn: libraryFolder != RunningTool.folder,
      swiftVersion: course.swiftVersion, scratchFolder: scratchFolder, facts: facts)
    let sandbox = await Sandbox.find(scratchFolder: scratchFolder, facts: facts)
    var runner = LessonRunner(
      course: course, courseFolder: folder.path, toolchain: toolchain, sandbox: sandbox,
      facts: facts, cache: cache, scratchFolder: scratchFolder)
    guard sources.sharedCode.isWhole else { return .broken([]) }
    if sources.sharedCode.files.isEmpty { return .ready(runner) }
    let stage = SharedStage(course: course, toolchain: toolchain, cache: cache)
    switch try await stage.run(sources.sharedCode, scratchFolder: scratchFolder) {
    case .module(let module):
      runner.shared = module
      return .ready(runner)
    case .errors(let errors): return .broken(errors)
    }
  }

  private var scratchFolder: String { "\(folder.cache)/\(CoursePaths.running)" }

  // MARK: Comparing

  /// How a run differs from what was approved: an error at each line where it does.
  func differences(
    of run: LessonRun, _ lesson: Lesson, _ sources: CourseSources
  ) -> [Diagnostic] {
    compare(run, of: lesson, sources).diagnostics
  }

  /// Lays a run beside what was approved.
  func compare(_ run: LessonRun, of lesson: Lesson, _ sources: CourseSources) -> LessonComparison {
    let comparison = comparison(for: lesson, sources)
    do throws(Diagnostic) {
      return comparison.compare(
        run, of: lesson, with: try folder.records.record(ofLesson: lesson.identity))
    } catch {
      var result = comparison.compare(run, of: lesson, with: nil)
      result.recordDiagnostics = [error]
      return result
    }
  }

  /// How runs of a lesson are compared.
  func comparison(for lesson: Lesson, _ sources: CourseSources) -> Comparison {
    // Only a lesson without a record can have been renamed, so most cost no search for it.
    let isNew = !folder.records.exists(ofLesson: lesson.identity)
    return Comparison(
      tolerance: sources.course.settings(for: lesson).tolerance,
      fingerprints: sources.fingerprintsOfVaryingCode(in: lesson),
      formerRecord: isNew ? renamedLessons(sources).recordName(of: lesson) : nil)
  }

  /// The lessons that seem to have been renamed; none if not all lessons can be told apart.
  func renamedLessons(_ sources: CourseSources) -> RenamedLessons {
    RenamedLessons(
      sources.identities == nil ? [] : sources.lessons, identities: sources.identities ?? [],
      records: folder.records)
  }

  /// How a run differs from what was approved.
  ///
  /// If it does not, that is remembered as long as the run, the record and the tool stay the same.
  func rememberedDifferences(
    of run: LessonRun, _ lesson: Lesson, _ sources: CourseSources
  ) -> [Diagnostic] {
    guard let identity = run.identity else { return differences(of: run, lesson, sources) }
    let key = [
      identity, folder.records.stamp(ofLesson: lesson.identity), RunningTool.stamp,
      "\(sources.course.settings(for: lesson).tolerance)",
      "\(lesson.cells.map { $0.options.tolerance ?? -1 })",
      // Options have their effect on the record, too.
      Digest(ApprovedRecord(lesson: lesson, record: run.record).text).text,
    ].joined(separator: " ")
    let name = "approved \(lesson.name)"
    if facts.value(Bool.self, for: name, key: key) == true { return [] }
    let differences = differences(of: run, lesson, sources)
    if differences.isEmpty { facts.set(true, for: name, key: key) }
    return differences
  }

  // MARK: Weaving

  /// The site of lessons that have been run.
  func site(of runs: Runs, _ sources: CourseSources) -> SiteBuilder {
    site(of: shown(runs, sources), sources)
  }

  /// The site of lessons with what is known of their runs.
  func site(of lessons: [RecordedLesson], _ sources: CourseSources) -> SiteBuilder {
    SiteBuilder(
      course: sources.course, lessons: lessons, layout: sources.layout, cache: cache,
      typesetter: typesetter)
  }

  /// Lessons with what is shown of their runs: approved outputs in cells that vary.
  func shown(_ runs: Runs, _ sources: CourseSources) -> [RecordedLesson] {
    zip(runs.lessons, runs.runs).map { lesson, run in
      let fingerprints = sources.fingerprintsOfVaryingCode(in: lesson)
      // A record that cannot be read is reported where runs are compared.
      guard !fingerprints.isEmpty,
        let approved = try? folder.records.record(ofLesson: lesson.identity)
      else { return RecordedLesson(lesson, run) }
      var shown = RecordedLesson(
        lesson, run.showing(approved, of: lesson, fingerprints: fingerprints))
      shown.cellsAsApproved = Set(
        fingerprints.filter { approved.varyingCell(from: $0.value) != nil }.keys)
      return shown
    }
  }

  /// Typesets the formulas of lessons ahead of time; what is wrong with one is reported when its
  /// page is woven.
  func prepareFormulas(of sources: CourseSources) async {
    let formulas = sources.lessons.flatMap { $0.formulas.map(\.formula) }
    _ = try? await typesetter.typeset(formulas, macros: sources.course.macros)
  }
}

extension Session.Runs {
  /// Lessons that have not been run.
  init(notRun lessons: [Lesson], because errors: [Diagnostic] = []) {
    self.init(
      lessons: lessons, runs: lessons.map { LessonRun(notRun: $0) }, haveRun: false,
      sharedErrors: errors)
  }
}
