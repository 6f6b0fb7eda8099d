/// The commands of KaTeX that authors know with their arguments, and those that other commands depend on.
///
/// A macro may take the place of a command, as `\vec` in bold does, and `\R`, `\phi` or `\Re`. But where
/// it takes other arguments than the command, formulas that use the command as everybody knows it are
/// typeset wrongly, without a warning. Names that courses often define themselves, such as `\set` and `\ket`,
/// are left to them.
package enum FormulaCommands {
  /// How many arguments in braces each takes.
  package static let arguments: [String: Int] = {
    var table: [String: Int] = [:]
    for command in Set(words: ofOneArgument) { table["\\" + command] = 1 }
    for command in Set(words: ofTwoArguments) { table["\\" + command] = 2 }
    table["\\fcolorbox"] = 3
    return table
  }()

  private static let ofOneArgument =
    """
    Overrightarrow acute bar boldsymbol bm boxed breve bcancel cancel check clap ddot dot fbox grave hat hbox hphantom llap \
    mathbb mathbf mathbin mathcal mathclose mathfrak mathinner mathit mathllap mathnormal mathop mathopen mathord \
    mathpunct mathrel mathring mathrlap mathclap mathrm mathscr mathsf mathtt mod operatorname \
    operatornamewithlimits overbrace overgroup overleftarrow overleftharpoon overleftrightarrow overline \
    overlinesegment overrightarrow overrightharpoon phantom phase pmb pmod pod rlap smash sout sqrt \
    substack tag text textbf textit textmd textnormal textrm textsf texttt textup tilde underbar underbrace undergroup \
    underleftarrow underleftrightarrow underline underlinesegment underrightarrow utilde vcenter vec vphantom \
    widecheck widehat widetilde xLeftarrow xLeftrightarrow xRightarrow xcancel xhookleftarrow xhookrightarrow \
    xleftarrow xleftharpoondown xleftharpoonup xleftrightarrow xleftrightharpoons xlongequal xmapsto xrightarrow \
    xrightharpoondown xrightharpoonup xrightleftharpoons xtofrom xtwoheadleftarrow xtwoheadrightarrow
    """

  private static let ofTwoArguments =
    "binom cfrac colorbox dbinom dfrac frac overset stackrel tbinom textcolor tfrac underset"

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
    let noun = count == 1 ? "argument" : "arguments"
    return
      "the macro '\(name)' takes \(number(count)) \(noun), and the command that it replaces takes "
      + number(expected)
  }

  /// How many arguments a macro takes.
  package static func argumentCount(of definition: String) -> Int {
    (1...9).last { definition.contains("#\($0)") } ?? 0
  }

  private static func number(_ count: Int) -> String {
    let words = ["no", "one", "two", "three"]
    return count < words.count ? words[count] : "\(count)"
  }
}
