import ArgumentParser
import Foundation
import Lessons

struct Approve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes what lessons produce now to records/, as what they should produce.",
    discussion: """
      Prints what changes. A lesson that fails, or a claim of which does not hold, is not approved. \
      Nothing else writes records/; look at git diff before you commit.

      EXAMPLE
        lessons approve 03-softmax
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var arguments: LessonArguments

  func run() async throws {
    let console = Console()
    let loaded = try await LoadedCourse(options, console: console)
    let lessons = try loaded.lessons(named: arguments.lessons)
    let runs = await loaded.run(lessons, usesCache: true)
    var isComplete = true
    for (lesson, run) in zip(lessons, runs) {
      let own = loaded.sources.diagnostics.filter { $0.location?.file == lesson.file }
      if (own + run.diagnostics).hasErrors {
        console.report(own + run.diagnostics, in: loaded.folder)
        print("\(lesson.name): not approved, it has errors")
        isComplete = false
        continue
      }
      do throws(Diagnostic) {
        print("\(lesson.name): \(try approve(run, of: lesson, loaded))")
      } catch {
        console.report([error], in: loaded.folder)
        isComplete = false
      }
    }
    if !isComplete { throw ExitCode.failure }
  }

  /// Writes a record if it is not what is written, and says what has changed.
  private func approve(
    _ run: LessonRun, of lesson: Lesson, _ loaded: LoadedCourse
  ) throws(Diagnostic) -> String {
    let record = ApprovedRecord(lesson: lesson, record: run.record)
    let path = "\(loaded.folder.path)/\(loaded.folder.record(of: lesson))"
    let old = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    if old == record.text { return "as approved before" }
    var changes: [String] = []
    // A record that cannot be read, say for a merge conflict, is what approving mends.
    if let approved = try? loaded.folder.approvedRecord(of: lesson) {
      changes = lesson.differences(of: run, from: approved, course: loaded.sources.course).map {
        "\n  \($0.location.map { "\($0): " } ?? "")\($0.message)"
      }
    }
    do {
      try FileManager.default.createDirectory(
        atPath: "\(loaded.folder.path)/records", withIntermediateDirectories: true)
      try Data(record.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Diagnostic(at: nil, "cannot write \(path): \(error.localizedDescription)")
    }
    if old == nil { return "approved for the first time, \(counted(record.cells.count, "cell"))" }
    return changes.isEmpty
      ? "approved; only code, or numbers within the tolerance, have changed"
      : "approved" + changes.joined()
  }
}
