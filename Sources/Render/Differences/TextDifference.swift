import Lessons
import Record

/// How one text became another: line by line, and word by word in lines that changed.
package struct TextDifference: Equatable, Sendable {
  /// A stretch of a line.
  package struct Piece: Equatable, Sendable {
    package var text: String
    package var isChanged: Bool
  }

  package enum Line: Equatable, Sendable {
    /// A line that is as it was, or differs by no more than the tolerance.
    case same(String)
    case removed([Piece])
    case added([Piece])
  }

  package private(set) var lines: [Line] = []

  /// - Parameters:
  ///   - old: The text as it was.
  ///   - new: The text as it is.
  ///   - tolerance: The relative difference up to which numbers in it count as equal.
  package init(from old: String, to new: String, tolerance: Double = 0) {
    let (before, now) = (Self.lines(of: old), Self.lines(of: new))
    var added: [Line] = []
    for (i, j) in aligned(before, now) {
      switch (i, j) {
      case (let i?, let j?) where textsAgree(before[i], now[j], tolerance: tolerance):
        lines += added + [.same(now[j])]
        added = []
      case (let i?, let j?):
        let (removed, inserted) = Self.pieces(before[i], now[j])
        lines.append(.removed(removed))
        added.append(.added(inserted))
      case (let i?, nil): lines.append(.removed([Piece(text: before[i], isChanged: false)]))
      case (nil, let j?): added.append(.added([Piece(text: now[j], isChanged: false)]))
      case (nil, nil): break
      }
    }
    lines += added
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Two lines in stretches that both have and stretches that only one has.
  private static func pieces(_ old: String, _ new: String) -> (old: [Piece], new: [Piece]) {
    let (before, now) = (words(of: old), words(of: new))
    var (oldPieces, newPieces): ([Piece], [Piece]) = ([], [])
    for (i, j) in aligned(before, now) {
      let isSame = if let i, let j { before[i] == now[j] } else { false }
      if let i { append(before[i], isChanged: !isSame, to: &oldPieces) }
      if let j { append(now[j], isChanged: !isSame, to: &newPieces) }
    }
    return (oldPieces, newPieces)
  }

  private static func append(_ word: String, isChanged: Bool, to pieces: inout [Piece]) {
    if let last = pieces.last, last.isChanged == isChanged {
      pieces[pieces.count - 1].text += word
    } else {
      pieces.append(Piece(text: word, isChanged: isChanged))
    }
  }

  /// Words, numbers with their signs and points, and all other characters one by one.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var isInWord = false
    for character in line {
      let belongs = character.isLetter || character.isNumber || character == "." || character == "_"
      if belongs, isInWord {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      isInWord = belongs
    }
    return words
  }
}

/// The digits in which two numbers differ.
package struct DigitDifference: Equatable, Sendable {
  /// What both numbers begin with.
  package var common: String
  /// What follows in the one and in the other.
  package var old: String
  package var new: String

  /// - Parameters:
  ///   - old: The digits of a number as it was.
  ///   - new: Those of the number as it is.
  package init(_ old: String, _ new: String) {
    self.old = old
    self.new = new
    common = ""
    // Digits can be compared by their places only if the first ones stand for the same power of ten.
    guard Self.wholeDigitCount(old) == Self.wholeDigitCount(new), Self.power(old) == Self.power(new)
    else { return }
    let count = zip(old, new).prefix { $0 == $1 }.count
    common = String(old.prefix(count))
    self.old = String(old.dropFirst(count))
    self.new = String(new.dropFirst(count))
  }

  private static func wholeDigitCount(_ text: String) -> Int {
    text.prefix { $0.isNumber || $0 == "-" }.count
  }

  private static func power(_ text: String) -> String {
    String(text.drop { !"eE".contains($0) })
  }
}
