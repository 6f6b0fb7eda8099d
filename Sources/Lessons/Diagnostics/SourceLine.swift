/// A line of source, in which columns are found without reading it anew for each diagnostic.
package struct SourceLine: Sendable {
  let characters: [Character]
  /// How many code points come before each character, and how many there are; nil if each character is
  /// one.
  private let codePointCounts: [Int]?

  /// - Parameter text: The line without its line break.
  package init(_ text: String) {
    characters = Array(text)
    guard characters.count != text.unicodeScalars.count else {
      codePointCounts = nil
      return
    }
    var counts = [0]
    for character in characters {
      counts.append(counts[counts.count - 1] + character.unicodeScalars.count)
    }
    codePointCounts = counts
  }

  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// A column in code points, both from 1.
  func codePointColumn(_ column: Int) -> Int {
    guard let codePointCounts else { return column }
    let before = min(max(column - 1, 0), characters.count)
    return column + codePointCounts[before] - before
  }
}
