extension LinkDefinitions {
  /// Warnings about definitions that no link or image uses: their lines show nothing.
  ///
  /// - Parameter used: The definitions that links and images use, by their keys.
  /// - Returns: The warnings, one for each definition.
  func unused(besides used: Set<String>) -> [Diagnostic] {
    entries.filter { key, definition in
      !used.contains(key) && (definition.calloutKind != nil || !definition.isComment)
    }.map { _, definition in
      let label = definition.label
      if let kind = definition.calloutKind {
        let mark = "[!\(kind.rawValue.uppercased())] \(definition.address.text.excerpt)"
        // Deeper in a line it is in a quote, or in a list.
        let sign = label.location.column == 2 ? "> " : ""
        return Diagnostic(
          at: label.sourceRange,
          "'[\(label.text)]:' is a link definition, not a callout",
          help: "write '\(sign)\(mark)'")
      }
      return Diagnostic(
        .warning, at: label.sourceRange,
        "nothing refers to the link definition '\(label.onOneLine.text.excerpt)'",
        help:
          "refer to it with '[\(label.onOneLine.text.excerpt)]', remove it, or write '\\[' if it is text"
      )
    }
  }
}

extension LinkDefinitions.Entry {
  /// Whether it was meant to begin a callout: it leads nowhere, even if brackets refer to it.
  var isCallout: Bool {
    let address = Array(address.text.utf8)[...]
    return calloutKind != nil && !address.looksLikeAddress && !address.looksLikeFile
      && address.first != .hash
  }

  /// The kind of the callout that its label is the mark of.
  fileprivate var calloutKind: Callout.Kind? {
    let name = label.text
    return name.hasPrefix("!") ? Callout.Kind(rawValue: name.dropFirst().lowercased()) : nil
  }

  /// Whether it is a comment, as authors write them in Markdown: `[//]: # (text)`, `[comment]: <> (text)`.
  ///
  /// Its address leads nowhere, or its label is not a word that a text would have in brackets.
  fileprivate var isComment: Bool {
    let name = label.text
    return address.text.isEmpty || address.text == "#" || name.lowercased() == "comment"
      || !name.contains { $0.isLetter || $0.isNumber }
  }
}
