/// Characters that change the direction of the text after them (Unicode Standard Annex #9) and that nothing ends,
/// or that end nothing.
///
/// They are invisible, and their effect ends with the paragraph: without its end, a character such as U+202E
/// turns around all that follows it there.
struct TextDirections {
  /// The first of them that has no partner.
  private(set) var mistake: Diagnostic?

  /// Searches a paragraph, or a line of code.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - references: The characters in it that are written as numbers.
  ///   - isCode: Whether it is a line of code.
  init(_ text: SourcedText, _ references: [NumericReference] = [], isCode: Bool = false) {
    let controls = Self.controls(in: text.bytes, references)
    if controls.isEmpty { return }
    var open: [Control] = []
    var stray: Control?
    for control in controls {
      switch control.kind {
      case .embedding, .isolate: open.append(control)
      case .embeddingEnd:
        if open.last?.kind == .embedding { open.removeLast() } else { stray = stray ?? control }
      case .isolateEnd:
        // It also ends embeddings in the isolate.
        if let start = open.lastIndex(where: { $0.kind == .isolate }) {
          open.removeSubrange(start...)
        } else {
          stray = stray ?? control
        }
      }
    }
    if let control = open.first {
      let end = control.kind == .isolate ? "U+2069" : "U+202C"
      mistake = Diagnostic(
        .warning, at: text.sourceRange(control.range),
        "\(control.name) changes the direction of all text after it in this \(isCode ? "line" : "paragraph")",
        help: "end it with \(end), or remove it")
    } else if let control = stray {
      let range = text.sourceRange(control.range)
      mistake = Diagnostic(
        .warning, at: range, "\(control.name) ends a change of direction that nothing begins here",
        help: "remove it", fix: SourceEdit(range, replaceWith: ""))
    }
  }

  private enum Kind { case embedding, isolate, embeddingEnd, isolateEnd }

  private struct Control {
    let kind: Kind
    let range: Range<Int>
    let name: String

    /// The control whose last byte of UTF-8 this is, after `E2 80` or `E2 81`.
    init?(_ second: UInt8, _ third: UInt8, at index: Int) {
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
      let codePoint = 0x2000 + UInt32(second & 0x3F) << 6 + UInt32(third & 0x3F)
      self.init(codePoint, at: index..<index + 3)
    }

    init?(_ codePoint: UInt32, at range: Range<Int>) {
      switch codePoint {
      case 0x202A, 0x202B, 0x202D, 0x202E: kind = .embedding
      case 0x202C: kind = .embeddingEnd
      case 0x2066...0x2068: kind = .isolate
      case 0x2069: kind = .isolateEnd
      default: return nil
      }
      self.range = range
      name = "U+" + String(codePoint, radix: 16, uppercase: true)
    }
  }

  /// The controls in a text, from left to right.
  private static func controls(
    in bytes: [UInt8], _ references: [NumericReference]
  ) -> [Control] {
    let written = references.compactMap { Control($0.codePoint, at: $0.range) }
    guard bytes.contains(0xE2) else { return written }
    let controls = bytes.indices.dropLast(2).compactMap { index in
      bytes[index] == 0xE2 ? Control(bytes[index + 1], bytes[index + 2], at: index) : nil
    }
    return (controls + written).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
