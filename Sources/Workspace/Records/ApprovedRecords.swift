import Files
import Lessons

/// The approved records of a course: a file in `records/` for each lesson.
package struct ApprovedRecords: Sendable {
  package let folder: CourseFolder

  /// The path of a lesson's record, relative to the course.
  package func file(ofLesson name: String) -> String { "records/\(name).json" }

  /// A text that changes whenever the lesson's record does; `none` if there is no record.
  package func stamp(ofLesson name: String) -> String {
    FileStamp(path: path(ofLesson: name)).map { "\($0)" } ?? "none"
  }

  package func exists(ofLesson name: String) -> Bool { folder.exists(file(ofLesson: name)) }

  /// The approved record of a lesson; nil if it has none.
  ///
  /// - Throws: A ``Diagnostic`` if the record cannot be read.
  package func record(ofLesson name: String) throws(Diagnostic) -> ApprovedRecord? {
    let file = file(ofLesson: name)
    guard exists(ofLesson: name) else { return nil }
    return try ApprovedRecord(parsing: try folder.text(file), file: file)
  }

  /// Writes what a lesson is known to produce.
  package func write(_ record: ApprovedRecord, ofLesson name: String) throws(Diagnostic) {
    do throws(FileError) {
      try File(path(ofLesson: name)).replace(with: record.text)
    } catch { throw Diagnostic(error) }
  }

  package func remove(ofLesson name: String) throws(Diagnostic) {
    do throws(FileError) { try File(path(ofLesson: name)).remove() } catch {
      throw Diagnostic(error)
    }
  }

  /// The names of records whose lessons no longer exist, sorted.
  ///
  /// - Parameter files: The files of the lessons that exist.
  /// - Returns: The names of the lessons that the records are of.
  package func orphans(lessonFiles files: [String]) -> [String] {
    let lessons = Set(files.map { LessonName(file: $0).text })
    return Folder(folder.path + "/records").names
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }
      .filter { !lessons.contains($0) }
  }

  private func path(ofLesson name: String) -> String { "\(folder.path)/\(file(ofLesson: name))" }
}
