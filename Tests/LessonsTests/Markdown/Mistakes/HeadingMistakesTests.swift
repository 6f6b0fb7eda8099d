import Lessons
import Testing

@Suite struct HeadingMistakesTests {
  @Test func emptyHeadingsAndHashesWithoutASpaceAreWarnings() {
    #expect(
      diagnostics("##\n\n## {#a}\n\n##Title\n\n#5 and #tag\n\n######\n\n####### seven") == """
        lessons/demo.md:1:1: warning: the heading is empty
        ##
        ^ write its text after the hashes
        lessons/demo.md:3:1: warning: the heading is empty
        ## {#a}
        ^ write its text after the hashes
        lessons/demo.md:5:1: warning: this looks like a heading but is text
        ##Title
        ^~ put a space after the hashes
        lessons/demo.md:9:1: warning: the heading is empty
        ######
        ^ write its text after the hashes
        lessons/demo.md:11:1: warning: this looks like a heading but is text
        ####### seven
        ^~~~~~~ a heading has at most six hashes
        """)
  }

  @Test func aRuleRightUnderATextIsAWarning() {
    #expect(
      diagnostics("Two lines\nof text\n---\n\n> A sentence.\n> ---\n\nTitle\n---\n\n## One.") == """
        lessons/demo.md:1:1: warning: this text is a heading, because '---' is directly below it
        Two lines
        ^~~~~~~~~ put an empty line above '---' for a rule, or write '## ' before the heading
        lessons/demo.md:5:3: warning: this text is a heading, because '---' is directly below it
        > A sentence.
          ^~~~~~~~~~~ put an empty line above '---' for a rule, or write '## ' before the heading
        """)
  }
}
