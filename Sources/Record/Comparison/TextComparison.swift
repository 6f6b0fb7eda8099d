import Text

// When numbers and texts count as the same, and how their differences read.

/// Whether two numbers are equal up to a relative tolerance; NaN agrees with NaN, and an infinity
/// only with itself.
package func numbersAgree(_ a: Double, _ b: Double, tolerance: Double) -> Bool {
  if a == b || a.isNaN && b.isNaN { return true }
  guard a.isFinite, b.isFinite else { return false }
  return abs(a - b) <= tolerance * max(a.magnitude, b.magnitude)
}

/// What may be left of zero beside other numbers: the rounding of a 32-bit number as large as the largest of them.
///
/// It is at most the tolerance, and so nothing where there is none.
func roundingError(beside numbers: [Double], tolerance: Double) -> Double {
  let largest = numbers.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
  return largest * min(tolerance, Double(Float.ulpOfOne))
}

/// Whether two texts are the same but for numbers in them that agree up to the tolerance.
///
/// Only numbers with a point or a power of ten may differ: whole numbers count things. A number that is the
/// same has to be written the same, since its digits are the author's choice: 1.5 is not 1.50. Only the sign of zero,
/// which rounding decides, may come or go.
package func textsAgree(_ a: String, _ b: String, tolerance: Double) -> Bool {
  if a == b { return true }
  let (a, b) = (TextPiece.pieces(of: a), TextPiece.pieces(of: b))
  return a.count == b.count
    && zip(a, b).allSatisfy { pair in
      if case (.number(let a, let old), .number(let b, let new)) = pair {
        if a == 0, b == 0 { return unsigned(old) == unsigned(new) }
        return a == b ? old == new : numbersAgree(a, b, tolerance: tolerance)
      }
      return pair.0 == pair.1
    }
}

/// The text of a number without its sign.
private func unsigned(_ number: String) -> Substring {
  number.drop { $0 == "-" || $0 == "+" }
}

/// The numbers that differ in two texts which are the same but for numbers with a point or a power of ten; none if
/// more than that differs.
func numberChanges(from old: String, to new: String) -> [NumberChange] {
  if old == new { return [] }
  let (before, now) = (TextPiece.pieces(of: old), TextPiece.pieces(of: new))
  guard before.count == now.count else { return [] }
  var line = 1
  var found: [NumberChange] = []
  for (a, b) in zip(before, now) {
    switch (a, b) {
    case (.number(let old, _), .number(let new, _)):
      if old != new { found.append(NumberChange(place: "line \(line)", old: old, new: new)) }
    case (.other(let a), .other(let b)):
      if a != b { return [] }
      if a == "\n" { line += 1 }
    default: return []
    }
  }
  return found
}

/// The text with its numbers in six digits, so that it stays the same on machines where their last
/// digits differ.
func textWithRoundedNumbers(_ text: String) -> String {
  var result = ""
  for piece in TextPiece.pieces(of: text) {
    switch piece {
    case .number(let number, _): result += number.text(significantDigits: 6)
    case .other(let scalar): result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private enum TextPiece: Equatable {
  /// A number with a point or a power of ten, and how it is written.
  case number(Double, String)
  case other(Unicode.Scalar)

  static func pieces(of text: String) -> [TextPiece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [TextPiece] = []
    var index = 0
    while index < scalars.count {
      let end = numberEnd(scalars, from: index)
      var word = ""
      word.unicodeScalars += scalars[index..<end]
      if word.contains(where: { ".eE".contains($0) }), let number = Double(word), number.isFinite {
        pieces.append(.number(number, word))
      } else {
        pieces += scalars[index..<max(end, index + 1)].map { .other($0) }
      }
      index = max(end, index + 1)
    }
    return pieces
  }

  /// The end of the number that begins here, which may have a sign unless that follows a letter or
  /// a digit, as in `1-0.5`; the start itself if no number begins here.
  private static func numberEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    func digitsEnd(_ start: Int) -> Int {
      start + scalars[min(start, scalars.count)...].prefix { ("0"..."9").contains($0) }.count
    }
    func isSign(_ index: Int) -> Bool {
      scalars.indices.contains(index) && (scalars[index] == "-" || scalars[index] == "+")
    }
    let followsWord =
      start > 0
      && (scalars[start - 1].properties.isAlphabetic || ("0"..."9").contains(scalars[start - 1]))
    let wholeStart = isSign(start) && !followsWord ? start + 1 : start
    var end = digitsEnd(wholeStart)
    guard end > wholeStart else { return start }
    if scalars.indices.contains(end), scalars[end] == "." {
      let fractionEnd = digitsEnd(end + 1)
      if fractionEnd > end + 1 { end = fractionEnd }
    }
    if scalars.indices.contains(end), scalars[end] == "e" || scalars[end] == "E" {
      let powerStart = isSign(end + 1) ? end + 2 : end + 1
      let powerEnd = digitsEnd(powerStart)
      if powerEnd > powerStart { end = powerEnd }
    }
    return end
  }
}

/// The first line that differs beyond the tolerance.
///
/// - Parameters:
///   - old: The approved text.
///   - new: The text of the run.
///   - tolerance: The relative difference up to which numbers agree.
///   - lines: What comes before the line's number, and how many lines come before the texts.
/// - Returns: What differs, such as `printed line 2: '0.88' is now '0.87'`.
func textDifference(
  _ old: String, _ new: String, tolerance: Double, in lines: (name: String, before: Int)
) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let common = min(old.count, new.count)
  let line = (0..<common).first { !textsAgree(old[$0], new[$0], tolerance: tolerance) } ?? common
  let place = "\(lines.name) \(lines.before + line + 1): "
  if line < common { return place + change(from: old[line], to: new[line]) }
  if line < old.count { return place + "\(quoted(old[line])) is gone" }
  return place + "\(new.last.map { quoted($0) } ?? "nothing") is new"
}

/// A change such as `'0.88' is now '0.87'`; long texts are cut to what surrounds the first
/// difference.
func change(from old: String, to new: String) -> String {
  let (old, new) = quotedAtDifference(old, new)
  return "\(old) is now \(new)"
}

/// Two texts in quotes; of long ones, what surrounds the first difference.
package func quotedAtDifference(_ old: String, _ new: String) -> (String, String) {
  let agreeing = zip(old, new).prefix { $0 == $1 }.count
  // Keeps enough of what is the same to find the place.
  let skipped = max(old.count, new.count) > 60 ? max(agreeing - 20, 0) : 0
  let start = skipped > 0 ? "…" : ""
  return (quoted(start + old.dropFirst(skipped)), quoted(start + new.dropFirst(skipped)))
}

/// A text in quotes, on one line and shortened in the middle if it is long.
///
/// A text that has such quotes itself gets others, so that one sees where it ends.
func quoted(_ text: String) -> String {
  let line = text.split(separator: "\n").joined(separator: "⏎")
  let shortened = line.count > 60 ? line.prefix(40) + "…" + line.suffix(15) : line[...]
  if !shortened.contains("'") { return "'\(shortened)'" }
  return shortened.contains("\"") ? "“\(shortened)”" : "\"\(shortened)\""
}
