extension Figure.Layer {
  /// A text beside a point, or an arrow to it that may have a text at its start.
  package struct Note: Equatable, Sendable {
    /// Where an arrow starts, which is also the middle of its text.
    package enum Start: Equatable, Sendable {
      /// A place near the point where the text covers least.
      case chosen
      case at(x: Double, y: Double)
    }

    /// The text; empty for an arrow alone.
    package var text: String
    /// A coordinate of the point.
    package var x: Double
    /// A coordinate of the point.
    package var y: Double
    /// The start of the arrow; nil for a text beside the point, which needs none.
    package var arrow: Start?
    package var style: Figure.Style

    package init(
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
