extension Lesson {
  /// The programs of the lesson.
  ///
  /// One main program; another from each `reset` cell on (a scope would not do: extensions,
  /// operators and imports must stand at file level); and for each cell that must not compile or
  /// must crash one of its own, of the cells before it and itself.
  public func tangled(course: Course) -> [Program] {
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
    var source = "import \(course.module)\n"
    for index in indices {
      let cell = cells[index]
      source += "_beginCell(\(index), seed: \(seed(ofCell: index, course: course)), "
      source += "timeout: \(cell.timeout(in: course)))\n"
      source += cell.tangled(index: index, file: file)
      source += "#sourceLocation()\n"
    }
    source += "_endLesson()\n"
    return Program(purpose: purpose, source: source, cells: indices)
  }

  /// Where the random numbers of a cell start: from the course's seed, the lesson's name, and the
  /// cell's id, else its place among the blocks, so that a draw inserted in one cell changes no
  /// other cell's numbers.
  func seed(ofCell index: Int, course: Course) -> UInt64 {
    let place = cells[..<index].count { $0.form == .block }
    var digest = Digest()
    digest.add(String(course.seed))
    digest.add(name)
    digest.add(cells[index].options.id.map { "#" + $0 } ?? String(place))
    if cells[index].form == .inline { digest.add(cells[index].code) }
    return digest.seed
  }
}

extension Cell {
  /// The seconds that the cell may run, no more than 30 years: what counts them has limits.
  func timeout(in course: Course) -> Double { min(options.timeout ?? course.timeout, 1e9) }

  /// The cell's lines as they stand in the program: at the lesson's lines and columns, and with the
  /// last expression made the value of a constant, which is then shown.
  ///
  /// A constant rather than an argument, so that the expression is type-checked as it would be on
  /// its own and an error in it speaks of nothing that the author did not write.
  fileprivate func tangled(index: Int, file: String) -> String {
    let indentation = String(repeating: " ", count: codeLocation.column - 1)
    let firstLine = codeLocation.line
    let lines =
      indentation
      + code.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + indentation)
    guard let start = lastExpressionOffset(in: code) else {
      return sourceLocation(file: file, line: firstLine) + lines + "\n"
    }
    let before = String(decoding: code.utf8.prefix(start), as: UTF8.self)
    let line = firstLine + before.count { $0 == "\n" }
    let lineStart = before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex
    let columnsBefore = indentation.count + before[lineStart...].utf8.count
    let offset = start + (line - firstLine + 1) * indentation.utf8.count
    let statements = String(decoding: lines.utf8.prefix(offset), as: UTF8.self)
    let expression = String(decoding: lines.utf8.dropFirst(offset), as: UTF8.self)
    return """
      \(sourceLocation(file: file, line: firstLine))\(statements)
      \(sourceLocation(file: file, line: max(line - 1, 1)))let _value\(index) =
      \(String(repeating: " ", count: columnsBefore))\(expression)
      \(sourceLocation(file: file, line: line))_showLast(_value\(index))

      """
  }

  private func sourceLocation(file: String, line: Int) -> String {
    "#sourceLocation(file: \"\(file.escapedForSwift)\", line: \(line))\n"
  }
}

extension String {
  fileprivate var escapedForSwift: String {
    var escaped = ""
    for character in self {
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
