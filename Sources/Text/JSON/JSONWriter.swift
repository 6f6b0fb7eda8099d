extension JSON {
  /// The white space and the characters of the text.
  package enum Layout: Sendable {
    /// A single line, as events are written.
    case compact
    /// The same line in ASCII, which is also an expression of JavaScript.
    case ascii
    /// Indented for people and `git diff`: what fits on a line of 100 columns takes one line,
    /// longer arrays of numbers have ten on each, those of other scalars as many as fit, and anything
    /// else has each of its parts on a line of its own. So a number that changes changes one line.
    case readable
  }

  /// The text of this value, which ``init(parsing:)`` reads back as an equal value.
  package func text(_ layout: Layout = .readable) -> String {
    var writer = JSONWriter(isASCII: layout == .ascii)
    switch layout {
    case .compact, .ascii: writer.writeCompact(self)
    case .readable:
      writer.writeReadable(self, indentation: 0, room: JSONWriter.lineLength)
      writer.text += "\n"
    }
    return writer.text
  }

  /// The shortest decimal text that reads back as the same number: `3` rather than `3.0`.
  package static func text(of number: Double) -> String {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
      return number == 0 && number.sign == .minus ? "-0" : whole.description
    }
    return number.description
  }
}

private struct JSONWriter {
  var text = ""
  /// Whether characters beyond ASCII are escaped.
  var isASCII = false
  /// The longest line, in bytes of UTF-8.
  static let lineLength = 100

  mutating func writeCompact(_ value: JSON) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): write(value)
    case .string(let value): write(value)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        writeCompact(value)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        write(member.name)
        text += ":"
        writeCompact(member.value)
      }
      text += "}"
    }
  }

  /// Writes a value on one line if there is room for it, else each of its parts on a line of its
  /// own.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - indentation: Where the line began.
  ///   - room: How much of it is left.
  mutating func writeReadable(_ value: JSON, indentation: Int, room: Int) {
    if let line = value.line(upTo: room) {
      text += line
      return
    }
    switch value {
    case .array(let values) where values.allSatisfy({ $0.number != nil }):
      writeTens(values, indentation: indentation)
    case .array(let values) where values.allSatisfy({ $0.isScalar }):
      writeFilled(values, indentation: indentation)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        newLine(indentation + 2, after: index > 0)
        let comma = index < values.count - 1 ? 1 : 0
        let room = Self.lineLength - indentation - 2 - comma
        writeReadable(value, indentation: indentation + 2, room: room)
      }
      newLine(indentation)
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        newLine(indentation + 2, after: index > 0)
        let before = text.utf8.count
        write(member.name)
        text += ": "
        let column = indentation + 2 + text.utf8.count - before
        let comma = index < members.count - 1 ? 1 : 0
        let room = Self.lineLength - column - comma
        writeReadable(member.value, indentation: indentation + 2, room: room)
      }
      newLine(indentation)
      text += "}"
    default: writeCompact(value)
    }
  }

  /// Writes numbers, ten to a line.
  private mutating func writeTens(_ values: [JSON], indentation: Int) {
    text += "["
    for (index, value) in values.enumerated() {
      if index.isMultiple(of: 10) {
        newLine(indentation + 2, after: index > 0)
      } else {
        text += ", "
      }
      writeCompact(value)
    }
    newLine(indentation)
    text += "]"
  }

  /// Writes scalars, as many to a line as fit.
  private mutating func writeFilled(_ values: [JSON], indentation: Int) {
    text += "["
    var used = Self.lineLength
    for (index, value) in values.enumerated() {
      let value = value.text(.compact)
      if index > 0 { text += "," }
      if used + 2 + value.utf8.count > Self.lineLength - 1 {
        newLine(indentation + 2)
        used = indentation + 2 + value.utf8.count
      } else {
        text += " "
        used += 2 + value.utf8.count
      }
      text += value
    }
    newLine(indentation)
    text += "]"
  }

  private mutating func newLine(_ indentation: Int, after comma: Bool = false) {
    text += comma ? ",\n" : "\n"
    text += String(repeating: " ", count: indentation)
  }

  private mutating func write(_ number: Double) {
    if number.isFinite {
      text += JSON.text(of: number)
    } else {
      text += number.isNaN ? "\"nan\"" : number > 0 ? "\"inf\"" : "\"-inf\""
    }
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}": writeEscape(scalar)
      case _ where isASCII && !scalar.isASCII: writeEscape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// Writes a scalar as `\u` with four hexadecimal digits, or as two of these.
  private mutating func writeEscape(_ scalar: Unicode.Scalar) {
    for unit in scalar.utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }
}

extension JSON {
  /// The value on one line with spaces, if that takes no more than this many bytes.
  fileprivate func line(upTo length: Int) -> String? {
    var line: String
    switch self {
    case .array(let values):
      line = "["
      for (index, value) in values.enumerated() {
        if index > 0 { line += ", " }
        guard let text = value.line(upTo: length - line.utf8.count) else { return nil }
        line += text
      }
      line += "]"
    case .object(let members):
      line = "{"
      for (index, member) in members.enumerated() {
        if index > 0 { line += ", " }
        line += JSON.string(member.name).text(.compact) + ": "
        guard let text = member.value.line(upTo: length - line.utf8.count) else { return nil }
        line += text
      }
      line += "}"
    default: line = text(.compact)
    }
    return line.utf8.count <= length ? line : nil
  }

  fileprivate var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
