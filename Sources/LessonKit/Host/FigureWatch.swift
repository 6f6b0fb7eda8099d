import Plot

/// The figures that a lesson has made and not shown yet.
struct FigureList: Sendable {
  private var count = 0
  /// The line of the program in which each was made.
  private var lines: [Int: Int] = [:]

  /// Adds a figure that is made in this line.
  ///
  /// - Returns: The number that it and its copies have.
  mutating func add(line: Int) -> Int {
    count += 1
    lines[count] = line
    return count
  }

  /// Takes out a figure that is shown, compared, or otherwise made use of.
  mutating func use(_ figure: Figure) {
    if let number = figure.origin.number { lines[number] = nil }
  }

  /// The lines in which the remaining ones were made, each once.
  var unusedLines: [Int] { Set(lines.values).sorted() }
}

/// Has the recorder told of all figures that the lesson's own code makes, or code that lessons share;
/// a library may do with its own what it likes.
func watchFigures(for recorder: Recorder) {
  receiveNewFigure = { file, line in
    let file = file.description
    let isOwn = file == "Lesson/lesson.swift" || file.hasPrefix("Shared")
    return isOwn ? recorder.noteFigure(line: line) : nil
  }
}

/// Notes that a value is used, in case it is a figure.
func noteUse<T>(of value: T) {
  if let figure = value as? Figure { Recorder.shared?.noteUse(of: figure) }
}
