import Text

/// The commands of LaTeX that texts of a bibliography may contain, without their backslashes.
enum LaTeXCommands {
  /// What stands for a character.
  static let symbols: [String: String] = [
    "ss": "ß", "SS": "SS", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "dag": "†", "ddag": "‡",
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
    "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "textdegree": "°",
    "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "quotesinglbase": "‚", "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»",
    "textquotedbl": "\"", "textquotesingle": "'", "textexclamdown": "¡", "textquestiondown": "¿",
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "textunderscore": "_",
    "textbar": "|", "textless": "<", "textgreater": ">", "textbullet": "•", "textdollar": "$",
    "textperiodcentered": "·", "slash": "/", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX",
    "textordmasculine": "º", "textordfeminine": "ª", "textmu": "µ", "texttimes": "×",
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\n": " ",
    ",": "\u{2009}", "-": "\u{AD}", "/": "", "\\": " ", "!": "", ";": " ", ":": " ", "@": "",
    "quad": " ", "qquad": " ", "newline": " ", "linebreak": " ", "nobreakspace": "\u{A0}",
    "space": " ", "allowbreak": "", "relax": "", "protect": "", "newblock": "", "bibrangedash": "–",
    "hyphen": "-", "thinspace": "\u{2009}", "enspace": " ", "LaTeXe": "LaTeX2ε", "XeTeX": "XeTeX",
    "LuaTeX": "LuaTeX", "pdfTeX": "pdfTeX", "ConTeXt": "ConTeXt", "AmS": "AmS", "textsection": "§",
    "textdagger": "†", "textnumero": "№", "addcomma": ",",
    // From the package babel.
    "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "flq": "‹",
    "frq": "›", "guilsinglleft": "‹", "guilsinglright": "›", "og": "«", "fg": "»",
    // Closes `\ifmmode`.
    "fi": "",
  ]

  /// What changes the look of the rest of its group.
  static let switches: [String: LaTeXStyle] = [
    "em": .emphasis, "it": .emphasis, "sl": .emphasis, "itshape": .emphasis, "slshape": .emphasis,
    "bf": .strong, "bfseries": .strong, "rm": .plain, "sc": .plain, "sf": .plain, "tt": .plain,
    "scshape": .plain, "rmfamily": .plain, "sffamily": .plain, "ttfamily": .plain,
    "upshape": .plain, "normalfont": .plain, "mdseries": .plain, "small": .plain,
    "footnotesize": .plain, "scriptsize": .plain, "tiny": .plain, "normalsize": .plain,
  ]

  /// What changes the look of its argument.
  static let styles: [String: LaTeXStyle] = [
    "emph": .emphasis, "textit": .emphasis, "textsl": .emphasis, "mkbibemph": .emphasis,
    "mkbibitalic": .emphasis, "textbf": .strong, "mkbibbold": .strong, "texttt": .code,
    "textsc": .plain, "textrm": .plain, "textsf": .plain, "textup": .plain, "textnormal": .plain,
    "textmd": .plain, "mbox": .plain, "hbox": .plain, "text": .plain, "uppercase": .uppercase,
    "MakeUppercase": .uppercase, "lowercase": .lowercase, "MakeLowercase": .lowercase,
    "underline": .plain, "enquote": .quoted, "mkbibquote": .quoted,
    "textsuperscript": .element("sup"),
    "textsubscript": .element("sub"), "ensuremath": .math,
    // Sorts by its argument, which is not shown.
    "noopsort": .dropped, "SortNoop": .dropped, "label": .dropped,
  ]

  /// The command that was probably meant.
  static func nearest(to name: String) -> String? {
    let names =
      symbols.keys.filter { $0.count > 2 } + switches.keys + styles.keys + ["href", "url"]
    return name.count > 2 ? name.nearest(among: names.sorted()) : nil
  }
}

/// What a command makes of a text.
enum LaTeXStyle: Equatable {
  case plain, emphasis, strong, code, quoted, uppercase, lowercase, math, dropped
  /// An element of HTML.
  case element(String)
}
