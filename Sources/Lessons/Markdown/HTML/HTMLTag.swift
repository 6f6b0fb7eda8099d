/// A tag, or what a browser takes for something other than text.
package struct HTMLTag: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case start
    case end
    case comment
    /// `<!…>`, `<?…?>` and `<![CDATA[…]]>`, of which a browser shows nothing.
    case declaration
  }

  /// An attribute's value.
  package struct Value: Equatable, Sendable {
    /// The bytes between the quotes.
    var range: Range<Int>
    /// The bytes with the quotes, if there are any.
    var quoted: Range<Int>
    /// What is written.
    var bytes: [UInt8]

    /// The value with its character references resolved.
    package var text: String { bytes.text.unescapedHTML }
  }

  package struct Attribute: Equatable, Sendable {
    /// In lower case.
    package var name: String
    package var range: Range<Int>
    package var value: Value?
  }

  package var kind: Kind
  /// In lower case; empty for comments and declarations.
  package var name: String
  /// From `<` to `>`.
  package var range: Range<Int>
  package var attributes: [Attribute] = []
  /// Whether it ends in `/>`.
  var isSelfClosing = false
  /// Whether its end is in the text.
  var isClosed = true

  package subscript(attribute attribute: String) -> Value? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The tag with another name.
  func named(_ name: String) -> HTMLTag {
    var tag = self
    tag.name = name
    return tag
  }

  func has(_ attribute: String) -> Bool { attributes.contains { $0.name == attribute } }
}
