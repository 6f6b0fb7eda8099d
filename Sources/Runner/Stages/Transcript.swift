import Lessons
import Plot
import Record

/// An output, and the place in a cell that asked for it, if one did.
package struct PlacedOutput: Equatable, Sendable {
  package var output: Output
  package var place: CodePlace?
  /// The place in code that lessons share, if that asked for it.
  package var sharedPlace: Location?

  package init(_ output: Output, at place: CodePlace? = nil, sharedPlace: Location? = nil) {
    self.output = output
    self.place = place
    self.sharedPlace = sharedPlace
  }
}

extension Transcript {
  /// Where claims were made, in all cells.
  var claimPlaces: [CodePlace] {
    outputs.values.joined().filter(\.output.isClaim).compactMap(\.place)
  }
}

/// A figure or a table that has been made and not shown.
package struct UnshownOutput: Equatable, Sendable {
  package var kind: OutputOrigin.Kind
  /// The place in a cell where it was made, if that is in one.
  package var place: CodePlace?
  /// The place in code that lessons share, if that made it.
  package var sharedPlace: Location?

  package init(
    _ kind: OutputOrigin.Kind, at place: CodePlace? = nil, sharedPlace: Location? = nil
  ) {
    self.kind = kind
    self.place = place
    self.sharedPlace = sharedPlace
  }
}

/// What a cell has tried that no lesson may do.
package struct RefusedAttempt: Equatable, Sendable {
  package var cell: Int
  package var refusal: Refusal
}

/// A file that a cell has used first.
package struct PlacedUse: Equatable, Sendable {
  package var cell: Int
  package var use: FileUse
}

/// What a call of `cached` did that would be missing if its value came from the cache.
package struct PlacedLoss: Equatable, Sendable {
  package var loss: KeptLoss
  /// The name of the call.
  package var name: String
  /// The place in a cell where it did so, if that is in one.
  package var place: CodePlace?
  /// The place in code that lessons share, if that did it.
  package var sharedPlace: Location?
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
  /// How much had been printed where it matters, by the cells' indices in the lesson.
  package private(set) var printed: [Int: PrintedCounts] = [:]
  /// The seconds that each cell has taken which has ended, by its index in the lesson.
  package private(set) var seconds: [Int: Double] = [:]
  /// Where cells have called what only the tool may call.
  package private(set) var intrusions: [CodePlace] = []
  /// What cells have tried that no lesson may do, in order.
  package private(set) var refusals: [RefusedAttempt] = []
  /// The files that cells have used, in order.
  package private(set) var uses: [PlacedUse] = []
  /// The figures and tables that have been made and not shown.
  package private(set) var unshown: [UnshownOutput] = []
  /// What calls of `cached` did besides computing their values.
  package private(set) var keptLosses: [PlacedLoss] = []
}

/// How many bytes had been printed when a cell came to its places.
package struct PrintedCounts: Equatable, Sendable {
  /// When it began.
  package var start: Int
  /// At offsets in its code.
  package var marks: [Int: Int]

  package init(start: Int, marks: [Int: Int] = [:]) {
    self.start = start
    self.marks = marks
  }
}

extension Transcript {
  /// Puts events and text in order: each event says how much had been printed before it.
  ///
  /// What a cell has printed after its last expression, in another thread or after the end of the
  /// program's own code belongs to the cell that had begun last when it was printed.
  package init(_ execution: Execution, of program: Program) {
    var expected = program.cells[...]
    var streams = PrintedStreams(execution)
    var beginning: Int?
    for logged in execution.log.events {
      streams.advance(to: logged)
      switch logged.event {
      case .began(let cell):
        // Cells begin in the order of the program; anything else is not a run of it.
        guard expected.first == cell else { continue }
        expected.removeFirst()
        keep(streams.takeTexts())
        endLastCell(from: beginning, to: logged.milliseconds)
        beginning = logged.milliseconds
        lastCell = cell
        outputs[cell] = []
        printed[cell] = PrintedCounts(start: logged.printed)
      case .output(let output, let line):
        keep(streams.takeTexts())
        guard let cell = lastCell else { continue }
        outputs[cell, default: []].append(
          PlacedOutput(
            output.withoutControls, at: program.map.place(line: line),
            sharedPlace: program.sharedCode.location(ofLine: line)))
      case .intruded(let line):
        // Where a cell calls shared code that does so is not known.
        let place = program.map.place(line: line) ?? lastCell.map { CodePlace(cell: $0, offset: 0) }
        if let place { intrusions.append(place) }
      case .refused(let refusal):
        if let cell = lastCell { refusals.append(RefusedAttempt(cell: cell, refusal: refusal)) }
      case .unshown(let kind, let line):
        unshown.append(
          UnshownOutput(
            kind, at: program.map.place(line: line),
            sharedPlace: program.sharedCode.location(ofLine: line)))
      case .lost(let loss, let name, let line):
        keptLosses.append(
          PlacedLoss(
            loss: loss, name: name, place: program.map.place(line: line),
            sharedPlace: program.sharedCode.location(ofLine: line)))
      // None of these splits printed text.
      case .reached(let offset):
        if let cell = lastCell { printed[cell]?.marks[offset] = logged.printed }
      case .used(let use): if let cell = lastCell { uses.append(PlacedUse(cell: cell, use: use)) }
      case .marked, .unfollowed, .kept: break
      case .ended:
        endLastCell(from: beginning, to: logged.milliseconds)
        isComplete = expected.isEmpty
        hasSkippedCells = !isComplete
      }
    }
    streams.advanceToEnd()
    keep(streams.takeTexts())
  }

  private mutating func endLastCell(from start: Int?, to end: Int?) {
    guard let cell = lastCell, let start, let end else { return }
    seconds[cell] = Double(end - start) / 1000
  }

  private mutating func keep(_ texts: [PrintedText]) {
    guard let cell = lastCell else { return }
    outputs[cell, default: []] += texts.map { PlacedOutput(.text($0)) }
  }
}

/// Reads standard output and standard error in the order in which they were written.
private struct PrintedStreams {
  private struct Source {
    let bytes: ArraySlice<UInt8>
    var position = 0

    /// What there is up to an offset and has not been read.
    mutating func read(to end: Int) -> ArraySlice<UInt8> {
      let start = position
      position = max(start, min(end, bytes.count))
      return bytes[start..<position]
    }
  }

  private var output: Source
  private var errors: Source
  /// What has been read and not taken yet.
  private var pieces: [(stream: PrintedText.Stream, bytes: [UInt8])] = []

  init(_ execution: Execution) {
    output = Source(bytes: execution.output[...])
    errors = Source(bytes: execution.errorsOfLesson)
  }

  /// Reads what had been written before an event.
  ///
  /// The lesson kit marks standard error before anything else is printed; so what was printed since
  /// the event before comes first.
  mutating func advance(to event: LoggedEvent) {
    add(output.read(to: event.printed), to: .output)
    add(errors.read(to: event.errors), to: .errors)
  }

  mutating func advanceToEnd() {
    add(output.read(to: .max), to: .output)
    add(errors.read(to: .max), to: .errors)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, to stream: PrintedText.Stream) {
    if bytes.isEmpty { return }
    if pieces.last?.stream == stream {
      pieces[pieces.count - 1].bytes += bytes
    } else {
      pieces.append((stream, Array(bytes)))
    }
  }

  /// What has been read since the last call.
  mutating func takeTexts() -> [PrintedText] {
    defer { pieces = [] }
    return pieces.compactMap { piece in
      let shown = Terminal.display(String(decoding: piece.bytes, as: UTF8.self))
      if shown.text.isEmpty { return nil }
      return PrintedText(shown.text, to: piece.stream, styles: shown.styles)
    }
  }
}
