import Lessons
import Record

extension Claim {
  /// The statement as running text: `` `code` `` and `$formulas$` are taken as in prose, all else as
  /// it is.
  package var statementText: [Inline] {
    var result: [Inline] = []
    var plain = ""
    var rest = statement[...]
    while let mark = rest.first {
      if mark == "`" || mark == "$", let length = spanLength(rest) {
        if !plain.isEmpty { result.append(.text(plain)) }
        plain = ""
        let content = String(rest.dropFirst().prefix(length))
        result.append(mark == "`" ? .code(content) : .math(content))
        rest = rest.dropFirst(length + 2)
      } else {
        plain.append(mark)
        rest.removeFirst()
      }
    }
    return plain.isEmpty ? result : result + [.text(plain)]
  }

  /// How long the code or the formula is that begins with this mark; nil if it is no such mark.
  ///
  /// As in prose, a formula neither begins nor ends with a space, and its end is not followed by a
  /// digit: $5 and $10 are prices.
  private func spanLength(_ text: Substring) -> Int? {
    guard let mark = text.first, let end = text.dropFirst().firstIndex(of: mark) else { return nil }
    let content = text[text.index(after: text.startIndex)..<end]
    guard !content.isEmpty else { return nil }
    if mark == "$" {
      let after = text[text.index(after: end)...].first
      guard content.first?.isWhitespace == false, content.last?.isWhitespace == false,
        after?.isNumber != true
      else { return nil }
    }
    return content.count
  }
}
