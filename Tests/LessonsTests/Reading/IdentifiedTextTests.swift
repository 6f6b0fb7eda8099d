import Lessons
import TestSupport
import Testing

/// The id after a heading's text, and what is nearly one.
@Suite struct IdentifiedTextTests {
  @Test(arguments: [
    "## The set {1, 2}", "## a `{#b}`", "## a \\{#b}", "## $x_{b}$", "## {a} b", "## A {b c}",
  ])
  func otherBracesAreText(markdown: String) {
    #expect(diagnostics(markdown).isEmpty)
  }

  @Test(arguments: [
    (
      "## A {id}", 6, "{id}", "'{id}' is not an id", "write '{#id}' for an id, or '\\{' for a brace"
    ),
    ("## A {.b}", 6, "{.b}", "'{.b}' has no effect", "only an id can stand here: {#id}"),
    ("## A {-}", 6, "{-}", "'{-}' has no effect", "only an id can stand here: {#id}"),
    ("## A {k=v}", 6, "{k=v}", "'{k=v}' has no effect", "only an id can stand here: {#id}"),
    ("## A {#b #c}", 10, "#c", "a second id", "only one id can stand here: {#b}"),
    ("## A {#b .c}", 10, ".c", "'.c' is not an id", "only one id can stand here: {#b}"),
    ("## A{#b}", 5, "{#b}", "there is no space before the id", "add one"),
    ("## A {#b", 6, "{#b", "the braces of the id are not closed", "add '}'"),
    ("## {#b} A", 4, "{#b}", "the id comes before the text", "write it at the end of the line"),
  ])
  func malformedIDsAreNamed(
    line: String, column: Int, marked: String, message: String, help: String
  ) {
    let underline =
      String(repeating: " ", count: column - 1) + "^"
      + String(repeating: "~", count: marked.count - 1)
    #expect(
      diagnostics(line) == """
        lessons/demo.md:1:\(column): error: \(message)
        \(line)
        \(underline) \(help)
        """)
  }

  @Test func underlinedHeadingsAreReadInTheSameWay() {
    #expect(
      diagnostics("Title {#t}\n===\n\nPart {p}\n---") == """
        lessons/demo.md:4:6: error: '{p}' is not an id
        Part {p}
             ^~~ write '{#p}' for an id, or '\\{' for a brace
        """)
  }

  @Test func certainEditsMakeAnID() {
    let source = "## A{#b}\n\n## C {#d\n"
    let fixes = Lesson.parse(source, file: "a.md").diagnostics.compactMap(\.fix)
    #expect(fixes.applied(to: source, of: "a.md").text == "## A {#b}\n\n## C {#d}\n")
  }

  @Test func idsBeforeTheEndOfTheLineAreErrors() {
    let markdown = #"""
      ## T {#sec8} more

      ## H4 {#h4}.

      ## H {#h1} {#h2}

      > [!EXERCISE] T {#e1} more
      > x

      | a |
      |---|
      | 1 |

      : Cap {#tab-1}.
      """#
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:6: error: there is text after the id
        ## T {#sec8} more
             ^~~~~~~ write the id at the end of the line
        lessons/demo.md:3:7: error: there is text after the id
        ## H4 {#h4}.
              ^~~~~ write the id at the end of the line
        lessons/demo.md:5:6: error: a second id
        ## H {#h1} {#h2}
             ^~~~~ only one id can stand here: {#h2}
        lessons/demo.md:7:17: error: there is text after the id
        > [!EXERCISE] T {#e1} more
                        ^~~~~ write the id at the end of the line
        lessons/demo.md:14:7: error: there is text after the id
        : Cap {#tab-1}.
              ^~~~~~~~ write the id at the end of the line
        """#)
  }
}
