import Record

/// The screen of a terminal that is as tall and wide as what is printed to it.
///
/// Printed text is shown as a reader would see it in the end: a carriage return or a backspace goes
/// back and what follows overwrites, as in the progress of a long computation; escape sequences colour
/// text, erase it or move the cursor (ECMA-48, as xterm reads it). Nothing of them is left in the text.
struct Terminal {
  /// What stands in a column.
  private enum Column: Equatable {
    /// A character, with the combining marks that follow it.
    case character(String, TextStyle, isWide: Bool)
    /// The other columns of the wide character or the tabulator to the left.
    case rest
    case tabulator(TextStyle)
  }

  private struct Line {
    var columns: [Column] = []
    /// Whether something has been overwritten; blanks at the end do not count then.
    var isRewritten = false
  }

  private var lines: [Line] = [Line()]
  private var row = 0
  private var column = 0
  private var style = TerminalStyle()

  /// What a terminal shows of a text, and where it is coloured.
  static func display(_ text: String) -> (text: String, styles: [StyledRange]) {
    // Nearly all text.
    if !text.utf8.contains(where: { isControl($0) }) { return (text, []) }
    var terminal = Terminal()
    var reader = ControlReader(text)
    while let action = reader.next() { terminal.perform(action) }
    return terminal.display
  }

  /// What a terminal shows of a text, without colours.
  static func plainText(_ text: String) -> String { display(text).text }

  /// A text that is shown rather than printed: nothing in it moves a cursor.
  ///
  /// A carriage return is a line break before another one, and else, as other control characters, the sign
  /// for it; escape sequences are left out.
  static func valueText(_ text: String) -> String {
    if !text.utf8.contains(where: { isControl($0) }) { return text }
    var reader = ControlReader(text)
    var result = ""
    var isAfterReturn = false
    while let action = reader.next() {
      if isAfterReturn, action != .lineBreak { result += "␍" }
      isAfterReturn = action == .carriageReturn
      switch action {
      case .write(let scalar): result.unicodeScalars.append(scalar)
      case .lineBreak: result += "\n"
      case .tabulator: result += "\t"
      case .backspace: result += "␈"
      case .control(let scalar): result += picture(of: scalar)
      case .carriageReturn, .sequence: break
      }
    }
    return isAfterReturn ? result + "␍" : result
  }

  /// The sign for a control character, `␀`; where Unicode has none, how Swift writes it: `\u{80}`.
  private static func picture(of control: Unicode.Scalar) -> String {
    switch control.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + control.value).map { String($0) } ?? ""
    case 0x7F: "␡"
    default: "\\u{\(String(control.value, radix: 16, uppercase: true))}"
    }
  }

  /// Whether a byte of UTF-8 begins what is not shown as it is; U+0080 to U+009F begin with 0xC2.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F || byte == 0xC2
  }
}

// MARK: - Writing

extension Terminal {
  private mutating func perform(_ action: ControlReader.Action) {
    switch action {
    case .write(let scalar): write(scalar)
    case .lineBreak:
      row += 1
      column = 0
      if row == lines.count { lines.append(Line()) }
    case .carriageReturn: column = 0
    case .backspace: column = max(column - 1, 0)
    case .tabulator: tabulate()
    case .sequence(let final, let parameters): perform(final, parameters)
    case .control: break
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    let width = scalar.columnCount
    if width == 0 {
      combine(scalar)
      return
    }
    clear(column..<column + width)
    lines[row].columns[column] = .character(String(scalar), style.style, isWide: width == 2)
    if width == 2 { lines[row].columns[column + 1] = .rest }
    column += width
  }

  /// Adds a scalar without a width of its own to the character before the cursor.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    var place = min(column, lines[row].columns.count) - 1
    while place > 0, lines[row].columns[place] == .rest { place -= 1 }
    guard place >= 0, case .character(var text, let style, let isWide) = lines[row].columns[place]
    else {
      // There is nothing to combine with; the scalar keeps its place in the text.
      clear(column..<column + 1)
      lines[row].columns[column] = .character(String(scalar), style.style, isWide: false)
      return
    }
    text.unicodeScalars.append(scalar)
    lines[row].columns[place] = .character(text, style, isWide: isWide)
  }

  /// Moves to the next multiple of eight columns, without changing what stands there.
  private mutating func tabulate() {
    let stop = (column / 8 + 1) * 8
    let count = lines[row].columns.count
    if column >= count {
      fill(upTo: column)
      lines[row].columns.append(.tabulator(style.style))
      lines[row].columns += Array(repeating: .rest, count: stop - column - 1)
    }
    column = stop
  }

  /// Makes columns blank, and all of the characters that lie in them in part.
  private mutating func clear(_ range: Range<Int>) {
    if range.lowerBound < lines[row].columns.count { lines[row].isRewritten = true }
    fill(upTo: range.upperBound)
    var start = range.lowerBound
    while start > 0, lines[row].columns[start] == .rest { start -= 1 }
    var end = range.upperBound
    while end < lines[row].columns.count, lines[row].columns[end] == .rest { end += 1 }
    for place in start..<end { lines[row].columns[place] = Self.blank }
  }

  private static let blank = Column.character(" ", TextStyle(), isWide: false)

  private mutating func fill(upTo end: Int) {
    let missing = end - lines[row].columns.count
    if missing > 0 { lines[row].columns += Array(repeating: Self.blank, count: missing) }
  }
}

// MARK: - Sequences

extension Terminal {
  /// No sequence moves the cursor to a column beyond this one, nor below the last line.
  private static let farthest = 1000

  private mutating func perform(_ final: Unicode.Scalar, _ parameters: [[Int]]) {
    let first = parameters.first?.first ?? 0
    let count = min(max(first, 1), Self.farthest)
    switch final {
    case "m": style.apply(parameters)
    case "A": row = max(row - count, 0)
    case "B": row = min(row + count, lines.count - 1)
    case "C": column = min(column + count, max(column, Self.farthest))
    case "D": column = max(column - count, 0)
    case "E":
      row = min(row + count, lines.count - 1)
      column = 0
    case "F":
      row = max(row - count, 0)
      column = 0
    case "G": column = count - 1
    case "J" where first == 0:
      eraseRight()
      lines.removeSubrange((row + 1)...)
    case "K":
      switch first {
      case 0: eraseRight()
      case 1: clear(0..<column + 1)
      case 2:
        lines[row].columns = []
        lines[row].isRewritten = true
      default: break
      }
    default: break
    }
  }

  private mutating func eraseRight() {
    guard column < lines[row].columns.count else { return }
    clear(column..<lines[row].columns.count)
    lines[row].columns.removeSubrange(column...)
  }
}

// MARK: - Reading the screen

extension Terminal {
  private var display: (text: String, styles: [StyledRange]) {
    var text = ""
    var styles: [StyledRange] = []
    func append(_ piece: String, _ style: TextStyle) {
      let start = text.utf8.count
      text += piece
      guard style != TextStyle() else { return }
      if let last = styles.last, last.style == style, last.range.upperBound == start {
        styles[styles.count - 1].range = last.range.lowerBound..<text.utf8.count
      } else {
        styles.append(StyledRange(start..<text.utf8.count, style))
      }
    }
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      var columns = line.columns[...]
      while line.isRewritten, columns.last == Self.blank { columns.removeLast() }
      for column in columns {
        switch column {
        case .character(let piece, let style, _): append(piece, style)
        case .tabulator(let style): append("\t", style)
        case .rest: break
        }
      }
    }
    return (text, styles)
  }
}
