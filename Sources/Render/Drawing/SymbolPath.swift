import CCairo
import Plot

extension Scene.Symbol {
  /// Appends the symbol's outline to the path of a cairo context.
  ///
  /// Symbols of one radius have equal areas, so that none looks heavier than the others.
  func addPath(to context: OpaquePointer, x: Double, y: Double, radius: Double) {
    switch self {
    case .circle:
      cairo_new_sub_path(context)
      cairo_arc(context, x, y, radius, 0, 2 * Double.pi)
    case .square:
      let half = radius * 0.886  // √π / 2
      cairo_rectangle(context, x - half, y - half, 2 * half, 2 * half)
    case .triangle:
      let side = radius * 2.694  // of the equilateral triangle with the circle's area
      let height = side * 0.866
      cairo_move_to(context, x, y - height * 2 / 3)
      cairo_line_to(context, x + side / 2, y + height / 3)
      cairo_line_to(context, x - side / 2, y + height / 3)
      cairo_close_path(context)
    case .diamond:
      let half = radius * 1.253  // √(π / 2)
      cairo_move_to(context, x, y - half)
      cairo_line_to(context, x + half, y)
      cairo_line_to(context, x, y + half)
      cairo_line_to(context, x - half, y)
      cairo_close_path(context)
    }
  }
}
