import Lessons
import Testing

/// Prices, variables and other prose between dollars are named where they are read as a formula, and only
/// there.
@Suite struct ProseFormulasTests {
  @Test(arguments: [
    "$x$-axis, the $n$th, 2$x$, ($x$) and \"$y$\"", "$x \\text{ if } y$",
    "$P(\\text{heads and tails})$",
    "$a + b = c$", "$\\int f\\,dx\\,dy$ and $f dx dt$", "$\\text{if $x > 0$}$",
    "$\\mathrm{loss of x}$",
    "$5 and $6", "5$ and 6 $", "US$5 to US$6", "$HOME or $PATH", "$loss$ and $x_{max}$",
    "R$_2$ and L$_1$",
    "$]0, 1[$ and $[0, 1)$", "$(a, b)$", "\\$5 or 6\\$", "`df$x and df$y`", "$Q K^T V$", "$x y z$",
    "a$n$-dimensional", "$A B C$", "$\\begin{array}{l} a if b \\end{array}$", "cost: $5.00, $6.00",
    "a $A$1 cell and $B$22", "Match ^[a-z]+$ and ^\\d+$ here.", "What $$ is in a shell",
    "$ and $$ and $$$",
    "20 $ or 30 $", "$1$, $2$ and $3$", "`$a` and `$b`", "Preis: 5 $ bis 6 $", "$$HOME",
    "entre 5$ et 6$",
    "\\(x and y\\)", "$v = at + v_0$", "$y = la + b$", "$n = 10$", "$a b c$", "$10$",
    "$x \\text{ is } 3$", "$\\{cat, dog, bird\\}$", "$cat, dog, bird$", "$2 A$ and $3 R$",
    "$10 and $20", "\\$10 a month, i.e. US\\$ 60", "$5\\,\\mathrm{kg}$",
  ])
  func formulasAndPricesAreNotNamed(markdown: String) {
    #expect(diagnostics("So " + markdown) == "")
  }

  @Test func proseThatIsReadAsAFormulaIsNamed() {
    #expect(
      diagnostics("So df$x and df$y.\n\nUS$20 or 30$.\n\nUS$20/30$.\n\nfoo$bar$baz\n\n${HOME}/$x")
        == #"""
        lessons/demo.md:1:6: warning: 'x and df' is read as a formula
        So df$x and df$y.
             ^~~~~~~~~~ write '\$' for a dollar, or '\text{ and }' for a word in a formula
        lessons/demo.md:3:3: warning: '20 or 30' is read as a formula
        US$20 or 30$.
          ^~~~~~~~~~ write '\$' for a dollar, or '\text{ or }' for a word in a formula
        lessons/demo.md:5:3: warning: '20/30' is read as a formula
        US$20/30$.
          ^~~~~~~ write '\$' for a dollar, or put backticks around code
        lessons/demo.md:7:4: warning: 'bar' is read as a formula
        foo$bar$baz
           ^~~~~ write '\$' for a dollar, or put backticks around code
        lessons/demo.md:9:1: warning: '{HOME}/' is read as a formula
        ${HOME}/$x
        ^~~~~~~~~ write '\$' for a dollar, or put backticks around code
        """#)
  }

  @Test func aPriceThatAnotherDollarClosesIsNamed() {
    #expect(
      diagnostics(
        "It costs $10 a month, i.e. US$ 60.\n\nLet $x be 3$ and\n\nfor \\$5 or US\\$ 6.")
          == #"""
          lessons/demo.md:1:10: warning: '10 a month, i.e. US' is read as a formula
          It costs $10 a month, i.e. US$ 60.
                   ^~~~~~~~~~~~~~~~~~~~~ write '\$' for a dollar, or '\text{ month }' for a word in a formula
          lessons/demo.md:3:5: warning: 'x be 3' is read as a formula
          Let $x be 3$ and
              ^~~~~~~~ write '\$' for a dollar, or '\text{ be }' for a word in a formula
          """#)
    #expect(
      diagnostics("It is $10, US$ 12.") == #"""
        lessons/demo.md:1:7: warning: '10, US' is read as a formula
        It is $10, US$ 12.
              ^~~~~~~~ write '\$' for a dollar, or put backticks around code
        """#)
  }

  @Test(arguments: [
    ("It costs $5 (AU$ 7) now.", "5 (AU"), ("It is only $20, R$ 30 here.", "20, R"),
    ("About 50$-60$ per head.", "-60"), ("It is $5k–$6k; 5$/h now.", "6k; 5"),
    ("Let $x. And y$ too.", "x. And y"), ("It is $5–10; US$ 5 now.", "5–10; US"),
  ])
  func pricesInSentencesAreNamedOnce(markdown: String, shown: String) throws {
    let read = Lesson.parse(markdown, file: "a.md")
    #expect(read.diagnostics.map(\.message) == ["'\(shown)' is read as a formula"])
    if shown.contains("–") { #expect(read.lesson.formulas.isEmpty) }
  }

  @Test(arguments: [
    "$3 \\cdot 10^8$/s", "$5$/h", "2$-$3", "$20, 30$", "$2 A$", "$x. y$", "$-60$ degrees",
    "the 3$-$cycle", "$2, 3$ or $4; 5$", "$0.5, x$",
  ])
  func formulasBesidePricesAreNotNamed(markdown: String) {
    #expect(!diagnostics("So " + markdown).contains("read as a formula"))
  }

  @Test func shortExponentsAndIndicesAreNamedAndMended() {
    let markdown = "It is $10^-3$, $e^-x$ and $x_10$.\n\n$$2^10$$"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:10: warning: only the '-' after '^' is raised
        It is $10^-3$, $e^-x$ and $x_10$.
                 ^~~ write '^{-3}'
        lessons/demo.md:1:18: warning: only the '-' after '^' is raised
        It is $10^-3$, $e^-x$ and $x_10$.
                         ^~~ write '^{-x}'
        lessons/demo.md:1:29: warning: only the '1' after '_' is lowered
        It is $10^-3$, $e^-x$ and $x_10$.
                                    ^~~ write '_{10}'
        lessons/demo.md:3:4: warning: only the '1' after '^' is raised
        $$2^10$$
           ^~~ write '^{10}'
        """)
    let fixes = Lesson.parse(markdown, file: "a.md").diagnostics.compactMap(\.fix)
    #expect(
      fixes.applied(to: markdown, of: "a.md").text
        == "It is $10^{-3}$, $e^-x$ and $x_{10}$.\n\n$$2^{10}$$")
  }

  @Test(arguments: [
    "$x^2$", "$x_1^2$", "$x^{-3}$", "$x^- + 1$", "$\\lim_{x\\to 0^-} f$", "$x^-$", "$x_1 2$",
    "$2^3 10$", "$x^2y^3$", "$\\text{a_10}$", "$x^*_1$", "$0^+$", "$x_i10$", "$\\sum_1^n$",
  ])
  func wholeExponentsAreNotNamed(markdown: String) {
    #expect(!diagnostics("So " + markdown).contains("only the"))
  }

  @Test func aDollarInTheTextOfAFormulaBelongsToIt() {
    #expect(
      HTMLDump.html("$\\text{if $x>0$}$ and $y$")
        == "<p><math>\\text{if $x&gt;0$}</math> and <math>y</math></p>\n")
  }

  @Test func anEnvironmentThatAnotherOneEndsIsAnError() {
    let markdown = "So \\begin{align} x \\end{aligned} is."
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:25: error: '\begin{align}' is ended by '\end{aligned}'
        So \begin{align} x \end{aligned} is.
                                ^~~~~~~ write '\end{align}'
        """#)
  }
}
