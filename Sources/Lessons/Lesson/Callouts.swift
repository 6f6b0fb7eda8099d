/// The mark `[!NOTE] title` with which a callout's first paragraph begins.
struct CalloutMark {
  /// As it is written.
  var name: String
  var nameRange: Range<Int>
  var title: Prose
  /// The paragraph's other lines.
  var rest: Prose

  /// Nil if the paragraph does not begin so.
  init?(_ paragraph: Prose) {
    let bytes = paragraph.bytes
    guard bytes.starts(with: "[!".utf8),
      let close = bytes.firstIndex(where: {
        !$0.isLetter && $0 != UInt8(ascii: "!") && $0 != .openBracket
      }),
      close > 2, bytes[close] == .closeBracket
    else { return nil }
    let lineEnd = bytes[close...].firstIndex(of: .newline) ?? bytes.count
    // `[!note](…)` and `[!note][…]` are links.
    guard close + 1 == lineEnd || bytes[close + 1].isSpaceOrTab else { return nil }
    name = bytes[2..<close].text
    nameRange = 2..<close
    title = paragraph.slice(close + 1..<lineEnd).trimmed
    rest = paragraph.slice(min(lineEnd + 1, bytes.count)..<bytes.count)
  }

  var kind: Callout.Kind? { Callout.Kind(rawValue: name.lowercased()) }
}

extension Diagnostic {
  static func unknownCallout(_ name: String, at location: Location) -> Diagnostic {
    let names = Callout.Kind.allCases.map { $0.rawValue.uppercased() }
    return Diagnostic(
      at: location, "unknown callout '\(name)'",
      help: name.nearest(among: names).map { "did you mean '\($0)'?" }
        ?? "callouts are \(names.joined(separator: ", "))")
  }
}
