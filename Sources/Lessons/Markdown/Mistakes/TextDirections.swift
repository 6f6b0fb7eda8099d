/// Characters that change the direction of the text after them (Unicode Standard Annex #9) and that nothing ends,
/// or that end nothing.
///
/// They are invisible, and their effect ends with the paragraph: without its end, a character such as U+202E
/// turns around all that follows it there.
struct TextDirections {
  /// The first of them that has no partner.
  private(set) var mistake: Diagnostic?

  /// Searches a paragraph, or a line of code.
  init(_ text: SourcedText, isCode: Bool = false) {
    guard let controls = Self.controls(in: text.bytes) else { return }
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
      switch (second, third) {
      case (0x80, 0xAA), (0x80, 0xAB), (0x80, 0xAD), (0x80, 0xAE): kind = .embedding
      case (0x80, 0xAC): kind = .embeddingEnd
      case (0x81, 0xA6...0xA8): kind = .isolate
      case (0x81, 0xA9): kind = .isolateEnd
      default: return nil
      }
      range = index..<index + 3
      let value = 0x2000 + Int(second & 0x3F) << 6 + Int(third & 0x3F)
      name = "U+" + String(value, radix: 16, uppercase: true)
    }
  }

  /// The controls in a text; nil if there are none.
  private static func controls(in bytes: [UInt8]) -> [Control]? {
    guard bytes.contains(0xE2) else { return nil }
    let controls = bytes.indices.dropLast(2).compactMap { index in
      bytes[index] == 0xE2 ? Control(bytes[index + 1], bytes[index + 2], at: index) : nil
    }
    return controls.isEmpty ? nil : controls
  }
}
