/// The commands and environments that are often typed in formulas, for an author who has misspelt one.
enum TeXNames {
  static let commands = words(
    """
    Delta Gamma Im Lambda Leftarrow Leftrightarrow Omega Phi Pi Pr Psi Re Rightarrow Sigma Theta
    Upsilon Xi alpha angle approx arccos arcsin arctan arg argmax argmin ast bar begin beta big bigcap
    bigcup bigl bigr binom bmod boldsymbol bot cap cases cdot cdots chi circ colon cong cos cosh cot
    coth cup dagger ddot ddots deg delta det dfrac dim displaystyle div dot dots ell emptyset end
    epsilon equiv eta exists exp forall frac gamma gcd geq gg hat hbar hline hom hspace iff implies in
    inf infty int iota kappa ker lambda langle lceil ldots left leftarrow leftrightarrow leq lfloor lg
    lim liminf limits limsup ln log longrightarrow lor land lVert lvert mapsto mathbb mathbf mathcal
    mathfrak mathit mathrm mathsf mathtt max mid min mp mu nabla ne neg neq ni nolimits nonumber not
    notin nu odot omega operatorname oplus otimes overbrace overline overset parallel partial perp phi
    pi pm prec prime prod propto psi qquad quad rangle rceil rfloor rho right rightarrow rVert rvert
    sec setminus sigma sim simeq sin sinh sqrt stackrel subset subseteq substack succ sum sup supset
    supseteq tag tan tanh tau text textbf textit textstyle tfrac theta tilde times to top triangle
    underbrace underline underset upsilon varepsilon varphi varrho varsigma vartheta vdots vec vee
    Vert vert wedge widehat widetilde xi zeta
    """)

  static let environments = words(
    """
    Bmatrix Vmatrix align aligned alignat alignedat array bmatrix cases dcases equation flalign gather
    gathered matrix multline pmatrix rcases smallmatrix split vmatrix
    """)

  private static func words(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
