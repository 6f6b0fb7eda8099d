/// The brackets of running text that nothing has closed so far (CommonMark 0.30, “Phase 2: inline
/// structure”).
struct OpenBrackets {
  struct Bracket {
    let start: Int
    let isImage: Bool
    /// False if there is a link in the brackets, which therefore are not a link themselves.
    fileprivate(set) var canBeLink = true
  }

  /// From the outside to the inside.
  private(set) var all: [Bracket] = []
  /// How many of them, from the outside, have a link in them.
  private var countWithLink = 0

  /// Adds a bracket, which is that of an image after an exclamation mark without a backslash.
  mutating func open(at index: Int, in bytes: [UInt8]) {
    let isImage =
      index > 0 && bytes[index - 1] == UInt8(ascii: "!") && !bytes.isEscaped(at: index - 1)
    all.append(Bracket(start: index, isImage: isImage))
  }

  /// Takes the bracket that was opened last; nil if none is open.
  mutating func close() -> Bracket? {
    guard var bracket = all.popLast() else { return nil }
    bracket.canBeLink = bracket.isImage || all.count >= countWithLink
    countWithLink = min(countWithLink, all.count)
    return bracket
  }

  /// Notes that what was closed last is a link or an image; no link can be around a link.
  mutating func addLink(_ bracket: Bracket) {
    if !bracket.isImage { countWithLink = all.count }
  }
}

extension [UInt8] {
  /// Whether an odd number of backslashes precedes a byte.
  func isEscaped(at index: Int) -> Bool {
    self[..<index].reversed().prefix { $0 == .backslash }.count % 2 == 1
  }
}
