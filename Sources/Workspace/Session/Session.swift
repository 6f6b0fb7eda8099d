import Files
import Lessons
import Record
import Render
import Runner

/// Work on a course: loading its lessons, running them, comparing them with what was approved, and
/// weaving them into a site.
///
/// A session can be used again and again, and repeats only the work that changes call for. Several
/// sessions, in one process or in many, may work on the same course at once: they wait where they
/// would get in each other's way.
package actor Session {
  package nonisolated let folder: CourseFolder
  private let libraryFolder: String
  private var reader: CourseReader
  private let cache: CacheFolder
  private let facts: FactStore
  private let typesetter: FormulaTypesetter

  /// - Parameters:
  ///   - folder: The course.
  ///   - libraryFolder: The folder into which SwiftPM has built the library that cells import.
  ///   - cacheLimit: The number of bytes above which the least recently used entries are removed from
  ///     the cache.
  package init(
    folder: CourseFolder, libraryFolder: String, cacheLimit: Int = CacheFolder.standardLimit
  ) {
    self.folder = folder
    self.libraryFolder = libraryFolder
    reader = CourseReader(folder: folder)
    cache = CacheFolder(path: folder.cache, limit: cacheLimit)
    facts = FactStore(path: folder.cache + "/facts.plist")
    typesetter = FormulaTypesetter(path: folder.cache + "/formulas.json")
  }

  /// The course as it is written now; files that have not changed are not read again.
  package func load() -> CourseSources { reader.read() }

  /// The text of a line, to be shown with what is wrong in it; nil if there is no such line.
  package func sourceLine(at location: Location) -> String? {
    reader.source(of: location.file)?.line(location.line)
  }

  // MARK: The cache

  /// Keeps the cache from being removed until ``endUsingCache(_:)``.
  func beginUsingCache(_ progress: RunEvent.Watcher) async throws(Diagnostic) -> FileLock {
    let lock = try await folder.take(.cache, .shared, progress: progress)
    // Nothing in the cache belongs into version control.
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
  }

  /// Runs lessons.
  ///
  /// - Throws: A ``Diagnostic`` if there is no compiler or no library.
  func run(
    _ lessons: [Lesson], of course: Course, _ freshness: LessonRunner.Freshness,
    _ progress: RunEvent.Watcher
  ) async throws(Diagnostic) -> Runs {
    let runner = try await runner(for: course)
    return Runs(
      lessons: lessons, runs: await runner.run(lessons, freshness, watch: progress))
  }

  /// What runs the lessons of a course.
  ///
  /// - Throws: A ``Diagnostic`` if there is no compiler or no library.
  func runner(for course: Course) async throws(Diagnostic) -> LessonRunner {
    let toolchain = try await Toolchain.find(
      libraryFolder: libraryFolder, module: course.module, swiftVersion: course.swiftVersion,
      scratchFolder: folder.cache + "/running", facts: facts)
    return LessonRunner(
      course: course, courseFolder: folder.path, toolchain: toolchain, facts: facts,
      cache: cache, scratchFolder: folder.cache + "/running")
  }

  // MARK: Comparing

  /// How a run differs from what was approved: an error at each line where it does.
  func differences(of run: LessonRun, _ lesson: Lesson, _ course: Course) -> [Diagnostic] {
    do throws(Diagnostic) {
      return Comparison(tolerance: course.tolerance).differences(
        of: run, lesson: lesson, from: try folder.records.record(ofLesson: lesson.name))
    } catch {
      return [error]
    }
  }

  /// How a run differs from what was approved.
  ///
  /// If it does not, that is remembered as long as the run, the record and the tool stay the same.
  func rememberedDifferences(
    of run: LessonRun, _ lesson: Lesson, _ course: Course
  ) -> [Diagnostic] {
    guard let identity = run.identity else { return differences(of: run, lesson, course) }
    let key = [
      identity, folder.records.stamp(ofLesson: lesson.name),
      RunningTool.stamp,
      "\(course.tolerance)",
      "\(lesson.cells.map { "\($0.options.tolerance ?? -1) \($0.options.varies) \($0.options.id ?? "")" })",
    ].joined(separator: " ")
    let name = "approved \(lesson.name)"
    if facts.value(Bool.self, for: name, key: key) == true { return [] }
    let differences = differences(of: run, lesson, course)
    if differences.isEmpty { facts.set(true, for: name, key: key) }
    return differences
  }

  // MARK: Weaving

  /// The site of lessons that have been run.
  func site(of runs: Runs, _ course: Course) -> SiteBuilder {
    SiteBuilder(
      course: course, lessons: zip(runs.lessons, runs.runs).map(RecordedLesson.init),
      cache: cache, typesetter: typesetter)
  }

  /// Typesets the formulas of lessons ahead of time; what is wrong with one is reported when its
  /// page is woven.
  func prepareFormulas(of lessons: [Lesson]) async {
    _ = try? await typesetter.typeset(lessons.flatMap { $0.formulas.map(\.formula) })
  }
}
