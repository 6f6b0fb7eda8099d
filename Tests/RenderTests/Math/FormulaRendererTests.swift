import Lessons
import Record
import Render
import Testing

@Suite struct FormulaRendererTests {
  private func typeset(_ tex: String, isDisplayed: Bool = false) throws -> TypesetFormula? {
    let formula = Formula(tex, isDisplayed: isDisplayed)
    return try FormulaRenderer().typeset([formula])[formula]
  }

  private func html(_ tex: String, isDisplayed: Bool = false) throws -> String {
    guard case .html(let html) = try typeset(tex, isDisplayed: isDisplayed) else { return "" }
    return html
  }

  @Test func aFormulaIsHTMLForEyesAndMathMLForScreenReaders() throws {
    let html = try html("\\sigma(z)")
    #expect(html.hasPrefix("<span class=\"katex\"><span class=\"katex-mathml\"><math xmlns="))
    #expect(html.contains("<mi>σ</mi><mo stretchy=\"false\">(</mo><mi>z</mi>"))
    #expect(html.contains("<span class=\"katex-html\" aria-hidden=\"true\">"))
    #expect(html.contains("<annotation encoding=\"application/x-tex\">\\sigma(z)</annotation>"))
  }

  @Test func aDisplayedFormulaIsABlock() throws {
    let html = try html("\\frac{1}{2}", isDisplayed: true)
    #expect(html.hasPrefix("<span class=\"katex-display\">"))
    #expect(html.contains("<mfrac><mn>1</mn><mn>2</mn></mfrac>"))
  }

  @Test func whatCoursesWriteCanBeTypeset() throws {
    let formulas = [
      "\\mathbb{E}_{x\\sim p}[\\log p(x)]", "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
      "\\begin{cases} x & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}", "\\nabla_\\theta L",
      "\\operatorname{softmax}(z)_i", "\\hat{y} = \\mathbf{W}\\mathbf{x} + \\mathbf{b}",
      "\\underbrace{a + b}_{c}", "\\sqrt[3]{x}", "\\left(\\sum_i x_i\\right)^2",
      "a < b \\;\\&\\; c",
      "\\begin{aligned} a &= b \\\\ &= c \\end{aligned}", "\\xrightarrow{f}", "\\overline{xyz}",
      "\\text{naïve 𝔼 and 日本}", "\\textcolor{red}{x}",
    ].map { Formula($0, isDisplayed: true) }
    for (formula, typeset) in try FormulaRenderer().typeset(formulas) {
      guard case .html(let html) = typeset else {
        Issue.record("\(formula.tex): \(typeset)")
        continue
      }
      #expect(html.hasPrefix("<span class=\"katex-display\">"))
    }
  }

  @Test func textBeyondTheFirstPlaneComesBackWhole() throws {
    #expect(try html("\\text{𝔼}").contains("\\text{𝔼}</annotation>"))
  }

  @Test func anErrorHasAMessageAndAPlace() throws {
    let errors = [
      ("a + \\href{https://x.y}{z}", "'\\href' is not allowed in a formula", 4),
      ("\\url{https://x.y}", "'\\url' is not allowed in a formula", 0),
      ("\\includegraphics{a.png}", "'\\includegraphics' is not allowed in a formula", 0),
      ("\\foo + 1", "undefined control sequence: \\foo", 0),
      ("x + \\sigm(z)", "undefined control sequence: \\sigm", 4),
      ("a & b", "expected 'EOF', got '&'", 2),
      ("x^", "expected group after '^'", 1),
      ("\\frac{1}{", "unexpected end of input in a macro argument, expected '}' at the end", 9),
    ]
    let typeset = try FormulaRenderer().typeset(errors.map { Formula($0.0) })
    for (tex, message, position) in errors {
      #expect(typeset[Formula(tex)] == .failure(message: message, position: position))
    }
  }

  /// The lines of an environment would have numbers of their own beside those of the course.
  @Test func environmentsHaveNoNumbersOfTheirOwn() throws {
    for name in [
      "equation", "align", "gather", "multline", "flalign", "eqnarray", "align*", "multline*",
    ] {
      let html = try html("\\begin{\(name)} a \\end{\(name)}", isDisplayed: true)
      #expect(html.hasPrefix("<span class=\"katex-display\">"), "\(name)")
      #expect(!html.contains("eqn-num"), "\(name)")
    }
  }

  @Test func anErrorInAnEnvironmentHasItsPlace() throws {
    let errors = [
      ("\\begin{align} a \\foo \\end{align}", 16), ("\\begin{multline} \\foo", 17),
      ("\\begin{equation}\\begin{align*}\\end{align*} \\foo", 43), ("\\begin{foo}", 6),
    ]
    for (tex, position) in errors {
      guard case .failure(_, let found) = try typeset(tex, isDisplayed: true) else {
        Issue.record("\(tex) was typeset")
        continue
      }
      #expect(found == position, "\(tex)")
    }
  }

  @Test func anErrorDoesNotSpoilTheNextFormula() throws {
    let formulas = ["\\def\\foo{x}", "\\foo", "x"].map { Formula($0) }
    let typeset = try FormulaRenderer().typeset(formulas)
    #expect(
      typeset[formulas[1]]
        == .failure(message: "undefined control sequence: \\foo", position: 0))
    #expect(typeset[formulas[2]] == .html(try html("x")))
  }

  @Test func deepNestingIsAnErrorAndNoCrash() throws {
    let tex = String(repeating: "{", count: 20_000) + String(repeating: "}", count: 20_000)
    guard case .failure = try typeset(tex) else {
      Issue.record("twenty thousand braces were typeset")
      return
    }
    #expect(try html("x").contains("<mi>x</mi>"))
  }

  @Test func withoutKaTeXTheDiagnosticNamesThePackage() {
    let error = #expect(throws: Diagnostic.self) {
      try FormulaRenderer(folder: "/nowhere/katex").typeset([Formula("x")])
    }
    #expect(
      error?.rendered(sourceLine: nil) == """
        error: KaTeX, which typesets formulas, is not in /nowhere/katex
          install it, on Debian and Ubuntu: apt install libjs-katex
        """)
  }

  @Test func theStyleSheetNamesWOFF2FontsAlone() throws {
    #expect(
      FormulaStyle.withCompressedFontsOnly(
        "@font-face{src:url(fonts/A.woff2) format('woff2'),url(fonts/A.ttf) format('truetype');x:y}a{b:c}"
      ) == "@font-face{src:url(fonts/A.woff2) format('woff2');x:y}a{b:c}")
    let files = try FormulaStyle.siteFiles()
    let style = String(decoding: files[0].content, as: UTF8.self)
    #expect(files[0].path == "katex/katex.css")
    #expect(!style.contains(".ttf") && style.contains(".katex{"))
    #expect(files.dropFirst().allSatisfy { $0.content.starts(with: Array("wOF2".utf8)) })
    #expect(files.contains { $0.path == "katex/fonts/KaTeX_Math-Italic.woff2" })
  }

  @Test func commandsOfTheAuthorStandForTheirDefinitions() throws {
    let renderer = FormulaRenderer()
    let own = Formula("\\norm{x} \\in \\ownreals")
    let macros = ["\\ownreals": "\\mathbb{R}", "\\norm": "\\lVert #1 \\rVert"]
    let plain = Formula("\\lVert x \\rVert \\in \\mathbb{R}")
    guard case .html(let html) = try renderer.typeset([own], macros: macros)[own],
      case .html(let expected) = try renderer.typeset([plain])[plain]
    else {
      Issue.record("not typeset")
      return
    }
    // The MathML quotes the TeX as it was written.
    func visible(_ html: String) -> Substring { html.split(separator: "</math>")[1] }
    #expect(visible(html) == visible(expected))
    #expect(
      try renderer.typeset([Formula("\\ownreals")])[Formula("\\ownreals")]
        == .failure(message: "undefined control sequence: \\ownreals", position: 0))
  }
}
