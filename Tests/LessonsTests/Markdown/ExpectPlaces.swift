import Lessons
import Testing

/// Expects that each character of a text stands in the file where the text says.
///
/// What is not in the file as it is: a line break is the end of a line, in a value a space is; and a
/// tab that reaches beyond the indentation of a cell is spaces.
func expectPlaces(of text: SourcedText, in source: SourceText) {
  var offset = 0
  for character in text.text {
    let location = text.location(at: offset)
    let line = Array(source.line(location.line) ?? "")
    let isInside = location.column >= 1 && location.column <= line.count + 1
    let found = isInside && location.column <= line.count ? line[location.column - 1] : "\n"
    let isSame = found == character || character == " " && (found == "\n" || found == "\t")
    #expect(
      isInside && isSame,
      "\(character.debugDescription) at \(location) of \(source.lines), in \(text.text)")
    guard isInside, isSame else { return }
    offset += character.utf8.count
  }
}

/// Expects that all places that a lesson names are in its file, and that the text of each cell and
/// formula stands there.
func expectPlaces(_ lesson: Lesson, _ diagnostics: [Diagnostic], in source: SourceText) {
  for cell in lesson.cells { expectPlaces(of: cell.code, in: source) }
  for formula in lesson.formulas { expectPlaces(of: formula.tex, in: source) }
  for location in lesson.cells.map(\.location) + diagnostics.compactMap(\.location) {
    let line = source.line(location.line)
    #expect(line != nil || source.lines.isEmpty, "\(location) in \(source.lines)")
    #expect(location.column >= 1 && location.column <= (line ?? "").count + 1, "\(location)")
  }
  #expect(diagnostics.allSatisfy { $0.location != nil })
}
