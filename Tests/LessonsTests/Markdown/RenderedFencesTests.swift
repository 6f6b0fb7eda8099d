import Lessons
import Testing

/// Markdown that is shown as it is written and as what it becomes.
@Suite struct RenderedFencesTests {
  @Test func whatIsWrittenFollowsAsWhatItBecomes() {
    #expect(
      HTMLDump.html(
        """
        Before
        ````markdown {rendered}
        *a*
        ```swift {#id}
        b
        ```
        - `{swift} c`
        ````
        After
        """) == """
          <p>Before</p>
          <pre><code class="language-markdown">*a*
          ```swift {#id}
          b
          ```
          - `{swift} c`
          </code></pre>
          <p><em>a</em></p>
          <pre><code class="language-swift">b
          </code></pre>
          <ul>
          <li><value>c</value></li>
          </ul>
          <p>After</p>

          """)
  }

  @Test func itHasAnIDACaptionNotesAndPlacesLikeAnyOther() throws {
    let (lesson, diagnostics) = Lesson.parse(
      """
      ~~~md {#lst-a caption="A" rendered}
      # Title

      x[^1] [y]

      [y]: https://example.org
      [^1]: Note

      ```swift
      let a = 1
      ```
      ~~~
      """, file: "lessons/a.md")
    #expect(diagnostics == [])
    #expect(lesson.title == [.text("Title")])
    #expect(lesson.footnotes.map(\.label) == ["1"])
    guard case .code(let listing) = lesson.blocks.first else {
      Issue.record("no listing")
      return
    }
    #expect(listing.caption?.id == "lst-a" && listing.caption?.content == [.text("A")])
    #expect(listing.text.hasPrefix("# Title\n\nx[^1] [y]\n"))
    let cell = try #require(lesson.cells.first)
    #expect(lesson.cells.count == 1 && cell.location.line == 9 && cell.code.location.line == 10)
  }

  /// A listing in a listing is one, too, once the outer one has been rendered.
  @Test func renderedMarkdownCanContainSome() {
    #expect(
      HTMLDump.html("````md {rendered}\n```md {rendered}\n**a**\n```\n````\n") == """
        <pre><code class="language-md">```md {rendered}
        **a**
        ```
        </code></pre>
        <pre><code class="language-md">**a**
        </code></pre>
        <p><strong>a</strong></p>

        """)
  }

  @Test func mistakesAreToldWhereTheyAreWritten() {
    #expect(
      diagnostics("```markdown {rendered}\na\n\n`{swift}x`\n```\n").hasPrefix(
        "lessons/demo.md:4:2: error: no space after '{swift}'\n"))
  }

  @Test(arguments: [
    (
      "```python {rendered}\n```\n",
      """
      lessons/demo.md:1:12: error: only Markdown is rendered
      ```python {rendered}
                 ^~~~~~~~ write 'markdown' before the braces
      """
    ),
    (
      "> ```markdown {rendered}\n> a\n> ```\n",
      """
      lessons/demo.md:1:16: error: Markdown in a list or a quote is not rendered
      > ```markdown {rendered}
                     ^~~~~~~~ begin the fence at the start of a line
      """
    ),
    (
      "```markdown {rendered=true}\n```\n",
      """
      lessons/demo.md:1:14: error: option 'rendered' takes no value
      ```markdown {rendered=true}
                   ^~~~~~~~~~~~~ write 'rendered'
      """
    ),
    (
      "```swift {rendered}\n1\n```\n",
      """
      lessons/demo.md:1:11: error: unknown cell option 'rendered'
      ```swift {rendered}
                ^~~~~~~~ here it is 'source'
      """
    ),
    (
      "```markdown {rendered hidden}\na\n```\n",
      """
      lessons/demo.md:1:13: error: options that have no effect on code that does not run
      ```markdown {rendered hidden}
                  ^~~~~~~~~~~~~~~~~ such code has only an id and a caption
      """
    ),
  ])
  func whereNothingIsRenderedThatIsTold(markdown: String, message: String) {
    #expect(diagnostics(markdown) == message)
  }
}
