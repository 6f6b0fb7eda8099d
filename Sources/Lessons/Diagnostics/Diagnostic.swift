/// Something wrong with what the author wrote: where, what, and the way out.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Sendable { case error, warning, note }

  public var severity: Severity
  /// Nil for what has no place in a file, such as a tool that is not installed.
  public var location: Location?
  /// What is, in lower case, without a full stop; may have several lines.
  public var message: String
  /// The way out.
  public var help: String?

  public init(
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
  /// The place and what is wrong; the line of source with a caret under the place, and the way out
  /// behind the caret.
  ///
  ///     lessons/demo.md:1:11: error: unknown cell option 'hiden'
  ///     ```swift {hiden}
  ///               ^ did you mean 'hidden'?
  ///
  /// The source line is the text of the location's line, without its line break; nil if it cannot
  /// be had, then the help takes a line of its own.
  public func rendered(sourceLine: String?) -> String {
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
  /// Whether a terminal gives it two columns, as it does East Asian characters and emoji.
  ///
  /// The wide blocks of Unicode Standard Annex #11, roughly: a caret that is off by one hurts little.
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
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
