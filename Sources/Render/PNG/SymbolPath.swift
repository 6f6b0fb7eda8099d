import CCairo
import Drawing
import Plot

extension Figure.Symbol {
  /// Appends the symbol's outline to the path of a cairo context.
  func addPath(to context: OpaquePointer, x: Double, y: Double, radius: Double) {
    switch outline(x: x, y: y, radius: radius) {
    case .circle(let center, let radius):
      cairo_new_sub_path(context)
      cairo_arc(context, center.x, center.y, radius, 0, 2 * Double.pi)
    case .rectangle(let rectangle):
      cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    case .polygon(let corners):
      for (index, corner) in corners.enumerated() {
        if index == 0 {
          cairo_move_to(context, corner.x, corner.y)
        } else {
          cairo_line_to(context, corner.x, corner.y)
        }
      }
      cairo_close_path(context)
    }
  }
}
