/// Something that an author draws in a panel, such as a line, points or bars.
///
/// A mark says what it is made of as a ``Sketch``, and the panel, which knows the axes, makes
/// layers of it. Your own mark is a struct whose ``sketch`` is that of another.
public protocol Mark {
  /// Colour, dashes and weight, as the modifiers below set them.
  var style: Figure.Style { get set }
  var sketch: Sketch { get }
}

extension Mark {
  /// The same mark with dashed lines.
  public func dashed() -> Self { styled { $0.isDashed = true } }

  /// The same mark in grey and thinner, to stand back from what matters.
  public func muted() -> Self { styled { $0.isMuted = true } }

  /// The same mark in the colour of the series with this number, from 0.
  public func series(_ number: Int) -> Self { styled { $0.series = number } }

  private func styled(_ change: (inout Figure.Style) -> Void) -> Self {
    var mark = self
    change(&mark.style)
    return mark
  }
}

/// Collects the marks between the braces of a figure or panel.
@resultBuilder public enum MarkBuilder {
  public static func buildExpression<M: Mark>(_ mark: M) -> [Sketch] { [mark.sketch] }
  public static func buildExpression(_ sketches: [Sketch]) -> [Sketch] { sketches }
  public static func buildBlock(_ parts: [Sketch]...) -> [Sketch] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [Sketch]?) -> [Sketch] { part ?? [] }
  public static func buildEither(first part: [Sketch]) -> [Sketch] { part }
  public static func buildEither(second part: [Sketch]) -> [Sketch] { part }
  public static func buildArray(_ parts: [[Sketch]]) -> [Sketch] { parts.flatMap { $0 } }
  public static func buildLimitedAvailability(_ part: [Sketch]) -> [Sketch] { part }
}

/// Collects the panels between the braces of a figure.
@resultBuilder public enum PanelBuilder {
  public static func buildExpression(_ panel: Panel) -> [Panel] { [panel] }
  public static func buildExpression(_ panels: [Panel]) -> [Panel] { panels }
  public static func buildBlock(_ parts: [Panel]...) -> [Panel] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [Panel]?) -> [Panel] { part ?? [] }
  public static func buildEither(first part: [Panel]) -> [Panel] { part }
  public static func buildEither(second part: [Panel]) -> [Panel] { part }
  public static func buildArray(_ parts: [[Panel]]) -> [Panel] { parts.flatMap { $0 } }
  public static func buildLimitedAvailability(_ part: [Panel]) -> [Panel] { part }
}
