/// Reads a text as a terminal does: characters, control characters, and escape sequences.
///
/// Every sequence is read to its end, whatever it asks for. A sequence that breaks off is dropped up to
/// where it does.
struct ControlReader {
  enum Action: Equatable {
    case write(Unicode.Scalar)
    case lineBreak
    case carriageReturn
    case backspace
    case tabulator
    /// A control sequence by its last character, with its parameters, each with its subparameters.
    case sequence(Unicode.Scalar, [[Int]])
    /// Another control character, which a terminal shows nothing of.
    case control(Unicode.Scalar)
  }

  private var rest: Substring.UnicodeScalarView

  init(_ text: String) { rest = text[...].unicodeScalars }

  /// The next thing to do; nil at the end.
  mutating func next() -> Action? {
    while let scalar = rest.popFirst() {
      switch scalar {
      // As line breaks, as terminals take them that begin a new line with each.
      case "\n", "\u{B}", "\u{C}", "\u{85}": return .lineBreak
      case "\r": return .carriageReturn
      case "\u{8}": return .backspace
      case "\t": return .tabulator
      case "\u{1B}": if let action = escapeSequence() { return action }
      case "\u{9B}": if let action = controlSequence() { return action }
      case "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}": skipString()
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": return .control(scalar)
      default: return .write(scalar)
      }
    }
    return nil
  }

  /// Reads what follows an escape.
  private mutating func escapeSequence() -> Action? {
    switch rest.first {
    case "[":
      rest.removeFirst()
      return controlSequence()
    case "]", "P", "X", "^", "_":
      rest.removeFirst()
      skipString()
      return nil
    default:
      while let scalar = rest.first, (" "..."/").contains(scalar) { rest.removeFirst() }
      guard let final = rest.first, ("0"..."~").contains(final) else {
        return .control("\u{1B}")
      }
      rest.removeFirst()
      return final == "E" ? .lineBreak : nil
    }
  }

  /// Reads what follows `ESC [`: parameters, intermediate characters, and a last one.
  private mutating func controlSequence() -> Action? {
    var parameters = ""
    while let scalar = rest.first, ("0"..."?").contains(scalar) {
      parameters.unicodeScalars.append(scalar)
      rest.removeFirst()
    }
    var isPlain = true
    while let scalar = rest.first, (" "..."/").contains(scalar) {
      isPlain = false
      rest.removeFirst()
    }
    guard let final = rest.first, ("@"..."~").contains(final) else { return nil }
    rest.removeFirst()
    // Sequences of private use ask for nothing that can be seen in text.
    guard isPlain, parameters.utf8.allSatisfy({ "0123456789;:".utf8.contains($0) }) else {
      return nil
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { part in
      part.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    }
    return .sequence(final, numbers)
  }

  /// Skips the title of a window, the address of a link and the like, which ends with a bell or with
  /// `ESC \`; a terminal would wait for that for ever, which here ends with the line.
  private mutating func skipString() {
    while let scalar = rest.first, scalar != "\n" {
      rest.removeFirst()
      if scalar == "\u{7}" || scalar == "\u{9C}" { return }
      if scalar == "\u{1B}" {
        if rest.first == "\\" { rest.removeFirst() }
        return
      }
    }
  }
}
