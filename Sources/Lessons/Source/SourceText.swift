/// The text of a file that the author wrote, line by line.
///
/// Line ends may be LF, CR LF or CR. A byte order mark is dropped, and what cannot be text (NUL, and
/// the noncharacters that ``Placeholder`` uses) becomes U+FFFD, as CommonMark does with NUL.
package struct SourceText: Equatable, Sendable {
  /// The path relative to the course, as diagnostics print it.
  package let file: String
  /// The lines without their breaks.
  ///
  /// A text that ends in a line break has no empty line after it.
  package let lines: [SourcedText]
  /// The first character of each line that has become U+FFFD.
  let replacedCharacters: [ReplacedCharacter]

  /// A character that cannot be text.
  struct ReplacedCharacter: Equatable, Sendable {
    let codePoint: UInt32
    let range: SourceRange
  }

  package init(_ text: String, file: String) {
    self.file = file
    let read = Self.lines(Array(text.utf8))
    let lines = read.lines.enumerated().map { index, bytes in
      SourcedText(bytes.text, at: Location(file: file, line: index + 1))
    }
    self.lines = lines
    replacedCharacters = read.replaced.map { line, byte, codePoint in
      ReplacedCharacter(codePoint: codePoint, range: lines[line].sourceRange(byte..<byte + 3))
    }
  }

  /// Creates a text of lines that stood elsewhere.
  init(_ lines: [SourcedText], file: String) {
    self.file = file
    self.lines = lines
    replacedCharacters = []
  }

  /// The text of a line, from 1; nil outside the file.
  package func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1].text : nil
  }

  /// The place of a byte in a line, both counted from 0; lines after the last are empty.
  func location(line: Int, byte: Int = 0) -> Location {
    lines.indices.contains(line)
      ? lines[line].location(at: byte) : Location(file: file, line: line + 1)
  }

  /// The lines, and the first character that is replaced in each, by its line and its byte there.
  private static func lines(
    _ bytes: [UInt8]
  ) -> (lines: [[UInt8]], replaced: [(line: Int, byte: Int, codePoint: UInt32)]) {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var replaced: [(line: Int, byte: Int, codePoint: UInt32)] = []
    func replace(_ codePoint: UInt32) {
      if replaced.last?.line != lines.count {
        replaced.append((lines.count, line.count, codePoint))
      }
      line += [0xEF, 0xBF, 0xBD]
    }
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      switch bytes[index] {
      case .newline, .carriageReturn:
        if bytes[index] == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .newline {
          index += 1
        }
        lines.append(line)
        line = []
      case 0:
        replace(0)
      case 0xEF where Placeholder.isReserved(bytes, at: index):
        replace(0xFDC0 + UInt32(bytes[index + 2] & 0x3F))
        index += 2
      default:
        line.append(bytes[index])
      }
      index += 1
    }
    if !line.isEmpty { lines.append(line) }
    return (lines, replaced)
  }
}
