/// A piece of HTML.
///
/// This is the only place where text becomes markup, so that nothing is escaped twice or
/// not at all.
///
///     let name = "a < b"
///     let html: HTML = "<em>\(name)</em>"      // <em>a &lt; b</em>
///
/// What stands literally in the source is markup; text put in between is escaped, for an element's
/// content as for an attribute in quotes; HTML put in between is taken as it is.
public struct HTML: Hashable, Sendable {
  /// The markup.
  public private(set) var text: String

  /// Markup that comes from elsewhere and is right already, such as a formula's.
  public init(trusted markup: String) { text = markup }

  /// Text, escaped.
  public init(escaping text: String) { self.text = escaped(text) }

  public static let empty = HTML(trusted: "")

  public var isEmpty: Bool { text.isEmpty }
}

extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral markup: String) { text = markup }

  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.markup }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { markup += literal }

    public mutating func appendInterpolation(_ text: String) { markup += escaped(text) }

    public mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    public mutating func appendInterpolation(_ html: HTML) { markup += html.text }
  }
}

extension HTML {
  public static func + (a: HTML, b: HTML) -> HTML { HTML(trusted: a.text + b.text) }

  public static func += (a: inout HTML, b: HTML) { a.text += b.text }
}

extension Sequence<HTML> {
  public func joined(separator: HTML = .empty) -> HTML {
    HTML(trusted: map(\.text).joined(separator: separator.text))
  }
}

/// The text as it stands in HTML, in an element or in an attribute with quotes of either kind.
private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) || $0 == 0 }) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    // HTML has no way to write this character.
    case "\0": result.unicodeScalars.append("\u{FFFD}")
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
