import Lessons

/// What the compiler said before it crashed, which it does on some programs that are in order.
package struct CompilerCrash: Equatable {
  /// Why, in the compiler's own words: `Assertion failed: (hasValidInsertionPoint())`.
  package var reason: String
  /// What it was at, from the outermost task to the innermost: `While type-checking 'f()'`.
  package var tasks: [String]
  /// Where the innermost task that names a place begins.
  package var place: CompilerMessage.Place?

  /// Reads what a crashed compiler wrote to standard error, of which most is a backtrace of its own.
  package init(errors: String) {
    let lines = errors.split(separator: "\n")
    let opening = lines.prefix { !$0.hasPrefix("Please submit") && !$0.hasPrefix("Stack dump") }
    let last = opening.last { !$0.hasPrefix("(") }
    // Where the assertion stands in the compiler's sources says nothing to an author.
    let reason = last.map { $0[..<($0.firstRange(of: ", function ")?.lowerBound ?? $0.endIndex)] }
    self.reason = reason.map(String.init) ?? "it ended without a message"
    let tasks = lines.compactMap { line -> Substring? in
      guard let number = line.firstIndex(of: "."), line[..<number].allSatisfy(\.isNumber) else {
        return nil
      }
      let task = line[line.index(after: number)...].drop { $0 == "\t" || $0 == " " }
      return task.hasPrefix("While ") ? task : nil
    }
    place = tasks.reversed().lazy.compactMap(Self.place).first
    self.tasks = tasks.map { task in
      String(task[..<(task.firstRange(of: " (at ")?.lowerBound ?? task.endIndex)])
    }
  }

  /// The beginning of a stretch of source, as in `(at [lesson.swift:3:1 - line:5:2] RangeText="…")`.
  private static func place(in task: Substring) -> CompilerMessage.Place? {
    guard let start = task.firstRange(of: "[") else { return nil }
    let parts = task[start.upperBound...].prefix { $0 != " " && $0 != "]" }.split(separator: ":")
    guard parts.count == 3, let line = Int(parts[1]), let column = Int(parts[2]) else { return nil }
    return CompilerMessage.Place(file: String(parts[0]), line: line, column: column)
  }

  /// The diagnostic about the crash.
  ///
  /// - Parameter location: Where in the lesson it is reported; nil if that is not known.
  /// - Returns: The diagnostic.
  package func diagnostic(at location: Location?) -> Diagnostic {
    let task = tasks.last.map { " while " + $0.dropFirst("While ".count) } ?? ""
    return Diagnostic(
      at: location, "the Swift compiler crashed\(task): \(reason)",
      help: "this is a mistake in the compiler: write the cell in another way")
  }
}
