import Text

/// The colours that a formula names, `\textcolor{red}{x}`.
///
/// KaTeX writes any word as a colour into its HTML, of which browsers leave out what they do not know.
enum FormulaColors {
  /// What is wrong with the first colour that there is not.
  static func mistake(in tex: String) -> FormulaMistake? {
    let units = Array(tex.utf16)
    var index = 0
    while let backslash = units[index...].firstIndex(of: 0x5C) {
      let name = units[(backslash + 1)...].prefix { isLetter($0) }
      // A command may be one sign as well, `\\`.
      index = max(name.endIndex, min(backslash + 2, units.count))
      var arguments = argumentCounts[String(decoding: name, as: UTF16.self)] ?? 0
      while arguments > 0, index < units.count, units[index] == 0x7B,
        let close = units[index...].firstIndex(of: 0x7D)
      {
        let range = index + 1..<close
        let color = String(decoding: units[range], as: UTF16.self)
        if !isKnown(color) { return FormulaMistake(color: color, at: range) }
        index = close + 1
        arguments -= 1
      }
    }
    return nil
  }

  /// How many colours each command takes, as its first arguments.
  private static let argumentCounts = ["color": 1, "textcolor": 1, "colorbox": 1, "fcolorbox": 2]

  private static func isLetter(_ unit: UInt16) -> Bool {
    (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
  }

  private static func isKnown(_ color: String) -> Bool {
    let color = color.filter { $0 != " " }
    // Anything but letters is a number of a colour, which KaTeX checks, or the argument of a macro.
    return !color.allSatisfy { $0.isASCII && $0.isLetter } || names.contains(color.lowercased())
      || color.count == 6 && color.allSatisfy(\.isHexDigit)
  }

  /// The named colours of CSS Color Module Level 4, section 6.1, and its keywords.
  fileprivate static let names = Set(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
    burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson currentcolor cyan
    darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen
    darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey
    darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite
    forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink
    indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral
    lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
    lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
    maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
    mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
    navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise
    palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown
    royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray
    slategrey snow springgreen steelblue tan teal thistle tomato transparent turquoise violet wheat white
    whitesmoke yellow yellowgreen
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension FormulaMistake {
  fileprivate init(color: String, at range: Range<Int>) {
    let near = color.lowercased().nearest(among: FormulaColors.names.sorted())
    self.init(
      message: "there is no colour '\(color)'",
      help: near.map { "did you mean '\($0)'?" }
        ?? "write the name of a colour in CSS, such as 'teal', or '#008080'",
      range: range, replacement: near)
  }
}
