/// Where a link or an image is written.
package struct LinkPlace: Equatable, Sendable {
  /// All of it, from its first bracket on.
  package var range: SourceRange
  /// What is between its brackets.
  package var text: SourceRange
  /// Where it leads to, which may stand in a link definition.
  package var address: WrittenAddress

  package init(range: SourceRange, text: SourceRange, address: WrittenAddress) {
    self.range = range
    self.text = text
    self.address = address
  }

  /// A place without extent.
  package init(at location: Location) {
    let range = SourceRange(at: location)
    self.init(range: range, text: range, address: WrittenAddress("", at: range, .plain))
  }

  package var location: Location { range.start }

  /// The brackets with what is between them.
  package var brackets: SourceRange {
    if range.isEmpty { return range }
    var end = text.end
    end.column += 1
    return SourceRange(range.start, end)
  }
}

/// The address of a link, an image or an attribute of HTML, as it is written.
package struct WrittenAddress: Hashable, Sendable {
  package enum Form: Sendable {
    /// `[text](address)`, or in a definition `[label]: address`.
    case plain
    /// `<address>`; the range is what is between the brackets.
    case inAngleBrackets
    /// The value of an attribute, with its quotes if it has any.
    case attribute
    /// One of several addresses in the value of an attribute.
    case partOfAttribute
    /// An id without its `#`, as in `\ref{id}`.
    case id
  }

  package var text: String
  package var range: SourceRange
  package var form: Form

  package init(_ text: String, at range: SourceRange, _ form: Form) {
    self.text = text
    self.range = range
    self.form = form
  }

  /// The edit that writes another address in the place of this one.
  ///
  /// - Parameters:
  ///   - destination: What this one was read as.
  ///   - other: The other one, as `Inline.link` has it.
  /// - Returns: The edit; nil if this one is written in a way that cannot be kept, such as with
  ///   escapes.
  func edit(of destination: String, to other: String) -> SourceEdit? {
    guard !range.isEmpty else { return nil }
    let isLinkable = !other.contains { "<>\\\"\n".contains($0) }
    switch form {
    case .id:
      guard destination == "#" + text, other.hasPrefix("#") else { return nil }
      return SourceEdit(range, replaceWith: String(other.dropFirst()))
    case .plain:
      guard destination == text, isLinkable else { return nil }
      let needsBrackets = other.contains { $0.isWhitespace || "()*_`$[]&".contains($0) }
      return SourceEdit(range, replaceWith: needsBrackets ? "<\(other)>" : other)
    case .inAngleBrackets:
      guard destination == text, isLinkable else { return nil }
      return SourceEdit(range, replaceWith: other)
    case .attribute:
      guard destination == text, isLinkable, !other.contains("&") else { return nil }
      return SourceEdit(range, replaceWith: "\"\(other)\"")
    case .partOfAttribute:
      guard destination == text, isLinkable,
        !other.contains(where: { $0.isWhitespace || ",&".contains($0) })
      else { return nil }
      return SourceEdit(range, replaceWith: other)
    }
  }
}
