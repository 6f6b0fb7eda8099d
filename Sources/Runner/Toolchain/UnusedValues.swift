import Lessons

extension [CompilerMessage] {
  /// What the compiler says of values that the author computes and makes no use of, which the page
  /// does not show.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - program: The program that the messages are about.
  /// - Returns: A warning for each value. Figures and tables are not among them: the program that makes
  ///   them tells of those that it does not show.
  func unusedValues(of lesson: Lesson, _ program: Program) -> [Diagnostic] {
    compactMap { message in
      guard message.isAboutUnusedValue, !["Figure", "Table"].contains(message.unusedType),
        let place = message.codePlace(in: program)
      else { return nil }
      let extent = message.extents.lazy.compactMap { $0.codeRange(in: program) }
        .first { $0.cell == place.cell && !$0.range.isEmpty }
      let range =
        extent.map { lesson.sourceRange(of: $0.range, inCell: $0.cell) } ?? lesson.word(at: place)
      let isInLastCondition =
        lesson.cells[place.cell].lastCondition?.contains(place.offset) == true
      return Diagnostic(
        .warning, at: range, message.text,
        help: isInLastCondition
          ? "to be shown, each branch has to be one expression, and an 'if' needs an 'else'; or call "
            + "show(_:)"
          : "only a cell's last value is shown: call show(_:), or write '_ =' to leave it out")
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
