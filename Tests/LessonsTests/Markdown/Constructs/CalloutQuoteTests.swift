import Lessons
import Testing

@Suite struct CalloutQuoteTests {
  @Test func kindTitleAndContentAreRead() {
    #expect(
      HTMLDump.html("> [!note] A *title*\n> text\n>\n> more\n\n> [!CAUTION]\n> - a\n\n> [!TIP]")
        == """
        <callout note>A <em>title</em>
        <p>text</p>
        <p>more</p>
        </callout>
        <callout caution>
        <ul>
        <li>a</li>
        </ul>
        </callout>
        <callout tip>
        </callout>

        """)
  }

  @Test func foldedOnesHaveASignAndIDsStandAtTheEnd() {
    #expect(
      HTMLDump.html(
        "> [!TIP]- A *b* {#t}\n> c\n\n> [!NOTE]+\n> d\n\n> [!SOLUTION]\n> e\n\n> [!SOLUTION]+\n> f")
          == """
          <callout tip id="t" closed>A <em>b</em>
          <p>c</p>
          </callout>
          <callout note open>
          <p>d</p>
          </callout>
          <callout solution closed>
          <p>e</p>
          </callout>
          <callout solution open>
          <p>f</p>
          </callout>

          """)
  }

  @Test func exercisesAndTheLikeAreNumberedEachForItself() {
    let lesson = Lesson.parse(
      """
      > [!EXERCISE] Slope {#ex-a}
      > a

      > [!EXERCISE]
      > b

      > [!SOLUTION] {#sol}
      > c
      >
      > > [!THEOREM] {#thm}
      > > d

      > [!EXERCISE] {#ex-c}
      > e

      > [!NOTE] Of *interest* {#note}
      > f
      """, file: "lessons/a.md"
    ).lesson
    let targets = IndexedLesson(lesson, LessonOutcome(), number: 3).targets
    #expect(targets["ex-a"]?.label == ReferenceLabel(.exercise, "3.1"))
    #expect(targets["ex-c"]?.label == ReferenceLabel(.exercise, "3.3"))
    #expect(targets["thm"]?.label == ReferenceLabel(.theorem, "3.1"))
    #expect(targets["sol"]?.hasName == false)
    #expect(targets["note"]?.label == nil)
    #expect(targets["note"]?.title.plainText == "Of interest")
  }

  @Test(arguments: [
    "> [!a](b)", "> [!note](b)", "> [!b][!a]", "> \\[!NOTE]", "> text [!NOTE]", "> [Note] a",
    "> [NOTE](a)",
  ])
  func otherQuotesAreLeftAlone(markdown: String) {
    #expect(!HTMLDump.html(markdown).contains("<callout"))
    #expect(diagnostics(markdown).isEmpty)
  }

  @Test func anUnknownKindNamesTheNearest() {
    #expect(
      diagnostics("- > [!NOTICE] a") == """
        lessons/demo.md:1:7: error: unknown callout 'NOTICE'
        - > [!NOTICE] a
              ^~~~~~ did you mean 'NOTE'?
        """)
    #expect(
      diagnostics("> [!DANGER]- a") == """
        lessons/demo.md:1:5: error: unknown callout 'DANGER'
        > [!DANGER]- a
            ^~~~~~ did you mean 'CAUTION'?
        """)
    #expect(
      diagnostics("> [!HELLO]") == """
        lessons/demo.md:1:5: error: unknown callout 'HELLO'
        > [!HELLO]
            ^~~~~ callouts are NOTE, TIP, IMPORTANT, WARNING, CAUTION, EXERCISE, SOLUTION, EXAMPLE, \
        DEFINITION, THEOREM, PROOF
        """)
  }

  @Test func marksThatAreNoneAreNamed() {
    #expect(
      diagnostics("> [!NOTE]x\n\n> [!TIP\n> a\n\n> [NOTE]\n> a") == """
        lessons/demo.md:1:10: error: text right after '[!NOTE]'
        > [!NOTE]x
                 ^ put a space before the title
        lessons/demo.md:3:3: error: the mark of the callout is not closed
        > [!TIP
          ^~~~~ write '[!TIP]'
        lessons/demo.md:6:3: warning: '[NOTE]' is not a callout
        > [NOTE]
          ^~~~~~ write '[!NOTE]'
        """)
    #expect(
      diagnostics("[!NOTE] a\n\n> text\n> [!TIP] b") == """
        lessons/demo.md:1:1: error: the mark of a callout does not begin a quote
        [!NOTE] a
        ^~~~~~~ begin each of the callout's lines with '> '
        lessons/demo.md:4:3: error: the mark of a callout does not begin a quote
        > [!TIP] b
          ^~~~~~ put an empty line above the callout, and '> ' before each of its lines
        """)
  }

  @Test func aMarkWithMoreThanAKindIsNamed() {
    let markdown = "> [! tip]\n> a\n\n> [!NOTE ]- b\n\n> [!Warning|left] c\n\n> [!]\n> d"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:3: error: '[! tip]' is not the mark of a callout
        > [! tip]
          ^~~~~~~ write '[!TIP]'
        lessons/demo.md:4:3: error: '[!NOTE ]' is not the mark of a callout
        > [!NOTE ]- b
          ^~~~~~~~ write '[!NOTE]'
        lessons/demo.md:6:3: error: '[!Warning|left]' is not the mark of a callout
        > [!Warning|left] c
          ^~~~~~~~~~~~~~~ write '[!WARNING]'
        lessons/demo.md:8:3: error: the callout has no kind
        > [!]
          ^~~ write '[!NOTE]', or '\\[' for a bracket
        """)
    let fixes = Lesson.parse(markdown, file: "lessons/a.md").diagnostics.compactMap(\.fix)
    #expect(
      fixes.applied(to: markdown, of: "lessons/a.md").text
        == "> [!TIP]\n> a\n\n> [!NOTE]- b\n\n> [!Warning|left] c\n\n> [!]\n> d")
    #expect(diagnostics("[!](https://a.org) [! and so] on\n[! tip][a]\n\n[a]: https://b.org") == "")
  }

  @Test func anEmptyCalloutIsAWarning() {
    #expect(
      diagnostics("> [!NOTE]\n\n> text\n\n> [!EXERCISE] Only a title") == """
        lessons/demo.md:1:3: warning: the callout is empty
        > [!NOTE]
          ^~~~~~~ begin each of its lines with '>', also empty ones
        """)
  }

  @Test func titlesInsideTheMarkAreNamed() {
    let markdown = #"""
      > [!Exercise Two]
      > text

      > [!NOTE: so]
      """#
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:3: error: the title of the callout is inside its mark
        > [!Exercise Two]
          ^~~~~~~~~~~~~~~ write '[!EXERCISE] Two'
        lessons/demo.md:4:3: error: the title of the callout is inside its mark
        > [!NOTE: so]
          ^~~~~~~~~~~ write '[!NOTE] so'
        """#)
  }

  @Test func aMarkThatIsALinkDefinitionOutsideAQuoteNeedsOne() {
    #expect(
      diagnostics("[!NOTE]: careful\n\nSee [!NOTE] there.") == #"""
        lessons/demo.md:1:2: error: '[!NOTE]:' is a link definition, not a callout
        [!NOTE]: careful
         ^~~~~ write '> [!NOTE] careful'
        """#)
    #expect(diagnostics("[!NOTE]: https://a.org\n\nSee [!NOTE] there.") == "")
  }

  @Test func aMarkThatIsReadAsALinkDefinitionIsNamed() {
    let markdown = #"""
      > [!NOTE]: Title
      > text
      """#
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:4: error: '[!NOTE]:' is a link definition, not a callout
        > [!NOTE]: Title
           ^~~~~ write '[!NOTE] Title'
        """#)
  }

  @Test func calloutsNeedAnEmptyLineBetweenThem() {
    let markdown = #"""
      > [!EXERCISE]
      > a
      >
      > [!SOLUTION]
      > b

      > text
      >
      > [!NOTE] a
      >
      > [not a mark]
      """#
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:4:3: error: the mark of a callout does not begin a quote
        > [!SOLUTION]
          ^~~~~~~~~~~ put an empty line without '>' above the callout
        lessons/demo.md:9:3: error: the mark of a callout does not begin a quote
        > [!NOTE] a
          ^~~~~~~ put an empty line without '>' above the callout
        """#)
  }

  @Test func anIDRightAfterTheMarkIsNamedOnce() {
    let markdown = #"""
      > [!EXERCISE]{#ex-1}
      > a
      """#
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:14: error: there is no space before the id
        > [!EXERCISE]{#ex-1}
                     ^ add one
        """#)
    #expect(diagnostics("> [!note]{#n} A").split(separator: "error: ").count == 2)
  }
}
