import Lessons

/// A source file of the library, changed to tell which of its blocks run, or to be one of several mutants.
///
/// All mutants are compiled at once; which one runs is decided when the program does. So of each statement
/// there is a copy for each of its mutants, chosen by `if`: the compiler checks each copy by itself, as it
/// checks the original.
package struct InstrumentedSource: Equatable, Sendable {
  package private(set) var text: String

  /// What is put before the text at an offset, or after all that ends there.
  private struct Insertion {
    var offset: Int
    var text: String
    /// Those that enclose more come first at a beginning, and last at an end.
    var rank: Int
  }

  /// Marks each block that runs.
  ///
  /// - Parameters:
  ///   - bodies: What is in the file.
  ///   - path: The path of the file, for the compiler to name.
  ///   - firstLine: The number of its first line there.
  ///   - numbers: The marks, by the indices of blocks; those without one are not marked.
  package init(
    marking bodies: FunctionBodies, path: String, firstLine: Int = 1, _ numbers: [Int: Int]
  ) {
    let insertions = bodies.blocks.indices.compactMap { index -> Insertion? in
      let block = bodies.blocks[index]
      guard let number = numbers[index], let start = block.start else { return nil }
      return Insertion(
        offset: start,
        text: "\(MutationModule.mark)(\(number)); \(block.isValue ? "return " : "")", rank: index)
    }
    text = Self.place(path, line: firstLine) + Self.text(bodies, insertions)
  }

  /// Chooses among mutants.
  ///
  /// - Parameters:
  ///   - bodies: What is in the file.
  ///   - path: The path of the file, for the compiler to name.
  ///   - firstLine: The number of its first line there.
  ///   - mutants: Sites in the file, each with the number of its mutant.
  package init(
    choosingIn bodies: FunctionBodies, path: String, firstLine: Int = 1,
    _ mutants: [(Int, MutationSite)]
  ) {
    let lines = LineStarts(bodies.source)
    var insertions: [Insertion] = []
    for (index, sites) in Dictionary(grouping: mutants, by: \.1.part) {
      let part = bodies.parts[index]
      let range =
        bodies.tokens[part.tokens.lowerBound].range
        .lowerBound..<bodies.tokens[part.tokens.upperBound - 1].range.upperBound
      let choices = sites.sorted { $0.0 < $1.0 }.map { number, site in
        (
          condition: "\(MutationModule.choice)(\(number))",
          code: Self.variant(of: bodies, part, range, site)
        )
      }
      func place(_ offset: Int) -> String {
        Self.place(path, line: firstLine - 1 + lines.line(of: offset))
      }
      let start = place(range.lowerBound)
      func branches(_ word: String) -> String {
        choices.map { "\($0.condition) {\n\(start)\($0.code)\n}" }.joined(separator: word)
      }
      let (before, after): (String, String)
      switch part.form {
      case .statement, .value:
        before = "if \(branches(" else if ")) else {\n\(start)"
        after = "\n}\n\(place(range.upperBound))"
      case .returning:
        before = choices.map { "if \($0.condition) {\n\(start)\($0.code)\n}\n" }.joined() + start
        after = ""
      case .condition:
        before = "(" + choices.map { "\($0.condition) ? (\($0.code)) : " }.joined() + "("
        after = "))"
      }
      // The longer part encloses the other where two begin or end together.
      insertions.append(Insertion(offset: range.lowerBound, text: before, rank: -range.count))
      insertions.append(Insertion(offset: range.upperBound, text: after, rank: range.count))
    }
    text = Self.place(path, line: firstLine) + Self.text(bodies, insertions)
  }

  /// The code of a part with another token at a site.
  private static func variant(
    of bodies: FunctionBodies, _ part: FunctionBodies.Part, _ range: Range<Int>,
    _ site: MutationSite
  ) -> String {
    guard part.form == .condition else {
      let bytes = bodies.source
      return string(bytes[range.lowerBound..<site.range.lowerBound]) + site.replacement
        + string(bytes[site.range.upperBound..<range.upperBound])
    }
    // In one line, so that those after it keep their numbers.
    var text = ""
    var end = range.lowerBound
    for token in bodies.tokens[part.tokens] {
      text += token.range.lowerBound > end ? " " : ""
      text += token.range == site.range ? site.replacement : string(bodies.source[token.range])
      end = token.range.upperBound
    }
    return text
  }

  /// What says where the next line comes from.
  private static func place(_ path: String, line: Int) -> String {
    let name = path.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "#sourceLocation(file: \"\(name)\", line: \(line))\n"
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func text(_ bodies: FunctionBodies, _ insertions: [Insertion]) -> String {
    let source = sourceOfOwnCode(bodies)
    var text = ""
    var position = 0
    for insertion in insertions.sorted(by: { ($0.offset, $0.rank) < ($1.offset, $1.rank) }) {
      text += string(source[position..<insertion.offset]) + insertion.text
      position = insertion.offset
    }
    return text + string(source[position...])
  }

  /// Attributes by which a function becomes code of those who call it, where it could not ask which mutant it
  /// is.
  private static let inlining: Set<String> = [
    "@_alwaysEmitIntoClient", "@_transparent", "@inlinable",
  ]

  /// The source with spaces in the place of such attributes.
  private static func sourceOfOwnCode(_ bodies: FunctionBodies) -> [UInt8] {
    var source = bodies.source
    for (index, token) in bodies.tokens.enumerated()
    where token.kind == .directive && inlining.contains(bodies.text(index)) {
      for offset in token.range { source[offset] = UInt8(ascii: " ") }
    }
    return source
  }
}
