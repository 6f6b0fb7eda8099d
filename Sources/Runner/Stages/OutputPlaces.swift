import Lessons
import Record

extension Lesson {
  /// Where the lesson asked for each output of a cell; where the cell begins if no line of it did.
  ///
  /// A program tells its lines alone. Claims are where the word `claim` is, if their line leaves no
  /// doubt which is which.
  ///
  /// - Parameters:
  ///   - outputs: The outputs.
  ///   - index: The cell's index.
  ///   - sharedUse: Where the cell calls what has shown an output in code that lessons share, if that
  ///     is known.
  /// - Returns: A place for each output.
  func ranges(
    of outputs: [PlacedOutput], ofCell index: Int, sharedUse: () -> Location?
  ) -> [SourceRange] {
    var claimNumbers: [CodePlace: Int] = [:]
    var ranges: [SourceRange] = []
    for output in outputs {
      guard let place = output.place else {
        let use = output.sharedPlace == nil ? nil : sharedUse()
        ranges.append(SourceRange(at: use ?? cells[index].location))
        continue
      }
      var range = SourceRange(at: textStart(from: place))
      if output.isClaim {
        let calls = claimCalls(inLineOf: place)
        let number = claimNumbers[place, default: 0]
        let count = outputs.count { $0.isClaim && $0.place == place }
        if !calls.isEmpty, count % calls.count == 0 {
          range = cells[place.cell].code.sourceRange(calls[number % calls.count])
        }
        claimNumbers[place] = number + 1
      }
      ranges.append(range)
    }
    return ranges
  }

  private func claimCalls(inLineOf place: CodePlace) -> [Range<Int>] {
    let cell = cells[place.cell]
    let line = cell.lineAndColumn(at: place.offset).line
    return cell.claimCalls.filter { cell.lineAndColumn(at: $0.lowerBound).line == line }
  }
}

extension PlacedOutput {
  fileprivate var isClaim: Bool {
    if case .claim = output { true } else { false }
  }
}
