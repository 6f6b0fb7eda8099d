import Lessons

extension CompilerMessage {
  /// The place in a cell that the message is about; nil for what is in no cell.
  func codePlace(in program: Program) -> CodePlace? {
    guard let place, place.file == Program.file else { return nil }
    return program.map.place(line: place.line, column: place.column)
  }

  /// Whether it tells where something was opened that an error misses the end of.
  var namesAnOpening: Bool { text.hasPrefix("to match this opening") }

  /// Whether it complains of an import inside braces, as are the tool's own between cells.
  var isAboutAnImport: Bool { text.hasPrefix("declaration is only valid at file scope") }

  /// The place in a cell that is nearest before what the message is about, such as the end of a
  /// cell in which a brace is not closed.
  func nearestCodePlace(in program: Program) -> CodePlace? {
    guard let place, place.file == Program.file else { return nil }
    return program.map.nearestPlace(line: place.line, column: place.column)
  }
}

/// An error, the first note that belongs to it, and where in the lesson it is reported.
struct PlacedError {
  var error: CompilerMessage
  var note: CompilerMessage?
  /// Nil for what is about no cell, such as a module that is not found.
  var place: CodePlace?
}

extension [CompilerMessage] {
  /// The errors at their places in the lesson.
  ///
  /// What is missing at the end of a cell is reported where it was opened, if the compiler says so.
  /// Further errors in text that the author has not written follow from those of the same cell, and
  /// are left out.
  func placedErrors(in program: Program, of lesson: Lesson) -> [PlacedError] {
    let all = errorsWithNotes.map { error, note in
      (
        error: error, note: note, own: error.codePlace(in: program),
        noted: note?.codePlace(in: program)
      )
    }
    // The cells in which something was opened that is missed after their end.
    let openCells = Set(
      all.compactMap { $0.own == nil && $0.note?.namesAnOpening == true ? $0.noted?.cell : nil })
    let pairs = all.filter { pair in
      guard pair.own == nil, let cell = pair.noted?.cell, openCells.contains(cell) else {
        return true
      }
      return pair.note?.namesAnOpening == true
    }
    let places = pairs.map { $0.own ?? $0.noted }
    var brokenCells = Set(places.compactMap { $0?.cell })
    return zip(pairs, places).compactMap { pair, place in
      if let place { return PlacedError(error: pair.error, note: pair.note, place: place) }
      let nearest = pair.error.nearestCodePlace(in: program)
      // One brace that is open leaves all later cells inside it.
      if pair.error.isAboutAnImport, let nearest,
        brokenCells.contains(where: { $0 < nearest.cell })
      {
        return nil
      }
      if let nearest, !brokenCells.insert(nearest.cell).inserted { return nil }
      guard pair.error.isAboutAnImport, let nearest else {
        return PlacedError(error: pair.error, note: pair.note, place: nearest)
      }
      let code = lesson.cells[nearest.cell].code.text
      return PlacedError(
        error: CompilerMessage(
          .error, at: pair.error.place, "this brace is not closed in its cell"),
        place: CodePlace(cell: nearest.cell, offset: openBrace(in: code) ?? nearest.offset))
    }
  }

  /// The errors as diagnostics of the lesson, with notes as help.
  package func diagnostics(of lesson: Lesson, _ program: Program) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for placed in placedErrors(in: program, of: lesson) {
      let location =
        placed.place.map { lesson.location(of: $0) } ?? Location(file: lesson.file, line: 1)
      var diagnostic = Diagnostic(at: location, placed.error.text)
      if let note = placed.note {
        let line = note.codePlace(in: program).map { lesson.location(of: $0).line }
        diagnostic.help = note.text
        if let line, line != location.line { diagnostic.help = "\(note.text) (line \(line))" }
      }
      // The compiler repeats itself now and then; the notes are then the same, too.
      let isRepeated = diagnostics.contains {
        $0.location == diagnostic.location && $0.message == diagnostic.message
      }
      if !isRepeated { diagnostics.append(diagnostic) }
    }
    return diagnostics
  }

  /// Each error with the first note after it, up to the next message that is not a note.
  private var errorsWithNotes: [(error: CompilerMessage, note: CompilerMessage?)] {
    var pairs: [(error: CompilerMessage, note: CompilerMessage?)] = []
    var isAfterError = false
    for message in self {
      switch message.severity {
      case .error:
        pairs.append((message, nil))
        isAfterError = true
      case .note:
        if isAfterError, pairs[pairs.count - 1].note == nil {
          pairs[pairs.count - 1].note = message
        }
      case .warning, .remark: isAfterError = false
      }
    }
    return pairs
  }
}

/// The last brace in the code that is opened and not closed, as an offset in its UTF-8.
private func openBrace(in code: String) -> Int? {
  let bytes = Array(code.utf8)
  var open: [Int] = []
  for token in swiftTokens(code) {
    switch token.kind {
    case .opening, .interpolation: open.append(token.range.lowerBound)
    case .closing: _ = open.popLast()
    default: break
    }
  }
  return open.last { bytes[$0] == UInt8(ascii: "{") }
}
