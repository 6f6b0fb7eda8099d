import Lessons

/// The lessons that seem to have been renamed: they have no approved record, and their cells are those of a
/// record whose lesson no longer exists.
///
/// A lesson whose number belongs to its identity is none of them, since it is meant to take over no record.
struct RenamedLessons {
  /// The name of the record that fits a lesson, by the lesson's file.
  private let recordNames: [String: String]

  /// - Parameters:
  ///   - lessons: The lessons of the course.
  ///   - identities: What the lessons are known by, drafts among them.
  ///   - records: The records of the course.
  init(_ lessons: [Lesson], identities: Set<String>, records: ApprovedRecords) {
    let unapproved = lessons.filter {
      !$0.isKnownByNumber && !records.exists(ofLesson: $0.identity)
    }
    guard !unapproved.isEmpty else {
      recordNames = [:]
      return
    }
    var fits: [String: [String]] = [:]
    for name in records.orphans(identities: identities) {
      // What cannot be read fits nothing.
      guard let record = try? records.record(ofLesson: name), record.lesson == nil else { continue }
      let lessons = unapproved.filter(record.fits)
      // Nobody knows which of several copies is the lesson itself.
      if lessons.count == 1 { fits[lessons[0].file, default: []].append(name) }
    }
    recordNames = fits.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// The name of the record that a lesson seems to have had under another name; nil if there is none.
  func recordName(of lesson: Lesson) -> String? { recordNames[lesson.file] }

  /// Whether a record seems to be that of a lesson which has another name now.
  func contain(recordName: String) -> Bool { recordNames.values.contains(recordName) }
}

extension ApprovedRecord {
  /// Whether at least half of the cells are among those of a lesson, by their ids or their code.
  fileprivate func fits(_ lesson: Lesson) -> Bool {
    var codes = lesson.cells.reduce(into: [:]) { $0[$1.fingerprint, default: 0] += 1 }
    let ids = Set(lesson.cells.compactMap(\.options.id))
    let known = cells.count { cell in
      if let id = cell.id, ids.contains(id) { return true }
      guard let rest = codes[cell.code], rest > 0 else { return false }
      codes[cell.code] = rest - 1
      return true
    }
    return known > 0 && 2 * known >= cells.count
  }
}
