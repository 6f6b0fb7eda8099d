import Record

/// An output, and the line of the lesson that asked for it, if one did.
package struct PlacedOutput: Equatable {
  package var output: Output
  package var line: Int?

  package init(_ output: Output, line: Int? = nil) {
    self.output = output
    self.line = line
  }
}

/// What the events and the printed text of a run say, cell by cell.
package struct Transcript: Equatable {
  /// What each cell that began produced, by its index in the lesson.
  package var outputs: [Int: [PlacedOutput]]
  /// The cell that began last.
  package var lastCell: Int?
  /// Whether the program came to its end.
  package var isComplete: Bool
}

extension Transcript {
  /// Puts events and text in order: each event says how much had been printed before it.
  ///
  /// Lines that are no events, such as the last one of a crashed program, are passed over.
  package init(events: String, output: [UInt8]) {
    self.init(outputs: [:], lastCell: nil, isComplete: false)
    var position = 0
    for line in events.split(separator: "\n") {
      guard let event = try? JSON(parsing: String(line)), let offset = event["at"]?.integer else {
        continue
      }
      addText(output, from: &position, to: offset)
      if let cell = event["cell"]?.integer {
        lastCell = cell
        outputs[cell] = outputs[cell] ?? []
      } else if let shown = event["output"].flatMap({ Output(json: $0) }), let cell = lastCell {
        outputs[cell, default: []].append(PlacedOutput(shown, line: event["line"]?.integer))
      } else if event["end"] != nil {
        isComplete = true
      }
    }
    addText(output, from: &position, to: output.count)
  }

  private mutating func addText(_ output: [UInt8], from position: inout Int, to end: Int) {
    let end = min(end, output.count)
    guard position < end, let cell = lastCell else { return }
    let text = String(decoding: output[position..<end], as: UTF8.self)
    outputs[cell, default: []].append(PlacedOutput(.text(text)))
    position = end
  }
}
