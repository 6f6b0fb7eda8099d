import Lessons
import TestSupport

/// A lesson's blocks as the HTML that CommonMark's examples show, so that our tree can be compared
/// with them.
///
/// What CommonMark does not have is written so that a test can see it: cells as
/// `<cell>`, values as `<value>`, formulas as `<math>`.
struct HTMLDump {
  let lesson: Lesson

  static func html(_ markdown: String) -> String {
    let lesson = Lesson.parse(markdown, file: "lessons/test.md").lesson
    return HTMLDump(lesson: lesson).blocks(lesson.blocks)
  }

  func blocks(_ blocks: [Block], isTight: Bool = false) -> String {
    var html = ""
    for block in blocks {
      let text = self.block(block, isTight: isTight)
      let isBareText =
        switch block {
        case .paragraph, .figure: isTight
        default: false
        }
      if !isBareText, !html.isEmpty, !html.hasSuffix("\n") { html += "\n" }
      html += text
    }
    return html
  }

  private func block(_ block: Block, isTight: Bool) -> String {
    switch block {
    case .heading(let level, let content, _, _):
      return "<h\(level)>\(inlines(content))</h\(level)>\n"
    case .paragraph(let content):
      return isTight ? inlines(content) : "<p>\(inlines(content))</p>\n"
    case .cell(let index):
      return code(language: "swift", text: lesson.cells[index].code.text)
    case .code(let block):
      return caption(block.caption) + code(language: block.language, text: block.text)
    case .math(let formula, let id):
      return "<math display\(id.map { " id=\"\($0)\"" } ?? "")>\(escaped(formula.text))</math>\n"
    case .list(let list):
      let tag = list.start == nil ? "ul" : "ol"
      let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
      let items = list.items.map { item in
        let content = blocks(item.blocks, isTight: list.isTight)
        let beginsWithText =
          switch item.blocks.first {
          case .paragraph, .figure: list.isTight
          case nil: true
          default: false
          }
        let task = item.isDone.map { $0 ? "<done>" : "<task>" } ?? ""
        return "<li>\(task)\(beginsWithText ? "" : "\n")\(content)</li>\n"
      }
      return "<\(tag)\(start)>\n\(items.joined())</\(tag)>\n"
    case .quote(let content):
      return "<blockquote>\n\(blocks(content))</blockquote>\n"
    case .callout(let callout):
      let id = callout.id.map { " id=\"\($0)\"" } ?? ""
      let folding = callout.folding.map { " \($0.rawValue)" } ?? ""
      return "<callout \(callout.kind.rawValue)\(id)\(folding)>\(inlines(callout.title))\n"
        + "\(blocks(callout.blocks))</callout>\n"
    case .definitions(let entries):
      let items = entries.map { entry in
        entry.terms.map { "<dt>\(inlines($0.content))</dt>\n" }.joined()
          + entry.definitions.map { "<dd>\(blocks($0, isTight: entry.isTight))</dd>\n" }.joined()
      }
      return "<dl>\n\(items.joined())</dl>\n"
    case .table(let table):
      return caption(table.caption) + self.table(table)
    case .figure(let figure):
      var image = figure.image
      image.title = figure.caption.isEmpty ? nil : figure.caption.plainText
      return self.block(.paragraph([.image(image)]), isTight: isTight)
    case .html(let fragment):
      let text = fragment.text.text
      return text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    case .thematicBreak:
      return "<hr />\n"
    }
  }

  private func code(language: String?, text: String) -> String {
    let attribute = language.map { " class=\"language-\(escaped($0))\"" } ?? ""
    return "<pre><code\(attribute)>\(escaped(text))</code></pre>\n"
  }

  private func caption(_ caption: BlockCaption?) -> String {
    caption.map { "<caption \($0.id ?? "-")>\(inlines($0.content))</caption>\n" } ?? ""
  }

  private func table(_ table: TableBlock) -> String {
    func row(_ cells: [[Inline]], _ tag: String) -> String {
      let cells = zip(cells, table.alignments).map { cell, alignment in
        let attribute = alignment == .none ? "" : " align=\"\(alignment.rawValue)\""
        return "<\(tag)\(attribute)>\(inlines(cell))</\(tag)>\n"
      }
      return "<tr>\n\(cells.joined())</tr>\n"
    }
    let body = table.rows.map { row($0, "td") }.joined()
    return "<table>\n<thead>\n\(row(table.header, "th"))</thead>\n"
      + (body.isEmpty ? "" : "<tbody>\n\(body)</tbody>\n") + "</table>\n"
  }

  func inlines(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

  private func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): return escaped(text)
    case .code(let text): return "<code>\(escaped(text))</code>"
    case .value(let index): return "<value>\(escaped(lesson.cells[index].code.text))</value>"
    case .math(let formula): return "<math>\(escaped(formula.text))</math>"
    case .emphasis(let content): return "<em>\(inlines(content))</em>"
    case .strong(let content): return "<strong>\(inlines(content))</strong>"
    case .strikethrough(let content): return "<del>\(inlines(content))</del>"
    case .link(let destination, let title, let content, _):
      return "<a href=\"\(reference(destination))\"\(attribute(title))>\(inlines(content))</a>"
    case .image(let image):
      return "<img src=\"\(reference(image.source))\" alt=\"\(escaped(image.alternative))\""
        + "\(attribute(image.title)) />"
    case .term(let id, let content): return "<term \(id)>\(inlines(content))</term>"
    case .footnoteReference(let label, _): return "<note>\(escaped(label))</note>"
    case .citation(let citation):
      return citation.otherwise.map(inlines) ?? "<cite>\(escaped(citation.source.text))</cite>"
    case .html(let fragment): return fragment.text.text
    case .softBreak: return "\n"
    case .lineBreak: return "<br />\n"
    }
  }

  private func attribute(_ title: String?) -> String {
    title.map { " title=\"\(escaped($0))\"" } ?? ""
  }

  private func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  /// The bytes that cmark leaves as they are in a destination.
  private func reference(_ destination: String) -> String {
    let safe = Set("-_.+!*'(),%#@?=;:/,+&$~".utf8)
    return destination.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "'"): "&#x27;"
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        String(UnicodeScalar(byte))
      case let byte where safe.contains(byte): String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
