/// How printed text looks, as escape sequences of a terminal ask for it.
package struct TextStyle: Hashable, Sendable {
  /// A colour of the page's theme, to which the many colours of terminals are reduced so that text
  /// stays readable on light and on dark pages.
  package enum Color: String, CaseIterable, Sendable {
    case red, green, yellow, blue, magenta, cyan, gray
  }

  /// Nil for the colour of other text.
  package var color: Color?
  /// Nil for the page's own background.
  package var background: Color?
  package var isBold = false
  package var isItalic = false
  package var isUnderlined = false
  package var isStruck = false

  package init(
    color: Color? = nil, background: Color? = nil, isBold: Bool = false, isItalic: Bool = false,
    isUnderlined: Bool = false, isStruck: Bool = false
  ) {
    self.color = color
    self.background = background
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isStruck = isStruck
  }
}

/// A stretch of a text that looks different from the rest.
package struct StyledRange: Equatable, Sendable {
  /// In bytes of the text's UTF-8.
  package var range: Range<Int>
  package var style: TextStyle

  package init(_ range: Range<Int>, _ style: TextStyle) {
    self.range = range
    self.style = style
  }
}
