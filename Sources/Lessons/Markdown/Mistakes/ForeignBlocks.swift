/// Blocks of other tools' Markdown: the fences of colons of Pandoc, Quarto and MyST, MkDocs'
/// admonitions, directives of reStructuredText, shortcodes of Quarto and Hugo, tags of Liquid,
/// attributes of Kramdown, marks of tables of contents.
enum ForeignBlocks {
  /// The lines that open such a block in a paragraph: `:::note`, `!!! tip "Title"`, `.. note::`.
  static func openings(in text: SourcedText) -> [Diagnostic] {
    text.lineRanges.compactMap { line in
      let bytes = text.bytes[line].trimmed
      guard let name = directive(bytes) else { return lineAlone(bytes, in: text) }
      return Diagnostic(
        at: text.sourceRange(bytes.startIndex..<bytes.endIndex), "unknown block '\(bytes.text)'",
        help: wayOut(for: name))
    }
  }

  /// The name of the directive that a line is.
  private static func directive(_ line: ArraySlice<UInt8>) -> String? {
    let signs = line.prefix { $0.isPunctuation && $0 != .openBrace }
    let rest = line[signs.endIndex...]
    switch signs.text {
    case "!!!", "???", "???+", "///": return rest.first == .space ? words(rest).first : nil
    case "..":
      guard let colons = rest.text.firstRange(of: "::"), rest.first == .space else { return nil }
      let name = rest.text[..<colons.lowerBound].dropFirst()
      return isIdentifier(Array(name.utf8)) ? String(name) : nil
    case let signs where signs.count >= 3 && signs.allSatisfy { $0 == ":" }:
      return rest.isEmpty ? nil : words(rest).first ?? ""
    default: return nil
    }
  }

  /// A line that is nothing but another tool's command.
  private static func lineAlone(_ line: ArraySlice<UInt8>, in text: SourcedText) -> Diagnostic? {
    guard let first = line.first, "[{$%!".utf8.contains(first) else { return nil }
    if first == UInt8(ascii: "%") || first == UInt8(ascii: "!") {
      return notebookCommand(line, in: text)
    }
    let written = line.text
    let help: String
    if ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "${toc}"].contains(written.lowercased()) {
      help = "remove it: each page has its contents at the side"
    } else if written.hasPrefix("{:"), written.hasSuffix("}") {
      help = "remove it, or write '\\{' for a brace"
    } else if written.hasPrefix("{{<") && written.hasSuffix(">}}")
      || written.hasPrefix("{{%") && written.hasSuffix("%}}")
    {
      let name = line.dropFirst(3).trimmed.prefix { !$0.isWhitespace }
      help = wayOut(forShortcode: name.text)
    } else if written.hasPrefix("{%") && written.hasSuffix("%}") {
      help = wayOut(forShortcode: "")
    } else {
      return nil
    }
    return Diagnostic(
      at: text.sourceRange(line.startIndex..<line.endIndex),
      "'\(written)' belongs to another tool and has no effect here", help: help)
  }

  /// A command of Jupyter at the beginning of a line, `%matplotlib inline` or `!pip install x`.
  private static func notebookCommand(
    _ line: ArraySlice<UInt8>, in text: SourcedText
  ) -> Diagnostic? {
    let signs = line.prefix { $0 == UInt8(ascii: "%") }
    let name = line.dropFirst(max(signs.count, 1)).prefix {
      $0.isLetter || $0.isDigit || "_-".utf8.contains($0)
    }
    let known = signs.isEmpty ? shellCommands : notebookCommands
    guard signs.count <= 2, known.contains(name.text),
      name.endIndex == line.endIndex || line[name.endIndex].isSpaceOrTab,
      // A command alone may be a word: `!cat`.
      !signs.isEmpty || name.endIndex < line.endIndex
    else { return nil }
    let command = line.startIndex..<name.endIndex
    return Diagnostic(
      .warning, at: text.sourceRange(command),
      "'\(text[command].text)' is a command of Jupyter, which has no effect here",
      help: "remove it, or show it in a code block, '```sh'")
  }

  private static let notebookCommands: Set<String> = [
    "matplotlib", "load_ext", "reload_ext", "autoreload", "timeit", "time", "run", "config", "cd",
    "pip", "conda", "env", "pylab", "capture", "writefile", "bash", "html", "javascript", "latex",
  ]

  private static let shellCommands: Set<String> = [
    "pip", "pip3", "conda", "mamba", "apt", "apt-get", "brew", "npm", "wget", "curl", "git", "ls",
    "cd", "mkdir", "unzip", "tar", "python", "python3", "nvidia-smi", "swift",
  ]

  /// Where a shortcode ends that a text begins with, `{{< x >}}` or `{{% x %}}`; nil if it begins with none.
  static func shortcodeEnd(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.count > 6, text.starts(with: "{{<".utf8) || text.starts(with: "{{%".utf8) else {
      return nil
    }
    let sign: UInt8 = text.starts(with: "{{<".utf8) ? .greaterThan : UInt8(ascii: "%")
    return text.indices.dropFirst(3).first { index in
      text[index] == sign && text[index...].dropFirst().starts(with: "}}".utf8)
    }.map { $0 + 3 }
  }

  /// How to write what Quarto or Hugo has a shortcode for.
  static func wayOut(forShortcode name: String) -> String {
    switch name {
    case "video": "write '![what it shows](film.mp4)'"
    case "youtube", "vimeo": "write a link, '[what it shows](address)'"
    case "figure": "write '![what it shows](picture.png)'"
    case "ref", "relref": "write '[text](lesson.md)'"
    case "pagebreak": "remove it: a lesson is one page"
    default: "write what it stands for, or '\\{' for a brace"
    }
  }

  /// How to write what another tool has a directive for.
  ///
  /// - Parameters:
  ///   - directive: Its name.
  ///   - isFence: Whether it stands after a fence of backticks, so that it may be a language.
  /// - Returns: Our form of it.
  static func wayOut(for directive: String, isFence: Bool = false) -> String {
    var name = directive.lowercased()
    if name.hasPrefix("callout-") { name.removeFirst("callout-".count) }
    if name == "admonition" || name == "dropdown" { name = "note" }
    if let kind = Callout.Kind(rawValue: name) {
      return "write '> [!\(kind.rawValue.uppercased())]', and '> ' before each line"
    }
    switch name {
    case "math": return "write '$$' on a line of its own above and below the formula"
    case "figure", "image": return "write '![what it shows](picture.png)'"
    case "table", "list-table", "csv-table": return "write a pipe table"
    case "code", "code-block", "code-cell": return "write the language right after the fence"
    default:
      return isFence && isIdentifier(Array(name.utf8))
        ? "for code, write '\(name)' without braces; a callout is '> [!NOTE]'"
        : "a callout is '> [!NOTE]'; anything else is HTML, with empty lines inside its tags"
    }
  }

  /// The names in `{.callout-tip collapse="true"}`, `{note}`, `note Title`.
  private static func words(_ text: ArraySlice<UInt8>) -> [String] {
    text.split { !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: "-") }.map(\.text)
  }
}
