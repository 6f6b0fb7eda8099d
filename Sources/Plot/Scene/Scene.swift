/// A figure laid out: what to draw, in order, as plain numbers.
///
/// Lengths are in points (1/72 inch), the origin is the upper left corner, y grows downwards.
/// Colours are roles, which a theme makes colours of, so that one scene serves light and dark
/// pages.
public struct Scene: Equatable, Sendable {
  public var width: Double
  public var height: Double
  public var commands: [Command]

  public init(width: Double, height: Double, commands: [Command] = []) {
    self.width = width
    self.height = height
    self.commands = commands
  }
}

extension Scene {
  public enum Command: Equatable, Sendable {
    case fill(Rectangle, Paint)
    /// The area inside a closed outline.
    case area([Point], Paint)
    /// What an odd number of closed outlines surrounds: areas with holes.
    case regions([[Point]], Paint)
    /// Open lines, each through its points.
    case lines([[Point]], Stroke)
    case symbols([Point], Symbol, radius: Double, Paint)
    case image(Image)
    case photograph(Photograph)
    case text(Text)
    /// Draws only inside the rectangle, until ``endClip``; clips do not nest.
    case beginClip(Rectangle)
    case endClip
  }

  public struct Point: Equatable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  public struct Rectangle: Equatable, Sendable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// What a colour is for.
  public enum Role: Equatable, Sendable {
    case background
    case text
    case mutedText
    case grid
    case axis
    /// Shaded zones, marks that step back, and other grey things.
    case neutral
    /// The colour of the n-th series, from 0; a theme repeats its colours.
    case series(Int)
    /// The background with a share, from 0 to 1, of the colour of the n-th series.
    case tint(Int, Double)
    /// The colour of a value from 0 to 1 in a colour map, lightened or, below 0, darkened by a
    /// shade from -1 to 1.
    case mapped(ColorMap, Double, shade: Double = 0)
    /// Letters on the colour of a value in a colour map.
    case textOn(ColorMap, Double)
  }

  public struct Paint: Equatable, Sendable {
    public var role: Role
    public var opacity: Double

    public init(_ role: Role, opacity: Double = 1) {
      self.role = role
      self.opacity = opacity
    }
  }

  public struct Stroke: Equatable, Sendable {
    public var paint: Paint
    public var width: Double
    /// Lengths of dashes and gaps in turn; empty for a line without gaps.
    public var dashes: [Double]

    public init(_ paint: Paint, width: Double, dashes: [Double] = []) {
      self.paint = paint
      self.width = width
      self.dashes = dashes
    }
  }

  public enum Symbol: String, CaseIterable, Equatable, Sendable {
    case circle, square, triangle, diamond
  }

  public enum ColorMap: String, Equatable, Sendable {
    /// From the least to the greatest value.
    case sequential
    /// From negative to positive, neutral in the middle.
    case diverging
    /// From nothing, which is close to the background, to much of one colour: counts and shares.
    case intensity
    /// From black to white, in light and dark alike: a photograph's brightness.
    case grey
  }

  /// A grid of equal cells, each of one colour, without smoothing.
  public struct Image: Equatable, Sendable {
    public var rectangle: Rectangle
    public var columns: Int
    /// From 0 to 1, row by row from the top; NaN is left transparent.
    public var values: [Double]
    public var map: ColorMap

    public init(rectangle: Rectangle, columns: Int, values: [Double], map: ColorMap) {
      self.rectangle = rectangle
      self.columns = columns
      self.values = values
      self.map = map
    }
  }

  /// A grid of equal cells, each of a colour of its own, which is the same on light and dark pages.
  public struct Photograph: Equatable, Sendable {
    public var rectangle: Rectangle
    public var columns: Int
    /// `0xRRGGBB` in sRGB, row by row from the top.
    public var colors: [UInt32]

    public init(rectangle: Rectangle, columns: Int, colors: [UInt32]) {
      self.rectangle = rectangle
      self.columns = columns
      self.colors = colors
    }
  }

  /// Of the font's letters; medium is easier to read than regular at the size of tick labels.
  public enum Weight: String, Equatable, Sendable {
    case medium, semibold
  }

  /// Which font has a text's characters.
  public enum Font: String, Equatable, Sendable {
    /// Inter.
    case text
    /// KaTeX Main.
    case symbols
    /// KaTeX AMS.
    case moreSymbols
  }

  /// Characters of one font along a baseline.
  public struct Text: Equatable, Sendable {
    public var string: String
    /// The start of the baseline.
    public var origin: Point
    public var size: Double
    public var weight: Weight
    public var font: Font
    public var paint: Paint
    /// Counter-clockwise, in degrees.
    public var angle: Double
    /// Whether the background's colour surrounds the letters, to part them from what they cross.
    public var hasHalo: Bool

    public init(
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
