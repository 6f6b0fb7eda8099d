extension Figure.Layer {
  /// Pictures of equal size side by side, whose pixels are squares of one colour.
  package struct Pictures: Equatable, Sendable {
    /// One of the pictures.
    package struct Picture: Equatable, Sendable {
      /// The values row by row from the top: brightnesses or other numbers, or all red values, then
      /// all green ones, then all blue ones.
      package var values: [Double]
      /// The values of its darkest and lightest colour; nil if all pictures share them.
      package var domain: ClosedRange<Double>?
      /// The title above the picture.
      package var title: String?
      /// Whether it is framed and has a coloured title, to stand out from the others.
      package var isMarked: Bool

      package init(
        values: [Double], domain: ClosedRange<Double>? = nil, title: String? = nil,
        isMarked: Bool = false
      ) {
        self.values = values
        self.domain = domain
        self.title = title
        self.isMarked = isMarked
      }
    }

    /// The width of each picture, in pixels.
    package var width: Int
    /// The number of channels: 1, or 3 for red, green and blue.
    package var channels: Int
    package var pictures: [Picture]
    /// The number of pictures in a row; nil for a number that suits them.
    package var columns: Int?
    /// The colour map of pictures with one channel.
    package var map: Figure.ColorMap
    /// The range that the colours show; nil for the range of the values.
    package var domain: ClosedRange<Double>?
    /// What the colours stand for, beside the colour bar.
    package var label: String?

    package init(
      width: Int, channels: Int = 1, pictures: [Picture], columns: Int? = nil,
      map: Figure.ColorMap = .grey, domain: ClosedRange<Double>? = nil, label: String? = nil
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
  /// The height of each picture, in pixels.
  package var height: Int {
    guard width > 0, channels > 0, let first = pictures.first else { return 0 }
    return first.values.count / channels / width
  }

  /// Whether the numbers are brightnesses of a screen, in 256 steps, rather than any numbers that a
  /// colour map shows.
  package var isPhotographic: Bool { channels == 3 || map == .grey }
}

extension ClosedRange<Double> {
  /// The number of brightnesses that a channel has besides black.
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
