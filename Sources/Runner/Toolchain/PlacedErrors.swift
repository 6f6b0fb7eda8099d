import Lessons

extension CompilerMessage {
  /// The place in a cell that the message is about; nil for what is in no cell.
  func codePlace(in program: Program) -> CodePlace? {
    guard let place, place.file == Program.file else { return nil }
    return program.map.place(line: place.line, column: place.column)
  }

  /// The place in a cell that is nearest before what the message is about, such as the end of a
  /// cell in which something is missing.
  fileprivate func nearestCodePlace(in program: Program) -> CodePlace? {
    guard let place, place.file == Program.file else { return nil }
    return program.map.nearestPlace(line: place.line, column: place.column)
  }

  /// The note that tells where something was opened that an error misses the end of.
  func opening(in program: Program) -> CodePlace? {
    notes.first { $0.text.hasPrefix("to match this opening") }?.codePlace(in: program)
  }
}

extension CompilerMessage.Extent {
  /// The stretch of a cell's code; nil unless it lies in one cell.
  func codeRange(in program: Program) -> (cell: Int, range: Range<Int>)? {
    guard start.file == Program.file, end.file == Program.file,
      let first = program.map.place(line: start.line, column: start.column),
      let last = program.map.place(line: end.line, column: end.column),
      first.cell == last.cell, first.offset <= last.offset
    else { return nil }
    return (first.cell, first.offset..<last.offset)
  }
}

/// An error, and where in the lesson it is reported.
struct PlacedError: Equatable {
  var error: CompilerMessage
  /// Nil for what is about no cell, such as a module that is not found.
  var place: CodePlace?
  /// The stretch of the cell's code that it is about, which begins at the place.
  var range: Range<Int>?
}

extension Cell {
  /// The place itself, unless it is in the white space at the cell's end: what is missed there is
  /// missing where something was opened, else after the last word.
  fileprivate func placeOfWhatIsMissing(at place: CodePlace) -> CodePlace {
    let bytes = Array(code.text.utf8)
    guard bytes.dropFirst(place.offset).allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 })
    else { return place }
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 }.map { $0 + 1 } ?? 0
    return CodePlace(cell: place.cell, offset: unclosedOffset ?? min(end, place.offset))
  }
}

extension [CompilerMessage] {
  /// The errors at their places in the lesson, in the order of the program.
  ///
  /// What is missing at the end of a cell is reported where it was opened, if the compiler says so.
  /// Further errors in text that the author has not written, such as that of a macro, follow from
  /// those of the same cell, and are left out.
  func placedErrors(in program: Program, of lesson: Lesson) -> [PlacedError] {
    let errors = filter { $0.severity == .error }
    let places = errors.map { error in
      (error.opening(in: program) ?? error.codePlace(in: program)
        ?? error.notes.lazy.compactMap { $0.codePlace(in: program) }.first)
        .map { lesson.cells[$0.cell].placeOfWhatIsMissing(at: $0) }
    }
    var brokenCells = Set(places.compactMap { $0?.cell })
    let placed = zip(errors, places).compactMap { error, place in
      if let place {
        return PlacedError(
          error: error, place: place, range: error.range(at: place, in: program, of: lesson))
      }
      let nearest = error.nearestCodePlace(in: program)
        .map { lesson.cells[$0.cell].placeOfWhatIsMissing(at: $0) }
      if let nearest, !brokenCells.insert(nearest.cell).inserted { return nil }
      return PlacedError(error: error, place: nearest)
    }
    return placed.enumerated().sorted { a, b in
      let places = [a, b].map { item in
        item.element.place.map { ($0.cell, $0.offset, item.offset) } ?? (-1, 0, item.offset)
      }
      return places[0] < places[1]
    }.map(\.element)
  }
}

extension CompilerMessage {
  /// What to underline: what the compiler does from the place on, else the word there.
  fileprivate func range(
    at place: CodePlace, in program: Program, of lesson: Lesson
  ) -> Range<Int>? {
    let own = extents.compactMap { $0.codeRange(in: program) }
    if let extent = own.first(where: {
      $0.cell == place.cell && $0.range.lowerBound == place.offset && !$0.range.isEmpty
    }) {
      return extent.range
    }
    return swiftTokens(lesson.cells[place.cell].code.text)
      .first { $0.range.lowerBound == place.offset }?.range
  }
}
