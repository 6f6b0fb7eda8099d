import Record

/// How a text changed, as HTML: lines that are gone and lines that are new, with the words marked that differ.
enum TextDifferenceMarkup {
  /// How many lines that are as they were are shown on each side of one that is not.
  private static let context = 2

  static func block(_ difference: TextDifference) -> HTML {
    let lines = difference.lines
    let isNear = lines.indices.map { index in
      lines[max(index - context, 0)...min(index + context, lines.count - 1)].contains(
        where: \.isChange)
    }
    var content: [HTML] = []
    var leftOut = 0
    func endGap() {
      guard leftOut > 0 else { return }
      let noun = leftOut == 1 ? "line" : "lines"
      content.append("<span class=\"gap\">⋯ \(leftOut) \(noun) as approved</span>")
      leftOut = 0
    }
    for (index, line) in lines.enumerated() {
      guard isNear[index] else {
        leftOut += 1
        continue
      }
      endGap()
      switch line {
      case .same(let text): content.append("<span class=\"line\">\(text)</span>")
      case .removed(let pieces): content.append(changed("del", pieces))
      case .added(let pieces): content.append(changed("ins", pieces))
      }
    }
    endGap()
    return """
      <pre class="text-difference" tabindex="0"><samp>\(content.joined())</samp></pre>

      """
  }

  private static func changed(_ name: StaticString, _ pieces: [TextDifference.Piece]) -> HTML {
    let tag = HTML(trusted: name.description)
    let text = pieces.map { piece -> HTML in
      piece.isChanged ? "<mark>\(piece.text)</mark>" : "\(piece.text)"
    }
    return "<\(tag) class=\"line\">\(text.joined())</\(tag)>"
  }

  /// The lines of a text as a record keeps it, what it leaves out in one line.
  static func kept(_ text: PrintedText) -> String {
    let kept = text.abbreviated
    guard let omission = kept.omission else { return kept.text }
    return kept.text + "⋯ \(omission.lineCount) lines, which records do not keep ⋯\n" + omission.end
  }
}

extension TextDifference.Line {
  fileprivate var isChange: Bool { if case .same = self { false } else { true } }
}
