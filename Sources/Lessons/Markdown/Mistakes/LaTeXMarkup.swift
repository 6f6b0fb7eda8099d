// Commands of LaTeX in running text, which are shown as they are written.

extension StrayMarkup {
  /// A command outside a formula, `\textbf{x}`, or one that needs no braces, `\newpage`.
  func command(at index: Int) -> Named? {
    let name = ahead(index + 1).prefix(40).prefix { $0.isLetter }
    guard name.count > 1, !before(index).isWordByte, !":\\".utf8.contains(before(index)) else {
      return nil
    }
    let end = byte(name.endIndex) == .asterisk ? name.endIndex + 1 : name.endIndex
    let hasArgument = byte(end) == .openBrace && contains(.closeBrace, after: index)
    if let help = Self.layoutCommands[name.text] {
      return layoutCommand(index..<end, hasArgument: hasArgument, help)
    }
    guard hasArgument, end == name.endIndex else { return nil }
    let help =
      Self.commands[name.text]
      ?? "write '$\\\(name.text){…}$' for a formula, or '\\\\' for a backslash"
    return named(
      index..<name.endIndex, "'\\\(name.text)' has no effect outside formulas", help)
  }

  /// A command that only formulas have, without any dollars around it: `\alpha`, `n\times m`.
  func formulaCommand(at index: Int) -> Named? {
    let name = ahead(index + 1).prefix(20).prefix { $0.isLetter }
    let isLetter = Self.greekLetters.contains(name.text)
    guard isLetter || Self.relations.contains(name.text) else { return nil }
    // Paths and expressions go on with other signs.
    let next = byte(name.endIndex)
    let isPart =
      "\\/(*+?[{\"'`=:".utf8.contains(next) || next.isDigit
      || next == UInt8(ascii: ".") && byte(name.endIndex + 1).isWordByte
    let word = bytes[..<index].suffix(40).reversed().prefix { !$0.isWhitespace }
    let isOperand = word.isEmpty || !isLetter && word.count < 3 && word.allSatisfy(\.isWordByte)
    guard !isPart, isOperand || word.elementsEqual([UInt8(ascii: "(")]) else { return nil }
    let command = "\\\(name.text)"
    return named(
      index..<name.endIndex, "'\(command)' has no effect outside formulas",
      isLetter ? "put it between dollars: '$\(command)$'" : "put the formula between dollars")
  }

  private static let greekLetters = Set(
    words: """
      alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho \
      varrho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi \
      Psi Omega
      """)

  private static let relations = Set(
    words: """
      approx cdot cdots equiv exists forall geq infty leftarrow leq mapsto nabla neq notin partial pm propto \
      rightarrow Rightarrow sim simeq subset subseteq times
      """)

  /// A command that arranges text, with its argument.
  private func layoutCommand(
    _ command: Range<Int>, hasArgument: Bool, _ help: String
  ) -> Named? {
    // Paths and expressions go on with other signs: `.\par`, `\par_x`.
    let next = byte(command.upperBound)
    guard !"./[(".utf8.contains(before(command.lowerBound)), !next.isWordByte, next != .underscore
    else { return nil }
    let close = hasArgument ? ahead(command.upperBound).firstIndex(of: .closeBrace) : nil
    let range = command.lowerBound..<(close.map { $0 + 1 } ?? command.upperBound)
    return named(
      range, "'\(text[command].text)' belongs to LaTeX and has no effect here", help)
  }

  /// What to write instead of commands that stand before an argument in braces.
  private static let commands: [String: String] = {
    let heading = "write '## ' before a heading"
    let emphasis = "write '*…*'"
    let reference = "write '[](#id)'"
    let address = "write '[text](address)'"
    let macro = "define it under 'macros' in course.yml"
    return [
      "textbf": "write '**…**'", "emph": emphasis, "textit": emphasis, "textsl": emphasis,
      "texttt": "write '`…`'", "verb": "write '`…`'", "underline": "write '<u>…</u>'",
      "textsuperscript": "write '<sup>…</sup>'", "textsubscript": "write '<sub>…</sub>'",
      "enquote": "write '\"…\"'",
      "section": heading, "subsection": heading, "chapter": heading, "paragraph": heading,
      "footnote": "write '[^label]'", "url": address, "href": address,
      "ref": reference, "autoref": reference, "cref": reference, "Cref": reference,
      "pageref": reference,
      "label": "write '{#id}' after what it names", "end": "write its '\\begin' before it",
      "includegraphics": "write '![what it shows](picture.png)'",
      "caption": "write '![what it shows](picture.png \"caption\")'",
      "newcommand": macro, "renewcommand": macro, "DeclareMathOperator": macro,
    ]
  }()

  /// What to write instead of commands that arrange text, or that stand for a text.
  private static let layoutCommands: [String: String] = {
    let pages = "remove it: a lesson is one page"
    let setting = "remove it: how text is set is up to the page"
    let space = "remove it: the space between things is up to the page"
    let line = "end the line with '\\' to begin another"
    return [
      "newpage": pages, "pagebreak": pages, "clearpage": pages, "cleardoublepage": pages,
      "noindent": setting, "indent": setting, "centering": setting, "raggedright": setting,
      "documentclass": "remove it", "usepackage": "remove it", "setlength": "remove it",
      "pagestyle": "remove it", "thispagestyle": "remove it",
      "bigskip": space, "medskip": space, "smallskip": space, "vspace": space, "hspace": space,
      "vfill": space, "hfill": space,
      "newline": line, "linebreak": line, "par": "leave a line empty to begin another paragraph",
      "maketitle": "remove it: the title is the heading '# …'",
      "tableofcontents": "remove it: each page has its contents at the side",
      "LaTeX": "write 'LaTeX'", "TeX": "write 'TeX'", "ldots": "write '...'",
    ]
  }()

  /// Two backslashes at the end of a line, which LaTeX breaks there: to Markdown they are a sign.
  ///
  /// They may belong to a formula that is not closed.
  func lineBreak(at index: Int, isInFormula: Bool) -> Named? {
    guard !isInFormula, byte(index + 1) == .backslash, before(index) != .backslash,
      let next = bytes[(index + 2)...].prefix(10).first(where: { !$0.isSpaceOrTab }),
      next == .newline
    else { return nil }
    return named(
      index..<index + 2, "two backslashes do not break the line, but are shown as one",
      "write '\\' to break the line, or put backticks around code")
  }
}
