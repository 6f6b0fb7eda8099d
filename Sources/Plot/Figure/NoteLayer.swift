extension Figure.Layer {
  /// A text beside a point, or an arrow to it, with a text at its start or without.
  public struct Note: Equatable, Sendable {
    /// Where an arrow starts; a text's middle is there.
    public enum Start: Equatable, Sendable {
      /// Near the point, where the text covers least.
      case chosen
      case at(x: Double, y: Double)
    }

    /// Empty for an arrow alone.
    public var text: String
    /// Of the point.
    public var x: Double
    /// Of the point.
    public var y: Double
    /// Nil for a text that needs no arrow, because it stands beside the point.
    public var arrow: Start?
    public var style: Figure.Style

    public init(
      text: String, x: Double, y: Double, arrow: Start? = nil, style: Figure.Style = .init()
    ) {
      self.text = text
      self.x = x
      self.y = y
      self.arrow = arrow
      self.style = style
    }
  }
}

extension Figure.Layer.Note {
  /// The point, and where its arrow starts.
  package var points: [(x: Double, y: Double)] {
    if case .at(let startX, let startY) = arrow { [(x, y), (startX, startY)] } else { [(x, y)] }
  }
}
