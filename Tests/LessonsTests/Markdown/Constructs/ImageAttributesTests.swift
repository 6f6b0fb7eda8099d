import Lessons
import Testing

@Suite struct ImageAttributesTests {
  private func blocks(_ markdown: String) -> [Block] {
    let read = Lesson.parse(markdown, file: "lessons/a.md")
    #expect(read.diagnostics == [])
    return read.lesson.blocks
  }

  private func image(
    _ width: Image.Width? = nil, title: String? = nil, columns: Range<Int> = 1..<12,
    address: (line: Int, column: Int)? = nil
  ) -> Image {
    func range(_ line: Int, _ columns: Range<Int>) -> SourceRange {
      SourceRange(
        Location(file: "lessons/a.md", line: line, column: columns.lowerBound),
        Location(file: "lessons/a.md", line: line, column: columns.upperBound))
    }
    let start = columns.lowerBound
    let address = address ?? (1, start + 5)
    return Image(
      source: "n.png", title: title, alternative: "N", width: width,
      place: LinkPlace(
        range: range(1, columns), text: range(1, start + 2..<start + 3),
        address: WrittenAddress(
          "n.png", at: range(address.line, address.column..<address.column + 5), .plain)))
  }

  @Test(arguments: [
    ("{width=50%}", Image.Width.percent(50)), ("{width=200}", .pixels(200)),
    ("{width=200px}", .pixels(200)), ("{ width=\"12.5%\" }", .percent(12.5)),
    (" {width=50%}", .percent(50)), ("\n{width=50%}", .percent(50)),
  ])
  func anImageHasAWidth(braces: String, width: Image.Width) {
    #expect(blocks("![N](n.png)\(braces)") == [.figure(ImageFigure(image(width)))])
  }

  @Test func anImageAloneHasACaptionAnIdAndASide() {
    #expect(
      blocks("![N](n.png \"A *b*\"){#fig-n align=right}") == [
        .figure(
          ImageFigure(
            image(columns: 1..<20), caption: [.text("A "), .emphasis([.text("b")])], id: "fig-n",
            alignment: .right))
      ])
    #expect(
      blocks("![N][n]{width=3}\n\n[n]: n.png 'T'") == [
        .figure(
          ImageFigure(
            image(.pixels(3), columns: 1..<8, address: (3, 6)), caption: [.text("T")]))
      ])
  }

  @Test func aWidthWithoutAUnitIsNoPartOfTheText() {
    #expect(
      diagnostics("![N](n.png){width=0.5}") == """
        lessons/demo.md:1:13: error: width=0.5 is less than two pixels
        ![N](n.png){width=0.5}
                    ^~~~~~~~~ write 'width=50%' for a part of the text's width
        """)
  }

  @Test func anIDIsNoAddressOfAnImage() {
    #expect(
      diagnostics("It is ![0.78](#round) here.") == """
        lessons/demo.md:1:7: error: '#round' is an id, and not the address of an image
        It is ![0.78](#round) here.
              ^~~~~~~~~~~~~~~ write '[](#round)' without the '!' to refer to it
        """)
  }

  @Test func anImageInALineHasAWidthAndATitle() {
    #expect(
      blocks("a ![N](n.png \"T\"){width=20} b") == [
        .paragraph([
          .text("a "), .image(image(.pixels(20), title: "T", columns: 3..<18)), .text(" b"),
        ])
      ])
  }

  @Test(arguments: [
    ("f(x){y} and a]{b}", "f(x){y} and a]{b}"),
    ("[a](b){c}, [a]{b}", "<a href=\"b\">a</a>{c}, [a]{b}"),
    ("![a](b) {c}", "<img src=\"b\" alt=\"a\" />{c}"),
    (#"![a](b)\{width=3}"#, "<img src=\"b\" alt=\"a\" />{width=3}"),
    ("`![a](b){width=3}`", "<code>![a](b){width=3}</code>"),
  ])
  func otherBracesAreText(markdown: String, html: String) {
    let html = html.replacing("/>{c", with: "/> {c")
    #expect(HTMLDump.html("x " + markdown) == "<p>x \(html)</p>\n")
  }

  @Test func whatAnImageDoesNotHaveIsAnError() {
    let line = "![N](n.png){widht=5% .b align=centre width=5cm #a #b} ![N](n.png){50%}"
    #expect(
      diagnostics("a " + line) == """
        lessons/demo.md:1:15: error: an image has no attribute 'widht'
        a \(line)
                      ^~~~~~~~ did you mean 'width'?
        lessons/demo.md:1:24: error: an image has no attribute '.b'
        a \(line)
                               ^~ attributes of images are #id, width=50%, width=300, align=left|center|right
        lessons/demo.md:1:27: error: an image cannot be aligned 'centre'
        a \(line)
                                  ^~~~~~~~~~~~ did you mean 'align=center'?
        lessons/demo.md:1:40: error: '5cm' is not the width of an image
        a \(line)
                                               ^~~~~~~~~ write a part of the text's width, width=50%, or pixels, width=300
        lessons/demo.md:1:50: error: the id belongs to an image inside other text
        a \(line)
                                                         ^~ give the image a paragraph of its own
        lessons/demo.md:1:53: error: an image has only one id
        a \(line)
                                                            ^~ remove this one
        lessons/demo.md:1:69: error: an image has no attribute '50%'
        a \(line)
                                                                            ^~~ attributes of images are #id, \
        width=50%, width=300, align=left|center|right
        """)
  }

  @Test func aNumberedFigureNeedsACaption() {
    #expect(
      diagnostics("![Caption](b.svg){#fig-b}\n\n![A](b.svg \"T\"){#fig-c}\n\n![A](b.svg)") == """
        lessons/demo.md:1:19: warning: this figure has a number but no caption; the text in brackets is its description
        ![Caption](b.svg){#fig-b}
                          ^~~~~~ write the caption after the address, in quotes: '(b.svg "caption")'
        """)
  }

  @Test func aCaptionAmongTheAttributesIsOneError() {
    #expect(
      diagnostics("![A](b.svg){#fig-b caption=My caption}") == """
        lessons/demo.md:1:20: error: an image has its caption in parentheses, not in braces
        ![A](b.svg){#fig-b caption=My caption}
                           ^~~~~~~~~~~~~~~~~~ write it after the address, in quotes: '(picture.svg "My caption")'
        """)
    #expect(
      diagnostics("![A](b.svg){caption=\"My caption\" width=50%}").contains(
        "in quotes: '(picture.svg \"My caption\")'"))
  }

  @Test func whatIsNotInOneWholePairOfBracesIsNamed() {
    #expect(
      diagnostics("![N](n.png){width=50%\n\n![N](n.png){width=50%} {#a}") == """
        lessons/demo.md:1:12: error: the attributes of the image are not closed
        ![N](n.png){width=50%
                   ^~~~~~~~~~ end them with '}'
        lessons/demo.md:3:24: error: an image has its attributes in one pair of braces
        ![N](n.png){width=50%} {#a}
                               ^~~~ move these into the braces before them
        """)
    #expect(diagnostics("![N](n.png){ and so on, ![N](n.png){x, ![N](n.png) {x}") == "")
  }

  @Test func htmlInADescriptionIsAnError() {
    #expect(
      diagnostics("![An Array<Int> of *<b>five</b>*](n.png)") == """
        lessons/demo.md:1:11: error: HTML in the description of an image, which is text
        ![An Array<Int> of *<b>five</b>*](n.png)
                  ^~~~~ write '\\<' if it is text, or remove it
        lessons/demo.md:1:21: error: HTML in the description of an image, which is text
        ![An Array<Int> of *<b>five</b>*](n.png)
                            ^~~ write '\\<' if it is text, or remove it
        lessons/demo.md:1:28: error: HTML in the description of an image, which is text
        ![An Array<Int> of *<b>five</b>*](n.png)
                                   ^~~~ write '\\<' if it is text, or remove it
        """)
    #expect(diagnostics("![An Array\\<Int>, `Set<Int>`, 1 < 2](n.png)") == "")
  }

  @Test func attributesElsewhereHaveNoEffect() {
    #expect(
      diagnostics("# T {.x}\n\n## A {width=3}\n\n[a](b){.c} [d]{.e} ![N](n.png){align=left}.")
        == """
        lessons/demo.md:1:5: error: '{.x}' has no effect
        # T {.x}
            ^~~~ only an id can stand here: {#id}
        lessons/demo.md:3:6: error: '{width=3}' has no effect
        ## A {width=3}
             ^~~~~~~~~ only an id can stand here: {#id}
        lessons/demo.md:5:7: error: '{.c}' has no effect on a link
        [a](b){.c} [d]{.e} ![N](n.png){align=left}.
              ^~~~ remove it, or write '\\{' for a brace
        lessons/demo.md:5:15: error: '{.e}' has no effect on text
        [a](b){.c} [d]{.e} ![N](n.png){align=left}.
                      ^~~~ write '<span class="…">…</span>', or '\\{' for a brace
        lessons/demo.md:5:32: error: an image inside other text cannot be aligned
        [a](b){.c} [d]{.e} ![N](n.png){align=left}.
                                       ^~~~~~~~~~ give the image a paragraph of its own
        """)
  }

  @Test func aParagraphHasNoAttributes() {
    #expect(
      diagnostics("Text {#here}\n\n{.c}\n\na \\{#b} c {x}, `{#d}`, $e$ {f}") == """
        lessons/demo.md:1:6: error: '{#here}' has no effect on a paragraph
        Text {#here}
             ^~~~~~~ remove it, or write '\\{' for a brace
        lessons/demo.md:3:1: error: '{.c}' has no effect on a paragraph
        {.c}
        ^~~~ remove it, or write '\\{' for a brace
        """)
  }

  @Test func anAddressWithSpacesIsNamed() {
    let text = "![x](file with space.png) and [y](a b.md#c \"t\"), f[i](x y) and [z](e.g. this)\n"
    #expect(
      diagnostics(text) == """
        lessons/demo.md:1:6: error: this is not an image: its address has spaces
        \(text.dropLast())
             ^~~~~~~~~~~~~~~~~~~ write it in angle brackets
        lessons/demo.md:1:35: error: this is not a link: its address has spaces
        \(text.dropLast())
                                          ^~~~~~~~ write it in angle brackets
        """)
    let fixes = Lesson.parse(text, file: "lessons/a.md").diagnostics.compactMap(\.fix)
    #expect(
      fixes.applied(to: text, of: "lessons/a.md").text
        == "![x](<file with space.png>) and [y](<a b.md#c> \"t\"), f[i](x y) and [z](e.g. this)\n")
  }

  @Test func markdownInATitleThatIsNoCaptionIsAnError() {
    #expect(
      diagnostics("[a](b \"A *c*\") ![N](n.png '$x$')\n\n![N][n]\n\n[n]: n.png '`d`'") == """
        lessons/demo.md:1:8: error: Markdown has no effect in the title of a link
        [a](b "A *c*") ![N](n.png '$x$')
               ^~~~~ write it as plain text
        lessons/demo.md:1:28: error: Markdown has no effect in the title of an image inside other text
        [a](b "A *c*") ![N](n.png '$x$')
                                   ^~~ give the image a paragraph of its own, so that its title is a caption
        lessons/demo.md:5:13: error: Markdown has no effect in a title that a link definition gives
        [n]: n.png '`d`'
                    ^~~ write the address and the title in parentheses after the image
        """)
  }
}
