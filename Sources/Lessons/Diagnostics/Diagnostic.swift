/// Something wrong with what the author wrote: where, what, and the way out.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity
  /// The place; nil for what is in no file, such as a tool that is not installed.
  package var location: Location?
  /// What is wrong, in lower case, without a full stop; may have several lines.
  package var message: String
  /// The way out.
  package var help: String?

  package init(
    _ severity: Severity = .error, at location: Location?, _ message: String, help: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.help = help
  }
}

extension Diagnostic {
  /// The diagnostic as it is printed.
  ///
  /// The place and what is wrong, then the line of source with a caret under the place, and the way
  /// out after the caret.
  ///
  ///     lessons/demo.md:1:11: error: unknown cell option 'hiden'
  ///     ```swift {hiden}
  ///               ^ did you mean 'hidden'?
  ///
  /// The source line is the text of the location's line without its line break. If it is nil, the
  /// help takes a line of its own.
  package func rendered(sourceLine: String?) -> String {
    var text = (location.map { "\($0): " } ?? "") + "\(severity.rawValue): \(message)"
    guard let location, let sourceLine, !sourceLine.allSatisfy(\.isWhitespace) else {
      return help.map { text + "\n  \($0)" } ?? text
    }
    // Tabs stay tabs, so that the caret stands under its character at any tab width.
    let indentation = sourceLine.prefix(max(location.column - 1, 0)).map { character in
      character == "\t" ? "\t" : character.isWide ? "  " : " "
    }
    text += "\n\(sourceLine)\n\(indentation.joined())^"
    return help.map { text + " \($0)" } ?? text
  }
}

extension Character {
  /// Whether a terminal gives the character two columns, as it does to East Asian characters and
  /// emoji.
  ///
  /// Roughly the wide blocks of Unicode Standard Annex #11: a caret that is off by one hurts little.
  fileprivate var isWide: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD, 0xFE0F:
        true
      default: scalar.properties.isEmojiPresentation
      }
    }
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
