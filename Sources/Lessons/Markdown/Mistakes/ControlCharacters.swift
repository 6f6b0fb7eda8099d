/// Characters that no page shows, such as U+0007, byte order marks, which also keep Markdown from being read,
/// and tags outside the flags that they belong to.
///
/// Tabs and line breaks are not among them; nor are characters such as a soft hyphen or a zero-width space,
/// which say where a line may break. A form feed divides code into pages.
struct ControlCharacters {
  private(set) var diagnostics: [Diagnostic] = []

  /// Searches the lines of a lesson; the first such character of each line is named.
  ///
  /// - Parameters:
  ///   - source: The text of the lesson.
  ///   - start: The line at which its Markdown begins, from 0.
  ///   - codeLines: The lines of code, from 1.
  init(_ source: SourceText, from start: Int, codeLines: Set<Int>) {
    diagnostics = source.replacedCharacters.map { Diagnostic.control($0.codePoint, at: $0.range) }
    let replaced = Set(source.replacedCharacters.map(\.range.start.line))
    for line in source.lines.dropFirst(start) {
      let number = line.location.line
      guard !replaced.contains(number), line.bytes.contains(where: Self.canBegin) else { continue }
      let isCode = codeLines.contains(number)
      if let diagnostic = Self.mistake(in: line, isCode: isCode) { diagnostics.append(diagnostic) }
    }
  }

  /// Those that are written as numbers, `&#7;`; the first of them is named.
  ///
  /// Zero and what is not a character of Unicode become U+FFFD.
  static func mistakes(_ references: [NumericReference], in text: SourcedText) -> [Diagnostic] {
    let first = references.first { reference in
      switch reference.codePoint {
      case 0x09, 0x0A, 0x0D: false
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xE0001: true
      default: Unicode.Scalar(reference.codePoint)?.isNoncharacter ?? true
      }
    }
    guard let first else { return [] }
    return [Diagnostic.control(first.codePoint, at: text.sourceRange(first.range))]
  }

  /// Whether a byte may be the first of such a character.
  private static func canBegin(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != .tab || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
  }

  private static func mistake(in line: SourcedText, isCode: Bool) -> Diagnostic? {
    var offset = 0
    var isInFlag = false
    for scalar in line.text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      let isTag = scalar.isTag
      // U+1F3F4 with tags after it is the flag of a region.
      isInFlag = scalar.value == 0x1F3F4 || isInFlag && isTag
      switch scalar.value {
      case 0x09: continue
      case 0x0C where isCode: continue
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
        return .control(scalar.value, at: line.sourceRange(range))
      case 0xFEFF where range.lowerBound == 0 && !isCode:
        return .byteOrderMark(at: line.sourceRange(range))
      case 0xFEFF: return .control(scalar.value, at: line.sourceRange(range))
      default:
        if isTag, !isInFlag { return .tag(scalar.value, at: line.sourceRange(range)) }
        if scalar.isNoncharacter { return .control(scalar.value, at: line.sourceRange(range)) }
      }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the invisible letters that name a region or a language (Unicode Standard,
  /// section 23.9).
  fileprivate var isTag: Bool { value == 0xE0001 || 0xE0020...0xE007F ~= value }

  /// Whether Unicode keeps it for the internal use of programs (Unicode Standard, section 23.7).
  fileprivate var isNoncharacter: Bool { value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= value }
}

extension Diagnostic {
  fileprivate static func control(_ codePoint: UInt32, at range: SourceRange) -> Diagnostic {
    let kind =
      switch codePoint {
      case 0x0C: "a form feed"
      case 0x2028, 0x2029: "a line separator"
      case ..<0xA0: "a control character"
      case 0xFEFF: "a byte order mark"
      case 0xE0001: "a tag"
      case 0xD800...0xDFFF, 0x110000...: "not a character"
      default: "a noncharacter"
      }
    let name = codePointName(codePoint)
    // What separates words or lines.
    let isSeparator =
      0x0B...0x0C ~= codePoint || 0x1C...0x1F ~= codePoint
      || [0x85, 0x2028, 0x2029].contains(codePoint)
    return Diagnostic(
      .warning, at: range, "\(kind), \(name), which pages do not show",
      help: isSeparator ? "write a space or a line break" : "remove it",
      fix: SourceEdit(range, replaceWith: isSeparator ? " " : ""))
  }

  /// A tag, which belongs to the character before it, so that no edit can remove it alone.
  fileprivate static func tag(_ codePoint: UInt32, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, at: range, "a tag, \(codePointName(codePoint)), which pages do not show",
      help: "delete the character before it as well, and type that again")
  }

  private static func codePointName(_ codePoint: UInt32) -> String {
    let digits = String(codePoint, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  fileprivate static func byteOrderMark(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, at: range,
      "a byte order mark, U+FEFF, which keeps Markdown at the start of the line from being read",
      help: "remove it", fix: SourceEdit(range, replaceWith: ""))
  }
}
