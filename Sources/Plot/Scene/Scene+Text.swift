import Text

extension Scene {
  /// The scene as readable text, with a command on each line and tenths of a point, so that two
  /// scenes that look the same have the same text.
  package var text: String {
    var lines = ["scene \(short(width)) × \(short(height))"]
    for command in commands { lines.append(Self.text(of: command)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(of command: Command) -> String {
    switch command {
    case .fill(let rectangle, let paint): return "fill \(text(rectangle)) \(text(paint))"
    case .area(let points, let paint): return "area \(text(paint)) \(text(points))"
    case .regions(let outlines, let paint):
      return "regions \(text(paint))" + outlines.map { "\n  \(text($0))" }.joined()
    case .lines(let lines, let stroke):
      let dashes =
        stroke.dashes.isEmpty ? "" : " dashes \(stroke.dashes.map(short).joined(separator: " "))"
      return "lines \(text(stroke.paint)) width \(short(stroke.width))\(dashes)"
        + lines.map { "\n  \(text($0))" }.joined()
    case .symbols(let points, let symbol, let radius, let paint):
      return "\(symbol.rawValue)s \(text(paint)) radius \(short(radius)) \(text(points))"
    case .image(let image):
      let rows = image.columns > 0 ? image.values.count / image.columns : 0
      // A hundredth is two or three of the 256 colours of a map.
      let values = image.values.map(hundredths)
      return "image \(text(image.rectangle)) \(image.map.rawValue) \(rows)×\(image.columns)"
        + "\n  \(values.joined(separator: " "))"
    case .photograph(let image):
      let rows = image.columns > 0 ? image.colors.count / image.columns : 0
      return "photograph \(text(image.rectangle)) \(rows)×\(image.columns)"
        + "\n  \(image.colors.map(hexadecimal).joined(separator: " "))"
    case .text(let text): return Self.text(of: text)
    case .beginClip(let rectangle): return "clip \(text(rectangle))"
    case .endClip: return "end of clip"
    }
  }

  private static func text(of text: Text) -> String {
    var line = "text '\(text.string)' at \(point(text.origin)) size \(short(text.size))"
    if text.weight != .medium { line += " \(text.weight.rawValue)" }
    if text.font != .text { line += " font \(text.font.rawValue)" }
    if text.angle != 0 { line += " angle \(short(text.angle))" }
    if text.hasHalo { line += " halo" }
    return line + " \(Self.text(text.paint))"
  }

  private static func text(_ rectangle: Rectangle) -> String {
    "\(short(rectangle.x)),\(short(rectangle.y)) \(short(rectangle.width))×\(short(rectangle.height))"
  }

  private static func text(_ paint: Paint) -> String {
    let role =
      switch paint.role {
      case .background: "background"
      case .text: "text"
      case .mutedText: "mutedText"
      case .grid: "grid"
      case .axis: "axis"
      case .neutral: "neutral"
      case .series(let number): "series \(number)"
      case .tint(let number, let share): "series \(number) tint \(hundredths(share))"
      case .mapped(let map, let value, let shade):
        "\(map.rawValue) \(hundredths(value))" + (shade == 0 ? "" : " shade \(hundredths(shade))")
      case .textOn(let map, let value): "text on \(map.rawValue) \(hundredths(value))"
      }
    return paint.opacity == 1 ? role : "\(role) at \(paint.opacity.text(.figure(decimals: 2)))"
  }

  private static func text(_ points: [Point]) -> String {
    points.map(point).joined(separator: " ")
  }

  private static func point(_ point: Point) -> String { "\(short(point.x)),\(short(point.y))" }
}

/// A fraction, or a dash for NaN.
private func hundredths(_ value: Double) -> String {
  value.isNaN ? "–" : value.text(.figure(decimals: 2))
}

/// A length in points with one decimal, or with none if that is zero.
private func short(_ value: Double) -> String { value.text(.drawing(decimals: 1)) }

/// The colour as six digits, two each for red, green and blue.
private func hexadecimal(_ color: UInt32) -> String {
  let digits = String(color & 0xFF_FFFF, radix: 16)
  return String(repeating: "0", count: 6 - digits.utf8.count) + digits
}
