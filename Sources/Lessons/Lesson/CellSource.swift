/// A cell as its author wrote it, for guides that show how lessons are written.
package struct CellSource: Equatable, Sendable {
  /// The line that begins the fence, with the language and the options, but for `source` itself.
  package var opening: String
  /// The lines in the fence, those with options included, each with its break.
  package var code: String
  /// The line that ends the fence.
  package var closing: String

  package init(opening: String, code: String, closing: String) {
    self.opening = opening
    self.code = code
    self.closing = closing
  }
}

extension CellSource {
  /// The source of a fence that has the option `source`, which is left out.
  init(_ fence: Outline.Fence, without option: WrittenOption) {
    switch option.form {
    case .fence:
      opening = fence.opening.removing(option.removal ?? option.range)
      code = fence.code.text
    case .line:
      opening = fence.opening.text
      let line = option.range.start.line
      code = fence.code.lineRanges.dropLast().filter {
        fence.code.location(at: $0.lowerBound).line != line
      }
      .map { fence.code[$0].text + "\n" }.joined()
    }
    closing = fence.opening.bytes.prefix { $0 == fence.opening.bytes.first }.text
  }
}

extension SourcedText {
  /// The text of one line without an option in braces, and without the braces if nothing else is in
  /// them.
  fileprivate func removing(_ range: SourceRange) -> String {
    let characters = Array(text)
    let start = range.start.column - location.column
    let end = range.end.column - location.column
    guard 0 <= start, start <= end, end <= characters.count else { return text }
    var before = characters[..<start]
    var after = characters[end...]
    while before.last?.isWhitespace == true { before.removeLast() }
    if before.last == "{" {
      after = after.drop(while: \.isWhitespace)
      if after.first == "}" {
        before.removeLast()
        after.removeFirst()
        while before.last?.isWhitespace == true { before.removeLast() }
      }
    }
    return String(before + after)
  }
}
