import Lessons
import TestSupport
import Testing

@Suite struct HeadingsTests {
  /// As github-slugger makes them.
  @Test func aLessonHasATitleAndText() {
    func mistake(_ markdown: String, file: String = "lessons/01-no-title.md") -> String? {
      let source = SourceText(markdown, file: file)
      return Lesson.parse(source).lesson.missingText(in: source).map { diagnostic in
        diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
      }
    }
    #expect(
      mistake("---\ntime: 3\n---\n\nText *here*.\n") == """
        lessons/01-no-title.md:5:1: warning: the lesson has no title, and is called by its file's name
        Text *here*.
        ^~~~~~~~~~~~ write '# No title' above it, or a better title
        """)
    #expect(
      mistake("---\ntime: 3\n---\n\n") == """
        lessons/01-no-title.md:1:1: error: there is nothing below the front matter
        ---
        ^~~ write '# Title' and the lesson below it
        """)
    #expect(
      mistake("\n") == """
        lessons/01-no-title.md:1:1: error: the file is empty
          write '# Title' and the lesson below it
        """)
    #expect(mistake("# T\n") == nil)
    #expect(mistake("Text\n", file: "lessons/index.md") == nil)
  }

  @Test func idsAreMadeOfTheWords() {
    let headings = [
      "## Getting Started", "### What's *new*, `a_b`?", "## Größe – 日本語", "## Foo", "# Foo",
      "> ## Foo",
      "## Foo-1", "## ...", "## $x$ & y {#own-id}", "Under\nline\n---", "## Own-id",
    ]
    let lesson = Lesson.parse(
      "# T\n\n" + headings.joined(separator: "\n\n"), file: "lessons/a.md"
    ).lesson
    var ids: [String] = []
    for block in lesson.blocks {
      switch block {
      case .heading(_, _, let id, _): ids.append(id)
      case .quote(let content):
        if case .heading(_, _, let id, _) = content.first { ids.append(id) }
      default: break
      }
    }
    #expect(
      ids == [
        "getting-started", "whats-new-a_b", "größe--日本語", "foo", "foo-1", "foo-2", "foo-1-1",
        "section", "own-id", "under-line", "own-id-1",
      ])
  }

  @Test func theFirstHeadingOfLevelOneIsTheTitle() {
    let (lesson, diagnostics) = Lesson.parse(
      "Before\n\nThe *title* {#t}\n=====\n\nAfter", file: "lessons/a.md")
    #expect(lesson.title.plainText == "The title")
    #expect(lesson.titleID == "t")
    #expect(lesson.blocks == [.paragraph([.text("Before")]), .paragraph([.text("After")])])
    #expect(diagnostics == [])
  }

  @Test(arguments: [
    ("lessons/03-softmax-temperature.md", "Softmax temperature"), ("intro.md", "Intro"),
    ("a/2024.md", "2024"), ("README.md", "README"), ("x/été_à-b.md", "Été à b"),
  ])
  func aLessonWithoutTitleIsCalledLikeItsFile(file: String, title: String) {
    #expect(Lesson.parse("## Only this", file: file).lesson.title.plainText == title)
  }

  @Test func mistakesInHeadingsAreNamed() {
    #expect(
      diagnostics("# T\n\n## A `{swift} x` {#1a}\n\n- # B") == """
        lessons/demo.md:3:6: error: computed values are not allowed in a heading
        ## A `{swift} x` {#1a}
             ^ move it into a paragraph or a table; to show it as code, put a space at both ends: ` {swift} x `
        lessons/demo.md:3:19: error: '1a' cannot be an id
        ## A `{swift} x` {#1a}
                          ^ an id is a letter, then letters, digits and hyphens: #fig-loss
        lessons/demo.md:5:3: warning: a second heading of level 1, shown as one of level 2
        - # B
          ^ the title is at line 1; write '##'
        """)
  }
}
