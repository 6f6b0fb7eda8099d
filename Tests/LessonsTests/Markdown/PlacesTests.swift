import Lessons
import TestSupport
import Testing

/// Every place that a lesson names is the place where the thing is written.
@Suite struct PlacesTests {
  @Test(arguments: 0..<20)
  func placesOfRandomLessonsHoldWhatTheyName(seed: UInt64) {
    var writer = LessonWriter(seed: seed)
    for _ in 0..<50 {
      let text = writer.lesson()
      let source = SourceText(text, file: "lessons/random.md")
      let lesson = Lesson.parse(source).lesson
      var found: [String] = []
      for (written, location) in Places(lesson).all {
        let line = source.line(location.line) ?? ""
        let rest = String(line.dropFirst(location.column - 1))
        #expect(rest.hasPrefix(written), "\(location): \(rest) in \(text)")
        found.append(written)
      }
      #expect(Set(found) == writer.written, "\(text)")
    }
  }

  @Test func columnsCountCharactersAndLinesCountFrontMatter() {
    let text = "---\nsummary: S\n---\r\n# T\r\n\r\n👩‍👩‍👧 é `{swift} a` [x](y)\r\n"
    let lesson = Lesson.parse(text, file: "lessons/a.md").lesson
    #expect(lesson.cells.first?.location == Location(file: "lessons/a.md", line: 6, column: 14))
    #expect(
      lesson.blocks == [
        .paragraph([
          .text("👩‍👩‍👧 é "), .value(0), .text(" "),
          .link(
            destination: "y", title: nil, content: [.text("x")],
            place: place(columns: 17..<23, text: 18..<19, address: ("y", 21..<22))),
        ])
      ])
  }

  /// A link in line 6.
  private func place(
    columns: Range<Int>, text: Range<Int>, address: (text: String, columns: Range<Int>)
  ) -> LinkPlace {
    func range(_ columns: Range<Int>) -> SourceRange {
      SourceRange(
        Location(file: "lessons/a.md", line: 6, column: columns.lowerBound),
        Location(file: "lessons/a.md", line: 6, column: columns.upperBound))
    }
    return LinkPlace(
      range: range(columns), text: range(text),
      address: WrittenAddress(address.text, at: range(address.columns), .plain))
  }

  @Test func theCodeOfAnIndentedCellBeginsAfterItsIndentation() {
    let lesson = Lesson.parse(
      """
      > 1. Item

      > 1. Item
      >
      >    ```swift
      >
      >      first()
      >    ```
      """, file: "lessons/a.md"
    ).lesson
    #expect(lesson.cells.map(\.code.text) == ["\n  first()\n"])
    #expect(lesson.cells.map(\.location) == [Location(file: "lessons/a.md", line: 5, column: 6)])
    #expect(
      lesson.cells.map(\.code.location) == [Location(file: "lessons/a.md", line: 6, column: 2)])
  }

  @Test func aFenceMayStandDeeperThanItsCode() {
    let lesson = Lesson.parse("  ```swift\n a\n   b\n  ```\n", file: "lessons/a.md").lesson
    #expect(lesson.cells.map(\.code.text) == ["a\n b\n"])
    #expect(
      lesson.cells.map(\.code.location) == [Location(file: "lessons/a.md", line: 2, column: 2)])
  }
}

/// Writes lessons whose parts have numbers, so that each can be found again.
private struct LessonWriter {
  private var random: SplitMix
  private var number = 0
  private(set) var written: Set<String> = []

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  mutating func lesson() -> String {
    number = 0
    written = []
    var blocks = ["# Ü title"]
    for _ in 0..<4 { blocks.append(contained(block())) }
    let notes = written.filter { $0.hasPrefix("[^") }.sorted()
    return (blocks + notes.map { "\($0): Note" }).joined(separator: "\n\n") + "\n"
  }

  private mutating func block() -> [String] {
    number += 1
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      written.formUnion(["```swift {#c\(number)}", "code\(number)()"])
      return ["```swift {#c\(number)}", "code\(number)()", "  more()", "```"]
    case 1:
      written.insert("## Héading \(number)")
      return ["## Héading \(number)"]
    case 2:
      written.insert("y_\(number)")
      return ["$$ y_\(number)", "+ z", "$$"]
    default:
      var text = "Ä"
      for _ in 0..<Int.random(in: 1...12, using: &random) { text += inline() }
      return text.split(separator: "\n").map(String.init)
    }
  }

  private mutating func inline() -> String {
    number += 1
    let n = number
    switch Int.random(in: 0..<16, using: &random) {
    case 0: return noted("[l\(n)](u\(n))")
    case 1: return noted("[*l\(n)*](") + "\nu\(n) \"t\")"
    case 2: return noted("[l\(n)") + "\nb](u\(n))"
    case 3: return noted("![i\(n)](s\(n))")
    case 4: return noted("<http://a\(n).b>")
    case 5: return " `{swift}  " + noted("v\(n)()") + "` "
    case 6: return " `` {swift}\nx `` "
    case 7: return noted("[^f\(n)]")
    case 8: return noted("<b") + "\nc='d'>"
    case 9: return " `a\nb` "
    case 10: return "\n"
    case 11: return "  \n"
    case 14: return "\\\n"
    case 15: return "x" + String(repeating: "`", count: 20 + n) + "\n"
    case 12: return ["$x_\(n)$", "日本語", "👩‍👩‍👧", "e\u{301}"].randomElement(using: &random) ?? ""
    default:
      return [" *a* ", " **[x** ", " \\[ ", " \"q\" ", "&amp;"].randomElement(using: &random) ?? ""
    }
  }

  private mutating func noted(_ text: String) -> String {
    written.insert(text)
    return text
  }

  private mutating func contained(_ lines: [String]) -> String {
    var lines = lines
    let depth = Int.random(in: 0...3, using: &random)
    for level in 0..<depth {
      // A tab reaches to the next stop, so its width is known at the beginning of a line alone.
      let outermost = level == depth - 1 ? [("*\t", "\t"), ("3.\t", "    ")] : []
      let (first, rest) =
        ([("> ", "> "), (">", "> "), ("- ", "  "), ("10)   ", "      ")] + outermost)
        .randomElement(using: &random) ?? ("", "")
      lines = lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }
    }
    return lines.joined(separator: "\n")
  }
}

/// What a lesson says to stand where.
private struct Places {
  private(set) var all: [(written: String, location: Location)] = []

  init(_ lesson: Lesson) {
    for cell in lesson.cells {
      switch cell.form {
      case .block:
        all.append(("```swift {#\(cell.options.id ?? "?")}", cell.location))
        all.append(
          (cell.code.text.split(separator: "\n").first.map(String.init) ?? "?", cell.code.location))
      case .inline:
        all.append((cell.code.text, cell.location))
      }
    }
    add(lesson.blocks)
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(_, let content, _, let location):
        all.append(("## \(content.plainText)", location))
      case .math(let formula, _):
        all.append((String(formula.text.split(separator: "\n").first ?? "?"), formula.location))
      case .paragraph(let content): add(content)
      case .quote(let content): add(content)
      case .list(let list): for item in list.items { add(item.blocks) }
      case .figure(let figure): add([.image(figure.image)])
      case .cell, .code, .definitions, .callout, .table, .html, .thematicBreak: break
      }
    }
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .link(let destination, _, let content, let place):
        let location = place.location
        if destination.hasPrefix("http") {
          all.append(("<\(destination)>", location))
        } else if case .emphasis(let text) = content.first {
          all.append(("[*\(text.plainText)*](", location))
        } else if content.contains(.softBreak) {
          all.append(("[\(Array(content.prefix(1)).plainText)", location))
        } else {
          all.append(("[\(content.plainText)](\(destination))", location))
        }
      case .image(let image):
        all.append(("![\(image.alternative)](\(image.source))", image.place.location))
      case .html(let fragment):
        all.append((String(fragment.text.text.prefix { $0 != "\n" }), fragment.text.location))
      case .footnoteReference(let label, let location):
        all.append(("[^\(label)]", location))
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .term(_, let content):
        add(content)
      case .citation(let citation): add(citation.texts.joined().map(\.self))
      case .text, .code, .value, .math, .softBreak, .lineBreak: break
      }
    }
  }
}
