/// A code block in a quote that a line without the quote's mark ends, together with the quote.
enum QuotedFence {
  /// What is wrong if a line without a `>` stands between the lines of a block that is in a quote.
  ///
  /// - Parameters:
  ///   - fence: The backticks or tildes that begin the block.
  ///   - lines: The lines of the document.
  ///   - node: The block.
  ///   - end: The line after the block's.
  /// - Returns: The diagnostic, and the line that was meant to end the block.
  static func interruption(
    of fence: ArraySlice<UInt8>, in lines: [DocumentLine], _ node: CommonMark.BlockNode, end: Int
  ) -> (diagnostic: Diagnostic, lostEnd: Int)? {
    let quotes = lines[node.startLine].bytes[..<fence.startIndex].count { $0 == .greaterThan }
    guard quotes > 0, lines.indices.contains(end), marks(lines[end]) < quotes else { return nil }
    // Not far: what follows later is another quote.
    let unmarked = lines[end...].prefix(20).prefix { marks($0) < quotes }
    let blank = unmarked.count { $0.source.isBlank }
    guard blank <= 1, unmarked.endIndex < lines.count, marks(lines[unmarked.endIndex]) >= quotes
    else { return nil }
    let marked = lines[unmarked.endIndex...].prefix { marks($0) >= quotes }
    let fences = marked.indices.filter { number in
      lines[number].bytes[lines[number].textStart(quotes: quotes)...].starts(with: fence)
    }
    // Else it is the beginning of another block.
    guard let lostEnd = fences.first,
      lines[lostEnd].bytes[lines[lostEnd].textStart(quotes: quotes)...].trimmed
        .allSatisfy({ $0 == fence.first })
    else { return nil }
    let line = lines[end].source
    let place = line.isBlank ? SourceRange(at: line.location) : line.trimmed.sourceRange
    let mark = String(repeating: "> ", count: quotes)
    return (
      Diagnostic(
        at: place, "this line ends the quote, and with it the code block that begins in it",
        help: "write '\(mark)' before it, as in the lines around it"),
      lostEnd
    )
  }

  /// How many marks of quotes a line begins with.
  private static func marks(_ line: DocumentLine) -> Int {
    line.bytes.prefix { $0.isSpaceOrTab || $0 == .greaterThan }.count { $0 == .greaterThan }
  }
}
