import Plot
import Record

/// The figures and tables that a lesson has made and not shown yet.
struct UnshownOutputs: Sendable {
  private struct Creation: Hashable, Sendable {
    var line: Int
    var kind: OutputOrigin.Kind
  }

  private var count = 0
  /// Where in the program each was made.
  private var creations: [Int: Creation] = [:]

  /// Adds a figure or a table that is made in this line.
  ///
  /// - Returns: The number that it and its copies have.
  mutating func add(_ kind: OutputOrigin.Kind, line: Int) -> Int {
    count += 1
    creations[count] = Creation(line: line, kind: kind)
    return count
  }

  /// Takes out what is shown, compared, read, or otherwise made use of.
  mutating func use(_ number: Int?) {
    if let number { creations[number] = nil }
  }

  /// The lines in which the remaining ones were made, each once for each kind.
  var rest: [(kind: OutputOrigin.Kind, line: Int)] {
    Set(creations.values).sorted { ($0.line, $0.kind.rawValue) < ($1.line, $1.kind.rawValue) }
      .map { ($0.kind, $0.line) }
  }
}

/// Has the recorder told of all figures and tables that the lesson's own code makes, or code that lessons
/// share; a library may do with its own what it likes.
func watchFiguresAndTables(for recorder: Recorder) {
  receiveNewOutput = { kind, file, line in
    let file = file.description
    let isOwn = file == "Lesson/lesson.swift" || file.hasPrefix("Shared")
    return isOwn ? recorder.noteNew(kind, line: line) : nil
  }
  receiveUse = { recorder.noteUse($0) }
}

/// Notes that a value is used, in case it is a figure or a table.
func noteUse<T>(of value: T) {
  if let figure = value as? Figure { Recorder.shared?.noteUse(figure.origin.number) }
  if let table = value as? Table { Recorder.shared?.noteUse(table.origin.number) }
}
