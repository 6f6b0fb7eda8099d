import Lessons
import Record

// What cells have tried that no lesson may do.

extension RunRecorder {
  /// An error for each thing that a cell has tried and been refused.
  ///
  /// Where the last attempt has thrown an error that nothing caught, it takes the place of that one.
  func refusals(_ transcript: Transcript, _ failure: PlacedFailure?) -> [Diagnostic] {
    var reported: Set<[String]> = []
    let thrown = transcript.refusals.last.map { explanation(of: $0.refusal).message }
    return transcript.refusals.compactMap { attempt in
      let (message, help) = explanation(of: attempt.refusal)
      // Through several calls, one after another, a cell may try the same.
      guard reported.insert(["\(attempt.cell)", message]).inserted else { return nil }
      let cell = lesson.cells[attempt.cell]
      var place = cell.location
      if let failure, attempt.cell == transcript.lastCell, message == thrown,
        isRefusal(failure, transcript)
      {
        place = failure.failure.location(in: cell)
      }
      return Diagnostic(at: place, message, help: help)
    }
  }

  /// Whether the failure is what the last attempt that its cell has been refused has thrown.
  func isRefusal(_ failure: PlacedFailure, _ transcript: Transcript) -> Bool {
    guard failure.failure.isThrown, let last = transcript.refusals.last,
      last.cell == transcript.lastCell
    else { return false }
    return last.refusal.errorTexts.contains { failure.failure.message.contains($0) }
  }

  private func explanation(of refusal: Refusal) -> (message: String, help: String) {
    switch refusal {
    case .writing(let path):
      let place = place(of: path)
      // Foundation writes to a file with a name that it makes up, and then renames it.
      let file = place.name.isMadeUp ? "a file" : "'\(place.name)'"
      return (
        place.isInCourse
          ? "this cell writes \(file) into the course"
          : "this cell writes \(file) outside its temporary folder", Self.writingHelp
      )
    case .removing(let path):
      let place = place(of: path)
      return (
        place.isInCourse
          ? "this cell removes '\(place.name)' from the course"
          : "this cell removes '\(place.name)', which is outside its temporary folder",
        Self.writingHelp
      )
    case .network:
      return (
        "this cell uses the network",
        "lessons run without one, so that they give the same results everywhere: "
          + "put the data into the course, and read it from there"
      )
    }
  }

  private static let writingHelp =
    "a lesson may only write into its temporary folder, which is gone at its end: "
    + "FileManager.default.temporaryDirectory, NSTemporaryDirectory() or $TMPDIR"

  private func place(of path: String) -> (name: String, isInCourse: Bool) {
    let name = InputReader(courseFolder: courseFolder).relative(path)
    return (name.isEmpty ? "." : name, !name.hasPrefix("/"))
  }
}

extension Refusal {
  /// Parts of which one is in each description of an error that follows from a call which has failed so.
  fileprivate var errorTexts: [String] {
    switch self {
    // EROFS, as the C library and Foundation describe it.
    case .writing, .removing:
      [
        "Read-only file system", "(NSCocoaErrorDomain, code 642)", "Code=642", "EROFS",
        "(NSPOSIXErrorDomain, code 30)",
      ]
    // ENETUNREACH, or a name that is not found; Foundation reads from an address as from a file.
    case .network:
      [
        "Network is unreachable", "Temporary failure in name resolution", "ENETUNREACH",
        "NSURLErrorDomain", "(NSCocoaErrorDomain, code 256)", "(NSPOSIXErrorDomain, code 101)",
      ]
    }
  }
}

extension Failure {
  /// Whether it is an error that nothing has caught, also one of `try!`.
  fileprivate var isThrown: Bool {
    kind == .thrownError || (kind == .trap && message.contains("unexpectedly raised an error"))
  }
}

extension String {
  /// Whether it is the path of a file that Foundation names before it renames it, or has the letters for
  /// which the C library puts others.
  fileprivate var isMadeUp: Bool {
    let name = split(separator: "/").last ?? ""
    return name.hasPrefix(".dat.nosync") || name.hasPrefix(".tmp") || name.contains("XXXXXX")
  }
}
