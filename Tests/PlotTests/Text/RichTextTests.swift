import Plot
import Testing

@Suite struct RichTextTests {
  /// Inter's advances, in thousandths of the size, as its designer's specimen has them.
  @Test func widthIsTheSumOfTheAdvances() {
    let zero = RichText("0", size: 1000).width
    #expect(abs(RichText("000", size: 1000).width - 3 * zero) < 1e-9)
    #expect(RichText("i", size: 10).width < RichText("m", size: 10).width)
    #expect(RichText("", size: 10).width == 0)
  }

  @Test func scriptsAreNarrowerThanText() {
    let plain = RichText("x1", size: 10).width
    #expect(RichText("x_1", size: 10).width < plain)
    #expect(RichText("x_{1}", size: 10) == RichText("x_1", size: 10))
    #expect(RichText("10^{-3}", size: 10) == RichText("10^{−3}", size: 10))
  }

  @Test(arguments: ["batch_size", "a _ b", "x_", "_", "2 ^ 3", "{x}", "x_{"])
  func markupThatIsNoneStaysText(_ text: String) {
    // The width of all characters at full size: nothing is raised or lowered.
    let whole = text.reduce(0) { $0 + RichText(String($1), size: 10).width }
    #expect(abs(RichText(text, size: 10).width - whole) < 1e-9)
  }

  @Test func backslashKeepsTheMark() {
    #expect(RichText("x\\_1", size: 10).width > RichText("x_1", size: 10).width)
  }

  @Test func symbolsOfMathematicsHaveAFont() {
    for scalar in "σθλ∇∈∂∑√∞≈≠≤≥−×·→‖⟨⟩∘⊙∝′".unicodeScalars {
      #expect(FontMetrics.hasGlyph(for: scalar), "\(scalar)")
    }
  }

  @Test func namesOfTeXAreSymbols() {
    #expect(RichText("\\eta = 10^{-3}", size: 10) == RichText("η = 10^{−3}", size: 10))
    #expect(RichText("\\nabla_\\theta L", size: 10) == RichText("∇_θ L", size: 10))
    #expect(RichText("W_{\\alpha\\beta}", size: 10) == RichText("W_{αβ}", size: 10))
    // No symbol has this name, and `\eta` is not the start of `\etacetera`.
    let whole = "\\etacetera".reduce(0) { $0 + RichText(String($1), size: 10).width }
    #expect(abs(RichText("\\etacetera", size: 10).width - whole) < 1e-9)
  }

  @Test func scriptsOfBothKindsStandAboveEachOther() {
    let both = RichText("w_{ij}^2", size: 10)
    let wider = max(RichText("w_{ij}", size: 10).width, RichText("w^2", size: 10).width)
    #expect(both.width == wider)
    #expect(RichText("w^2_{ij}", size: 10).width == wider)
    #expect(RichText("w_{ij}w^2", size: 10).width > 2 * RichText("w", size: 10).width)
  }
}
