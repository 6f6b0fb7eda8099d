import Record
import Text

/// What a cell has printed as HTML, with its colours as classes of the theme.
struct PrintedMarkup {
  let phrases: Phrases
  /// The most lines that are shown; of a longer text, only the first and the last are.
  var lineLimit = PrintedText.lineLimit

  /// Whether only the first and the last lines of a text are shown.
  func isLong(_ text: String) -> Bool { PrintedText(text).ends(lineLimit: lineLimit) != nil }

  func block(_ printed: PrintedText) -> HTML {
    let text = printed.text
    var end = text.endIndex
    while end > text.startIndex, case let last = text.index(before: end), text[last].isNewline {
      end = last
    }
    guard end > text.startIndex else { return .empty }
    let content: HTML
    if let ends = printed.ends(lineLimit: lineLimit) {
      let last = styled(printed, ends.last.lowerBound..<max(end, ends.last.lowerBound))
      content =
        "<samp>\(styled(printed, ends.first))</samp>" + leftOut(ends.leftOut)
        + (last.isEmpty ? .empty : "<samp>\(last)</samp>")
    } else {
      content = "<samp>\(styled(printed, text.startIndex..<end))</samp>"
    }
    let focusable = CodeMarkup.focusable(String(text[..<end]))
    switch printed.stream {
    case .output: return "<pre class=\"output\"\(focusable)>\(content)</pre>\n"
    case .errors:
      return """
        <pre class="output output-errors" role="group" \
        aria-label="\(phrases.standardError)"\(focusable)>\(content)</pre>

        """
    }
  }

  private func leftOut(_ count: Int) -> HTML {
    "<span class=\"lines-left-out\">\(phrases.linesLeftOut(count))</span>"
  }

  /// A stretch of the text, with an element for each part that looks different.
  private func styled(_ printed: PrintedText, _ range: Range<String.Index>) -> HTML {
    let utf8 = printed.text.utf8
    var result = HTML.empty
    var place = range.lowerBound
    for styled in printed.styles {
      let start = utf8.index(utf8.startIndex, offsetBy: styled.range.lowerBound)
      let end = min(
        utf8.index(utf8.startIndex, offsetBy: styled.range.upperBound), range.upperBound)
      guard end > place, start < end else { continue }
      if start > place { result += "\(String(printed.text[place..<start]))" }
      place = max(place, start)
      let classes = styled.style.classes.joined(separator: " ")
      result += "<span class=\"\(classes)\">\(String(printed.text[place..<end]))</span>"
      place = end
    }
    return result + "\(String(printed.text[place..<range.upperBound]))"
  }
}

extension TextStyle {
  /// The classes of the theme's style sheet.
  fileprivate var classes: [String] {
    var classes: [String] = []
    if let color { classes.append("ink-\(color.rawValue)") }
    if let background { classes.append("on-\(background.rawValue)") }
    if isBold { classes.append("ink-bold") }
    if isItalic { classes.append("ink-italic") }
    if isUnderlined { classes.append("ink-underlined") }
    if isStruck { classes.append("ink-struck") }
    return classes
  }
}
