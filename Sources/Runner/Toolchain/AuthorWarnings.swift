import Lessons

extension [CompilerMessage] {
  /// What authors have the compiler say, `#warning("…")`, where the compiler comes to it.
  func authorsWarnings(of lesson: Lesson, _ program: Program) -> [Diagnostic] {
    compactMap { message -> Diagnostic? in
      guard message.severity == .warning, let place = message.codePlace(in: program) else {
        return nil
      }
      let code = lesson.cells[place.cell].code
      let directive = swiftTokens(code.text).last {
        $0.kind == .directive && $0.range.lowerBound <= place.offset
      }
      guard let directive,
        String(decoding: [UInt8](code.text.utf8)[directive.range], as: UTF8.self) == "#warning",
        // Nothing but the parenthesis and the text come after it.
        !swiftTokens(code.text).contains(where: { token in
          directive.range.upperBound < token.range.lowerBound
            && token.range.upperBound <= place.offset && ![.string, .opening].contains(token.kind)
        })
      else { return nil }
      return Diagnostic(.warning, at: code.sourceRange(directive.range), message.text)
    }
  }
}
