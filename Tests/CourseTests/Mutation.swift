import TestSupport

/// A mistake that is put into a lesson, to see whether it is found.
struct Mutation: Sendable, CustomStringConvertible {
  var description: String
  /// Makes the mistake in a lesson's lines, at a place chosen with a random number; nil if the lesson
  /// has no place for it.
  var apply: @Sendable (LessonLines, inout SplitMix) -> MutatedLesson?

  init(
    _ description: String,
    _ apply: @escaping @Sendable (LessonLines, inout SplitMix) -> MutatedLesson?
  ) {
    self.description = description
    self.apply = apply
  }
}

/// A lesson with a mistake in it.
struct MutatedLesson: Sendable {
  var text: String
  /// The lines, from 1, one of which has to be named.
  var lines: ClosedRange<Int>
}

/// A lesson's lines, and which of them are what.
struct LessonLines: Sendable {
  var lines: [String]
  /// The lines of code of cells that run and are not expected to fail, without their fences, by index
  /// from 0.
  var cells: [Range<Int>] = []
  /// The lines of prose: those outside fences and front matter that are not empty.
  var prose: [Int] = []

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") { index = end + 1 }
    while index < lines.count {
      if lines[index].hasPrefix("```") {
        let end = lines[(index + 1)...].firstIndex(of: "```") ?? lines.count
        let runs =
          lines[index].hasPrefix("```swift")
          && !["fails", "traps", "static"].contains { lines[index].contains($0) }
        if runs { cells.append(index + 1..<end) }
        index = end
      } else if !lines[index].isEmpty {
        prose.append(index)
      }
      index += 1
    }
  }

  func inserting(_ line: String, at index: Int, named range: ClosedRange<Int>? = nil)
    -> MutatedLesson
  {
    var lines = lines
    lines.insert(line, at: index)
    return MutatedLesson(
      text: lines.joined(separator: "\n"), lines: range ?? index + 1...index + 1)
  }

  func replacing(_ index: Int, with line: String, named range: ClosedRange<Int>? = nil)
    -> MutatedLesson
  {
    var lines = lines
    lines[index] = line
    return MutatedLesson(
      text: lines.joined(separator: "\n"), lines: range ?? index + 1...index + 1)
  }

  /// The last line of a cell that is chosen at random, after which a statement can be put.
  ///
  /// Not of one that ends in a figure or a table: it would no longer be the last expression, and so be
  /// a mistake of its own.
  func endOfCell(using random: inout SplitMix) -> Int? {
    let cells = cells.filter { !showsFigureOrTable($0) }
    return cells.isEmpty ? nil : cells[Int(random.next() % UInt64(cells.count))].upperBound
  }

  private func showsFigureOrTable(_ cell: Range<Int>) -> Bool {
    (cell.lowerBound - 1..<cell.upperBound).contains { index in
      ["Figure", "Table", "{#fig-", "{#tab-", "caption="].contains { lines[index].contains($0) }
    }
  }

  /// A line that contains a text, chosen at random.
  func line(
    among indices: [Int], containing text: String, using random: inout SplitMix
  ) -> Int? {
    let found = indices.filter { lines[$0].contains(text) }
    return found.isEmpty ? nil : found[Int(random.next() % UInt64(found.count))]
  }

  var fences: [Int] { cells.map { $0.lowerBound - 1 } }
  var code: [Int] { cells.flatMap { Array($0) } }
}

extension Mutation {
  /// A statement put at the end of a cell.
  private static func statement(_ name: String, _ code: String) -> Mutation {
    Mutation(name) { lesson, random in
      lesson.endOfCell(using: &random).map { lesson.inserting(code, at: $0) }
    }
  }

  /// A paragraph put before a heading or a paragraph, with the mistake in one of its lines.
  private static func paragraph(_ name: String, _ text: String, line: Int = 0) -> Mutation {
    Mutation(name) { lesson, random in
      // Where a blank line is before, so that no other paragraph goes on in it.
      let places = lesson.prose.filter { $0 > 0 && lesson.lines[$0 - 1].isEmpty }
      guard let place = places.isEmpty ? nil : places[Int(random.next() % UInt64(places.count))]
      else { return nil }
      return lesson.inserting(
        text + "\n", at: place, named: place + line + 1...place + line + 1)
    }
  }

  /// A change to the first occurrence of a text in a line that has it.
  private static func change(
    _ name: String, _ old: String, to new: String,
    in indices: @escaping @Sendable (LessonLines) -> [Int]
  ) -> Mutation {
    Mutation(name) { lesson, random in
      guard let index = lesson.line(among: indices(lesson), containing: old, using: &random),
        let range = lesson.lines[index].firstRange(of: old)
      else { return nil }
      var line = lesson.lines[index]
      line.replaceSubrange(range, with: new)
      return lesson.replacing(index, with: line)
    }
  }

  static let all: [Mutation] = [
    statement("a type error", "let wrongType: Int = \"two\""),
    statement("an unknown name", "print(noSuchName)"),
    statement("a missing argument", "_ = softmax()"),
    statement("a trap", "fatalError(\"broken on purpose\")"),
    statement("an index out of range", "print([1, 2][Int(\"5\")!])"),
    statement("a thrown error", "throw CancellationError()"),
    statement("an early exit", "_exit(0)"),
    statement("an unclosed brace", "if true {"),
    statement("an unclosed string", "print(\"abc)"),
    statement("an unclosed comment", "/* never closed"),
    statement("an open condition", "#if DEBUG"),
    statement("a false claim", "claim(\"One is two\", 1, ==, 2)"),
    Mutation("printed text that is not approved") { lesson, random in
      // Printed text has no line of its own: its cell is named, or the output that it displaces.
      let cells = lesson.cells
      guard !cells.isEmpty else { return nil }
      let cell = cells[Int(random.next() % UInt64(cells.count))]
      return lesson.inserting(
        "print(\"not approved\")", at: cell.upperBound,
        named: cell.lowerBound...cell.upperBound + 1)
    },
    change("a misspelled option", "caption=", to: "capton=") { $0.fences },
    change("a reference to nothing", "](#", to: "](#no-such-") { $0.prose },
    change("an unclosed formula", "$$", to: "$$ \\frac{1") { $0.prose },
    change("braces without an end", "{#", to: "{{#") { $0.fences },
    paragraph("an unknown callout", "> [!NTOE]"),
    paragraph("an unknown footnote", "A note.[^nothing]"),
    paragraph("a formula that cannot be typeset", "Half is $\\frac{1$."),
    paragraph("a type in prose", "An Array<Int> of them."),
    paragraph("a stray end tag", "Text </div> here."),
    paragraph("a value that is none", "It is `{swift} let value = 1`."),
    paragraph("a value that does not compile", "It is `{swift} noSuchName + 1`."),
    paragraph("a missing picture", "![A picture](nowhere.png)"),
    paragraph("a table with a short rule", "| a | b |\n|---|\n| 1 | 2 |", line: 1),
    Mutation("an id that is used twice") { lesson, random in
      guard let line = lesson.line(among: lesson.fences, containing: "{#", using: &random),
        let start = lesson.lines[line].firstRange(of: "{#")?.upperBound
      else { return nil }
      let id = lesson.lines[line][start...].prefix { $0 != " " && $0 != "}" }
      var lines = lesson.lines
      lines.append("\n## Once more {#\(id)}")
      return MutatedLesson(
        text: lines.joined(separator: "\n"), lines: lines.count + 1...lines.count + 1)
    },
    Mutation("an unknown key") { lesson, _ in
      lesson.lines.first == "---" ? lesson.inserting("sumary: Words.", at: 1) : nil
    },
    Mutation("an unclosed code block") { lesson, random in
      guard let cell = lesson.cells.last else { return nil }
      var lines = lesson.lines
      lines.remove(at: cell.upperBound)
      return MutatedLesson(
        text: lines.joined(separator: "\n"), lines: cell.lowerBound...cell.lowerBound)
    },
  ]
}
