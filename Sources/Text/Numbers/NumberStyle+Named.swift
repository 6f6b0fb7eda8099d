extension NumberSpelling {
  /// The spelling that Swift and most other languages read: `-12500.5`, `4.5e-5`.
  package static let program = NumberSpelling(
    minus: "-", groupSeparator: "", times: "", powerStart: "e", powerEnd: "",
    keepsFactorOfOne: true, keepsSignOfZero: true, notANumber: "nan", infinity: "inf")

  /// The spelling of the values that a lesson shows, as text: `-12500.5`, `4.5e-5`, `NaN`, `∞`.
  ///
  /// A page writes them alike in prose, tables and claims, but for its typographic signs.
  package static let value = NumberSpelling(
    minus: "-", groupSeparator: "", times: "", powerStart: "e", powerEnd: "",
    keepsFactorOfOne: true, keepsSignOfZero: false, notANumber: "NaN", infinity: "∞")

  /// The spelling in a figure's texts, in their markup: `−12 500.5`, `4.5×10^{−5}`.
  ///
  /// The minus sign is as wide as a plus; a hyphen is too short to see.
  package static let figure = NumberSpelling(
    minus: "\u{2212}", groupSeparator: "\u{202F}", times: "×", powerStart: "10^{", powerEnd: "}",
    keepsFactorOfOne: false, keepsSignOfZero: false, notANumber: "NaN", infinity: "∞")

  /// The spelling on pages, as HTML: −12 500.5, 4.5 · 10<sup>−5</sup>, with a dot in hair spaces.
  package static let page = NumberSpelling(
    minus: "\u{2212}", groupSeparator: "\u{202F}", times: "\u{200A}·\u{200A}",
    powerStart: "10<sup>", powerEnd: "</sup>", keepsFactorOfOne: false, keepsSignOfZero: false,
    notANumber: "NaN", infinity: "∞")

  /// The spelling of coordinates in drawings: `-12.5`.
  package static let drawing = NumberSpelling(
    minus: "-", groupSeparator: "", times: "", powerStart: "e", powerEnd: "",
    keepsFactorOfOne: true, keepsSignOfZero: false, notANumber: "nan", infinity: "inf")
}

// MARK: Programs

extension NumberStyle {
  /// The style of what messages say: `0.8808`, `12500`, `4.54e-5`.
  ///
  /// Numbers from 0.0001 up to, but not including, 10⁷ have no power of ten.
  package static func program(significantDigits: Int) -> NumberStyle {
    NumberStyle(
      precision: .significantDigits(significantDigits, keepsWhole: false), plainExponents: -4..<7,
      spelling: .program)
  }

  /// A style with a fixed number of decimals, such as those of seconds: `0.30`.
  package static func program(decimals: Int) -> NumberStyle {
    NumberStyle(
      precision: .decimals(decimals), keepsZeros: true, plainExponents: -400..<400,
      spelling: .program)
  }
}

// MARK: Values of lessons

extension NumberStyle {
  /// The style of the values that lessons show, in six digits or as many as there are before the
  /// point: `0.8808`, `1234567`, `4.54e-5`, `∞`.
  ///
  /// Numbers from 0.0001 up to, but not including, 10⁷ have no power of ten.
  package static let value = NumberStyle(
    precision: .significantDigits(6, keepsWhole: true), plainExponents: -4..<7, factorDigits: 6,
    spelling: .value)

  /// The style of values that lessons show in at most so many digits.
  package static func value(significantDigits: Int) -> NumberStyle {
    NumberStyle(
      precision: .significantDigits(significantDigits, keepsWhole: false), plainExponents: -4..<7,
      spelling: .value)
  }

  /// The style of a value with all the digits that it has.
  package static let exactValue = NumberStyle(
    precision: .exact, plainExponents: -4..<7, spelling: .value)

  /// The style of a lesson's numbers in tables: four digits, or as many as it has before the point.
  package static let table = NumberStyle(
    precision: .significantDigits(4, keepsWhole: true), plainExponents: -4..<7, spelling: .value)

  /// The style of a column of a table in which all numbers have as many digits after the point.
  package static func table(decimals: Int) -> NumberStyle {
    NumberStyle(
      precision: .decimals(decimals), keepsZeros: true, plainExponents: -400..<400,
      spelling: .value)
  }
}

// MARK: Figures

extension NumberStyle {
  /// A number in a figure or in a problem of one, in at most six digits: `0.25`, `−3`, `12 500`, `2×10^{−9}`.
  package static let figure = figure(significantDigits: 6)

  /// A number in a message about how a figure differs, which is no markup: `0.25`, `−3`, `1 795 000 000`, `2e−9`.
  package static func message(significantDigits: Int, keepsZeros: Bool = false) -> NumberStyle {
    var style = figure(significantDigits: significantDigits, keepsZeros: keepsZeros)
    style.plainExponents = -4..<15
    style.spelling.times = ""
    style.spelling.powerStart = "e"
    style.spelling.powerEnd = ""
    style.spelling.keepsFactorOfOne = true
    return style
  }

  /// A number in a figure.
  ///
  /// - Parameters:
  ///   - significantDigits: At most this many digits.
  ///   - keepsWhole: Whether digits before the point are kept beyond that.
  ///   - keepsZeros: Whether there are always as many digits.
  /// - Returns: The style.
  package static func figure(
    significantDigits: Int, keepsWhole: Bool = true, keepsZeros: Bool = false
  ) -> NumberStyle {
    NumberStyle(
      precision: .significantDigits(significantDigits, keepsWhole: keepsWhole),
      keepsZeros: keepsZeros, plainExponents: -4..<7, factorDigits: significantDigits,
      spelling: .figure)
  }

  /// A number in a figure, always with the same number of decimals; only beyond 10¹⁶ with a power
  /// of ten.
  package static func figure(decimals: Int) -> NumberStyle {
    NumberStyle(
      precision: .decimals(decimals), keepsZeros: true, plainExponents: -400..<16, factorDigits: 6,
      spelling: .figure)
  }

  /// A digit and a power of ten, as along a logarithmic axis: `10^{−3}`, `2×10^{−3}`.
  package static let decade = NumberStyle(
    precision: .significantDigits(1, keepsWhole: false), plainExponents: 0..<0, spelling: .figure)
}

// MARK: Pages and files

extension NumberStyle {
  /// A number in prose, as HTML; digits before the point are always kept.
  package static func page(significantDigits: Int) -> NumberStyle {
    NumberStyle(
      precision: .significantDigits(significantDigits, keepsWhole: true),
      plainExponents: pageExponents, spelling: .page)
  }

  /// A number in prose in exactly as many significant digits as the author has chosen, as HTML.
  package static func page(exactSignificantDigits count: Int) -> NumberStyle {
    NumberStyle(
      precision: .significantDigits(count, keepsWhole: false), keepsZeros: true,
      plainExponents: pageExponents, spelling: .page)
  }

  /// A number in prose with as many decimals as the author has chosen, as HTML.
  package static func page(decimals: Int) -> NumberStyle {
    NumberStyle(
      precision: .decimals(decimals), keepsZeros: true, plainExponents: -400..<15,
      factorDigits: 6, spelling: .page)
  }

  /// A number in prose with all its digits, as HTML.
  package static let exactPage = NumberStyle(
    precision: .exact, plainExponents: pageExponents, spelling: .page)

  /// Beyond these, counting zeros is harder than reading a power of ten.
  private static let pageExponents = -4..<9

  /// A coordinate in a file, with at most this many decimals: `12.5`, `-3`.
  package static func drawing(decimals: Int) -> NumberStyle {
    NumberStyle(
      precision: .decimals(decimals), plainExponents: -400..<400, spelling: .drawing)
  }
}
