import Lessons
import Record

/// A formula in TeX, as it is typeset: in a line, or displayed.
public struct Formula: Hashable, Sendable {
  public var tex: String
  public var isDisplayed: Bool

  public init(_ tex: String, isDisplayed: Bool = false) {
    self.tex = tex
    self.isDisplayed = isDisplayed
  }
}

/// What became of a formula.
///
/// It depends on the formula alone, so that it can be kept.
public enum TypesetFormula: Hashable, Sendable {
  /// HTML with MathML in it for screen readers.
  case html(String)
  /// It is not TeX as KaTeX knows it: what is wrong, and at which character, from 0.
  case failure(message: String, position: Int?)
}

/// A formula at its place in a lesson.
public struct FormulaUse: Hashable, Sendable {
  public var formula: Formula
  /// Where its TeX begins; the lesson's first line if it cannot be told.
  public var location: Location
}

extension Lesson {
  /// All formulas of the lesson: in prose, titles and captions, and in its claims' statements.
  public func formulas(in record: LessonRecord) -> [Formula] {
    proseFormulas.map(\.formula) + claimFormulas(in: record).map(\.formula)
  }

  /// All formulas of the lesson with their places, which takes a search of its source.
  public func formulaUses(in record: LessonRecord) -> [FormulaUse] {
    var places = FormulaPlaces(self)
    let uses = proseFormulas.map { use in
      FormulaUse(formula: use.formula, location: places.next(use.formula, from: use.location))
    }
    return uses + claimFormulas(in: record)
  }

  /// In reading order; only displayed ones know their place.
  private var proseFormulas: [(formula: Formula, location: Location?)] {
    var found: [(formula: Formula, location: Location?)] = []
    func collect(_ inline: Inline) {
      if case .math(let tex) = inline { found.append((Formula(tex), nil)) }
    }
    title.forEachInline(collect)
    forEachBlock { block in
      switch block {
      case .math(let tex, _, let location):
        found.append((Formula(tex, isDisplayed: true), location))
      case .heading(_, let content, _, _), .paragraph(let content): content.forEachInline(collect)
      case .callout(let callout): callout.title.forEachInline(collect)
      case .table(let table):
        for entry in table.header + table.rows.flatMap({ $0 }) { entry.forEachInline(collect) }
      case .cell(let index):
        if cells.indices.contains(index) {
          cells[index].options.caption.forEachInline(collect)
        }
      case .code, .list, .quote, .html, .thematicBreak: break
      }
    }
    return found
  }

  private func claimFormulas(in record: LessonRecord) -> [FormulaUse] {
    var uses: [FormulaUse] = []
    for (cell, cellRecord) in zip(cells, record.cells) {
      for case .claim(let claim) in cellRecord.outputs {
        claim.statementText.forEachInline { inline in
          guard case .math(let tex) = inline else { return }
          uses.append(FormulaUse(formula: Formula(tex), location: cell.location))
        }
      }
    }
    return uses
  }
}

/// Finds formulas in the lesson's source; running text does not know its place.
private struct FormulaPlaces {
  private let file: String
  private let lines: [[Character]]
  /// Behind the formula found last, since formulas are asked for in reading order.
  private var line = 0
  private var column = 0

  init(_ lesson: Lesson) {
    file = lesson.file
    lines = lesson.sourceLines.map(Array.init)
  }

  mutating func next(_ formula: Formula, from start: Location?) -> Location {
    let delimiter: [Character] = formula.isDisplayed ? ["$", "$"] : ["$"]
    // A formula may go on in the next line, where quotes and lists have marks of their own.
    let tex = formula.tex.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    guard !tex.isEmpty else { return start ?? Location(file: file, line: 1) }
    if let start { (line, column) = (start.line - 1, start.column - 1) }
    let place = find(delimiter, Array(tex), from: (line, column)) ?? find(delimiter, Array(tex))
    guard let place else { return start ?? Location(file: file, line: 1) }
    (line, column) = (place.line, place.column + 1)
    return Location(file: file, line: place.line + 1, column: place.column + 1)
  }

  /// The first place of the text that has the delimiter before it, perhaps with space between.
  private func find(
    _ delimiter: [Character], _ text: [Character], from start: (line: Int, column: Int) = (0, 0)
  ) -> (line: Int, column: Int)? {
    for line in lines.indices.dropFirst(start.line) {
      let characters = lines[line]
      var column = line == start.line ? max(start.column, 0) : 0
      while column + text.count <= characters.count {
        if characters[column] == text[0], characters[column...].starts(with: text),
          isAfter(delimiter, line: line, column: column)
        {
          return (line, column)
        }
        column += 1
      }
    }
    return nil
  }

  private func isAfter(_ delimiter: [Character], line: Int, column: Int) -> Bool {
    var before = lines[line][..<column]
    while before.last?.isWhitespace == true { before.removeLast() }
    if before.isEmpty || before.allSatisfy({ $0 == ">" || $0.isWhitespace }), line > 0 {
      before = lines[line - 1][...]
      while before.last?.isWhitespace == true { before.removeLast() }
    }
    return before.suffix(delimiter.count).elementsEqual(delimiter)
  }
}
