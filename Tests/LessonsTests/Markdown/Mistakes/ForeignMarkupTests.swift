import Lessons
import Testing

/// What other tools have markup for is named, with our form of it.
@Suite struct ForeignMarkupTests {
  @Test func fencesOfColons() {
    #expect(
      diagnostics("::: {.callout-tip}\nText\n:::\n\n:::warning\nx\n:::\n\n> ::: {.column}\n> a")
        == """
        lessons/demo.md:1:1: error: unknown block '::: {.callout-tip}'
        ::: {.callout-tip}
        ^~~~~~~~~~~~~~~~~~ write '> [!TIP]', and '> ' before each line
        lessons/demo.md:5:1: error: unknown block ':::warning'
        :::warning
        ^~~~~~~~~~ write '> [!WARNING]', and '> ' before each line
        lessons/demo.md:9:3: error: unknown block '::: {.column}'
        > ::: {.column}
          ^~~~~~~~~~~~~ a callout is '> [!NOTE]'; anything else is HTML, with empty lines inside its tags
        """)
  }

  @Test func admonitionsOfMkDocsAndDirectivesOfRestructuredText() {
    #expect(
      diagnostics("!!! note \"Title\"\n\n.. figure:: a.png\n\nWhat!!! no\n\n.. and so on\n\n:: x")
        == """
        lessons/demo.md:1:1: error: unknown block '!!! note "Title"'
        !!! note "Title"
        ^~~~~~~~~~~~~~~~ write '> [!NOTE]', and '> ' before each line
        lessons/demo.md:3:1: error: unknown block '.. figure:: a.png'
        .. figure:: a.png
        ^~~~~~~~~~~~~~~~~ write '![what it shows](picture.png)'
        """)
  }

  @Test func commandsOnLinesOfTheirOwn() {
    #expect(
      diagnostics(
        "[TOC]\n\n{{< include a.qmd >}}\n\n- {% include b %}\n\nText\n{: .lead}\n\n/// tip\na\n///")
          == """
          lessons/demo.md:1:1: error: '[TOC]' belongs to another tool and has no effect here
          [TOC]
          ^~~~~ remove it: each page has its contents at the side
          lessons/demo.md:3:1: error: '{{< include a.qmd >}}' belongs to another tool and has no effect here
          {{< include a.qmd >}}
          ^~~~~~~~~~~~~~~~~~~~~ write what it stands for, or '\\{' for a brace
          lessons/demo.md:5:3: error: '{% include b %}' belongs to another tool and has no effect here
          - {% include b %}
            ^~~~~~~~~~~~~~~ write what it stands for, or '\\{' for a brace
          lessons/demo.md:8:1: error: '{: .lead}' belongs to another tool and has no effect here
          {: .lead}
          ^~~~~~~~~ remove it, or write '\\{' for a brace
          lessons/demo.md:10:1: error: unknown block '/// tip'
          /// tip
          ^~~~~~~ write '> [!TIP]', and '> ' before each line
          """)
    #expect(diagnostics("`{% a %}`\n\n\\{: b}\n\nSee [TOC] and {{< c >}}.") == "")
  }

  @Test func spansWithAttributes() {
    let line = "A [word]{.red}, [b]{#x}, but `[c]{.d}`, $[e]{.f}$, [g]\\{.h}, [i] {.j}, x[0]{1}."
    #expect(
      diagnostics(line) == """
        lessons/demo.md:1:9: error: '{.red}' has no effect on text
        \(line)
                ^~~~~~ write '<span class="…">…</span>', or '\\{' for a brace
        lessons/demo.md:1:20: error: '{#x}' has no effect on text
        \(line)
                           ^~~~ for a place to link to, write '<a id="…"></a>'
        lessons/demo.md:1:66: error: '{.j}' has no effect on text
        \(line)
                                                                         ^~~~ write '<span class="…">…</span>', or '\\{' for a brace
        """)
  }
}
