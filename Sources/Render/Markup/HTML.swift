import Text

/// A piece of HTML.
///
/// Text becomes markup here and nowhere else, so that nothing is escaped twice or not at all.
///
///     let name = "a < b"
///     let html: HTML = "<em>\(name)</em>"      // <em>a &lt; b</em>
///
/// The literal's own characters are markup. Interpolated text is escaped, both for an element's
/// content and for an attribute in quotes; interpolated HTML is taken as it is.
package struct HTML: Hashable, Sendable {
  /// The markup.
  package private(set) var text: String

  /// Takes markup that was made elsewhere, such as a formula's, as it is.
  package init(trusted markup: String) { text = markup }

  package static let empty = HTML(trusted: "")

  package var isEmpty: Bool { text.isEmpty }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral markup: String) { text = markup }

  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.markup }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { markup += literal }

    package mutating func appendInterpolation(_ text: String) { markup += text.escapedForMarkup }

    package mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    package mutating func appendInterpolation(_ html: HTML) { markup += html.text }
  }
}

extension HTML {
  package static func + (a: HTML, b: HTML) -> HTML { HTML(trusted: a.text + b.text) }

  package static func += (a: inout HTML, b: HTML) { a.text += b.text }
}

extension Sequence<HTML> {
  package func joined(separator: HTML = .empty) -> HTML {
    HTML(trusted: map(\.text).joined(separator: separator.text))
  }
}
