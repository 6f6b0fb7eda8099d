/// The definitions `[label]: destination "title"` of a lesson.
///
/// They are kept as they are written, and given to cmark with each text that may refer to them.
struct LinkDefinitions {
  private var byLabel: [String: [UInt8]] = [:]

  /// Registers the definitions that a paragraph begins with, and returns how many lines they take.
  ///
  /// The first definition of a label wins.
  mutating func take(from paragraph: [UInt8]) -> Int {
    var start = 0
    while let definition = DefinitionScanner(bytes: paragraph).definition(at: start) {
      let label = Self.normalized(paragraph[definition.label])
      if byLabel[label] == nil { byLabel[label] = Array(paragraph[start..<definition.end]) }
      start = definition.end + 1
    }
    return paragraph.prefix(start).count { $0 == .newline }
      + (start > paragraph.count ? 1 : 0)
  }

  /// The definitions whose labels appear in brackets in a text.
  func needed(by text: [UInt8]) -> [[UInt8]] {
    guard !byLabel.isEmpty else { return [] }
    var needed: [[UInt8]] = []
    var seen: Set<String> = []
    var opening: Int?
    var index = 0
    while index < text.count {
      switch text[index] {
      case .backslash: index += 1
      case .openBracket: opening = index
      case .closeBracket:
        if let start = opening, index - start < 1000 {
          let label = Self.normalized(text[start + 1..<index])
          if let definition = byLabel[label], seen.insert(label).inserted {
            needed.append(definition)
          }
        }
        opening = nil
      default: break
      }
      index += 1
    }
    return needed
  }

  /// Labels match regardless of case and of the kind of white space (CommonMark 0.30, section 4.7).
  ///
  /// Going back and forth makes `ẞ`, `ß` and `ss` one.
  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    label.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .lowercased().uppercased().lowercased()
  }
}

/// Reads definitions by CommonMark 0.30, section 4.7.
private struct DefinitionScanner {
  let bytes: [UInt8]

  /// The label of a definition and its end, which is the end of a line.
  func definition(at start: Int) -> (label: Range<Int>, end: Int)? {
    guard start < bytes.count, bytes[start] == .openBracket,
      let labelEnd = labelEnd(from: start + 1), labelEnd + 1 < bytes.count,
      bytes[labelEnd + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = start + 1..<labelEnd
    guard !bytes[label].isBlank,
      let destination = skippingSpace(from: labelEnd + 2),
      let destinationEnd = destinationEnd(from: destination)
    else { return nil }
    if let title = skippingSpace(from: destinationEnd), title > destinationEnd,
      let titleEnd = titleEnd(from: title), let end = lineEnd(from: titleEnd)
    {
      return (label, end)
    }
    return lineEnd(from: destinationEnd).map { (label, $0) }
  }

  private func labelEnd(from start: Int) -> Int? {
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
      if parentheses < 0 { return nil }
      index += 1
    }
    return parentheses == 0 && index > start ? index : nil
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
