import Testing
import TestSupport
import Text

@Suite struct JSONWriterTests {
  @Test(
    arguments: [
      (3, "3"), (3.0, "3"), (-0.0, "-0"), (0.1, "0.1"), (1e6, "1000000"), (-2.5, "-2.5"),
      (9_007_199_254_740_991, "9007199254740991"), (1e100, "1e+100"),
      (.leastNonzeroMagnitude, "5e-324"),
      (.nan, "\"nan\""), (.infinity, "\"inf\""), (-.infinity, "\"-inf\""),
    ] as [(Double, String)])
  func writesNumbersInFewDigits(number: Double, text: String) {
    #expect(JSON.number(number).text(.compact) == text)
  }

  @Test func readsBackNumbersThatJSONHasNot() throws {
    let json = try JSON(parsing: JSON.numbers([.nan, .infinity, -.infinity]).text())
    let numbers = try #require(json.numbers)
    #expect(numbers[0].isNaN && numbers[1] == .infinity && numbers[2] == -.infinity)
  }

  @Test func escapesWhatCannotStandInAString() {
    #expect(
      JSON.string("\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é/😀").text(.compact)
        == #""\"\\\n\r\t\u0000\u001f\u007f\u2028é/😀""#)
  }

  /// The escapes of U+1D11E are those of RFC 8259, section 7.
  @Test func asciiTextEscapesAllOtherCharacters() throws {
    let json: JSON = ["é": ["\u{7F}\u{80}\u{2028}\u{FFFF}𝄞", "a\"\\\n"]]
    let text = json.text(.ascii)
    #expect(
      text == #"{"\u00e9":["\u007f\u0080\u2028\uffff\ud834\udd1e","a\"\\\n"]}"#)
    #expect(try JSON(parsing: text) == json)
  }

  @Test func compactTextHasNoSpaces() {
    let json: JSON = ["a": [1, true, .null], "b": [:], "c": [], "d e": "f g"]
    #expect(json.text(.compact) == #"{"a":[1,true,null],"b":{},"c":[],"d e":"f g"}"#)
  }

  @Test func leavesOutMembersWithoutValue() {
    let json = JSON.object(omittingNil: [("a", 1), ("b", nil), ("c", .null)])
    #expect(json.text(.compact) == #"{"a":1,"c":null}"#)
  }

  @Test func shortValuesTakeOneLine() {
    let json: JSON = ["a": [1, true, .null], "b": [:], "c": ["d": []]]
    #expect(json.text(.readable) == "{\"a\": [1, true, null], \"b\": {}, \"c\": {\"d\": []}}\n")
  }

  @Test func longValuesTakeALineAPart() {
    let json: JSON = [
      "cells": [
        ["code": "0123abcd", "outputs": [["value": "0.8808"], ["value": "0.1192"]]],
        [
          "code": "89abcdef",
          "outputs": [
            ["claim": "The largest of four probabilities is at least 1/4", "relation": ">="],
            ["text": "a\nb\n"],
          ],
        ],
      ]
    ]
    #expect(
      json.text(.readable) == #"""
        {
          "cells": [
            {"code": "0123abcd", "outputs": [{"value": "0.8808"}, {"value": "0.1192"}]},
            {
              "code": "89abcdef",
              "outputs": [
                {"claim": "The largest of four probabilities is at least 1/4", "relation": ">="},
                {"text": "a\nb\n"}
              ]
            }
          ]
        }

        """#)
  }

  @Test func longArraysOfNumbersHaveTenOnALine() {
    let json: JSON = [
      "name": "weights", "numbers": .numbers(Array(repeating: 0.12345, count: 12)), "last": true,
    ]
    #expect(
      json.text(.readable) == """
        {
          "name": "weights",
          "numbers": [
            0.12345, 0.12345, 0.12345, 0.12345, 0.12345, 0.12345, 0.12345, 0.12345, 0.12345, 0.12345,
            0.12345, 0.12345
          ],
          "last": true
        }

        """)
  }

  /// `  "a": ["xxx…", 1]` takes exactly 100 columns; a comma after it takes one more.
  @Test func aCommaCountsAsWell() {
    let value: JSON = [.string(String(repeating: "x", count: 86)), 1]
    let last: JSON = ["first": 1, "a": value]
    #expect(last.text(.readable).split(separator: "\n").map(\.utf8.count) == [1, 13, 100, 1])
    let first: JSON = ["a": value, "last": 1]
    #expect(
      first.text(.readable).split(separator: "\n").map(\.utf8.count) == [1, 8, 95, 4, 11, 1])
  }

  @Test(arguments: 0..<4)
  func textReadsBackAsTheSameValue(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    for _ in 0..<500 {
      let value = random.next(depth: 4)
      for layout in [JSON.Layout.compact, .readable] {
        let read = try JSON(parsing: value.text(layout))
        #expect(read.isIdentical(to: value), "\(value.text(layout))")
      }
    }
  }

  /// Names and scalars of the random values are short, so that nothing has to be wider.
  @Test func readableLinesAreAtMostAHundredBytesWide() {
    var random = RandomJSON(seed: 9)
    for _ in 0..<500 {
      let text = random.next(depth: 4).text(.readable)
      // Ten numbers are on one line however long they are.
      let lines = text.split(separator: "\n").filter { line in
        !line.allSatisfy { "0123456789+-.e, \"naif".contains($0) }
      }
      let widest = lines.map(\.utf8.count).max() ?? 0
      #expect(widest <= 100, "\(text)")
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains(" \n"))
    }
  }
}

/// Values of all kinds, with what is hard to write among them.
private struct RandomJSON {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func next(depth: Int) -> JSON {
    let kind = Int.random(in: depth > 0 ? 0...7 : 0...3, using: &random)
    switch kind {
    case 0: return [.null, true, false].randomElement(using: &random) ?? .null
    case 1, 2: return .number(number())
    case 3: return .string(string())
    case 4, 5:
      return .array((0..<Int.random(in: 0...6, using: &random)).map { _ in next(depth: depth - 1) })
    case 6:
      return .array((0..<Int.random(in: 0...40, using: &random)).map { _ in .number(number()) })
    default:
      return .object(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          JSON.Member(string(), next(depth: depth - 1))
        })
    }
  }

  private mutating func number() -> Double {
    let special: [Double] = [
      0, -0.0, 1, -1, 0.1, .leastNonzeroMagnitude, -.leastNormalMagnitude.nextDown.magnitude, 1e308,
      .greatestFiniteMagnitude,
      9_007_199_254_740_991, 9_007_199_254_740_992, 9_007_199_254_740_994, 1e15, 1e16, 1e22,
      9_223_372_036_854_775_808, -9_223_372_036_854_775_808, 123_456_789.125,
    ]
    switch Int.random(in: 0...2, using: &random) {
    case 0: return special.randomElement(using: &random) ?? 0
    case 1: return Double(Int.random(in: -1000...1000, using: &random))
    default: return random.nextFinite()
    }
  }

  private mutating func string() -> String {
    let parts = [
      "a", "name", " ", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{0}", "\u{1B}", "\u{7F}", "é",
      "e\u{301}", "ß", "漢字", "😀", "👩‍👧", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "\\u0041",
    ]
    return (0..<Int.random(in: 0...3, using: &random))
      .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
  }
}

extension JSON {
  /// Whether both are the same to the bit: `==` takes 0 for -0, and é for e with an accent.
  fileprivate func isIdentical(to other: JSON) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isIdentical(to: $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy {
          $0.name.utf8.elementsEqual($1.name.utf8) && $0.value.isIdentical(to: $1.value)
        }
    default: self == other
    }
  }
}
