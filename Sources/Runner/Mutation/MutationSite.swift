import Lessons

/// A place in the library where something else can stand: a mutant, once it does.
package struct MutationSite: Equatable, Sendable {
  /// The path of the file, as it is printed.
  package var file: String
  package var line: Int
  package var column: Int
  /// The function that it is in: `Tensor.mean`.
  package var function: String
  /// What stands there, as offsets in the file's UTF-8.
  package var range: Range<Int>
  package var original: String
  /// What would stand there instead; empty if nothing.
  package var replacement: String
  /// The index of the part of the file's ``FunctionBodies`` that it is in.
  package var part: Int

  package init(
    file: String, line: Int, column: Int, function: String, range: Range<Int>, original: String,
    replacement: String, part: Int
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.function = function
    self.range = range
    self.original = original
    self.replacement = replacement
    self.part = part
  }

  /// `- → +`.
  package var change: String {
    replacement.isEmpty ? "without \(original)" : "\(original) → \(replacement)"
  }

  /// `Sources/NN/Losses/Huber.swift:20:32`.
  package var place: String { "\(file):\(line):\(column)" }
}

extension FunctionBodies {
  /// The places where something else can stand, in the order of the file.
  ///
  /// - Parameter file: The path of the file, as it is printed.
  /// - Returns: One site for each token that has a replacement.
  package func mutationSites(file: String) -> [MutationSite] {
    let lines = LineStarts(source)
    return parts.indices.flatMap { part -> [MutationSite] in
      mutableTokens(of: parts[part]).compactMap { index in
        guard let replacement = replacement(of: index, in: parts[part]) else { return nil }
        let (line, column) = lines.place(of: tokens[index].range.lowerBound)
        return MutationSite(
          file: file, line: line, column: column, function: blocks[parts[part].block].function,
          range: tokens[index].range, original: text(index), replacement: replacement, part: part)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Functions that stop a program whose caller has made a mistake, which lessons do not: what they are
  /// called with can hardly be noticed.
  private static let checks: Set<String> = [
    "assert", "assertionFailure", "fatalError", "precondition", "preconditionFailure", "require",
  ]

  /// The tokens of a part outside its blocks and outside texts.
  private func mutableTokens(of part: Part) -> [Int] {
    let first = part.tokens.lowerBound
    if tokens[first].kind == .identifier, Self.checks.contains(text(first)) { return [] }
    // Where lines matter, a condition cannot be written again in one of them.
    if part.form == .condition, !part.holes.isEmpty { return [] }
    var indices: [Int] = []
    var interpolations = 0
    var depths: [Int] = []
    for index in part.tokens where !part.holes.contains(where: { $0.contains(index) }) {
      switch tokens[index].kind {
      case .interpolation:
        interpolations += 1
        depths.append(0)
      case .opening: if !depths.isEmpty { depths[depths.count - 1] += 1 }
      case .closing:
        guard let depth = depths.last else { break }
        if depth == 0 {
          depths.removeLast()
          interpolations -= 1
        } else {
          depths[depths.count - 1] -= 1
        }
      default: if interpolations == 0 { indices.append(index) }
      }
    }
    return indices
  }
}

/// Where the lines of a file begin.
struct LineStarts {
  private let source: [UInt8]
  private let starts: [Int]

  init(_ source: [UInt8]) {
    self.source = source
    starts = [0] + source.indices.filter { source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The line, from 1, that an offset is in.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and the column of an offset, from 1; columns count characters.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let line = line(of: offset)
    return (line, String(decoding: source[starts[line - 1]..<offset], as: UTF8.self).count + 1)
  }
}
