import Lessons
import Render
import Testing

@Suite struct ImageMarkupTests {
  @Test func anImageAloneIsAFigureWithItsTitleAsCaption() {
    let image = Image(source: "a.png", alternative: "alt", place: LinkPlace(at: Sample.at(1)))
    #expect(
      html([.figure(ImageFigure(image, caption: [.text("A <b>")]))]) == """
        <figure class="image">
        <img src="a.png" alt="alt">
        <figcaption>A &lt;b&gt;</figcaption>
        </figure>

        """)
  }

  @Test func anImageWithAnIDIsANumberedFigure() {
    func figure(_ caption: [Inline], _ id: String?, _ alignment: Image.Alignment? = nil) -> Block {
      .figure(
        ImageFigure(
          Image(
            source: "a.svg", alternative: "alt", width: .percent(12.5),
            place: LinkPlace(at: Sample.at(1))),
          caption: caption, id: id, alignment: alignment))
    }
    let link = Inline.link(
      destination: "#fig-b", title: nil, content: [], place: LinkPlace(at: Sample.at(9)))
    #expect(
      html([figure([.text("A")], "fig-a", .left), figure([], "fig-b"), .paragraph([link])]) == """
        <figure class="image aligned-left" id="fig-a">
        <img src="a.svg" alt="alt" style="width: 12.5%">
        <figcaption><span class="label">Figure 1.1.</span> A</figcaption>
        </figure>
        <figure class="image" id="fig-b">
        <img src="a.svg" alt="alt" style="width: 12.5%">
        <figcaption><span class="label">Figure 1.2</span></figcaption>
        </figure>
        <p><a href="#fig-b">Figure 1.2</a></p>

        """)
  }

  @Test func aFilmAndASoundHavePlayers() {
    func figure(_ source: String) -> Block {
      .figure(
        ImageFigure(
          Image(
            source: source, alternative: "A \"b\"", width: .pixels(300),
            place: LinkPlace(at: Sample.at(1)))))
    }
    #expect(
      html([figure("a b.MP4"), figure("c.ogg")]) == """
        <figure class="image">
        <video controls src="a%20b.MP4" aria-label="A &quot;b&quot;" style="width: 300px">\
        A &quot;b&quot;</video>
        </figure>
        <figure class="image">
        <audio controls src="c.ogg" aria-label="A &quot;b&quot;" style="width: 300px">\
        A &quot;b&quot;</audio>
        </figure>

        """)
  }
}
