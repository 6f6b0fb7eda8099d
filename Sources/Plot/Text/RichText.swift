/// A text of one line with sub- and superscripts: `x_1`, `x_{max}`, `10^{-3}`.
///
/// An underscore or caret raises or lowers the one character, or the group in braces, that follows
/// it, and a script right after the other kind stands above or below it, as in `x_i^2`. After a
/// space or a backslash, or at the end, the sign stands for itself, and so does an underscore
/// between two letters of a longer word, as in `batch_size`. A hyphen before a digit in a script is
/// a minus. Greek letters and some symbols can be written by their names in TeX, such as `\eta` or
/// `\nabla`.
package struct RichText: Equatable, Sendable {
  /// A stretch of characters of the same font at the same height.
  struct Run: Equatable, Sendable {
    var text: String
    var font: Scene.Font
    /// The distance along the baseline from the text's start, in points.
    var x: Double
    /// How far the baseline lies below the line's, in points; negative for superscripts.
    var shift: Double
    /// The length, in points.
    var size: Double
  }

  private(set) var runs: [Run] = []
  /// The length, in points.
  package private(set) var width = 0.0
  package private(set) var size: Double
  package let weight: Scene.Weight

  /// Makes the text larger or smaller.
  mutating func scale(by factor: Double) {
    size *= factor
    width *= factor
    for index in runs.indices {
      runs[index].x *= factor
      runs[index].shift *= factor
      runs[index].size *= factor
    }
  }

  package init(_ markup: String, size: Double, weight: Scene.Weight = .medium) {
    self.size = size
    self.weight = weight
    var scriptStart = 0.0
    var previous = Script.none
    for piece in Self.pieces(of: markup) {
      let end = width
      let isStacked =
        piece.script != .none && previous != .none && piece.script != previous
      if !isStacked { scriptStart = end }
      width = scriptStart
      append(piece.text, piece.script)
      width = max(width, end)
      previous = isStacked ? .none : piece.script
    }
  }

  enum Script: Equatable, Sendable { case none, subscripted, superscripted }

  private mutating func append(_ text: String, _ script: Script) {
    let scale = script == .none ? 1 : 0.72
    let shift =
      switch script {
      case .none: 0.0
      case .subscripted: size * 0.18
      case .superscripted: -size * 0.36
      }
    var isFirst = true
    for scalar in text.unicodeScalars {
      defer { isFirst = false }
      let glyph = FontMetrics.glyph(of: scalar, weight: weight)
      if let last = runs.last, last.font == glyph.font, last.shift == shift, !isFirst {
        runs[runs.count - 1].text.unicodeScalars.append(scalar)
      } else {
        var text = ""
        text.unicodeScalars.append(scalar)
        runs.append(
          Run(text: text, font: glyph.font, x: width, shift: shift, size: size * scale))
      }
      width += glyph.advance * size * scale
    }
  }

  /// The markup as pieces of text at one height each.
  static func pieces(of markup: String) -> [(text: String, script: Script)] {
    var pieces: [(text: String, script: Script)] = []
    let characters = Array(markup)
    var plain = ""
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "\\", index + 1 < characters.count, "_^\\".contains(characters[index + 1]) {
        plain.append(characters[index + 1])
        index += 2
        continue
      }
      if character == "\\", let symbol = NamedSymbol(in: characters[(index + 1)...]) {
        plain.append(symbol.character)
        index += 1 + symbol.length
        continue
      }
      guard character == "_" || character == "^",
        let group = group(in: characters, after: index, isSubscript: character == "_")
      else {
        plain.append(character)
        index += 1
        continue
      }
      if !plain.isEmpty { pieces.append((plain, .none)) }
      plain = ""
      pieces.append((group.text, character == "_" ? .subscripted : .superscripted))
      index = group.end
    }
    if !plain.isEmpty { pieces.append((plain, .none)) }
    return pieces
  }

  private static func group(
    in characters: [Character], after index: Int, isSubscript: Bool
  ) -> (text: String, end: Int)? {
    guard index > 0, characters[index - 1] != " ", index + 1 < characters.count,
      characters[index + 1] != " "
    else { return nil }
    if characters[index + 1] == "{" {
      guard let end = characters[index...].firstIndex(of: "}"), end > index + 2 else { return nil }
      return (scriptText(characters[index + 2..<end]), end + 1)
    }
    if characters[index + 1] == "\\" {
      guard let symbol = NamedSymbol(in: characters[(index + 2)...]) else { return nil }
      return (String(symbol.character), index + 2 + symbol.length)
    }
    let end = index + 2
    // `batch_size` is a name; `x_i` and `W_h b` are not.
    if isSubscript, end < characters.count, characters[index + 1].isLetter,
      characters[end].isLetter
    {
      return nil
    }
    return (scriptText(characters[index + 1..<end]), end)
  }

  /// The text of a script, with symbols, and with minus signs for hyphens.
  private static func scriptText(_ characters: ArraySlice<Character>) -> String {
    var text = ""
    var rest = characters
    while let character = rest.popFirst() {
      if character == "\\", let symbol = NamedSymbol(in: rest) {
        text.append(symbol.character)
        rest = rest.dropFirst(symbol.length)
      } else {
        text.append(character == "-" ? "\u{2212}" : character)
      }
    }
    return text
  }
}
