/// Line numbers and ranges of them, as `2,4-6`.
struct LineNumbers {
  var ranges: [ClosedRange<Int>] = []

  /// Nil for a text that is not such a list, or has a line before the first.
  init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    for part in parts {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
        Int($0.filter { !$0.isWhitespace })
      }
      guard let first = ends[0], let last = ends[ends.count - 1], ends.count <= 2, first >= 1,
        first <= last
      else { return nil }
      ranges.append(first...last)
    }
  }
}
