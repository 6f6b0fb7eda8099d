import Foundation
import Record

/// Records of lessons that have been run, by everything that they depend on.
public struct RecordCache: Sendable {
  /// An existing folder.
  public var folder: String

  public init(folder: String) { self.folder = folder }

  /// The run with this key; nil if there is none, or it cannot be read.
  public func run(for key: String) -> LessonRun? {
    guard let data = FileManager.default.contents(atPath: path(key)),
      let json = try? JSON(parsing: String(decoding: data, as: UTF8.self)),
      let record = json["record"].flatMap({ LessonRecord(json: $0) }),
      let lines = json["lines"]?.elements({ cell in cell.elements { .some($0.integer) } }),
      lines.count == record.cells.count
    else { return nil }
    return LessonRun(
      record: record, outputLines: lines, compileSeconds: json["compileSeconds"]?.number ?? 0,
      runSeconds: json["runSeconds"]?.number ?? 0, isCached: true)
  }

  /// Keeps a run that went well.
  ///
  /// If it cannot be written, the lesson is run again next time.
  public func keep(_ run: LessonRun, for key: String) {
    let lines = run.outputLines.map { cell in
      JSON.array(cell.map { $0.map { .integer($0) } ?? .null })
    }
    let json: JSON = [
      "record": run.record.json, "lines": .array(lines),
      "compileSeconds": .number(run.compileSeconds), "runSeconds": .number(run.runSeconds),
    ]
    try? Data(json.text(.compact).utf8).write(to: URL(fileURLWithPath: path(key)), options: .atomic)
  }

  private func path(_ key: String) -> String { "\(folder)/\(key).json" }
}

extension Lesson {
  /// A fingerprint of everything that the lesson's record depends on.
  ///
  /// The code and the options of its cells, how they are compiled, and what they are compiled with.
  /// Not their lines: a change of prose runs nothing.
  public func recordKey(course: Course, toolchain: Toolchain) -> String {
    recordKey(course: course, toolchainIdentity: toolchain.identity)
  }

  /// The fingerprint for a toolchain that ``Toolchain/identity`` tells from all others.
  package func recordKey(course: Course, toolchainIdentity: String) -> String {
    var digest = Digest()
    // The form of what is kept; changes with this file.
    digest.add("record 2")
    digest.add(toolchainIdentity)
    digest.add("\(course.swiftVersion) \(frontMatter.optimize ?? course.optimize)")
    // A record has a place for each cell, also for those that do not run.
    digest.add("\(cells.count)")
    for (index, cell) in cells.enumerated() where cell.options.expectation != .notRun {
      digest.add("\(index) \(cell.form) \(seed(ofCell: index, course: course))")
      digest.add("\(cell.options.expectation) \(cell.options.resets)")
      digest.add("\(cell.timeout(in: course))")
      digest.add(cell.code)
    }
    return digest.text
  }
}
