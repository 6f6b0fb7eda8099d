/// Lines that come and go, and the places of the others, in colours of their own.
///
/// A line of a file may begin as a name of one does, `-- x` of SQL, and is `--- x` where it goes: so names
/// are those in pairs, and not among the lines that a hunk says it has.
enum DiffHighlighter {
  private typealias Kind = SwiftHighlighter.Kind

  static func highlighted(_ code: String) -> HTML {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    var hunk = Hunk()
    return lines.indices.map { index in
      SwiftHighlighter.highlighted(String(lines[index]), kind(of: index, in: lines, &hunk))
    }.joined(separator: "\n")
  }

  private static func kind(of index: Int, in lines: [Substring], _ hunk: inout Hunk) -> Kind? {
    let line = lines[index]
    if isName(index, in: lines, hunk) { return .label }
    if let next = Hunk(line) {
      hunk = next
      return .comment
    }
    if line.hasPrefix("@@") { return .comment }
    hunk.take(line)
    switch line.first {
    case "+": return .string
    case "-": return .keyword
    default: return line.hasPrefix("diff ") ? .label : nil
    }
  }

  /// Whether a line is the name of a file, before or after the change.
  private static func isName(_ index: Int, in lines: [Substring], _ hunk: Hunk) -> Bool {
    let first = lines[index].hasPrefix("+++ ") ? index - 1 : index
    guard first >= 0, first + 1 < lines.count, lines[first].hasPrefix("--- "),
      lines[first + 1].hasPrefix("+++ ")
    else { return false }
    return hunk.isOver || first + 2 < lines.count && lines[first + 2].hasPrefix("@@")
  }

  /// How many lines a hunk still has, before and after the change.
  private struct Hunk {
    private var before = 0
    private var after = 0

    init() {}

    /// The hunk that a line such as `@@ -1,3 +1,4 @@` announces.
    init?(_ line: Substring) {
      guard let match = line.prefixMatch(of: #/@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/#) else {
        return nil
      }
      before = match.1.flatMap { Int($0) } ?? 1
      after = match.2.flatMap { Int($0) } ?? 1
    }

    var isOver: Bool { before <= 0 && after <= 0 }

    mutating func take(_ line: Substring) {
      switch line.first {
      case "+": after -= 1
      case "-": before -= 1
      case "\\": break
      default:
        before -= 1
        after -= 1
      }
    }
  }
}
