/// An item of a list that is a task, `- [ ] Read` or `- [x] Read` (GFM 0.29, section 5.3).
struct TaskItem {
  let isDone: Bool
  /// The item without the brackets.
  let blocks: [Outline.Block]

  init?(_ item: [Outline.Block]) {
    guard case .paragraph(let text) = item.first, text.bytes.count > 4,
      text.bytes[0] == .openBracket, text.bytes[2] == .closeBracket, text.bytes[3].isWhitespace
    else { return nil }
    switch text.bytes[1] {
    case .space: isDone = false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): isDone = true
    default: return nil
    }
    blocks = [.paragraph(text[4...].trimmed)] + item.dropFirst()
  }

  /// Brackets that are nearly those of a task: `[]`, `[ x ]`.
  static func mistake(in item: [Outline.Block]) -> Diagnostic? {
    guard case .paragraph(let text) = item.first, text.bytes.first == .openBracket,
      let close = text.bytes.firstIndex(of: .closeBracket), close != 2,
      close + 1 < text.bytes.count, text.bytes[close + 1].isWhitespace
    else { return nil }
    let sign = text.bytes[1..<close].trimmed
    guard sign.isEmpty || sign.elementsEqual("x".utf8) || sign.elementsEqual("X".utf8) else {
      return nil
    }
    let box = sign.isEmpty ? "[ ]" : "[x]"
    let range = text.sourceRange(0..<close + 1)
    return Diagnostic(
      at: range, "'\(text.bytes[...close].text)' is not a checkbox", help: "write '\(box)'",
      fix: SourceEdit(range, replaceWith: box))
  }
}
