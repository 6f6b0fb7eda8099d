/// One message of the compiler.
package struct CompilerMessage: Equatable, Sendable {
  package enum Severity: String, CaseIterable, Sendable { case error, warning, note, remark }

  /// A place in a file as the compiler names it.
  package struct Place: Equatable, Sendable {
    package var file: String
    /// From 1.
    package var line: Int
    /// From 1, in bytes.
    package var column: Int

    package init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  package var severity: Severity
  /// Nil for what has no place, such as a module that is not found.
  package var place: Place?
  package var text: String

  package init(_ severity: Severity, at place: Place?, _ text: String) {
    self.severity = severity
    self.place = place
    self.text = text
  }
}

extension CompilerMessage {
  /// Reads what the compiler wrote about a program, in its `llvm` style.
  ///
  /// Each message is `file:line:column: error: text`. Below it come the line of source, which is
  /// passed over because it is the program's own line, and a line with a caret: nothing that an
  /// author has written is ever taken for a message.
  package static func messages(in output: String, about source: String) -> [CompilerMessage] {
    let sourceLines = source.split(separator: "\n", omittingEmptySubsequences: false)
    var messages: [CompilerMessage] = []
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard let message = CompilerMessage(line: line) else { continue }
      messages.append(message)
      if let place = message.place, place.file == Program.file,
        sourceLines.indices.contains(place.line - 1), lines.first == sourceLines[place.line - 1]
      {
        lines.removeFirst()
      }
    }
    return messages
  }

  /// Nil for a line that is not the first of a message.
  private init?(line: Substring) {
    let openings = Severity.allCases.compactMap { severity in
      line.firstRange(of: "\(severity.rawValue): ").map { (severity, $0) }
    }
    guard let (severity, range) = openings.min(by: { $0.1.lowerBound < $1.1.lowerBound }) else {
      return nil
    }
    let text = String(line[range.upperBound...])
    let head = line[..<range.lowerBound]
    if head.isEmpty || head == "<unknown>:0: " {
      self.init(severity, at: nil, text)
      return
    }
    let parts = head.split(separator: ":", omittingEmptySubsequences: false)
    guard head.hasSuffix(": "), parts.count >= 4, let line = Int(parts[parts.count - 3]),
      let column = Int(parts[parts.count - 2])
    else { return nil }
    let file = parts.dropLast(3).joined(separator: ":")
    self.init(severity, at: Place(file: file, line: line, column: column), text)
  }
}
