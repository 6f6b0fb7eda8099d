import Lessons
import Runner
import Testing
import TestSupport

@Suite struct SourceMapTests {
  private let text = """
    # Title

    Prose with `{swift} größe + 1` and `{swift} "ä" + "b"` in a line.

    > - ```swift
    >   let größe = 2
    >     print(größe)
    >   ```

    | value |
    |:--|
    | `{swift} 1 \\| 2` |

    ```swift
    größe
      .description
    ```
    """

  private var lesson: Lesson { Lesson.parse(text, file: "lessons/demo.md").lesson }

  /// The line and the column in bytes, both from 1, of each byte of a program.
  private func places(in source: String) -> [(line: Int, column: Int)] {
    var places: [(Int, Int)] = []
    var (line, column) = (1, 1)
    for byte in source.utf8 {
      places.append((line, column))
      (line, column) = byte == UInt8(ascii: "\n") ? (line + 1, 1) : (line, column + 1)
    }
    return places
  }

  /// Whatever the map says is in a cell stands there: byte by byte, in the cell's code and, for
  /// what begins a character, in the lesson.
  @Test func everyPlaceOfAProgramIsTheSameInItsCellAndInTheLesson() throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let program = lesson.tangled(course: Course(title: "Course"))[0]
    let source = Array(program.source.utf8)
    var mapped: [Int: [UInt8]] = [:]
    for (index, place) in places(in: program.source).enumerated() {
      guard let code = program.map.place(line: place.line, column: place.column) else { continue }
      #expect(program.map.place(offset: index) == code)
      let bytes = Array(lesson.cells[code.cell].code.text.utf8)
      // The end of a piece of code has a place, which is the beginning of the next one's.
      guard code.offset < bytes.count, code.offset == mapped[code.cell, default: []].count,
        bytes[code.offset] == source[index]
      else { continue }
      mapped[code.cell, default: []].append(source[index])
      let offset = try #require(program.map.offset(of: code))
      #expect(program.map.place(offset: offset) == code)
      let location = lesson.location(of: code)
      let line = lines[location.line - 1]
      guard bytes[code.offset] & 0xC0 != 0x80, bytes[code.offset] != UInt8(ascii: "\n") else {
        continue
      }
      let character = try #require(line.dropFirst(location.column - 1).first)
      #expect(character.utf8.first == source[index], "\(location)")
    }
    for (index, cell) in lesson.cells.enumerated() {
      #expect(mapped[index] == Array(cell.code.text.utf8))
    }
  }

  @Test func whatTheToolHasWrittenIsInNoCell() throws {
    let program = lesson.tangled(course: Course(title: "Course"))[0]
    let lines = program.source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated()
    where line.hasPrefix("let _") || line.hasPrefix("import") || line.hasPrefix("do {") {
      #expect(program.map.place(line: index + 1) == nil)
      #expect(program.map.place(line: index + 1, column: 3) == nil)
    }
    #expect(program.map.place(line: 0, column: 1) == nil)
    #expect(program.map.offset(of: CodePlace(cell: 9, offset: 0)) == nil)
    #expect(program.map.offset(of: CodePlace(cell: 0, offset: 999)) == nil)
    #expect(program.map.place(line: lines.count + 9, column: 1) == nil)
  }

  @Test func placesOfTheToolsOwnTextAreNearTheCellBefore() throws {
    let program = lesson.tangled(course: Course(title: "Course"))[0]
    let lines = program.source.split(separator: "\n", omittingEmptySubsequences: false)
    let last = try #require(program.map.nearestPlace(line: lines.count + 1, column: 1))
    #expect(last.cell == 4 && last.offset == lesson.cells[4].code.text.utf8.count)
    #expect(program.map.nearestPlace(line: 1, column: 1) == CodePlace(cell: 0, offset: 0))
  }

  /// A program depends on the code of its cells, not on where they are.
  @Test func proseMovesNothingInAProgram() {
    let moved = Lesson.parse("\n\nMore prose.\n\n" + text, file: "lessons/demo.md").lesson
    #expect(moved.tangled(course: Course(title: "C")) == lesson.tangled(course: Course(title: "C")))
  }

  @Test(arguments: 0..<40)
  func randomCellsAreMappedByteByByte(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = [
      "let ", "é", " = 1\n", "\n", "\t", "f(", ")", "😀", "\"", "x", ";", "{", "}", "//", "  ",
    ]
    let cells = (0..<4).map { _ in
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    let text = cells.map { "~~~~swift\n\($0)\n~~~~\n\n" }.joined()
    let lesson = Lesson.parse(text, file: "lessons/demo.md").lesson
    for program in lesson.tangled(course: Course(title: "Course")) {
      let source = Array(program.source.utf8)
      // Which bytes of the program belong to each byte of a cell: it itself and, after the end of a
      // piece of code, the tool's own line break.
      var mapped: [CodePlace: Set<UInt8>] = [:]
      for (index, place) in places(in: program.source).enumerated() {
        guard let code = program.map.place(line: place.line, column: place.column) else { continue }
        mapped[code, default: []].insert(source[index])
      }
      for cell in program.cells {
        for (offset, byte) in lesson.cells[cell].code.text.utf8.enumerated() {
          let bytes = mapped[CodePlace(cell: cell, offset: offset), default: []]
          #expect(bytes.contains(byte) && bytes.isSubset(of: [byte, UInt8(ascii: "\n")]))
        }
      }
    }
  }
}
