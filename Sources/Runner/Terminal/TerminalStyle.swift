import Record

/// The colours and the like that a terminal writes with (ECMA-48, “Select Graphic Rendition”).
struct TerminalStyle {
  private var foreground = TerminalColor.standard
  private var background = TerminalColor.standard
  private var isBold = false
  private var isFaint = false
  private var isItalic = false
  private var isUnderlined = false
  private var isInverse = false
  private var isStruck = false

  /// What a page can show of it.
  var style: TextStyle {
    var color = foreground.themeColor
    var behind = background.themeColor
    if isInverse {
      // Without colours of its own, inverse text stands on grey.
      (color, behind) = (nil, color ?? .gray)
    }
    if color == nil, behind == nil, isFaint { color = .gray }
    // One of the two colours is enough where they would be alike.
    if color == behind { color = nil }
    return TextStyle(
      color: color, background: behind, isBold: isBold, isItalic: isItalic,
      isUnderlined: isUnderlined, isStruck: isStruck)
  }

  /// Changes it as the parameters of a sequence say; what is not known has no effect.
  mutating func apply(_ parameters: [[Int]]) {
    var rest = parameters[...]
    while let parameter = rest.popFirst() {
      switch parameter[0] {
      case 0: self = TerminalStyle()
      case 1: isBold = true
      case 2: isFaint = true
      case 3: isItalic = true
      case 4: isUnderlined = parameter.count < 2 || parameter[1] != 0
      case 7: isInverse = true
      case 9: isStruck = true
      case 21: isUnderlined = true
      case 22: (isBold, isFaint) = (false, false)
      case 23: isItalic = false
      case 24: isUnderlined = false
      case 27: isInverse = false
      case 29: isStruck = false
      case let code where 30...37 ~= code || 90...97 ~= code:
        foreground = .named(code % 10, code > 89)
      case let code where 40...47 ~= code || 100...107 ~= code:
        background = .named(code % 10, code > 99)
      case 38: foreground = TerminalColor(parameter, &rest) ?? foreground
      case 39: foreground = .standard
      case 48: background = TerminalColor(parameter, &rest) ?? background
      case 49: background = .standard
      // The colour of the line under text.
      case 58: _ = TerminalColor(parameter, &rest)
      default: break
      }
    }
  }
}

/// A colour as escape sequences name it.
enum TerminalColor: Equatable {
  case standard
  /// One of eight, from black to white, and whether it is the bright one.
  case named(Int, Bool)
  /// From 0 to 255.
  case rgb(Int, Int, Int)

  /// Reads what follows 38 or 48: `5;n` or `2;r;g;b`, or the same as subparameters, `:2::r:g:b`.
  init?(_ parameter: [Int], _ rest: inout ArraySlice<[Int]>) {
    var numbers = Array(parameter.dropFirst())
    if numbers.isEmpty {
      guard let kind = rest.popFirst()?.first else { return nil }
      let count = kind == 5 ? 1 : kind == 2 ? 3 : 0
      numbers = [kind] + rest.prefix(count).compactMap(\.first)
      rest = rest.dropFirst(count)
    } else if numbers.count > 4, numbers[0] == 2 {
      // The number of a colour space, which is usually empty.
      numbers.remove(at: 1)
    }
    switch (numbers.first, numbers.count) {
    case (5, 2...): self.init(index: numbers[1])
    case (2, 4...): self = .rgb(numbers[1], numbers[2], numbers[3])
    default: return nil
    }
  }

  /// A colour of xterm's table of 256.
  private init?(index: Int) {
    switch index {
    case 0...7: self = .named(index, false)
    case 8...15: self = .named(index - 8, true)
    case 16...231:
      let levels = [0, 95, 135, 175, 215, 255]
      let place = index - 16
      self = .rgb(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    case 232...255:
      self = .rgb((index - 232) * 10 + 8, (index - 232) * 10 + 8, (index - 232) * 10 + 8)
    default: return nil
    }
  }

  /// The nearest colour of the theme; nil for that of other text, as which black and white are shown:
  /// one of the two could not be read on a page.
  var themeColor: TextStyle.Color? {
    switch self {
    case .standard: return nil
    case .named(0, let isBright): return isBright ? .gray : nil
    case .named(let number, _):
      return [.red, .green, .yellow, .blue, .magenta, .cyan, nil][number - 1]
    case .rgb(let red, let green, let blue):
      let (low, high) = (min(red, green, blue), max(red, green, blue))
      // Colours with so little chroma look grey.
      if high - low < 40 { return 64..<192 ~= high ? .gray : nil }
      let angle: Double
      let chroma = Double(high - low)
      if high == red {
        angle = Double(green - blue) / chroma
      } else if high == green {
        angle = 2 + Double(blue - red) / chroma
      } else {
        angle = 4 + Double(red - green) / chroma
      }
      // Red is at 0 sixths of the circle, yellow at 1, green at 2 and so on.
      let names: [TextStyle.Color] = [.red, .yellow, .green, .cyan, .blue, .magenta]
      return names[(Int(angle.rounded()) + 6) % 6]
    }
  }
}
