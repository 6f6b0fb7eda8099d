import Lessons
import Record

// What the tool writes into a course, and no lesson may depend on.

extension RunRecorder {
  /// An error for each cell that looks at what the tool writes: that is not there at first, and changes with
  /// what the lesson itself shows.
  func looksAtOwnFiles(_ transcript: Transcript) -> [Diagnostic] {
    let reader = InputReader(courseFolder: courseFolder)
    var reported: Set<Int> = []
    return transcript.uses.compactMap { placed in
      let path = reader.relative(placed.use.path)
      guard InputReader.isOwn(path), reported.insert(placed.cell).inserted else { return nil }
      return Diagnostic(
        at: lesson.cells[placed.cell].location,
        "this cell looks at '\(path)', which the tool writes",
        help: "look at files that you have written: what is in site/, records/ and .cache/ changes "
          + "with the lessons")
    }
  }
}
