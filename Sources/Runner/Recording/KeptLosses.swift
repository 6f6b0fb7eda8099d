import Lessons
import Record

extension RunRecorder {
  /// Errors for what calls of `cached` have done besides computing their values: it would be missing when these
  /// come from the cache.
  func keptLosses(_ transcript: Transcript, of program: Program) -> [Diagnostic] {
    if transcript.keptLosses.isEmpty { return [] }
    let calls = lesson.cachedCalls(among: program.cells, program.sharedCode)
    let isWellWritten = lesson.cachedCallProblems(program.scope, program.sharedCode).isEmpty
    return transcript.keptLosses.compactMap { lost in
      let call = calls.first { $0.name == lost.name }
      let word = call.map { lesson.sourceRange(of: $0.word, inCell: $0.cell) }
      let place =
        lost.sharedPlace.map { SourceRange(at: $0) } ?? lost.place.map(lesson.firstWord(inLineOf:))
      func first(_ names: Set<String>) -> SourceRange? {
        call.flatMap { call in
          lesson.cells[call.cell].code.firstName(in: names, after: call.word.upperBound)
        }
      }
      let lastCell = SourceRange(at: lesson.cells[transcript.lastCell ?? 0].location)
      switch lost.loss {
      case .output:
        return Diagnostic(
          at: place ?? word ?? lastCell,
          "what is shown within 'cached' would be missing when its value comes from the cache",
          help: "return it, and show it after 'cached'")
      case .printed:
        return Diagnostic(
          at: first(["print", "debugPrint", "dump", "write", "fputs"]) ?? word ?? lastCell,
          "what is printed within 'cached' would be missing when its value comes from the cache",
          help: "return it, and print it after 'cached'")
      case .file(let path):
        return Diagnostic(
          at: word ?? lastCell,
          "the file '\(path)', written within 'cached', would be missing when its value comes from the "
            + "cache",
          help: "write it after 'cached', or remove it within")
      case .object(let name):
        return Diagnostic(
          at: first([name]) ?? word ?? lastCell,
          "'\(name)' is an object from outside 'cached': what changes in it is lost when the value comes "
            + "from the cache",
          help: "make it within the braces, and return what you need of it")
      case .misplaced where !isWellWritten: return nil
      case .misplaced:
        return Diagnostic(
          at: place ?? lastCell, "the value of this 'cached' is not kept",
          help: "call it at the top level of a cell, with a name in quotes")
      }
    }
  }
}

extension Lesson {
  /// The first word of what comes after a place in a cell's code and white space.
  fileprivate func firstWord(inLineOf place: CodePlace) -> SourceRange {
    let blanks = cells[place.cell].code.text.utf8.dropFirst(place.offset).prefix {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
    return word(at: CodePlace(cell: place.cell, offset: place.offset + blanks.count))
  }
}

extension SourcedText {
  /// The first name of some, from an offset on.
  fileprivate func firstName(in names: Set<String>, after offset: Int) -> SourceRange? {
    let bytes = Array(text.utf8)
    return swiftTokens(text).first { token in
      token.kind == .identifier && token.range.lowerBound >= offset
        && names.contains(String(decoding: bytes[token.range], as: UTF8.self))
    }.map { sourceRange($0.range) }
  }
}
