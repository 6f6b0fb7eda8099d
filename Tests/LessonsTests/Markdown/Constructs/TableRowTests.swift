import Lessons
import TestSupport
import Testing

/// Where pipes divide a row, and where they do not.
@Suite struct TableRowTests {
  /// The entries of a row under a header with as many names as are given.
  private func entries(_ row: String, _ columns: Int) -> [String] {
    let header = String(repeating: "|h", count: columns) + "|"
    let rule = String(repeating: "|-", count: columns) + "|"
    let html = HTMLDump.html("\(header)\n\(rule)\n\(row)")
    return html.split(separator: "<td>").dropFirst().map {
      String($0.split(separator: "</td>").first ?? "")
    }
  }

  @Test func formulasAndCodeStayWhole() {
    #expect(entries("| $|x|$ | b |", 2) == ["<math>|x|</math>", "b"])
    #expect(entries("| `a|b` | ``c|`|d`` |", 2) == ["<code>a|b</code>", "<code>c|`|d</code>"])
    #expect(entries("|$P(A|B)$|$$a|b$$|", 2) == ["<math>P(A|B)</math>", "<math>a|b</math>"])
    #expect(entries("| `{swift} a || b` | c |", 2) == ["<value>a || b</value>", "c"])
  }

  /// In TeX `\|` is the sign of a norm.
  @Test func aBackslashBeforeAPipeIsDroppedExceptInFormulas() {
    #expect(entries(#"| $\|x\|$ | a \| b |"#, 2) == [#"<math>\|x\|</math>"#, "a | b"])
    #expect(
      entries(#"| `a \| b` | $|\|x\||$ |"#, 2) == ["<code>a | b</code>", #"<math>|\|x\||</math>"#])
    #expect(entries(#"| a \\| b |"#, 2) == [#"a \"#, "b"])
  }

  @Test func pricesAreNoFormulas() {
    #expect(entries("| $5 | $10 |", 2) == ["$5", "$10"])
    #expect(entries("|$5|$10|", 2) == ["$5", "$10"])
    #expect(entries("|$5|$x|", 2) == ["$5", "$x"])
    #expect(entries("| $2|x|$ | $3 |", 2) == ["<math>2|x|</math>", "$3"])
  }

  @Test func whatIsLeftOpenDivides() {
    #expect(entries("| a` | b |", 2) == ["a`", "b"])
    #expect(entries(#"| \$|x | b |"#, 3) == ["$", "x", "b"])
    #expect(entries(#"| \`a|b\` |"#, 2) == ["`a", "b`"])
  }

  @Test func aRowThatCouldBeDividedOtherwiseIsAnError() {
    #expect(
      diagnostics("|a|b|c|\n|-|-|-|\n| `a|b` | or |") == """
        lessons/demo.md:3:1: error: pipes in code or formulas do not divide, so the row has 2 cells \
        and the header 3
        | `a|b` | or |
        ^~~~~~~~~~~~~~ write '\\`' or '\\$' for the signs alone; add '| |' for an empty cell
        """)
    #expect(diagnostics("|a|b|c|\n|-|-|-|\n| `a|b` | or | |").isEmpty)
  }

  @Test func surplusEntriesAreCounted() {
    #expect(
      diagnostics("> | a | b |\n> |---|---|\n> | 1 | 2 |\n> | $ |x| $ | 2 |") == """
        lessons/demo.md:4:10: error: the row has 4 cells and the header 2
        > | $ |x| $ | 2 |
                 ^~~~~~~~ write '\\|' for a pipe inside a cell
        """)
    #expect(diagnostics("| a | b |\n|---|---|\n| 1 |").isEmpty)
  }

  @Test func attributesUnderATableAreAnError() {
    #expect(
      diagnostics("| a |\n|---|\n| 1 |\n{#tab-a}") == """
        lessons/demo.md:4:1: error: '{#tab-a}' has no effect under a table
        {#tab-a}
        ^~~~~~~~ write a caption with the id above or below the table: ': What it shows {#id}'
        """)
    #expect(diagnostics("| a |\n|---|\n{b}\n\\{#c}") == "")
  }

  @Test func textRightUnderATableIsAWarning() {
    #expect(
      diagnostics("| a | b |\n|---|---|\n| 1 | 2 |\nMore text\nof lines") == """
        lessons/demo.md:4:1: warning: this line is a row of the table above it
        More text
        ^~~~~~~~~ put an empty line above it, or write it with pipes
        """)
    #expect(diagnostics("| a |\n|---|\nb").isEmpty)
  }
}
