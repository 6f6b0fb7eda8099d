extension [SourceEdit] {
  /// A text with the edits made in it.
  ///
  /// Only the first of edits that overlap is made: the others are wanted again once the text is
  /// read anew.
  ///
  /// - Parameters:
  ///   - text: The text of a file.
  ///   - file: The file's path; edits of other files are left out.
  /// - Returns: The text, and how many edits were made.
  package func applied(to text: String, of file: String) -> (text: String, count: Int) {
    var result: [UInt8] = []
    let bytes = [UInt8](text.utf8)
    var end = 0
    let placed = placed(in: bytes, text, of: file)
    for (edit, range) in placed {
      result += bytes[end..<range.lowerBound]
      result += edit.replacement.utf8
      end = range.upperBound
    }
    result += bytes[end...]
    return (result.text, placed.count)
  }

  /// The edits that ``applied(to:of:)`` makes, with the lines of the edited text that they are in.
  package func made(
    in text: String, of file: String
  ) -> [(edit: SourceEdit, lines: ClosedRange<Int>)] {
    var added = 0
    return placed(in: [UInt8](text.utf8), text, of: file).map { edit, _ in
      let first = edit.range.start.line + added
      let breaks = edit.replacement.utf8.count { $0 == .newline }
      added += breaks - (edit.range.end.line - edit.range.start.line)
      return (edit, first...first + breaks)
    }
  }

  /// The edits that can be made together, in the order of the text, with the bytes that they replace.
  private func placed(
    in bytes: [UInt8], _ text: String, of file: String
  ) -> [(edit: SourceEdit, range: Range<Int>)] {
    let offsets = LineOffsets(text)
    var end = 0
    return filter { $0.range.file == file }.sorted { $0.range.start < $1.range.start }
      .compactMap { edit in
        guard let start = offsets.offset(of: edit.range.start, in: bytes), start >= end,
          let stop = offsets.offset(of: edit.range.end, in: bytes), stop >= start
        else { return nil }
        end = stop
        return (edit, start..<stop)
      }
  }
}

/// Where the lines of a text begin, which are those of ``SourceText``.
private struct LineOffsets {
  private var starts: [Int]

  init(_ text: String) {
    let bytes = [UInt8](text.utf8)
    starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for index in bytes.indices {
      let isBreak =
        bytes[index] == .newline
        || bytes[index] == .carriageReturn
          && (index + 1 == bytes.count || bytes[index + 1] != .newline)
      if isBreak { starts.append(index + 1) }
    }
  }

  /// The offset of a place in the UTF-8; nil if there is no such place.
  func offset(of location: Location, in bytes: [UInt8]) -> Int? {
    guard starts.indices.contains(location.line - 1) else { return nil }
    let start = starts[location.line - 1]
    let end = starts.indices.contains(location.line) ? starts[location.line] : bytes.count
    let line = bytes[start..<end].prefix { $0 != .newline && $0 != .carriageReturn }.text
    guard location.column >= 1, location.column - 1 <= line.count else { return nil }
    return start + line.prefix(location.column - 1).utf8.count
  }
}
