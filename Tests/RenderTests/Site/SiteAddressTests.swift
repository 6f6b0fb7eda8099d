import Render
import Testing

@Suite struct SiteAddressTests {
  private let page = SiteAddress.page(ofLesson: "01-a")

  @Test func filesOfASiteHaveTheirPlaces() {
    #expect(SiteAddress.coursePage.path == "index.html")
    #expect(page.path == "01-a.html")
    #expect(SiteAddress.figure("fig", ofLesson: "03 c", as: "png").path == "figures/03-c/fig.png")
    #expect(SiteAddress.font("a.woff2").path == "fonts/a.woff2")
    #expect(SiteAddress.formulaFont("b.woff2").path == "katex/fonts/b.woff2")
  }

  @Test(arguments: [
    (SiteAddress.page(ofLesson: "02-b"), "02-b.html"),
    (.page(ofLesson: "02-b", id: "fig%1"), "02-b.html#fig%251"),
    (.page(ofLesson: "01-a", id: "größe"), "#größe"),
    (.page(ofLesson: "01-a"), "#"),
    (.page(ofLesson: "was? c#"), "was%3F%20c%23.html"),
    (.figure("f", ofLesson: "01-a", as: "dark.png"), "figures/01-a/f.dark.png"),
  ])
  func linksAreRelativeAndEncoded(address: SiteAddress, expected: String) {
    #expect(address.link(from: page) == expected)
  }

  @Test func aFileOfTheCourseIsReachedFromThePageAsFromTheLesson() {
    func link(_ path: String, id: String? = nil) -> String {
      SiteAddress.courseFile(path, id: id).link(from: page)
    }
    #expect(link("lessons/images/a b.png") == "images/a%20b.png")
    #expect(link("data/x.csv") == "data/x.csv")
    #expect(link("lessons/a:b.svg", id: "part") == "a%3Ab.svg#part")
    #expect(link("lessons") == "./")
  }

  @Test func aPageInAFolderLinksToItsSurroundings() {
    let page = SiteAddress.courseFile("lessons/terms/slope.html")
    func link(_ path: String) -> String {
      SiteAddress.courseFile(path).link(from: page)
    }
    #expect(SiteAddress.coursePage.link(from: page) == "../index.html")
    #expect(link("lessons/terms/bias.html") == "bias.html")
    #expect(link("lessons/terms/more/a.html") == "more/a.html")
    #expect(link("lessons/other/terms/a.html") == "../other/terms/a.html")
  }
}
