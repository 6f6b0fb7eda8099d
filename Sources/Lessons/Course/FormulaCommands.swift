/// The commands of KaTeX that take arguments, and those that other commands depend on.
///
/// A macro may take the place of a command, as `\vec` in bold does, and `\R`, `\phi` or `\Re`. But where
/// it takes other arguments than the command, formulas that use the command as everybody knows it are
/// shown wrong, and nothing tells.
package enum FormulaCommands {
  /// How many arguments in braces each takes.
  package static let arguments: [String: Int] = {
    var table: [String: Int] = [:]
    for command in Set(words: ofOneArgument) { table["\\" + command] = 1 }
    for command in Set(words: ofTwoArguments) { table["\\" + command] = 2 }
    return table
  }()

  private static let ofOneArgument =
    """
    acute bar boldsymbol bm boxed breve bcancel cancel check clap ddot dot fbox grave hat hbox hphantom llap \
    mathbb mathbf mathbin mathcal mathclose mathfrak mathinner mathit mathllap mathnormal mathop mathopen mathord \
    mathpunct mathrel mathring mathrlap mathclap mathrm mathscr mathsf mathtt mod operatorname overbrace \
    overgroup overleftarrow overleftrightarrow overline overrightarrow phantom pmod pod rlap smash sout sqrt \
    substack text textbf textit textmd textnormal textrm textsf texttt textup tilde underbar underbrace undergroup \
    underleftarrow underleftrightarrow underline underrightarrow utilde vec vphantom widecheck widehat widetilde \
    xcancel xleftarrow xleftrightarrow xmapsto xrightarrow
    """

  private static let ofTwoArguments =
    "binom cfrac dbinom dfrac frac overset stackrel tbinom tfrac underset"

  /// What stands in pairs or changes what is read after it.
  package static let structural: Set<String> = [
    "\\begin", "\\end", "\\left", "\\middle", "\\right", "\\def", "\\gdef", "\\let", "\\newcommand",
    "\\renewcommand", "\\providecommand", "\\limits", "\\nolimits", "\\over", "\\\\",
  ]

  /// What is wrong with a macro of this name.
  static func misuse(of name: String, for definition: String) -> String? {
    if structural.contains(name) { return "'\(name)' is a command that no macro can replace" }
    let count = argumentCount(of: definition)
    guard let expected = arguments[name], expected != count else { return nil }
    return "the macro '\(name)' takes \(number(count)), and the command that it replaces takes "
      + (expected == 1 ? "one" : "two")
  }

  /// How many arguments a macro takes.
  package static func argumentCount(of definition: String) -> Int {
    (1...9).last { definition.contains("#\($0)") } ?? 0
  }

  private static func number(_ count: Int) -> String {
    switch count {
    case 0: "no argument"
    case 1: "one argument"
    default: "\(count) arguments"
    }
  }
}
