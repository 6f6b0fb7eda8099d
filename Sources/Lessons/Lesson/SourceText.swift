/// The text of a file as lines of bytes, in which every byte has a place that can be printed.
///
/// Line ends may be LF, CR LF or CR. A byte order mark is dropped, and what cannot be text (NUL, and
/// the noncharacters that ``Placeholder`` uses) becomes U+FFFD, as CommonMark does with NUL.
struct SourceText {
  let file: String
  /// Without their line breaks.
  ///
  /// A text that ends in a line break has no empty line behind it.
  let lines: [[UInt8]]
  /// For lines with more than ASCII, the column of each byte and of the line's end.
  private let columns: [[Int32]?]

  init(_ text: String, file: String) {
    self.file = file
    lines = Self.lines(Array(text.utf8))
    columns = lines.map(Self.columns)
  }

  /// The place of a byte of a line, both from 0.
  func location(line: Int, byte: Int) -> Location {
    guard lines.indices.contains(line) else { return Location(file: file, line: line + 1) }
    guard let columns = columns[line] else {
      return Location(file: file, line: line + 1, column: byte + 1)
    }
    return Location(
      file: file, line: line + 1, column: Int(columns[min(max(byte, 0), columns.count - 1)]))
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
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
        line += [0xEF, 0xBF, 0xBD]
      case 0xEF where Placeholder.isReserved(bytes, at: index):
        line += [0xEF, 0xBF, 0xBD]
        index += 2
      default:
        line.append(bytes[index])
      }
      index += 1
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func columns(_ line: [UInt8]) -> [Int32]? {
    guard line.contains(where: { $0 >= 0x80 }) else { return nil }
    var columns: [Int32] = []
    columns.reserveCapacity(line.count + 1)
    var column: Int32 = 1
    for character in String(decoding: line, as: UTF8.self) {
      columns.append(contentsOf: repeatElement(column, count: character.utf8.count))
      column += 1
    }
    columns.append(column)
    return columns
  }
}
