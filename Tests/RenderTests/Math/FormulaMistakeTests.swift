import Lessons
import TestSupport
import Testing

import Render

/// What is said of formulas that KaTeX does not take.
@Suite struct FormulaMistakeTests {
  /// Message, help, what is underlined, and what replaces it.
  private func mistake(_ tex: String) throws -> String {
    let typeset = try FormulaRenderer().typeset([Formula(tex)])
    guard case .failure(let message, let position) = typeset[Formula(tex)] else { return "none" }
    let mistake = FormulaMistake(message, at: position, in: tex)
    let written = String(decoding: Array(tex.utf16)[mistake.range], as: UTF16.self)
    return [mistake.message, mistake.help ?? "-", written, mistake.replacement ?? "-"]
      .joined(separator: " | ")
  }

  @Test(arguments: [
    (
      "1 + \\alhpa",
      "undefined control sequence: \\alhpa | did you mean '\\alpha'? | \\alhpa | \\alpha"
    ),
    ("\\fraction{1}{2}", "undefined control sequence: \\fraction | - | \\fraction | -"),
    (
      "\\begin{pmatrx} 1 \\end{pmatrx}",
      "no such environment: pmatrx | did you mean 'pmatrix'? | pmatrx | pmatrix"
    ),
    ("50%", "'%' begins a comment | write '\\%' for the sign | % | \\%"),
    (
      "a & b",
      "'&' is outside a matrix or aligned lines | write '\\&' for the sign, or put the lines into \\begin{aligned} | & | -"
    ),
    ("a}", "this '}' closes nothing | remove it, or write '\\}' for the sign | } | -"),
    ("x + y", "none"),
  ])
  func anAuthorIsToldInOwnWords(tex: String, expected: String) throws {
    #expect(try mistake(tex) == expected)
  }

  private func macros(_ settings: String) throws -> MacroMistakes {
    let course = Course.parse(
      SourceText("macros:\n" + settings, file: "course.yml"), defaultTitle: "C"
    ).course
    let formulas = course.macros.map { MacroMistakes.formula(of: $0.key, $0.value) }
    return MacroMistakes(
      course, typeset: try FormulaRenderer().typeset(formulas, macros: course.macros))
  }

  @Test func aBrokenMacroIsAnErrorWhereItIsDefined() throws {
    let mistakes = try macros(
      """
        '\\R': '\\mathbb{R}'
        '\\open': '{x'
        '\\undef': '\\alhpa{#1}'
        '\\loop': '\\loop + 1'
        '\\T': '^\\top'
        '\\uses': '\\open + 1'
        '\\lines': '\\begin{aligned}'
      """)
    #expect(
      mistakes.diagnostics.inSourceOrder.map { $0.rendered(sourceLine: nil) } == [
        "course.yml:3:13: error: the macro '\\open' cannot be typeset: a '{' is not closed",
        "course.yml:4:14: error: the macro '\\undef' cannot be typeset: undefined control sequence: \\alhpa\n"
          + "  did you mean '\\alpha'?",
        "course.yml:5:13: error: the macro '\\loop' cannot be typeset: it goes on with itself for ever\n"
          + "  define it without '\\loop'",
      ])
    let signs = try macros(
      """
        '\\gap': '#1 #3'
        '\\two': '#2'
        '\\pct': 'a % b'
        '\\num': 'a # b'
        '\\ok': '\\#\\% #2 #1'
      """)
    #expect(
      signs.diagnostics.inSourceOrder.map { $0.rendered(sourceLine: nil) } == [
        "course.yml:2:12: error: the macro '\\gap' cannot be typeset: it has '#3' without '#2'\n"
          + "  number its arguments from '#1' on",
        "course.yml:3:12: error: the macro '\\two' cannot be typeset: it has '#2' without '#1'\n"
          + "  number its arguments from '#1' on",
        "course.yml:4:12: error: the macro '\\pct' cannot be typeset: '%' begins a comment\n"
          + "  write '\\%' for the sign",
        "course.yml:5:12: error: the macro '\\num' cannot be typeset: "
          + "'#' is not followed by the number of an argument\n"
          + "  write '#1' for an argument, or '\\#' for the sign",
      ])
    let used = Formula("\\open + \\R")
    let shown = mistakes.hidingFailures(in: [
      used: .failure(message: "x", position: nil),
      Formula("\\opening"): .failure(message: "y", position: nil),
    ])
    #expect(shown[used] == .html("<code>\\open + \\R</code>"))
    #expect(shown[Formula("\\opening")] == .failure(message: "y", position: nil))
  }
}
