/// Reads rows of comma-separated values one after the other.
struct CSVReader {
  struct Record {
    var fields: [String]
    /// Where the row begins, from 1.
    var line: Int
  }

  private let bytes: [UInt8]
  private let name: String
  private let separator: UInt8
  private var index = 0
  private var line = 1
  /// Where the line begins in the bytes.
  private var lineStart = 0

  init(_ text: String, name: String, separator: Character) throws(CSVError) {
    var bytes = Array(text.utf8)
    // A byte order mark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let separators = Array(String(separator).utf8)
    guard separators.count == 1, separators[0] != quote, !Self.isLineBreak(separators[0]) else {
      throw CSVError(
        name: name, line: 1, problem: "'\(separator)' cannot be the character between fields")
    }
    self.bytes = bytes
    self.name = name
    self.separator = separators[0]
  }

  private let quote = UInt8(ascii: "\"")

  private static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The next row that is not empty; nil at the end.
  mutating func next() throws(CSVError) -> Record? {
    while index < bytes.count, Self.isLineBreak(bytes[index]) { skipLineBreak() }
    guard index < bytes.count else { return nil }
    var record = Record(fields: [], line: line)
    while true {
      record.fields.append(try field())
      guard index < bytes.count else { return record }
      guard bytes[index] == separator else {
        skipLineBreak()
        return record
      }
      index += 1
    }
  }

  /// A field, up to the separator, the line break or the end after it.
  private mutating func field() throws(CSVError) -> String {
    if index < bytes.count, bytes[index] == quote { return try quotedField() }
    let start = index
    while index < bytes.count, bytes[index] != separator, !Self.isLineBreak(bytes[index]) {
      if bytes[index] == quote {
        throw error("a quote stands within a field; put the field in quotes, and write it twice")
      }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func quotedField() throws(CSVError) -> String {
    let unclosed = error("a quote is not closed")
    index += 1
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        index += 1
        guard index < bytes.count, bytes[index] == quote else {
          if index < bytes.count, bytes[index] != separator, !Self.isLineBreak(bytes[index]) {
            throw error("there is text after the closing quote")
          }
          return String(decoding: content, as: UTF8.self)
        }
        content.append(quote)
        index += 1
      } else if Self.isLineBreak(byte) {
        skipLineBreak()
        content.append(UInt8(ascii: "\n"))
      } else {
        content.append(byte)
        index += 1
      }
    }
    throw unclosed
  }

  private mutating func skipLineBreak() {
    let isPair =
      bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "\n")
    index += isPair ? 2 : 1
    line += 1
    lineStart = index
  }

  /// An error at the character that is read.
  private func error(_ problem: String) -> CSVError {
    // A character is counted by its first byte.
    let column = bytes[lineStart..<index].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return CSVError(name: name, line: line, column: column, problem: problem)
  }
}
