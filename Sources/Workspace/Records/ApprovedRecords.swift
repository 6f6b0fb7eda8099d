import Files
import Lessons

/// The approved records of a course: a file in `records/` for each lesson, called by the lesson's
/// identity, so that it stays the same when lessons are renumbered.
package struct ApprovedRecords: Sendable {
  package let folder: CourseFolder

  /// The path of a lesson's record, relative to the course: where it is, or else where it belongs.
  ///
  /// - Parameter identity: What the lesson is known by.
  /// - Returns: The path.
  package func file(ofLesson identity: String) -> String {
    numberedFile(ofLesson: identity) ?? ownFile(ofLesson: identity)
  }

  private func ownFile(ofLesson identity: String) -> String { CoursePaths.record(identity) }

  /// A record with a number in its name, as `03-softmax.json`, if there is none without; nil if
  /// there are several.
  private func numberedFile(ofLesson identity: String) -> String? {
    if folder.exists(ownFile(ofLesson: identity)) { return nil }
    let numbered = names.filter { Self.withoutNumber($0) == identity && !isKnownByNumber($0) }
    return numbered.count == 1 ? CoursePaths.record(numbered[0]) : nil
  }

  /// Whether a record is that of a lesson whose number belongs to its identity.
  private func isKnownByNumber(_ name: String) -> Bool {
    let file = CoursePaths.record(name)
    guard let text = try? folder.text(file) else { return false }
    return (try? ApprovedRecord(parsing: text, file: file))?.lesson != nil
  }

  private static func withoutNumber(_ name: String) -> String {
    LessonName(file: name).withoutNumber
  }

  /// The names of all records, sorted.
  private var names: [String] {
    Folder(folder.path + "/records").names
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }
  }

  /// A text that changes whenever the lesson's record does; `none` if there is no record.
  package func stamp(ofLesson identity: String) -> String {
    FileStamp(path: path(file(ofLesson: identity))).map { "\($0)" } ?? "none"
  }

  package func exists(ofLesson identity: String) -> Bool {
    folder.exists(file(ofLesson: identity))
  }

  /// The approved record of a lesson; nil if it has none.
  ///
  /// - Throws: A ``Diagnostic`` if the record cannot be read.
  package func record(ofLesson identity: String) throws(Diagnostic) -> ApprovedRecord? {
    let file = file(ofLesson: identity)
    guard folder.exists(file) else { return nil }
    return try ApprovedRecord(parsing: try folder.text(file), file: file)
  }

  /// Writes what a lesson is known to produce; a record with a number in its name makes way.
  package func write(_ record: ApprovedRecord, ofLesson identity: String) throws(Diagnostic) {
    let numbered = numberedFile(ofLesson: identity)
    do throws(FileError) {
      try File(path(ownFile(ofLesson: identity))).replace(with: record.text)
      if let numbered { try File(path(numbered)).remove() }
    } catch { throw Diagnostic(error) }
  }

  /// Removes a record by its name, which is that of its file without the extension.
  package func remove(_ name: String) throws(Diagnostic) {
    do throws(FileError) { try File(path(CoursePaths.record(name))).remove() } catch {
      throw Diagnostic(error)
    }
  }

  /// The names of records whose lessons no longer exist, sorted.
  ///
  /// - Parameter identities: What the lessons are known by that exist.
  /// - Returns: The names of the records.
  package func orphans(identities: Set<String>) -> [String] {
    let files = Set(identities.map(file))
    return names.filter { !files.contains(CoursePaths.record($0)) }
  }

  /// The files among the records that are none, and are read by nobody; those whose names begin with `.` or
  /// `_` are left out on purpose, as is a README.
  package var strays: [String] { strays(in: CoursePaths.records) }

  private func strays(in path: String) -> [String] {
    let names = Folder(self.path(path)).names.filter {
      !LessonFiles.isLeftOut($0) && !$0.lowercased().hasPrefix("readme")
    }
    return names.flatMap { name -> [String] in
      let file = "\(path)/\(name)"
      if folder.isFolder(file) {
        // A link may go round in circles.
        return self.path(file).linkTarget == nil ? strays(in: file) : [file]
      }
      return path == CoursePaths.records && name.hasSuffix(".json") ? [] : [file]
    }
  }

  private func path(_ file: String) -> String { "\(folder.path)/\(file)" }
}
