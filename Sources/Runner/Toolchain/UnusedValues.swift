import Lessons

extension [CompilerMessage] {
  /// What the compiler says of values that the author computes and makes no use of, which the page
  /// does not show.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - program: The program that the messages are about.
  /// - Returns: An error for a table, as for a figure; a warning for any other value.
  func unusedValues(of lesson: Lesson, _ program: Program) -> [Diagnostic] {
    compactMap { message in
      // Figures are reported by the program that makes them.
      guard message.isAboutUnusedValue, message.unusedType != "Figure",
        let place = message.codePlace(in: program)
      else { return nil }
      let extent = message.extents.lazy.compactMap { $0.codeRange(in: program) }
        .first { $0.cell == place.cell && !$0.range.isEmpty }
      let range =
        extent.map { lesson.sourceRange(of: $0.range, inCell: $0.cell) } ?? lesson.word(at: place)
      if message.unusedType == "Table" {
        return Diagnostic(
          at: range, "this table is created but never shown",
          help:
            "make it the cell's last expression, call show(_:), or write '_ = Table' to leave it out"
        )
      }
      return Diagnostic(
        .warning, at: range, message.text,
        help: "only a cell's last value is shown: call show(_:), or write '_ =' to leave it out")
    }
  }
}

extension CompilerMessage {
  var isAboutUnusedValue: Bool { severity == .warning && text.hasSuffix(" is unused") }

  /// The type whose initializer makes the value.
  fileprivate var unusedType: String? {
    text.hasSuffix("' initializer is unused") ? text.quoted(after: "result of '") : nil
  }
}
