/// A figure that is laid out: what to draw, in order, as plain numbers.
///
/// Lengths are in points (1/72 inch), the origin is the upper left corner, and y grows downwards.
/// Colours are roles, which a theme turns into colours, so that one scene serves light and dark
/// pages.
package struct Scene: Equatable, Sendable {
  package var width: Double
  package var height: Double
  package var commands: [Command]

  package init(width: Double, height: Double, commands: [Command] = []) {
    self.width = width
    self.height = height
    self.commands = commands
  }
}

extension Scene {
  package enum Command: Equatable, Sendable {
    case fill(Rectangle, Paint)
    /// The area inside a closed outline.
    case area([Point], Paint)
    /// The area that an odd number of closed outlines surrounds, which may have holes.
    case regions([[Point]], Paint)
    /// Open lines, each through its points.
    case lines([[Point]], Stroke)
    case symbols([Point], Figure.Symbol, radius: Double, Paint)
    case image(Image)
    case photograph(Photograph)
    case text(Text)
    /// Draws only inside the rectangle, until ``endClip``; clips do not nest.
    case beginClip(Rectangle)
    case endClip
  }

  package struct Point: Equatable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  package struct Rectangle: Equatable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// What a colour is for.
  package enum Role: Equatable, Sendable {
    case background
    case text
    case mutedText
    case grid
    case axis
    /// Shaded zones, marks that stand back, and other grey things.
    case neutral
    /// The colour of the n-th series, from 0; a theme repeats its colours.
    case series(Int)
    /// The background mixed with a share, from 0 to 1, of the colour of the n-th series.
    case tint(Int, Double)
    /// The colour of a value from 0 to 1 in a colour map, lightened or, below 0, darkened by a
    /// shade from -1 to 1.
    case mapped(Figure.ColorMap, Double, shade: Double = 0)
    /// Letters on the colour of a value in a colour map.
    case textOn(Figure.ColorMap, Double)
  }

  package struct Paint: Equatable, Sendable {
    package var role: Role
    package var opacity: Double

    package init(_ role: Role, opacity: Double = 1) {
      self.role = role
      self.opacity = opacity
    }
  }

  package struct Stroke: Equatable, Sendable {
    package var paint: Paint
    package var width: Double
    /// The lengths of dashes and gaps in turn; empty for a line without gaps.
    package var dashes: [Double]

    package init(_ paint: Paint, width: Double, dashes: [Double] = []) {
      self.paint = paint
      self.width = width
      self.dashes = dashes
    }
  }

  /// A grid of equal cells, each of one colour, without smoothing.
  package struct Image: Equatable, Sendable {
    package var rectangle: Rectangle
    package var columns: Int
    /// The values from 0 to 1, row by row from the top; NaN is transparent.
    package var values: [Double]
    package var map: Figure.ColorMap

    package init(rectangle: Rectangle, columns: Int, values: [Double], map: Figure.ColorMap) {
      self.rectangle = rectangle
      self.columns = columns
      self.values = values
      self.map = map
    }
  }

  /// A grid of equal cells, each of a colour of its own, which is the same on light and dark pages.
  package struct Photograph: Equatable, Sendable {
    package var rectangle: Rectangle
    package var columns: Int
    /// The colours, `0xRRGGBB` in sRGB, row by row from the top.
    package var colors: [UInt32]

    package init(rectangle: Rectangle, columns: Int, colors: [UInt32]) {
      self.rectangle = rectangle
      self.columns = columns
      self.colors = colors
    }
  }

  /// The weight of letters; medium is easier to read than regular at the size of tick labels.
  package enum Weight: String, Equatable, Sendable {
    case medium, semibold
  }

  /// The font that has a text's characters.
  package enum Font: String, Equatable, Sendable {
    /// Inter.
    case text
    /// KaTeX Main.
    case symbols
    /// KaTeX AMS.
    case moreSymbols
  }

  /// Characters of one font along a baseline.
  package struct Text: Equatable, Sendable {
    package var string: String
    /// The start of the baseline.
    package var origin: Point
    package var size: Double
    package var weight: Weight
    package var font: Font
    package var paint: Paint
    /// The angle, counter-clockwise, in degrees.
    package var angle: Double
    /// Whether the background's colour surrounds the letters, to set them apart from what they
    /// cross.
    package var hasHalo: Bool

    package init(
      _ string: String, at origin: Point, size: Double, weight: Weight = .medium,
      font: Font = .text, paint: Paint = Paint(.text), angle: Double = 0, hasHalo: Bool = false
    ) {
      self.string = string
      self.origin = origin
      self.size = size
      self.weight = weight
      self.font = font
      self.paint = paint
      self.angle = angle
      self.hasHalo = hasHalo
    }
  }
}

extension Scene.Rectangle {
  package var maxX: Double { x + width }
  package var maxY: Double { y + height }

  package func intersects(_ other: Scene.Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  package func insetBy(_ amount: Double) -> Scene.Rectangle {
    Scene.Rectangle(
      x: x + amount, y: y + amount, width: width - 2 * amount, height: height - 2 * amount)
  }

  package func contains(_ other: Scene.Rectangle) -> Bool {
    x <= other.x && other.maxX <= maxX && y <= other.y && other.maxY <= maxY
  }
}
