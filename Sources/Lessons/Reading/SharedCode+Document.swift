extension SharedCode {
  /// The files as a text of prose and code, which becomes a page of its own.
  ///
  /// Each file is a section. Documentation comments at the outermost level are prose, read as lessons
  /// are; the rest is code.
  ///
  /// - Parameter language: The language of the prose, as a tag.
  /// - Returns: The text, and what is wrong in its prose.
  package func document(
    language: String = Course.defaultLanguage
  ) -> (text: Lesson, diagnostics: [Diagnostic]) {
    var writer = SharedDocumentWriter()
    for file in files { writer.write(file) }
    let source = SourceText(writer.lines, file: Self.folder)
    var (text, diagnostics) = Lesson.parse(source, language: language)
    diagnostics.removeAll { $0.location.map(writer.isInCode) ?? false }
    for index in text.cells.indices {
      let cell = text.cells[index]
      if let code = writer.code[cell.location] {
        // As it is written: its first lines are not options.
        text.cells[index] = Cell(
          form: .block, code: code, options: CellOptions(code: .above, expectation: .notRun),
          location: cell.location)
      } else if cell.form == .inline {
        diagnostics.append(
          Diagnostic(
            at: cell.code.sourceRange, "shared code shows no computed values",
            help: "write the value as text"))
      } else {
        text.cells[index].options.expectation = .notRun
      }
    }
    text.title = []
    return (text, diagnostics.inSourceOrder)
  }
}

/// Writes the lines of a Markdown text, each with its place in a Swift file.
private struct SharedDocumentWriter {
  /// A title keeps headings in the prose from becoming one.
  private(set) var lines = [SourcedText("# Code", at: Location(file: SharedCode.folder, line: 1))]
  /// The code of each fence that the writer has made, by the fence's place.
  private(set) var code: [Location: SourcedText] = [:]
  private var codeLines: Set<Location> = []
  /// Whether the lines are those of a list of parameters.
  private var isInParameters = false

  /// Whether a place is in code, where Markdown has nothing to say.
  func isInCode(_ location: Location) -> Bool {
    codeLines.contains(Location(file: location.file, line: location.line))
  }

  mutating func write(_ file: SharedFile) {
    let start = file.code.location
    lines += [SourcedText(at: start), SourcedText("## `\(file.name)`", at: start)]
    let prose = file.documentationLines
    var pending: [Range<Int>] = []
    for range in file.code.lineRanges {
      guard let content = prose[range.lowerBound] else {
        pending.append(range)
        continue
      }
      writeCode(pending, of: file)
      if !pending.isEmpty {
        lines.append(SourcedText(at: file.code.location(at: content.lowerBound)))
      }
      pending = []
      write(documentation: file.code[content])
    }
    writeCode(pending, of: file)
  }

  /// Writes a line of prose; the marks of documentation comments become terms with definitions:
  /// `- Parameter rate: …`, `- Returns: …`, `- Throws: …`.
  private mutating func write(documentation line: SourcedText) {
    let text = line.text
    if text.firstMatch(of: #/^[-*+] Parameters:\s*$/#.ignoresCase()) != nil {
      isInParameters = true
      return
    }
    let term: String
    if let match = text.prefixMatch(
      of: #/[-*+]\s+Parameter\s+`?(\w+)`?\s*:/#.ignoresCase())
    {
      term = String(match.1)
    } else if isInParameters,
      let match = text.prefixMatch(
        of: #/\s+[-*+]\s+`?(\w+)`?\s*:/#)
    {
      term = String(match.1)
    } else if text.prefixMatch(of: #/[-*+]\s+Returns\s*:/#.ignoresCase()) != nil {
      term = "return"
    } else if text.prefixMatch(of: #/[-*+]\s+Throws\s*:/#.ignoresCase()) != nil {
      term = "throws"
    } else {
      if text.first?.isWhitespace != true { isInParameters = false }
      lines.append(line)
      return
    }
    let colon = line.bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0
    var definition = SourcedText(": ", at: line.location)
    definition.append(line[(colon + 1)...].trimmed)
    // An empty line, since a term would continue the definition before it.
    lines += [
      SourcedText(at: line.location), SourcedText("`\(term)`", at: line.location), definition,
    ]
  }

  /// Writes lines as a fenced block, unless all of them are blank.
  private mutating func writeCode(_ ranges: [Range<Int>], of file: SharedFile) {
    let isBlank = { (range: Range<Int>) in file.code[range].isBlank }
    let kept = ranges.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    guard let first = kept.first, let last = kept.last else { return }
    let place = file.code.location(at: first.lowerBound)
    let text = file.code[first.lowerBound..<last.upperBound]
    let fence = String(repeating: "`", count: max(3, text.longestRunOfBackticks + 1))
    lines += [SourcedText(at: place), SourcedText("\(fence)swift {static}", at: place)]
    for range in kept {
      lines.append(file.code[range])
      codeLines.insert(
        Location(file: file.path, line: file.code.location(at: range.lowerBound).line))
    }
    lines.append(SourcedText(fence, at: file.code.location(at: last.upperBound)))
    var code = text
    code.appendLineBreak()
    self.code[place] = code
  }
}

extension SharedFile {
  /// The text of each line of a documentation comment at the outermost level, by where the line
  /// begins.
  fileprivate var documentationLines: [Int: Range<Int>] {
    let bytes = code.bytes
    var lines: [Int: Range<Int>] = [:]
    var depth = 0
    for token in SwiftLexer(code.text).tokens {
      switch token.kind {
      case .opening, .interpolation: depth += 1
      case .closing: depth -= 1
      case .documentation:
        let start = token.range.lowerBound
        guard depth == 0, start == 0 || bytes[start - 1] == .newline,
          bytes[token.range].starts(with: Array("///".utf8))
        else { continue }
        let end = bytes[start...].firstIndex(of: .newline) ?? bytes.count
        let text = start + 3
        lines[start] = (text < end && bytes[text] == .space ? text + 1 : text)..<end
      default: break
      }
    }
    return lines
  }
}

extension SourcedText {
  fileprivate var longestRunOfBackticks: Int {
    bytes.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
  }
}
