import Lessons
import Testing

/// What was meant to be a table and is text is named at the line that is wrong.
@Suite struct TableMistakesTests {
  @Test func aRuleOfAnotherWidthThanTheHeader() {
    #expect(
      diagnostics("| layer | neurons | share |\n|---|---|\n| hidden | 16 | 0.5 |") == """
        lessons/demo.md:2:1: error: the row of dashes has 2 cells and the header 3
        |---|---|
        ^~~~~~~~~ write '|---|---|---|'
        """)
    #expect(
      diagnostics("- a | b\n  :-:\n  1 | 2") == """
        lessons/demo.md:2:3: error: the row of dashes has 1 cell and the header 2
          :-:
          ^~~ write '|---|---|'
        """)
  }

  @Test(arguments: [
    ("|---|-_-|", 6, "-_-"), ("|---|=--|", 6, "=--"), ("|:--|---x|", 6, "---x"),
    ("|---+---|", 2, "---+---"), ("| – | – |", 3, "–"), ("|---|:--:-|", 6, ":--:-"),
    ("|===|===|", 2, "==="),
  ])
  func aRuleWithATypingMistake(rule: String, column: Int, entry: String) {
    let indentation = String(repeating: " ", count: column - 1)
    let underline = "^" + String(repeating: "~", count: entry.count - 1)
    #expect(
      diagnostics("| a | b |\n\(rule)\n| 1 | 2 |") == """
        lessons/demo.md:2:\(column): error: '\(entry)' in the row of dashes under a header
        \(rule)
        \(indentation)\(underline) cells of this row are '---', ':--', ':-:' or '--:'
        """)
  }

  @Test func aRuleWithAnEmptyCellOrWithoutAHeader() {
    #expect(
      diagnostics("| a | b |\n|---||\n\n|---|---|\n| 1 | 2 |") == """
        lessons/demo.md:2:1: error: an empty cell in the row of dashes under a header
        |---||
        ^~~~~~ cells of this row are '---', ':--', ':-:' or '--:'
        lessons/demo.md:4:1: error: a row of dashes without a header above it
        |---|---|
        ^~~~~~~~~ put the names of the columns above it, or '| | |'
        """)
  }

  @Test func rowsWithoutARule() {
    #expect(
      diagnostics("> | a | $|b|$ |\n> | 1 | 2 |") == """
        lessons/demo.md:1:3: warning: this looks like a table but is text: there is no row of dashes \
        under its header
        > | a | $|b|$ |
          ^~~~~~~~~~~~~ put '|---|---|' under the first row
        """)
  }

  @Test func gridTables() {
    #expect(
      diagnostics("+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+") == """
        lessons/demo.md:1:1: error: a grid table, which is read as text
        +---+---+
        ^~~~~~~~~ write a pipe table: a header, '|---|---|' under it, and rows
        """)
  }

  @Test(arguments: [
    "Either a | b,\nor c | d.", "|x| is what\n|y| is not", "P(A|B)\nand --- so", "| a | b |",
    "a | b\n- - -", "`a | b`\n--", "| alone |\n\n- x",
  ])
  func otherPipesAreText(markdown: String) {
    #expect(!diagnostics(markdown).contains("error"))
  }
}
