import Record

/// An output, and the place in a cell that asked for it, if one did.
package struct PlacedOutput: Equatable, Sendable {
  package var output: Output
  package var place: CodePlace?

  package init(_ output: Output, at place: CodePlace? = nil) {
    self.output = output
    self.place = place
  }
}

/// What the events and the printed text of a run say, cell by cell.
package struct Transcript: Equatable, Sendable {
  /// What each cell that began produced, by its index in the lesson.
  package private(set) var outputs: [Int: [PlacedOutput]] = [:]
  /// The cell that began last.
  package private(set) var lastCell: Int?
  /// Whether every cell of the program has ended as it should.
  package private(set) var isComplete = false
  /// Whether the program came to its end without all of its cells.
  package private(set) var hasSkippedCells = false
  /// Where cells have called what only the tool may call.
  package private(set) var intrusions: [CodePlace] = []
}

extension Transcript {
  /// Puts events and text in order: each event says how much had been printed before it.
  package init(_ execution: Execution, of program: Program) {
    var expected = program.cells[...]
    var position = 0
    for logged in execution.log.events {
      // Events that are not outputs do not split printed text.
      if case .used = logged.event { continue }
      addText(execution.output, from: &position, to: logged.printed)
      switch logged.event {
      case .began(let cell):
        // Cells begin in the order of the program; anything else is not a run of it.
        guard expected.first == cell else { continue }
        expected.removeFirst()
        lastCell = cell
        outputs[cell] = []
      case .output(let output, let line):
        guard let cell = lastCell else { continue }
        outputs[cell, default: []].append(PlacedOutput(output, at: program.map.place(line: line)))
      case .intruded(let line):
        if let place = program.map.place(line: line) { intrusions.append(place) }
      case .used: break
      case .ended:
        isComplete = expected.isEmpty
        hasSkippedCells = !isComplete
      }
    }
    addText(execution.output, from: &position, to: execution.output.count)
  }

  private mutating func addText(_ output: [UInt8], from position: inout Int, to end: Int) {
    let end = min(end, output.count)
    guard position < end, let cell = lastCell else { return }
    let text = String(decoding: output[position..<end], as: UTF8.self)
    outputs[cell, default: []].append(PlacedOutput(.text(text)))
    position = end
  }
}
