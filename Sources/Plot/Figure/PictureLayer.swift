extension Figure.Layer {
  /// Pictures of equal size side by side, whose pixels are squares of one colour.
  public struct Pictures: Equatable, Sendable {
    /// One of them.
    public struct Picture: Equatable, Sendable {
      /// Row by row from the top: brightnesses or other numbers, or all red ones, then all green
      /// ones, then all blue ones.
      public var values: [Double]
      /// What its darkest and lightest colour stand for; nil if all pictures share that.
      public var domain: ClosedRange<Double>?
      /// Above it.
      public var title: String?
      /// Whether it is framed, and its title coloured, to be found among the others.
      public var isMarked: Bool

      public init(
        values: [Double], domain: ClosedRange<Double>? = nil, title: String? = nil,
        isMarked: Bool = false
      ) {
        self.values = values
        self.domain = domain
        self.title = title
        self.isMarked = isMarked
      }
    }

    /// Of each picture, in pixels.
    public var width: Int
    /// 1, or 3 for red, green and blue.
    public var channels: Int
    public var pictures: [Picture]
    /// How many pictures stand side by side; nil for as many as suits them.
    public var columns: Int?
    /// What pictures of one channel are coloured by.
    public var map: Scene.ColorMap
    /// What the colours show; nil for the range of the values.
    public var domain: ClosedRange<Double>?
    /// What the colours stand for, beside the colour bar.
    public var label: String?

    public init(
      width: Int, channels: Int = 1, pictures: [Picture], columns: Int? = nil,
      map: Scene.ColorMap = .grey, domain: ClosedRange<Double>? = nil, label: String? = nil
    ) {
      self.width = width
      self.channels = channels
      self.pictures = pictures
      self.columns = columns
      self.map = map
      self.domain = domain
      self.label = label
    }
  }
}

extension Figure.Layer.Pictures {
  /// Of each picture, in pixels.
  package var height: Int {
    guard width > 0, channels > 0, let first = pictures.first else { return 0 }
    return first.values.count / channels / width
  }

  /// Whether the numbers are what a screen shows, in 256 steps, rather than any that a colour map
  /// stands for.
  package var isPhotographic: Bool { channels == 3 || map == .grey }
}

extension ClosedRange<Double> {
  /// How many brightnesses a channel of a picture has beside black.
  private static var levels: Double { 255 }

  /// The number of the nearest of 256 brightnesses, from 0; nil for a NaN.
  package func level(of value: Double) -> Int? {
    guard !value.isNaN else { return nil }
    let clamped = Swift.min(Swift.max(value, lowerBound), upperBound)
    return Int(((clamped - lowerBound) / (upperBound - lowerBound) * Self.levels).rounded())
  }

  /// The value of a brightness from 0 to 255.
  package func value(ofLevel level: Int) -> Double {
    level == 255
      ? upperBound : lowerBound + (upperBound - lowerBound) * Double(level) / Self.levels
  }
}
