extension Figure {
  /// The shape that a point is drawn as.
  public enum Symbol: String, CaseIterable, Equatable, Sendable {
    case circle, square, triangle, diamond
  }
}
