import Lessons
import Text

/// What is wrong with the macros of a course, whether or not a formula uses them.
package struct MacroMistakes {
  package private(set) var diagnostics: [Diagnostic] = []
  /// The macros by their commands, of which nothing more is said where formulas use them.
  private(set) var broken: Set<String> = []

  /// - Parameters:
  ///   - course: The course, with its macros.
  ///   - typeset: Each macro's formula, typeset: ``formula(of:_:)``.
  package init(_ course: Course, typeset: [Formula: TypesetFormula]) {
    for (name, definition) in course.macros.sorted(by: { $0.key < $1.key }) {
      guard let mistake = Self.mistake(name, definition, typeset) else { continue }
      broken.insert(name)
      let place =
        course.places[name] ?? SourceRange(at: Location(file: CoursePaths.settings, line: 1))
      diagnostics.append(
        Diagnostic(
          at: place, "the macro '\(name)' cannot be typeset: \(mistake.message)", help: mistake.help
        ))
    }
    // A macro that uses one of these is no other mistake, nor is a formula.
    let roots = broken
    diagnostics.removeAll { diagnostic in
      guard let name = course.places.first(where: { $0.value == diagnostic.range })?.key,
        let definition = course.macros[name]
      else { return false }
      return roots.contains {
        $0 != name && definition.uses(command: $0)
          && !course.macros[$0, default: ""].uses(command: name)
      }
    }
  }

  /// The formula that shows a macro, with as many arguments as it takes.
  package static func formula(of name: String, _ definition: String) -> Formula {
    let count = FormulaCommands.argumentCount(of: definition)
    return Formula(name + String(repeating: "{x}", count: count), isDisplayed: true)
  }

  private static func mistake(
    _ name: String, _ definition: String, _ typeset: [Formula: TypesetFormula]
  ) -> (message: String, help: String?)? {
    if let brace = unbalancedBrace(definition) {
      return (brace == "{" ? "a '{' is not closed" : "a '}' closes nothing", nil)
    }
    if let mistake = misusedSign(definition) { return mistake }
    guard case .failure(let message, _) = typeset[formula(of: name, definition)] else { return nil }
    if message.hasPrefix("too many expansions") {
      return ("it goes on with itself for ever", "define it without '\(name)'")
    }
    // Whatever else KaTeX says may be due to what a macro is meant to stand beside: `^\\top`.
    guard message.hasPrefix("undefined control sequence: ") else { return nil }
    let mistake = FormulaMistake(message, at: nil, in: definition)
    return (mistake.message, mistake.help)
  }

  /// A `%` that begins a comment, and a `#` that is not of an argument or whose number leaves another out.
  private static func misusedSign(_ definition: String) -> (message: String, help: String?)? {
    var numbers: Set<Int> = []
    var rest = definition[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\": _ = rest.popFirst()
      case "%" where !rest.contains(where: \.isNewline):
        return ("'%' begins a comment", "write '\\%' for the sign")
      case "#" where rest.first == "#": rest.removeFirst()
      case "#":
        guard let number = rest.first?.wholeNumberValue, 1...9 ~= number else {
          return (
            "'#' is not followed by the number of an argument",
            "write '#1' for an argument, or '\\#' for the sign"
          )
        }
        numbers.insert(number)
      default: break
      }
    }
    guard let last = numbers.max(), let missing = (1...last).first(where: { !numbers.contains($0) })
    else { return nil }
    return ("it has '#\(last)' without '#\(missing)'", "number its arguments from '#1' on")
  }

  /// A brace without its partner, apart from those after a backslash.
  private static func unbalancedBrace(_ definition: String) -> String? {
    var depth = 0
    var isEscaped = false
    for character in definition {
      defer { isEscaped = character == "\\" && !isEscaped }
      if isEscaped { continue }
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth < 0 { return "}" }
    }
    return depth > 0 ? "{" : nil
  }

  /// The formulas, of which those that failed through a broken macro are shown as they are written.
  package func hidingFailures(in formulas: [Formula: TypesetFormula]) -> [Formula: TypesetFormula] {
    if broken.isEmpty { return formulas }
    var result = formulas
    for case (let formula, .failure) in formulas
    where broken.contains(where: { formula.tex.uses(command: $0) }) {
      result[formula] = .html("<code>\(formula.tex.escapedForMarkup)</code>")
    }
    return result
  }
}

extension String {
  /// Whether a command of TeX stands in the text, which ends where no letter follows.
  fileprivate func uses(command: String) -> Bool {
    ranges(of: command).contains { range in
      let next = range.upperBound < endIndex ? self[range.upperBound] : " "
      return !(next.isASCII && next.isLetter && command.last?.isLetter == true)
    }
  }
}
