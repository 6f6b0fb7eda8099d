import Plot
import Record
import Render
import Testing

/// Two figures in one plot.
@Suite struct FigureOverlayTests {
  private func figure(_ layers: [Figure.Layer], x: Axis = .linear()) -> Figure {
    Figure(panels: [Panel(x: x, y: .linear(), layers: layers)], alt: "a")
  }

  private func curve(_ y: [Double], _ label: String) -> Figure.Layer {
    .curve(
      Figure.Layer.Curve(
        x: y.indices.map(Double.init), y: y, label: label, style: Figure.Style(series: 3)))
  }

  @Test func linesAreDashedAndSolidInTheSameRange() throws {
    let old = figure([curve([0, 10], "a"), curve([5, 5], "b")])
    let new = figure([curve([0, 20], "a"), curve([5, 5], "b")])
    let panel = try #require(new.overlay(on: old)?.panels.first)
    #expect(panel.layers.map(\.label) == ["b", "a, now", "a, approved"])
    #expect(panel.layers.map(\.style.isDashed) == [false, false, true])
    #expect(panel.layers.map(\.style.isMuted) == [true, false, false])
    #expect(panel.layers.map(\.style.series) == [nil, 0, 1])
    // As far as the larger of both reaches, and a bit beyond.
    let (before, now) = (old.resolvedDomains()[0].y, new.resolvedDomains()[0].y)
    #expect(
      panel.y.domain
        == min(before.lowerBound, now.lowerBound)...max(before.upperBound, now.upperBound))
    #expect(try #require(panel.y.domain).contains(20))
  }

  @Test func ofHeatMapsTheDifferenceIsShown() throws {
    func map(_ values: [Double]) -> Figure {
      figure([.raster(Figure.Layer.Raster(x: 0...2, y: 0...1, columns: 2, values: values))])
    }
    let layers = try #require(map([1, 4]).overlay(on: map([1, 2]))?.panels.first?.layers)
    guard case .raster(let raster) = layers[0] else {
      Issue.record("not a heat map")
      return
    }
    #expect(raster.values == [0, 2] && raster.domain == -2...2 && raster.map == .diverging)
    #expect(map([1, 2]).overlay(on: map([1, 2])) == nil)
  }

  @Test func ofPicturesThoseThatDifferAreShown() throws {
    func pictures(_ values: [[Double]], channels: Int = 1) -> Figure {
      figure([
        .pictures(
          Figure.Layer.Pictures(
            width: 2, channels: channels,
            pictures: values.map { Figure.Layer.Pictures.Picture(values: $0) }, domain: 0...1))
      ])
    }
    let overlay = pictures([[0, 1], [0.5, 0.5]]).overlay(on: pictures([[0, 1], [0.5, 0.25]]))
    guard case .pictures(let difference)? = overlay?.panels.first?.layers.first else {
      Issue.record("not a picture")
      return
    }
    #expect(difference.pictures.map(\.values) == [[0, 0.25]])
    #expect(difference.pictures.map(\.title) == ["1"])
    // Of three channels, the mean.
    let colours = pictures([[0, 0, 0.75, 0, 0, 0]], channels: 3)
      .overlay(on: pictures([[0, 0, 0, 0, 0, 0]], channels: 3))
    guard case .pictures(let mean)? = colours?.panels.first?.layers.first else {
      Issue.record("not a picture")
      return
    }
    #expect(mean.pictures.map(\.values) == [[0.25, 0]])
  }

  /// Two areas on top of each other would be a third colour.
  @Test func ofAnApprovedBandTheEdgesAreShown() throws {
    func band(_ to: Double) -> Figure {
      figure([.ribbon(Figure.Layer.Ribbon(x: [0, 1], from: [0, 0], to: [1, to]))])
    }
    let layers = try #require(band(3).overlay(on: band(2))?.panels.first?.layers)
    #expect(layers.map(\.label) == ["now", "approved"])
    guard case .ribbon = layers[0], case .curve(let edges) = layers[1] else {
      Issue.record("not an area and its edges")
      return
    }
    #expect(edges.x.filter { !$0.isNaN } == [0, 1, 0, 1])
    #expect(edges.y.map { $0.isNaN ? -1 : $0 } == [0, 0, -1, 1, 2])
    #expect(edges.style.isDashed)
  }

  @Test func barsStandSideBySideOverAllNames() throws {
    func bars(_ names: [String], _ values: [Double]) -> Figure {
      figure(
        [.bars(Figure.Layer.CategoryBars(categories: names, values: values))],
        x: .categorical(nil, names))
    }
    let overlay = bars(["a", "c"], [1, 2]).overlay(on: bars(["a", "b"], [1, 2]))
    let panel = try #require(overlay?.panels.first)
    #expect(panel.x.categories == ["a", "b", "c"])
    #expect(panel.layers.map(\.label) == ["approved", "now"])
  }

  @Test func whatCannotBeLaidOverOneAnotherIsNot() {
    let line = figure([curve([0, 1], "a")])
    let two = Figure(panels: line.panels + line.panels, alt: "a")
    #expect(two.overlay(on: line) == nil)
    #expect(figure([curve([1, 2], "a")], x: .log()).overlay(on: line) == nil)
    #expect(line.overlay(on: line) == nil)
  }

  @Test func onlyPanelsThatDifferAreShown() throws {
    func two(_ y: Double) -> Figure {
      Figure(
        panels: [
          Panel(x: .linear("p"), y: .linear("p"), layers: [curve([0, 1], "a")]),
          Panel(x: .linear("q"), y: .linear("q"), layers: [curve([0, y], "a")]),
        ], columns: 2, alt: "a")
    }
    let overlay = try #require(two(3).overlay(on: two(2)))
    #expect(overlay.panels.map(\.title) == ["Panel 2"])
  }

  /// Each version of each figure has ids of its own, since all are in one page.
  @Test func idsAreNotRepeated() throws {
    var scenes = SceneMarkup()
    let text = (0..<2).map { _ in
      scenes.markup(figure([curve([0, 1], "a")]), alternative: "a \"b\"").text
    }.joined()
    let ids = text.matches(of: /clipPath id="([^"]+)"/).map { String($0.1) }
    #expect(ids.count >= 4 && Set(ids).count == ids.count)
    #expect(text.contains("role=\"img\" aria-label=\"a &quot;b&quot;\""))
    for id in ids { #expect(text.contains("url(#\(id))")) }
  }
}
