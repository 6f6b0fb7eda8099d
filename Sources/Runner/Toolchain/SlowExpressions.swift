import Lessons

extension [CompilerMessage] {
  /// The expressions that take the compiler long, of which its author sees nothing but the waiting.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - program: The program that the messages are about.
  /// - Returns: A warning for each expression.
  func slowExpressions(of lesson: Lesson, _ program: Program) -> [Diagnostic] {
    compactMap { message in
      guard message.severity == .warning, let time = message.typeCheckingTime,
        let place = message.codePlace(in: program)
      else { return nil }
      let extent = message.extents.lazy.compactMap { $0.codeRange(in: program) }
        .first { $0.cell == place.cell && !$0.range.isEmpty }
      let range =
        extent.map { lesson.sourceRange(of: $0.range, inCell: $0.cell) } ?? lesson.word(at: place)
      return Diagnostic(
        .warning, at: range, "the compiler takes \(time) ms for this expression",
        help:
          "split it into constants of their own, or give its closures types: { (x: Double) -> Double in … }"
      )
    }
  }
}

extension CompilerMessage {
  /// The milliseconds of a message such as `expression took 485ms to type-check (limit: 200ms)`.
  fileprivate var typeCheckingTime: Int? {
    let words = text.split(separator: " ")
    guard words.count > 4, words[0...1] == ["expression", "took"], words[2].hasSuffix("ms") else {
      return nil
    }
    return Int(words[2].dropLast(2))
  }
}
