import Drawing
import Plot
import Text

/// Scenes inside a page that has no other files: as SVG, or as pixels where there would be too many shapes.
package struct SceneMarkup {
  private let painter = FigurePainter()
  /// How many have been written, so that ids are different.
  private var count = 0

  package init() {}

  /// A figure in the colours of light and of dark pages.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - alternative: What a reader who cannot see it is told.
  /// - Returns: The figure, of which one of two versions is shown.
  package mutating func markup(_ figure: Figure, alternative: String) -> HTML {
    let scene = figure.scene()
    if scene.hasCells, let light = pixels(scene, .light), let dark = pixels(scene, .dark) {
      return """
        <picture>
        <source media="screen and (prefers-color-scheme: dark)" srcset="\(dark)">
        <img src="\(light)" width="\(Int(scene.width))" height="\(Int(scene.height))" \
        alt="\(alternative)">
        </picture>

        """
    }
    count += 1
    let versions = [("light", FigureTheme.light), ("dark", .dark)].map { name, theme -> HTML in
      let text = scene.svg(
        theme: theme, idPrefix: "\(name)\(count)-", png: PNGEncoder.encodeExactly)
      return "<span class=\"\(name)-figure\">\(HTML(trusted: text))</span>"
    }
    return """
      <span class="drawing" role="img" aria-label="\(alternative)">\(versions.joined())</span>

      """
  }

  private func pixels(_ scene: Scene, _ theme: FigureTheme) -> String? {
    guard let file = try? painter.png(scene, theme: theme) else { return nil }
    return "data:image/png;base64," + base64(file)
  }
}

extension Scene {
  /// Whether it has so many cells of colours that shapes would take more room than pixels.
  fileprivate var hasCells: Bool {
    commands.contains {
      switch $0 {
      case .image(let image): image.values.count > 1000
      case .photograph: true
      default: false
      }
    }
  }
}
