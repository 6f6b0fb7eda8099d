import Lessons
import Record

extension Lesson {
  /// Where the lesson asked for each output of a cell; where the cell begins if no line of it did.
  ///
  /// A program tells its lines alone, and of printed text nothing: it is where the cell prints if it does so
  /// once. Claims are where the word `claim` is, if their line of the program
  /// leaves no doubt which is which.
  ///
  /// - Parameters:
  ///   - outputs: The outputs.
  ///   - index: The cell's index.
  ///   - program: The program that has produced them.
  ///   - sharedUse: Where the cell calls what has shown an output in code that lessons share, if that
  ///     is known.
  /// - Returns: A place for each output.
  func ranges(
    of outputs: [PlacedOutput], ofCell index: Int, in program: Program,
    sharedUse: () -> Location?
  ) -> [SourceRange] {
    var claimNumbers: [CodePlace: Int] = [:]
    var ranges: [SourceRange] = []
    for output in outputs {
      guard let place = output.place else {
        let use = output.sharedPlace == nil ? onlyPrint(inCell: index, of: output) : nil
        let call = output.sharedPlace == nil ? nil : sharedUse()
        ranges.append(use ?? SourceRange(at: call ?? cells[index].location))
        continue
      }
      var range = SourceRange(at: textStart(from: place))
      if output.output.isClaim {
        let calls = claimCalls(inLineOf: place, of: program)
        let number = claimNumbers[place, default: 0]
        let count = outputs.count { $0.output.isClaim && $0.place == place }
        if !calls.isEmpty, count % calls.count == 0 {
          range = cells[place.cell].code.sourceRange(calls[number % calls.count])
        }
        claimNumbers[place] = number + 1
      }
      ranges.append(range)
    }
    return ranges
  }

  /// The call that has printed a text, if the cell has only one that prints.
  private func onlyPrint(inCell index: Int, of output: PlacedOutput) -> SourceRange? {
    guard case .text(let text) = output.output, text.stream == .output else { return nil }
    let prints = ["print", "debugPrint", "dump", "puts", "printf", "putchar"]
      .flatMap { cells[index].calls(of: $0) }
    return prints.count == 1 ? cells[index].code.sourceRange(prints[0]) : nil
  }

  private func claimCalls(inLineOf place: CodePlace, of program: Program) -> [Range<Int>] {
    cells[place.cell].claimCalls.filter { call in
      program.map.lineStart(of: CodePlace(cell: place.cell, offset: call.lowerBound)) == place
    }
  }
}
