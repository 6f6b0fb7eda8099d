/// Reads link definitions and what follows the brackets of links by CommonMark 0.30, sections 4.7 and 6.3.
struct LinkScanner {
  let bytes: [UInt8]

  /// The definition that begins at an index.
  func definition(at start: Int) -> LinkDefinition? {
    guard start < bytes.count, bytes[start] == .openBracket,
      let labelEnd = labelEnd(from: start + 1), labelEnd + 1 < bytes.count,
      bytes[labelEnd + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = start + 1..<labelEnd
    guard !bytes[label].isBlank,
      let destination = skippingSpace(from: labelEnd + 2),
      let destinationEnd = destinationEnd(from: destination), destinationEnd > destination
    else { return nil }
    var definition = LinkDefinition(
      label: label, destination: destination..<destinationEnd, end: start)
    if let title = skippingSpace(from: destinationEnd), title > destinationEnd,
      let titleEnd = titleEnd(from: title), let end = lineEnd(from: titleEnd)
    {
      definition.title = title + 1..<titleEnd - 1
      definition.end = end
      return definition
    }
    guard let end = lineEnd(from: destinationEnd) else { return nil }
    definition.end = end
    return definition
  }

  /// What follows the brackets of a link, `(destination "title")`, from its parenthesis on.
  func tail(at start: Int) -> LinkTail? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "("),
      let destination = skippingSpace(from: start + 1),
      let destinationEnd = destinationEnd(from: destination),
      let next = skippingSpace(from: destinationEnd)
    else { return nil }
    var tail = LinkTail(range: start..<start, destination: destination..<destinationEnd)
    var close = next
    if next > destinationEnd, let titleEnd = titleEnd(from: next),
      let afterTitle = skippingSpace(from: titleEnd)
    {
      tail.title = next + 1..<titleEnd - 1
      close = afterTitle
    }
    guard close < bytes.count, bytes[close] == UInt8(ascii: ")") else { return nil }
    tail.range = start..<close + 1
    return tail
  }

  /// The bracket that closes a label which begins at an index.
  func labelEnd(from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < 1000 {
      switch bytes[index] {
      case .backslash: index += 1
      case .openBracket: return nil
      case .closeBracket: return index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The end of a destination, which may be empty.
  private func destinationEnd(from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    var index = start
    if bytes[index] == .lessThan {
      index += 1
      while index < bytes.count {
        switch bytes[index] {
        case .backslash: index += 1
        case .greaterThan: return index + 1
        case .lessThan, .newline: return nil
        default: break
        }
        index += 1
      }
      return nil
    }
    var parentheses = 0
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x7F {
      switch bytes[index] {
      case .backslash where index + 1 < bytes.count && bytes[index + 1].isPunctuation: index += 1
      case UInt8(ascii: "("): parentheses += 1
      case UInt8(ascii: ")"): parentheses -= 1
      default: break
      }
      // The parenthesis that the whole link is in.
      if parentheses < 0 { return index }
      // As in cmark: a limit keeps reading linear.
      if parentheses > 32 { return nil }
      index += 1
    }
    return parentheses == 0 ? index : nil
  }

  private func titleEnd(from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let closing: UInt8
    switch bytes[start] {
    case .quote, UInt8(ascii: "'"): closing = bytes[start]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == .backslash {
        index += 1
      } else if bytes[index] == closing {
        return index + 1
      } else if bytes[index] == UInt8(ascii: "("), closing == UInt8(ascii: ")") {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The first byte after white space with at most one line break.
  private func skippingSpace(from start: Int) -> Int? {
    var index = start
    var breaks = 0
    while index < bytes.count, bytes[index].isWhitespace {
      if bytes[index] == .newline { breaks += 1 }
      index += 1
    }
    return breaks <= 1 ? index : nil
  }

  private func lineEnd(from start: Int) -> Int? {
    let end = bytes[start...].firstIndex { !$0.isSpaceOrTab } ?? bytes.count
    return end == bytes.count || bytes[end] == .newline ? end : nil
  }
}

/// The parts of a definition, `[label]: destination "title"`.
struct LinkDefinition {
  var label: Range<Int>
  var destination: Range<Int>
  /// Without its quotes.
  var title: Range<Int>?
  /// Where its last line ends.
  var end: Int
}

/// What follows the brackets of a link or an image, `(destination "title")`.
struct LinkTail {
  /// From its parenthesis to the one that closes it.
  var range: Range<Int>
  var destination: Range<Int>
  /// Without its quotes.
  var title: Range<Int>?
}
