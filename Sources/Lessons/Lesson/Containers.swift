/// The block quotes and list items around a block, and what they take from each of its lines.
///
/// cmark gives the text of a block without telling where each line of it began; this follows the
/// rules of CommonMark 0.30, section 5 (and appendix, phase 1) line by line.
struct Containers {
  /// A place in a line.
  ///
  /// In the middle of a tab the column is ahead of the byte.
  struct Position {
    var byte = 0
    /// From 0, tabs reaching to the next multiple of 4.
    var column = 0
  }

  private enum Kind {
    case quote
    /// A list item, whose content is indented by so many columns.
    case item(width: Int)
  }

  private struct Container {
    var kind: Kind
    var startLine: Int
    /// Where its content begins in its first line.
    var contentStart: Position
  }

  private var stack: [Container] = []

  /// Where a line's content begins, and whether all containers continue in it; if not, the line can
  /// only continue a paragraph.
  func contentStart(of line: [UInt8], number: Int) -> (position: Position, isInside: Bool) {
    var position = Position()
    for container in stack {
      if container.startLine == number {
        position = container.contentStart
        continue
      }
      let (text, indentation) = line.indentation(from: position)
      switch container.kind {
      case .quote:
        guard indentation <= 3, text.byte < line.count, line[text.byte] == .greaterThan else {
          return (position, false)
        }
        position = Self.afterQuoteMark(text, in: line)
      case .item(let width):
        if indentation >= width {
          line.advance(&position, columns: width)
        } else if text.byte == line.count {
          position = text
        } else {
          return (position, false)
        }
      }
    }
    return (position, true)
  }

  /// These containers and a block quote whose `>` stands there.
  func addingQuote(line: [UInt8], number: Int, byte: Int) -> Containers {
    var position = contentStart(of: line, number: number).position
    line.advance(&position, toByte: byte)
    let content = Self.afterQuoteMark(position, in: line)
    return adding(Container(kind: .quote, startLine: number, contentStart: content))
  }

  /// These containers and a list item whose marker stands there.
  func addingItem(line: [UInt8], number: Int, byte: Int) -> Containers {
    let outer = contentStart(of: line, number: number).position
    var marker = outer
    line.advance(&marker, toByte: byte)
    var content = marker
    let digits = line[min(byte, line.count)...].prefix(while: \.isDigit).count
    line.advance(&content, toByte: byte + digits + 1)

    let (text, spaces) = line.indentation(from: content)
    let markerEnd = content
    if spaces >= 5 || text.byte == line.count {
      // Indented code, or nothing: the content begins one column behind the marker.
      line.advance(&content, columns: 1)
      return adding(
        Container(
          kind: .item(width: markerEnd.column + 1 - outer.column), startLine: number,
          contentStart: content))
    }
    return adding(
      Container(
        kind: .item(width: text.column - outer.column), startLine: number, contentStart: text))
  }

  private func adding(_ container: Container) -> Containers {
    var result = self
    result.stack.append(container)
    return result
  }

  private static func afterQuoteMark(_ mark: Position, in line: [UInt8]) -> Position {
    var position = Position(byte: mark.byte + 1, column: mark.column + 1)
    if position.byte < line.count, line[position.byte].isSpaceOrTab {
      line.advance(&position, columns: 1)
    }
    return position
  }
}

extension [UInt8] {
  /// The first place from a position on that is not white space, and how many columns it is away.
  func indentation(
    from position: Containers.Position
  ) -> (text: Containers.Position, columns: Int) {
    var text = position
    while text.byte < count, self[text.byte].isSpaceOrTab {
      text.column += self[text.byte] == .tab ? 4 - text.column % 4 : 1
      text.byte += 1
    }
    return (text, text.column - position.column)
  }

  /// Moves a position over white space by so many columns; it may end in the middle of a tab.
  func advance(_ position: inout Containers.Position, columns: Int) {
    var left = columns
    while left > 0, position.byte < count, self[position.byte].isSpaceOrTab {
      let width = self[position.byte] == .tab ? 4 - position.column % 4 : 1
      position.column += Swift.min(width, left)
      if width <= left { position.byte += 1 }
      left -= width
    }
  }

  /// Moves a position to a byte further on.
  func advance(_ position: inout Containers.Position, toByte byte: Int) {
    while position.byte < Swift.min(byte, count) {
      position.column += self[position.byte] == .tab ? 4 - position.column % 4 : 1
      position.byte += 1
    }
  }
}
