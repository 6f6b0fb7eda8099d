import Lessons
import Text

extension Lesson {
  /// The programs of the lesson.
  ///
  /// One main program; another from each `reset` cell on (a scope would not do: extensions,
  /// operators and imports must stand at file level); and for each cell that must not compile or
  /// must crash one of its own, which consists of the cells before it and itself.
  package func tangled(course: Course) -> [Program] {
    var programs: [Program] = []
    var running: [Int] = []
    var failing: [Program] = []

    func endMainProgram() {
      if !running.isEmpty {
        programs.append(program(.record, of: running, course: course))
      }
      programs += failing
      running = []
      failing = []
    }

    for (index, cell) in cells.enumerated() {
      if cell.options.resets { endMainProgram() }
      switch cell.options.expectation {
      case .success: running.append(index)
      case .compileError:
        failing.append(program(.compileError, of: running + [index], course: course))
      case .trap: failing.append(program(.trap, of: running + [index], course: course))
      case .notRun: break
      }
    }
    endMainProgram()
    return programs
  }

  private func program(_ purpose: Program.Purpose, of indices: [Int], course: Course) -> Program {
    let tangled = indices.map { index in
      TangledCell(
        index: index, cell: cells[index], seed: seed(ofCell: index, course: course),
        timeout: cells[index].timeout(in: course), memory: cells[index].memory(in: course))
    }
    var digest = Digest()
    for cell in tangled {
      digest.add("\(cell.seed) \(cell.timeout)\(cell.memory.map { " \($0)" } ?? "")")
      digest.add(cell.cell.code.text)
    }
    var writer = ProgramWriter(key: digest.seed, module: course.module)
    for cell in tangled { writer.write(cell) }
    writer.writeCall("_endLesson(key: \(writer.key))", atFileScope: true)
    return Program(
      purpose: purpose, source: writer.source, map: writer.map, cells: indices, key: writer.key,
      timeout: tangled.reduce(0) { $0 + $1.timeout })
  }
}

private struct TangledCell {
  var index: Int
  var cell: Cell
  var seed: UInt64
  var timeout: Double
  var memory: Int?
}

/// Writes a program's text and its map side by side.
private struct ProgramWriter {
  let key: UInt64
  let module: String
  private(set) var source = ""
  private(set) var map = SourceMap()

  init(key: UInt64, module: String) {
    self.key = key
    self.module = module
  }

  private mutating func write(_ text: String) {
    source += text
    map.append(generated: text)
  }

  private mutating func write(_ code: Substring.UTF8View, of cell: Int, at offset: Int) {
    if code.isEmpty { return }
    let text = String(Substring(code))
    source += text
    map.append(code: text, from: CodePlace(cell: cell, offset: offset))
  }

  /// Writes a call of the tool's own such that nothing of a cell goes on in it.
  ///
  /// Neither `let x =`, `1 +` nor `public` at the end of a cell can go on with an empty `do`, and the
  /// import is an error where a brace of a cell is still open.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - isAtFileScope: Whether there is such an import.
  mutating func writeCall(_ call: String, atFileScope isAtFileScope: Bool) {
    write("do {}\n" + (isAtFileScope ? "import \(module)\n" : "") + "let _: Void = \(call)\n")
  }

  /// Writes a cell; its last expression is made the value of a constant, which is then shown.
  ///
  /// A constant rather than an argument, so that the expression is type-checked as it would be on
  /// its own and an error in it speaks of nothing that the author did not write. The semicolon keeps
  /// a cell that begins with a brace or a point from going on with the call before it.
  mutating func write(_ cell: TangledCell) {
    let code = cell.cell.code.text
    let memory = cell.memory.map { "memory: \($0), " } ?? ""
    writeCall(
      "_beginCell(\(cell.index), seed: \(cell.seed), timeout: \(cell.timeout), \(memory)key: \(key));",
      atFileScope: true)
    guard let offset = lastExpressionOffset(in: code) else {
      write(code.utf8[...], of: cell.index, at: 0)
      write("\n")
      return
    }
    let start = code.utf8.index(code.startIndex, offsetBy: offset)
    write(code.utf8[..<start], of: cell.index, at: 0)
    write("\nlet _value\(cell.index) =\n")
    let line = map.nextLine
    write(code.utf8[start...], of: cell.index, at: offset)
    write("\n")
    writeCall("_showLast(_value\(cell.index), line: \(line))", atFileScope: false)
  }
}
