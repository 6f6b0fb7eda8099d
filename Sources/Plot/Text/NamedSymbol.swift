/// A letter or symbol that is named in a text as in TeX.
struct NamedSymbol {
  let character: Character
  /// The length of the name, in characters.
  let length: Int

  /// The symbol whose name a text begins with; nil if there is none.
  init?(in text: ArraySlice<Character>) {
    let name = text.prefix { $0.isASCII && $0.isLetter }
    guard let symbol = Self.all.first(where: { name.elementsEqual($0.name) }) else { return nil }
    character = symbol.character
    length = name.count
  }

  private static let all: [(name: String, character: Character)] = [
    ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"),
    ("varepsilon", "ε"), ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"), ("iota", "ι"),
    ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"), ("pi", "π"),
    ("rho", "ρ"), ("sigma", "σ"), ("tau", "τ"), ("upsilon", "υ"), ("phi", "φ"), ("varphi", "φ"),
    ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"), ("Gamma", "Γ"), ("Delta", "Δ"), ("Theta", "Θ"),
    ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"), ("Sigma", "Σ"), ("Phi", "Φ"), ("Psi", "Ψ"),
    ("Omega", "Ω"), ("nabla", "∇"), ("partial", "∂"), ("infty", "∞"), ("times", "×"),
    ("cdot", "·"), ("pm", "±"), ("le", "≤"), ("leq", "≤"), ("ge", "≥"), ("geq", "≥"),
    ("ne", "≠"), ("approx", "≈"), ("to", "→"), ("in", "∈"), ("sum", "∑"), ("ell", "ℓ"),
  ]
}
