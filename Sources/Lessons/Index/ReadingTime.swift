/// How long a lesson takes to read, by what a reader sees of it.
///
/// The same on every machine: the time that its programs run is not part of it.
struct ReadingTime {
  private(set) var seconds = 0.0

  /// 200 words a minute, a common rate for texts that are studied.
  static let word = 0.3
  static let inlineFormula = 3.0
  static let displayFormula = 10.0
  /// A line of code that can be seen without opening anything.
  static let codeLine = 2.0
  /// A picture, a figure or a table that a cell shows.
  static let picture = 15.0
  static let claim = 5.0
  /// Thinking about an exercise.
  static let exercise = 180.0

  /// The time for a lesson whose cells have had an outcome; those that have not run show nothing.
  init(_ lesson: Lesson, _ outcome: LessonOutcome) {
    lesson.forEachInline { add($0) }
    lesson.forEachBlock { block in
      switch block {
      case .math: seconds += Self.displayFormula
      case .code(let code): add(code: code.text)
      case .callout(let callout) where callout.kind == .exercise: seconds += Self.exercise
      case .cell(let index) where lesson.cells.indices.contains(index):
        add(
          lesson.cells[index],
          outcome.cells.indices.contains(index) ? outcome.cells[index] : CellOutcome())
      case .heading, .paragraph, .cell, .list, .definitions, .quote, .callout, .table, .figure,
        .html,
        .thematicBreak:
        break
      }
    }
  }

  /// In whole minutes, at least one; from twenty on in fives, since nobody knows it better.
  var minutes: Int {
    let minutes = max(1, Int((seconds / 60).rounded()))
    return minutes < 20 ? minutes : (minutes + 2) / 5 * 5
  }

  private mutating func add(_ inline: Inline) {
    switch inline {
    case .text(let text): seconds += Double(wordCount(of: text)) * Self.word
    case .code, .value: seconds += Self.word
    case .math: seconds += Self.inlineFormula
    case .image: seconds += Self.picture
    case .emphasis, .strong, .strikethrough, .link, .term, .citation, .footnoteReference, .html,
      .softBreak, .lineBreak:
      break
    }
  }

  private mutating func add(_ cell: Cell, _ outcome: CellOutcome) {
    if cell.source != nil || ![.hidden, .folded].contains(cell.options.code) {
      add(code: cell.code.text, hiding: cell.hiddenLines.count)
    }
    guard cell.options.output == .shown else { return }
    if outcome.showsFigure { seconds += Self.picture }
    if outcome.showsTable { seconds += Self.picture }
    seconds += Double(outcome.claims.total) * Self.claim
  }

  private mutating func add(code: String, hiding hiddenCount: Int = 0) {
    let lines = code.split(whereSeparator: \.isNewline).count { line in
      line.contains { !$0.isWhitespace }
    }
    seconds += Double(max(0, lines - hiddenCount)) * Self.codeLine
  }
}

/// The words of a text.
///
/// A script without spaces counts two of its characters as a word.
private func wordCount(of text: String) -> Int {
  var words = 0
  var ideographs = 0
  var isInWord = false
  for scalar in text.unicodeScalars {
    if scalar.isWrittenWithoutSpaces {
      ideographs += 1
      isInWord = false
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      if !isInWord { words += 1 }
      isInWord = true
    } else if scalar.properties.isWhitespace {
      isInWord = false
    }
  }
  return words + (ideographs + 1) / 2
}

extension Unicode.Scalar {
  /// Whether this is a Chinese character or a Japanese kana.
  fileprivate var isWrittenWithoutSpaces: Bool {
    properties.isIdeographic || (0x3040...0x30FF).contains(value)
  }
}
