import CCairo
import Drawing
import Plot

/// A symbol drawn once at each of 4×4 places within a pixel, to be stamped thousands of times.
///
/// That is twenty times as fast as filling a path for each point, and off by at most an eighth of a
/// pixel.
struct SymbolStamps {
  /// The coverage of each pixel, 0 to 255, of all stamps one after another.
  private var coverages: [UInt8] = []
  /// The side of a stamp, in pixels.
  private let size: Int
  /// The distance from a stamp's left and upper edge to the pixel at the symbol's middle.
  private let reach: Int
  private static let steps = 4

  /// - Parameters:
  ///   - symbol: What is drawn.
  ///   - radius: In pixels.
  init?(_ symbol: Figure.Symbol, radius: Double) {
    // The tip of a triangle is 1.56 radii from the middle.
    reach = Int((radius * 1.6).rounded(.up)) + 1
    size = 2 * reach + 1
    guard radius > 0, size < 256 else { return nil }
    for row in 0..<Self.steps {
      for column in 0..<Self.steps {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(size), Int32(size)),
          let context = cairo_create(surface)
        else { return nil }
        defer {
          cairo_destroy(context)
          cairo_surface_destroy(surface)
        }
        symbol.addPath(
          to: context, x: Double(reach) + (Double(column) + 0.5) / Double(Self.steps),
          y: Double(reach) + (Double(row) + 0.5) / Double(Self.steps), radius: radius)
        cairo_fill(context)
        cairo_surface_flush(surface)
        guard let bytes = cairo_image_surface_get_data(surface) else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for y in 0..<size {
          coverages += UnsafeBufferPointer(start: bytes + y * stride, count: size)
        }
      }
    }
  }

  /// Stamps the symbol at points of a context whose target is an image of opaque pixels, inside its
  /// clip, which must be a rectangle.
  func draw(_ points: [Scene.Point], _ color: RGB, opacity: Double, on context: OpaquePointer) {
    guard let surface = cairo_get_target(context) else { return }
    cairo_surface_flush(surface)
    guard let bytes = cairo_image_surface_get_data(surface) else { return }
    defer { cairo_surface_mark_dirty(surface) }
    let density = FigurePainter.density
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &left, &top, &right, &bottom)
    let columns = Int((left * density).rounded())..<Int((right * density).rounded())
    let rows = Int((top * density).rounded())..<Int((bottom * density).rounded())
    let stride = Int(cairo_image_surface_get_stride(surface))
    // The strength runs from 0 to 256, so that dividing is shifting.
    let strength = UInt32((min(max(opacity, 0), 1) * 256).rounded())
    let source = (UInt32(color.red), UInt32(color.green), UInt32(color.blue))
    coverages.withUnsafeBufferPointer { coverages in
      for point in points {
        let (x, y) = (point.x * density, point.y * density)
        let (column, row) = (x.rounded(.down), y.rounded(.down))
        guard column.magnitude < 1e6, row.magnitude < 1e6 else { continue }
        let place =
          Int((y - row) * Double(Self.steps)) * Self.steps + Int((x - column) * Double(Self.steps))
        let (firstX, firstY) = (Int(column) - reach, Int(row) - reach)
        let xs =
          max(
            firstX, columns.lowerBound)..<max(
            min(firstX + size, columns.upperBound), max(firstX, columns.lowerBound))
        for y in max(
          firstY, rows.lowerBound)..<max(
            min(firstY + size, rows.upperBound), max(firstY, rows.lowerBound))
        {
          let line = UnsafeMutableRawPointer(bytes + y * stride)
            .assumingMemoryBound(to: UInt32.self)
          let stamp = (place * size + y - firstY) * size - firstX
          for x in xs {
            let coverage = UInt32(coverages[stamp + x])
            guard coverage > 0 else { continue }
            // The weight is out of 65536; a full coverage of 255 counts as 256.
            let weight = (coverage + coverage >> 7) * strength
            line[x] = Self.blended(line[x], source, weight)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func blended(
    _ pixel: UInt32, _ color: (red: UInt32, green: UInt32, blue: UInt32), _ weight: UInt32
  ) -> UInt32 {
    let rest = 65536 - weight
    let red = (color.red * weight + (pixel >> 16 & 0xFF) * rest + 32768) >> 16
    let green = (color.green * weight + (pixel >> 8 & 0xFF) * rest + 32768) >> 16
    let blue = (color.blue * weight + (pixel & 0xFF) * rest + 32768) >> 16
    return red << 16 | green << 8 | blue
  }
}
