/// A text that is shown in a line, such as a summary, although it may have been written in several.
struct LineText {
  private let text: SourcedText

  init(_ text: SourcedText) { self.text = text }

  /// What blocks the text would be if it were part of a lesson; nil if it is a paragraph.
  ///
  /// `2024. The year` is one, as long as no `2025.` follows below it.
  var blockMarkdown: String? {
    let blocks = Outline(lines[...]).blocks
    for block in blocks {
      switch block {
      case .heading: return "a heading"
      case .fence: return "a code block"
      case .quote: return "a quote"
      case .thematicBreak: return "a rule"
      case .list(let start, _, let items) where start == nil || items.count > 1: return "a list"
      case .paragraph(let paragraph) where TableText(paragraph) != nil: return "a table"
      default: break
      }
    }
    return nil
  }

  /// The text as it is divided into lines in the source.
  private var lines: [SourcedText] {
    var lines: [SourcedText] = []
    var start = 0
    for index in text.bytes.indices.dropFirst()
    where text.location(at: index).line > text.location(at: start).line {
      lines.append(text[start..<index].trimmed)
      start = index
    }
    return lines + [text[start...].trimmed]
  }
}
