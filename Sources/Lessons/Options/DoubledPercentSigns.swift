extension Lesson {
  /// An error for each value that is written as a percentage, and after which the text has a percent sign,
  /// too: `` `{swift percent} accuracy` % ``.
  var doubledPercentSigns: [Diagnostic] {
    var found: [Diagnostic] = []
    forEachText { text in
      for (index, inline) in text.enumerated() {
        guard let value = inline.lastValue, cells.indices.contains(value),
          let format = cells[value].format, format.isPercent,
          let sign = text[(index + 1)...].first(where: { $0 != .softBreak })?.percentSignAtStart
        else { continue }
        found.append(
          Diagnostic(
            at: format.range ?? cells[value].code.sourceRange,
            "'percent' writes a percent sign, and '\(sign)' follows the value",
            help: "remove the '\(sign)'"))
      }
    }
    return found
  }
}

extension Inline {
  /// The index of the cell whose value the text ends in.
  fileprivate var lastValue: Int? {
    switch self {
    case .value(let index): index
    case .emphasis(let content), .strong(let content), .strikethrough(let content),
      .link(_, _, let content, _), .term(_, let content):
      content.last?.lastValue
    default: nil
    }
  }

  /// The percent sign that the text begins with, or the word for it.
  fileprivate var percentSignAtStart: String? {
    switch self {
    case .text(let text):
      let text = text.drop(while: \.isWhitespace)
      return Self.percentSigns.first { sign in
        guard text.lowercased().hasPrefix(sign) else { return false }
        let next = text.dropFirst(sign.count).first
        return sign == "%" || !(next.map { $0.isLetter || $0 == "-" } ?? false)
      }
    case .math(let tex): return tex.text.drop(while: \.isWhitespace).hasPrefix("\\%") ? "%" : nil
    case .emphasis(let content), .strong(let content): return content.first?.percentSignAtStart
    default: return nil
    }
  }

  private static let percentSigns = [
    "%", "percent", "per cent", "prozent", "pour cent", "por ciento",
  ]
}
