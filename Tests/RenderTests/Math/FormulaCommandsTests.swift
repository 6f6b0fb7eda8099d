import Lessons
import Render
import Testing

/// What is known of KaTeX's commands without KaTeX.
@Suite struct FormulaCommandsTests {
  /// Each takes as many arguments as KaTeX asks for, no fewer.
  @Test func commandsTakeTheArgumentsThatKaTeXReads() throws {
    func formula(_ command: String, _ count: Int) -> Formula {
      Formula(command + String(repeating: "{x}", count: count), isDisplayed: true)
    }
    let commands = FormulaCommands.arguments
    let typeset = try FormulaRenderer().typeset(
      commands.flatMap { command, count in (0...count).map { formula(command, $0) } })
    for (command, count) in commands {
      for given in 0...count {
        let isComplete = if case .html? = typeset[formula(command, given)] { true } else { false }
        #expect(isComplete == (given == count), "\(command) with \(given)")
      }
    }
  }
}
