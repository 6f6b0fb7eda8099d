import Lessons
import Text

extension Lesson {
  /// The programs of the lesson.
  ///
  /// One main program; another from each cell on that begins one (braces would not do: extensions,
  /// operators and imports must stand at file level); and for each cell that must not compile or
  /// must crash one of its own, which consists of the cells that it sees and itself.
  ///
  /// - Parameters:
  ///   - course: The settings of the course.
  ///   - sharedCode: The files that its lessons share; without any, programs import no module of them.
  /// - Returns: The programs, in the order of the cells that they begin or end with.
  package func tangled(course: Course, sharedCode: SharedCode = SharedCode()) -> [Program] {
    let scope = course.settings(for: self).scope
    let problems = cellProblems(scope)
    let spoilt = Set(problems.filter(\.spoilsProgram).map(\.cell))
    var programs: [Program] = []
    var running: [Int] = []
    var leftOut: [Int] = []
    var failing: [Program] = []

    func program(_ purpose: Program.Purpose, of indices: [Int]) -> Program {
      var program = self.program(purpose, of: indices, course: course, sharedCode)
      program.leftOut = leftOut
      let own = Set(indices + leftOut)
      program.isRun = purpose != .compileError && !problems.contains { own.contains($0.cell) }
      return program
    }

    func endMainProgram() {
      if !running.isEmpty { programs.append(program(.record, of: running)) }
      programs += failing
      running = []
      leftOut = []
      failing = []
    }

    for (index, cell) in cells.enumerated() {
      if beginsProgram(index, scope) { endMainProgram() }
      let seen = isAlone(index, scope) ? [] : running
      if spoilt.contains(index) {
        leftOut.append(index)
        continue
      }
      switch cell.options.expectation {
      case .success: running.append(index)
      case .compileError: failing.append(program(.compileError, of: seen + [index]))
      case .trap: failing.append(program(.trap, of: seen + [index]))
      case .notRun: break
      }
    }
    endMainProgram()
    return programs
  }

  /// A program of some of the cells of another one, which is compiled as that one is.
  func program(of indices: [Int], like whole: Program, course: Course) -> Program {
    var program = program(.record, of: indices, course: course, whole.sharedCode)
    program.importsSystem = whole.importsSystem
    return program
  }

  private func program(
    _ purpose: Program.Purpose, of indices: [Int], course: Course, _ sharedCode: SharedCode
  ) -> Program {
    let calls = cachedCalls(among: indices, sharedCode)
    let tangled = indices.map { index in
      TangledCell(
        index: index, cell: cells[index], seed: seed(ofCell: index, course: course),
        timeout: timeout(ofCell: index, course: course),
        memory: memory(ofCell: index, course: course), throwing: cells[index].throwingStatements,
        leaving: cells[index].leavingStatements, lineBreaks: cells[index].claimLineBreaks,
        branches: cells[index].shownBranches,
        marks: purpose == .compileError ? [] : cells[index].printingMarks,
        // What must not compile is shown as it is written.
        captures: purpose == .compileError && index == indices.last
          ? [] : calls.filter { $0.cell == index }.compactMap(\.captures))
    }
    var digest = Digest()
    for cell in tangled {
      digest.add("\(cell.seed) \(cell.timeout)\(cell.memory.map { " \($0)" } ?? "")")
      digest.add(cell.cell.code.text)
    }
    let sharedModule = sharedCode.files.isEmpty ? nil : SharedModule.name(in: course)
    var writer = ProgramWriter(
      key: digest.seed, module: course.module, sharedModule: sharedModule)
    for cell in tangled { writer.write(cell, isLast: cell.index == indices.last, purpose) }
    writer.endValues()
    if purpose != .compileError { writer.writeCall("_endLesson(key: \(writer.key))") }
    return Program(
      purpose: purpose, source: writer.source, map: writer.map, cells: indices, leftOut: [],
      key: writer.key, timeout: tangled.reduce(0) { $0 + $1.timeout },
      scope: course.settings(for: self).scope, isRun: true, sharedCode: sharedCode,
      importsSystem: tangled.contains { Lessons.importsSystem($0.cell.code.text) })
  }
}

private struct TangledCell {
  var index: Int
  var cell: Cell
  var seed: UInt64
  var timeout: Double
  var memory: Int?
  var throwing: [ThrowingStatement]
  /// The statements after which nothing can run, as offsets in the code's UTF-8.
  var leaving: [Range<Int>]
  /// Where lines begin that the author has not begun, so that each has one claim.
  var lineBreaks: [Int]
  /// The values of the branches of the condition that the cell ends in.
  var branches: [Range<Int>]
  /// The places of which it matters how much has been printed before them.
  var marks: [Int]
  /// What gives the closures of `cached` copies of the variables around them.
  var captures: [CachedCall.Insertion]
}

/// Writes a program's text and its map side by side.
private struct ProgramWriter {
  let key: UInt64
  private(set) var source = ""
  private(set) var map = SourceMap()
  /// Whether a block of values in prose is open.
  private var isInValues = false

  init(key: UInt64, module: String, sharedModule: String?) {
    self.key = key
    write("import \(module)\n")
    // Authors need not write 'public' in what lessons share.
    if let sharedModule { write("@testable import \(sharedModule)\n") }
  }

  private mutating func write(_ text: String) {
    source += text
    map.append(generated: text)
  }

  /// Writes a part of a cell's code with calls of the tool's own between its statements: after those
  /// of which it matters what they print, and before those that may throw.
  ///
  /// A statement that always throws is put under a condition: the compiler crashes on functions that
  /// use variables and are declared where it sees that nothing can run.
  ///
  /// A part that begins with the expression which the cell shows has none before it. What a branch of the
  /// condition is that the cell ends in is shown where it is computed, so that branches can have values of
  /// several types, or none.
  private mutating func write(
    _ range: Range<Int>, of cell: TangledCell, isShown: Bool = false, showsBranches: Bool = false
  ) {
    // Nothing goes on in a block, as a statement without an end would in a call.
    var insertions = cell.marks.filter { range.lowerBound < $0 && $0 <= range.upperBound }
      .map { Insertion(at: $0, .text("\ndo { _reached(\($0), key: \(key)) };\n")) }
    if !isShown {
      insertions += cell.throwing.filter { range.contains($0.start) }.map {
        Insertion(
          at: $0.start, .text("\n_trying(\(cell.index), \($0.origin), key: \(key));\n"))
      }
      for statement in cell.leaving where range.contains(statement.lowerBound) {
        insertions.append(Insertion(at: statement.lowerBound, .text("\nif _isRunning() {\n")))
        insertions.append(Insertion(at: statement.upperBound, .text("\n}\n")))
      }
    }
    if showsBranches {
      for (number, branch) in cell.branches.enumerated() {
        let name = "_value\(cell.index)_\(number)"
        insertions.append(Insertion(at: branch.lowerBound, .beginningOfValue(name)))
        insertions.append(Insertion(at: branch.upperBound, .endOfValue(name)))
      }
    }
    insertions += cell.captures.filter {
      range.lowerBound < $0.offset && $0.offset <= range.upperBound
    }.map { Insertion(at: $0.offset, .text($0.text)) }
    insertions += cell.lineBreaks.filter { range.lowerBound < $0 && range.contains($0) }
      .map { Insertion(at: $0, .text("\n")) }
    var position = range.lowerBound
    var valueLine = 0
    // Insertions at one place keep the order in which they were added: first what concerns the statement
    // before, last what closes it.
    let ordered = insertions.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    for (_, insertion) in ordered {
      writeCode(position..<insertion.offset, of: cell)
      position = insertion.offset
      switch insertion.content {
      case .text(let text): write(text)
      case .beginningOfValue(let name):
        write("\nlet \(name) =\n")
        valueLine = map.nextLine
      case .endOfValue(let name):
        write("\n")
        writeCall("_showLast(\(name), line: \(valueLine))")
      }
    }
    writeCode(position..<range.upperBound, of: cell)
  }

  /// What the tool puts into the code of a cell.
  private struct Insertion {
    enum Content {
      case text(String)
      /// Makes the expression that follows the value of a constant.
      case beginningOfValue(String)
      /// Shows that constant.
      case endOfValue(String)
    }

    var offset: Int
    var content: Content

    init(at offset: Int, _ content: Content) {
      self.offset = offset
      self.content = content
    }
  }

  private mutating func writeCode(_ range: Range<Int>, of cell: TangledCell) {
    if range.isEmpty { return }
    let text = String(decoding: Array(cell.cell.code.text.utf8)[range], as: UTF8.self)
    source += text
    map.append(code: text, from: CodePlace(cell: cell.index, offset: range.lowerBound))
  }

  /// Writes a call of the tool's own such that nothing of a cell goes on in it.
  ///
  /// Neither `let x =`, `1 +` nor `public` at the end of a cell can go on with an empty `do`; cells in
  /// which a bracket or a string is open are in no program with others.
  mutating func writeCall(_ call: String) { write("do {}\nlet _: Void = \(call)\n") }

  /// Begins a value in prose, which declares nothing.
  ///
  /// Values that follow each other are in one block, and each is in one of its own: the time that the
  /// compiler takes grows with the square of the number of statements at the top level.
  private mutating func beginValue() {
    write(isInValues ? "do {\n" : "do {\ndo {\n")
    isInValues = true
  }

  /// Ends the block of values in prose, if one is open.
  mutating func endValues() {
    if isInValues { write("}\n") }
    isInValues = false
  }

  /// Writes a cell; its last expression is made the value of a constant, which is then shown.
  ///
  /// A constant rather than an argument, so that the expression is type-checked as it would be on
  /// its own and an error in it speaks of nothing that the author did not write. The semicolon keeps
  /// a cell that begins with a brace or a point from going on with the call before it. A cell that
  /// must not compile is the program's end: it may leave anything open.
  mutating func write(_ cell: TangledCell, isLast: Bool, _ purpose: Program.Purpose) {
    let end = cell.cell.code.text.utf8.count
    let isValue = cell.cell.isSingleExpression && cell.cell.form == .inline
    if isValue { beginValue() } else { endValues() }
    defer { if isValue { write("}\n") } }
    let memory = cell.memory.map { "memory: \($0), " } ?? ""
    writeCall(
      "_beginCell(\(cell.index), seed: \(cell.seed), timeout: \(cell.timeout), \(memory)key: \(key));"
    )
    guard let start = cell.cell.lastExpressionOffset else {
      let showsBranches = !(isLast && purpose == .compileError)
      write(0..<end, of: cell, showsBranches: showsBranches)
      write("\n")
      return
    }
    write(0..<start, of: cell)
    if let last = cell.throwing.last, last.start == start {
      write("\n_trying(\(cell.index), \(last.origin), key: \(key));")
    }
    write("\nlet _value\(cell.index) =\n")
    let line = map.nextLine
    write(start..<end, of: cell, isShown: true)
    write("\n")
    if isLast, purpose == .compileError { return }
    writeCall("_showLast(_value\(cell.index), line: \(line))")
  }
}
