import Lessons
import TestSupport
import Testing

@Suite struct SwiftLexerTests {
  /// Each token on a line: its kind, and its text.
  private func tokens(_ source: String) -> [String] {
    let bytes = Array(source.utf8)
    return swiftTokens(source).map {
      "\($0.kind) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test func wordsAndMarks() {
    #expect(
      tokens("let größe_2: Float? = self.x[$0]") == [
        "keyword let", "identifier größe_2", "punctuation :", "identifier Float", "operator ?",
        "operator =", "keyword self", "punctuation .", "identifier x", "opening [",
        "identifier $0", "closing ]",
      ])
  }

  @Test func aKeywordAfterAPointIsAName() {
    #expect(
      tokens("xs.prefix(3).init .default") == [
        "identifier xs", "punctuation .", "identifier prefix", "opening (", "number 3", "closing )",
        "punctuation .", "identifier init", "punctuation .", "identifier default",
      ])
  }

  @Test func backticksMakeAName() {
    #expect(
      tokens("`class`.`in` `a b`") == [
        "identifier `class`", "punctuation .", "identifier `in`", "identifier `a b`",
      ])
    #expect(tokens("`open\nx") == ["identifier `open", "identifier x"])
  }

  @Test(arguments: [
    ("0", ["number 0"]), ("1_000.5e-3", ["number 1_000.5e-3"]), ("1E+5", ["number 1E+5"]),
    ("0xFF_e0", ["number 0xFF_e0"]), ("0x1.8p-3", ["number 0x1.8p-3"]), ("0b101", ["number 0b101"]),
    ("0xE+1", ["number 0xE", "operator +", "number 1"]),
    ("1...3", ["number 1", "operator ...", "number 3"]),
    ("0..<n", ["number 0", "operator ..<", "identifier n"]),
    ("2.description", ["number 2", "punctuation .", "identifier description"]),
    (
      "1.5.rounded()",
      ["number 1.5", "punctuation .", "identifier rounded", "opening (", "closing )"]
    ),
    ("x-1", ["identifier x", "operator -", "number 1"]),
    ("t.0.x", ["identifier t", "punctuation .", "number 0", "punctuation .", "identifier x"]),
    ("1e", ["number 1e"]), ("3.", ["number 3", "punctuation ."]),
  ])
  func numbers(source: String, expected: [String]) {
    #expect(tokens(source) == expected)
  }

  @Test(arguments: [
    ("a ..< b", ["identifier a", "operator ..<", "identifier b"]),
    ("a+.b", ["identifier a", "operator +", "punctuation .", "identifier b"]),
    ("a?.b!", ["identifier a", "operator ?", "punctuation .", "identifier b", "operator !"]),
    ("f() -> T", ["identifier f", "opening (", "closing )", "operator ->", "identifier T"]),
    ("a &+= b", ["identifier a", "operator &+=", "identifier b"]),
    (
      "a /* b */ / c // d",
      [
        "identifier a", "comment /* b */", "operator /", "identifier c", "comment // d",
      ]
    ),
    ("a*//b", ["identifier a", "operator *", "comment //b"]),
    ("x ⊗ y", ["identifier x", "operator ⊗", "identifier y"]),
    ("2×π≈τ", ["number 2", "operator ×", "identifier π", "operator ≈", "identifier τ"]),
    ("√2 ∘= f", ["operator √", "number 2", "operator ∘=", "identifier f"]),
    (
      "a, b; c: \\.d",
      [
        "identifier a", "punctuation ,", "identifier b", "punctuation ;", "identifier c",
        "punctuation :", "punctuation \\", "punctuation .", "identifier d",
      ]
    ),
  ])
  func operators(source: String, expected: [String]) {
    #expect(tokens(source) == expected)
  }

  @Test(arguments: [
    ("@main struct", ["directive @main", "keyword struct"]),
    ("#if DEBUG", ["directive #if", "identifier DEBUG"]),
    (
      "#available(Linux 1, *)",
      [
        "directive #available", "opening (", "identifier Linux", "number 1", "punctuation ,",
        "operator *", "closing )",
      ]
    ),
    ("#/a\\/b/# x", ["regex #/a\\/b/#", "identifier x"]),
    ("##/a/#b/## x", ["regex ##/a/#b/##", "identifier x"]),
  ])
  func directivesAndRegularExpressions(source: String, expected: [String]) {
    #expect(tokens(source) == expected)
  }

  @Test(arguments: [
    ("// a\nb", ["comment // a", "identifier b"]),
    ("/// a\n//// b\n///", ["documentation /// a", "comment //// b", "documentation ///"]),
    ("/* a /* b */ c */ d", ["comment /* a /* b */ c */", "identifier d"]),
    ("/** a */ /**/ /***/", ["documentation /** a */", "comment /**/", "documentation /***/"]),
    ("/* a /* b */ c", ["comment /* a /* b */ c"]),
    ("/*/ a */ b", ["comment /*/ a */", "identifier b"]),
    ("// \"a", ["comment // \"a"]),
  ])
  func comments(source: String, expected: [String]) {
    #expect(tokens(source) == expected)
  }

  @Test(arguments: [
    (#""""#, [#"string """#]), (#""a" b"#, [#"string "a""#, "identifier b"]),
    (#""a\"b\\" c"#, [#"string "a\"b\\""#, "identifier c"]),
    (##"#"a"b\n\"# c"##, [##"string #"a"b\n\"#"##, "identifier c"]),
    (###"##"a"#b"## c"###, [###"string ##"a"#b"##"###, "identifier c"]),
    // A string that is not closed ends with its line.
    ("\"a\nb", ["string \"a", "identifier b"]),
    ("\"\"\"\na \"b\" \"\"c\n\"\"\" d", ["string \"\"\"\na \"b\" \"\"c\n\"\"\"", "identifier d"]),
    ("#\"\"\"\n\"\"\"\n\"\"\"# d", ["string #\"\"\"\n\"\"\"\n\"\"\"#", "identifier d"]),
    ("\"\"\"\n\\\"\"\"\n\"\"\" d", ["string \"\"\"\n\\\"\"\"\n\"\"\"", "identifier d"]),
    (#""// a" b"#, [#"string "// a""#, "identifier b"]),
  ])
  func strings(source: String, expected: [String]) {
    #expect(tokens(source) == expected)
  }

  @Test func interpolationsAreCode() {
    #expect(
      tokens(#""a \(x + f(1)) b" c"#) == [
        #"string "a "#, #"interpolation \("#, "identifier x", "operator +", "identifier f",
        "opening (", "number 1", "closing )", "closing )", #"string  b""#, "identifier c",
      ])
    #expect(
      tokens(#""\(a)\(b)""#) == [
        #"string ""#, #"interpolation \("#, "identifier a", "closing )", #"interpolation \("#,
        "identifier b", "closing )", #"string ""#,
      ])
  }

  @Test func interpolationsNest() {
    #expect(
      tokens(#""a\("b\(c ? "d" : "e")f")g" h"#) == [
        #"string "a"#, #"interpolation \("#, #"string "b"#, #"interpolation \("#, "identifier c",
        "operator ?", #"string "d""#, "punctuation :", #"string "e""#, "closing )", #"string f""#,
        "closing )", #"string g""#, "identifier h",
      ])
    #expect(
      tokens(##"#"a\(b)\#(c)"# d"##) == [
        ##"string #"a\(b)"##, ##"interpolation \#("##, "identifier c", "closing )",
        ##"string "#"##, "identifier d",
      ])
  }

  private let sample = ##"""
    /// Doc.
    @discardableResult func f<T: Comparable>(_ x: [T?]) -> (T, Int)! { x[0]! ?? g(1...3, 2.5e-3) }
    let s = "a \(b + "c\(d)" /* e */) \n" + #"raw \#(f) "g""# // h
    let t = """
      multi \(line { $0.x }) "quoted"
      """; #if DEBUG
    x.map { -$0 }.reduce(0, +) ⊗ y /= 2 ; `default`?.z /* a /* b */ */ #/re/#
    """##

  @Test func tokensTileTheSource() {
    let tokens = swiftTokens(sample)
    expectTiling(tokens, of: sample)
    #expect(tokens.count > 100)
  }

  @Test(arguments: 0..<4)
  func tokensTileWhateverIsWritten(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let splices = [
      "\"", "\"\"\"", "\\(", "#\"", "/*", "*/", "//", "`", "#/", "(", ")", "}", "\n", "#", "@", "é",
      "👩‍👧", "⊗", "\u{301}", "\r\n", "1e", "0x", ".", "\\", "\u{0}", "",
    ]
    for _ in 0..<1000 {
      var mutated = Array(sample.unicodeScalars)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let start = Int.random(in: 0...mutated.count, using: &random)
        let end = min(mutated.count, start + Int.random(in: 0...8, using: &random))
        let splice = splices.randomElement(using: &random) ?? ""
        mutated.replaceSubrange(start..<end, with: Array(splice.unicodeScalars))
      }
      let source = String(String.UnicodeScalarView(mutated))
      expectTiling(swiftTokens(source), of: source)
    }
  }

  /// Tokens follow each other, and only white space lies between them.
  private func expectTiling(_ tokens: [SwiftToken], of source: String) {
    let bytes = Array(source.utf8)
    var position = 0
    for token in tokens {
      guard token.range.lowerBound >= position, !token.range.isEmpty,
        token.range.upperBound <= bytes.count
      else {
        Issue.record("\(token) at \(position) of \(source)")
        return
      }
      #expect(bytes[position..<token.range.lowerBound].allSatisfy { " \n\t\r".utf8.contains($0) })
      position = token.range.upperBound
    }
    #expect(bytes[position...].allSatisfy { " \n\t\r".utf8.contains($0) })
  }
}
