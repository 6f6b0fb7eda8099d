extension Figure {
  /// The colours that numbers are shown in.
  public enum ColorMap: String, CaseIterable, Equatable, Sendable {
    /// From the least to the greatest value.
    case sequential
    /// From negative to positive, neutral in the middle.
    case diverging
    /// From nothing, close to the background, to much of one colour, for counts and shares.
    case intensity
    /// From black to white on light and dark pages alike, for the brightness of a photograph.
    case grey
  }
}
