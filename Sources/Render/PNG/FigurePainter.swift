import CCairo
import Drawing
import Plot

/// Draws scenes as pixels.
///
/// Finding fonts takes a few milliseconds the first time, so keep one painter for many figures.
package final class FigurePainter {
  /// The pixels to a point, so that figures look sharp on the screens that most readers have.
  package static let density = 2.0

  private let fonts = FigureFonts()

  package init() {}

  /// The scene as a PNG file.
  ///
  /// The same scene, theme and description give the same bytes.
  package func png(
    _ scene: Scene, theme: FigureTheme, description: FigureDescription = FigureDescription()
  ) throws(DrawingError) -> [UInt8] {
    PNGEncoder.encode(
      try pixels(of: scene, theme: theme), keeping: scene.colorsOfPictures, description: description
    )
  }

  /// The scene as opaque pixels.
  package func pixels(of scene: Scene, theme: FigureTheme) throws(DrawingError) -> Pixels {
    let width = Int((scene.width * Self.density).rounded(.up))
    let height = Int((scene.height * Self.density).rounded(.up))
    guard width > 0, height > 0, width <= 20_000, height <= 20_000 else {
      throw DrawingError(message: "a picture of \(width)×\(height) pixels cannot be drawn")
    }
    var pixels = Pixels(width: width, height: height)
    let status = pixels.values.withUnsafeMutableBytes { bytes in
      draw(scene, theme, on: bytes.baseAddress, width: width, height: height)
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      let reason = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown error"
      throw DrawingError(message: "cairo cannot draw the figure: \(reason)")
    }
    return pixels
  }

  private func draw(
    _ scene: Scene, _ theme: FigureTheme, on bytes: UnsafeMutableRawPointer?, width: Int,
    height: Int
  ) -> cairo_status_t {
    let surface = cairo_image_surface_create_for_data(
      bytes?.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24, Int32(width), Int32(height),
      Int32(width * 4))
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { return CAIRO_STATUS_NO_MEMORY }
    defer { cairo_destroy(context) }
    cairo_scale(context, Self.density, Self.density)
    var drawing = SceneDrawing(context: context, theme: theme, fonts: fonts)
    drawing.draw(scene)
    cairo_surface_flush(surface)
    return cairo_status(context)
  }
}

extension Scene {
  /// The colours that are data: brightnesses and photographs.
  fileprivate var colorsOfPictures: Set<UInt32> {
    var colors: Set<UInt32> = []
    for command in commands {
      switch command {
      case .image(let image) where image.map == .grey:
        for value in image.values where !value.isNaN {
          colors.insert(UInt32(min(max(value * 256, 0), 255)) * 0x010101)
        }
      case .photograph(let image): colors.formUnion(image.colors)
      default: break
      }
    }
    return colors
  }
}

/// Why a figure cannot be drawn.
package struct DrawingError: Error, Equatable, Sendable, CustomStringConvertible {
  package var message: String
  package var description: String { message }
}
