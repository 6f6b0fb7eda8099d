import Lessons
import Record

extension Lesson {
  /// An error for each comment such as `// Prints "a"` after a statement that printed something else.
  ///
  /// - Parameters:
  ///   - index: The cell.
  ///   - counts: How much had been printed at the ends of its statements; comments after statements
  ///     that have not come to their end say nothing wrong.
  ///   - output: What the whole program printed.
  ///   - tolerance: The relative difference of numbers that is allowed.
  /// - Returns: The errors, in the order of the code.
  func wrongPrintedComments(
    ofCell index: Int, _ counts: PrintedCounts, _ output: [UInt8], tolerance: Double
  ) -> [Diagnostic] {
    let cell = cells[index]
    // What the cell shows is different in each run, and so is what it prints.
    if cell.options.varies { return [] }
    let comments = cell.printedComments
    let commented = Set(comments.map(\.end))
    return comments.flatMap { comment -> [Diagnostic] in
      // Nothing is known of a cell that has put something else in the place of its output.
      guard let end = counts.marks[comment.end], end >= 0 else { return [] }
      // Statements of a conditional block that is not compiled have no end.
      let ends = comment.earlierEnds.filter { counts.marks[$0] != nil }
      var starts = ends.prefix { !commented.contains($0) }.compactMap { counts.marks[$0] }
      let previous = ends.first(where: commented.contains).flatMap { counts.marks[$0] }
      starts.append(previous ?? counts.start)
      let candidates = starts.map { PrintedLines(output, from: $0, to: end) }
      let check = CommentCheck(comment: comment, cell: cell, tolerance: tolerance)
      return check.diagnostics(candidates)
    }
  }
}

/// What a program printed between two places, as a terminal shows it.
private struct PrintedLines {
  let lines: [String]

  init(_ output: [UInt8], from start: Int, to end: Int) {
    let start = min(max(start, 0), output.count)
    let bytes = output[start..<min(max(end, start), output.count)]
    let text = Terminal.plainText(String(decoding: bytes, as: UTF8.self))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
  }
}

private struct CommentCheck {
  let comment: PrintedComment
  let cell: Cell
  let tolerance: Double

  /// What is wrong with the comment.
  ///
  /// - Parameter candidates: What the statement printed; then what it and the one before it printed,
  ///   and so on.
  /// - Returns: An error if the comment fits none of them.
  func diagnostics(_ candidates: [PrintedLines]) -> [Diagnostic] {
    guard let own = candidates.first else { return [] }
    let parts = comment.parts[...]
    if parts.isEmpty
      ? own.lines.isEmpty : candidates.contains(where: { says(parts, $0.lines[...]) })
    {
      return []
    }
    // What was meant is most likely that of which as many lines were printed.
    let meant = candidates.first { !parts.isEmpty && $0.lines.count == parts.count }
    guard let meant else {
      // A statement that prints nothing ends what was meant, as `#endif` does.
      let shown = own.lines.isEmpty ? candidates.last ?? own : own
      return [diagnostic(shown.lines)]
    }
    return zip(parts, meant.lines).compactMap { part, line in
      says([part], [line]) ? nil : diagnostic(part, line)
    }
  }

  /// Whether some reading of what is said is what was printed.
  private func says(_ parts: ArraySlice<PrintedPart>, _ lines: ArraySlice<String>) -> Bool {
    guard let part = parts.first else { return lines.isEmpty }
    return part.readings.contains { reading in
      reading.count <= lines.count && zip(reading, lines).allSatisfy { agree($0, $1) }
        && says(parts.dropFirst(), lines.dropFirst(reading.count))
    }
  }

  /// Nobody sees spaces at the end of a line.
  private func agree(_ a: String, _ b: String) -> Bool {
    textsAgree(
      String(a.withoutTrailingSpace), String(b.withoutTrailingSpace), tolerance: tolerance)
  }

  // MARK: Messages

  private static let help = "write what is printed, or fix the code"

  /// One part says something else than the line that was printed.
  private func diagnostic(_ part: PrintedPart, _ line: String) -> Diagnostic {
    Diagnostic(
      at: cell.code.sourceRange(part.comment), message(printed: [line], said: [part]),
      help: Self.help,
      fix: SourceEdit(
        cell.code.sourceRange(part.range), replaceWith: part.isDelimited ? line : "\"\(line)\""))
  }

  /// All parts together say something else than what was printed.
  private func diagnostic(_ lines: [String]) -> Diagnostic {
    let range = cell.code.sourceRange(comment.range)
    return Diagnostic(
      at: range, message(printed: lines, said: comment.parts), help: Self.help,
      fix: replacement(lines).map { SourceEdit(range, replaceWith: $0) })
  }

  private func message(printed lines: [String], said parts: [PrintedPart]) -> String {
    let said = parts.flatMap { $0.readings[0] }
    let (new, old) = quotedAtDifference(
      lines.joined(separator: "⏎"), said.joined(separator: "⏎"))
    func name(_ texts: [String], _ quoted: String) -> String {
      texts.isEmpty ? "nothing" : texts == [""] ? "an empty line" : quoted
    }
    return "prints \(name(lines, new)), not \(name(said, old))"
  }

  /// The comments that say what was printed; nil if there is no place for them.
  private func replacement(_ lines: [String]) -> String? {
    guard comment.isWhole else { return nil }
    if lines.isEmpty { return "// Prints nothing" }
    let comments = lines.map { "// Prints \"\($0)\"" }
    if comments.count == 1 { return comments[0] }
    let code = Array(cell.code.text.utf8)
    let newline = UInt8(ascii: "\n")
    let start = code[..<comment.range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
    // In a quote or a list, other lines begin with marks that are not known here.
    guard comments.count <= 20, cell.code.location(at: start).column == 1 else { return nil }
    let indentation = String(
      decoding: code[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") },
      as: UTF8.self)
    return comments.joined(separator: "\n" + indentation)
  }
}

extension String {
  fileprivate var withoutTrailingSpace: Substring {
    var text = self[...]
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
