import Lessons
import Text

/// What is wrong with a formula, in an author's words rather than in KaTeX's.
package struct FormulaMistake: Equatable {
  package var message: String
  package var help: String?
  /// What it is about, in UTF-16 code units of the formula.
  package var range: Range<Int>
  /// What to write there, where that is certain.
  package var replacement: String?

  init(message: String, help: String?, range: Range<Int>, replacement: String?) {
    self.message = message
    self.help = help
    self.range = range
    self.replacement = replacement
  }

  /// - Parameters:
  ///   - message: What KaTeX says.
  ///   - position: Before which of the formula's UTF-16 code units it says so; nil for all of it.
  ///   - tex: The formula.
  package init(_ message: String, at position: Int?, in tex: String) {
    self.message = message
    let units = Array(tex.utf16)
    let start = min(max(position ?? 0, 0), units.count)
    range = start..<start
    let written = position == nil ? "" : Self.command(units[start...])
    range = start..<start + written.utf16.count
    if let name = message.word(after: "undefined control sequence: ") {
      if let near = name.nearest(among: TeXNames.commands.map { "\\" + $0 }) {
        help = "did you mean '\(near)'?"
        if written == name { replacement = near }
      }
    } else if let name = message.word(after: "no such environment: ") {
      let plain = name.hasSuffix("*") ? String(name.dropLast()) : name
      let near = plain.nearest(among: TeXNames.environments)
      help = near.map { "did you mean '\($0)'?" }
      if let place = Self.range(of: plain, in: units, from: start) {
        range = place
        replacement = near
      }
    } else if message.contains("% comment has no terminating newline") {
      self.message = "'%' begins a comment"
      help = "write '\\%' for the sign"
      if let sign = units.lastIndex(of: 0x25) {
        range = sign..<sign + 1
        replacement = "\\%"
      }
    } else if message.hasPrefix("laTeX-incompatible input and strict mode is set to 'error': ") {
      let rest = message.dropFirst(
        "laTeX-incompatible input and strict mode is set to 'error': ".count)
      let text = rest.lastIndex(of: "[").map { rest[..<$0] } ?? rest
      self.message = "LaTeX would not take this: " + String(text).trimmingSpaces
    } else {
      explainUnexpected(message)
    }
  }

  /// The signs that KaTeX does not expect, which it calls by the names of its parser.
  private mutating func explainUnexpected(_ message: String) {
    switch message {
    case "expected 'EOF', got '&'":
      self.message = "'&' is outside a matrix or aligned lines"
      help = "write '\\&' for the sign, or put the lines into \\begin{aligned}"
    case "expected 'EOF', got '}'":
      self.message = "this '}' closes nothing"
      help = "remove it, or write '\\}' for the sign"
    case "expected 'EOF', got '\\end'":
      self.message = "this '\\end' ends nothing"
      help = "write its '\\begin' before it"
    case "expected 'EOF', got '\\right'":
      self.message = "'\\right' without '\\left'"
      help = "write '\\left' before it; '\\left.' shows nothing"
    case "expected 'EOF', got '#'":
      self.message = "'#' is outside a macro"
      help = "write '\\#' for the sign"
    case let message where message.hasPrefix("expected '}', got 'EOF'"):
      self.message = "a '{' is not closed"
    case let message where message.hasPrefix("expected '\\right', got 'EOF'"):
      self.message = "'\\left' without '\\right'"
      help = "write '\\right' after it; '\\right.' shows nothing"
    default: break
    }
  }

  /// The command that begins a text, or its first character.
  private static func command(_ units: ArraySlice<UInt16>) -> String {
    guard let first = units.first else { return "" }
    guard first == 0x5C else { return String(decoding: units.prefix(1), as: UTF16.self) }
    let letters = units.dropFirst().prefix { unit in
      (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
    }
    return String(decoding: units.prefix(max(2, letters.count + 1)), as: UTF16.self)
  }

  private static func range(of word: String, in units: [UInt16], from start: Int) -> Range<Int>? {
    let word = Array(word.utf16)
    guard !word.isEmpty, units.count >= word.count else { return nil }
    // KaTeX points at the name's brace, or behind it.
    let first = max(0, start - word.count - 2)
    return (first...units.count - word.count).first {
      units[$0..<$0 + word.count].elementsEqual(word)
    }.map { $0..<$0 + word.count }
  }
}

extension String {
  /// What follows a prefix; nil without it.
  fileprivate func word(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
