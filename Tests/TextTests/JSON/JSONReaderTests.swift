import Testing
import TestSupport
import Text

@Suite struct JSONReaderTests {
  @Test func readsTheObjectOfRFC8259() throws {
    // RFC 8259, section 13.
    let json = try JSON(
      parsing: """
        {
          "Image": {
              "Width":  800,
              "Height": 600,
              "Title":  "View from 15th Floor",
              "Thumbnail": {
                  "Url":    "http://www.example.com/image/481989943",
                  "Height": 125,
                  "Width":  100
              },
              "Animated" : false,
              "IDs": [116, 943, 234, 38793]
            }
        }
        """)
    #expect(
      json == [
        "Image": [
          "Width": 800, "Height": 600, "Title": "View from 15th Floor",
          "Thumbnail": [
            "Url": "http://www.example.com/image/481989943", "Height": 125, "Width": 100,
          ],
          "Animated": false, "IDs": [116, 943, 234, 38793],
        ]
      ])
  }

  @Test func readsTheArrayOfRFC8259() throws {
    let json = try JSON(
      parsing: """
        [
          {
             "precision": "zip",
             "Latitude":  37.7668,
             "Longitude": -122.3959,
             "Address":   "",
             "City":      "SAN FRANCISCO",
             "State":     "CA",
             "Zip":       "94107",
             "Country":   "US"
          },
          {
             "precision": "zip",
             "Latitude":  37.371991,
             "Longitude": -122.026020,
             "Address":   "",
             "City":      "SUNNYVALE",
             "State":     "CA",
             "Zip":       "94085",
             "Country":   "US"
          }
        ]
        """)
    #expect(json.array?.map { $0["Latitude"]?.number } == [37.7668, 37.371991])
    #expect(json.array?.map { $0["Longitude"]?.number } == [-122.3959, -122.02602])
    #expect(json.array?.last?["City"] == "SUNNYVALE")
  }

  @Test(
    arguments: [
      ("\"Hello world!\"", "Hello world!"), ("42", 42), (" true\r\n", true), ("\tfalse", false),
      ("null", .null), ("[]", []), ("{ }", [:]), ("[[],{}]", [[], [:]]),
      ("{\"a\":1,\"a\":2}", .object([.init("a", 1), .init("a", 2)])),
    ] as [(String, JSON)])
  func readsAnyValueAtTheTop(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", -0.0), ("-1", -1), ("10", 10), ("0.5", 0.5), ("-0.25", -0.25), ("1e3", 1000),
      ("1E+3", 1000), ("25e-2", 0.25), ("1.5e0", 1.5), ("0e5", 0), ("1e-400", 0),
      ("9007199254740993", 9_007_199_254_740_992), ("5e-324", .leastNonzeroMagnitude),
      ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ] as [(String, Double)])
  func readsNumbers(text: String, number: Double) throws {
    #expect(try JSON(parsing: text).number?.bitPattern == number.bitPattern)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u00E9""#, "Aéé"),
    // RFC 8259, section 7: the G clef, outside the Basic Multilingual Plane.
    (#""\uD834\uDD1E""#, "\u{1D11E}"),
    ("\"\u{1D11E}\"", "\u{1D11E}"),
    (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    (#""\u0000""#, "\0"),
    ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
  ])
  func readsEscapes(text: String, string: String) throws {
    let read = try #require(try JSON(parsing: text).string)
    #expect(Array(read.unicodeScalars) == Array(string.unicodeScalars))
  }

  /// The grammar allows them; RFC 8259, section 8.2, leaves to the reader what they mean.
  @Test(arguments: [
    (#""\uD834""#, "\u{FFFD}"), (#""\uDD1E""#, "\u{FFFD}"), (#""\uD834x""#, "\u{FFFD}x"),
    (#""\uD834\n""#, "\u{FFFD}\n"), (#""\uD834\u0041""#, "\u{FFFD}A"),
    (#""\uD834\uD834\uDD1E""#, "\u{FFFD}\u{1D11E}"), (#""\uDD1E\uD834""#, "\u{FFFD}\u{FFFD}"),
  ])
  func halvesOfSurrogatesBecomeReplacementCharacters(text: String, string: String) throws {
    #expect(try JSON(parsing: text).string == string)
  }

  @Test(arguments: [
    ("", "line 1: the text ends where a value should be"),
    (" \n\n", "line 3: the text ends where a value should be"),
    ("{\"a\": 1,\n\"b\" 2}", "line 2: expected a colon, found '2'"),
    ("{\"a\": 1\n\"b\": 2}", "line 2: expected a comma or the object's end, found '\"'"),
    ("{\"a\": 1,}", "line 1: expected a member's name in quotes, found '}'"),
    ("{a: 1}", "line 1: expected a member's name in quotes, found 'a'"),
    ("[1,\n2\n3]", "line 3: expected a comma or the array's end, found '3'"),
    ("[1,\n2,]", "line 2: expected a value, found ']'"),
    ("[1", "line 1: the text ends where a comma or the array's end should be"),
    ("nul", "line 1: the text ends where a value should be"),
    ("True", "line 1: expected a value, found 'T'"),
    ("NaN", "line 1: expected a value, found 'N'"),
    ("'a'", "line 1: expected a value, found '''"),
    ("[é]", "line 1: expected a value, found 'é'"),
    ("1 2", "line 1: expected the end of the text, found '2'"),
    ("[1]\n]", "line 2: expected the end of the text, found ']'"),
  ])
  func errorsNameTheLineAndWhatIsThere(text: String, description: String) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
    #expect(error?.description == description)
  }

  @Test(arguments: [
    "01", "-01", "00", "1.", "-", "-.5", "1.e3", "1e", "1e+", "1e5.5", "1.2.3", "--1", "1-2",
    "1e400", "-1e400",
  ])
  func refusesWhatIsNoNumber(text: String) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: "[\n\(text)]") }
    #expect(error?.description == "line 2: '\(text)' is not a number")
  }

  @Test(arguments: [
    ("+1", "expected a value, found '+'"), (".5", "expected a value, found '.'"),
    ("0x10", "expected the end of the text, found 'x'"),
  ])
  func refusesNumbersOfOtherLanguages(text: String, message: String) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
    #expect(error?.message == message)
  }

  @Test(arguments: [
    ("\"abc", "line 1: a string is not closed"),
    ("[\"a\nb\"]", "line 1: a control character in a string"),
    ("[\n\"a\tb\"]", "line 2: a control character in a string"),
    (#""\x41""#, "line 1: an unknown escape"),
    (#""\u12""#, #"line 1: an escape \u without four hexadecimal digits"#),
    (#""\u+123""#, #"line 1: an escape \u without four hexadecimal digits"#),
    (#""\uD834\uXYZW""#, #"line 1: an escape \u without four hexadecimal digits"#),
    ("\"\\u00", "line 1: a string is not closed"),
    ("\"\\", "line 1: a string is not closed"),
  ])
  func refusesStringsThatAreNone(text: String, description: String) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
    #expect(error?.description == description)
  }

  @Test(arguments: ["<<<<<<< HEAD", "||||||| 1a2b3c4", "=======", ">>>>>>> theirs"])
  func namesMergeConflicts(marker: String) {
    let texts = [
      "{\n  \"cells\": [\n\(marker)\n    1\n  ]\n}", "{\n  \"cells\": 1\n\(marker)\n}",
      "{\n  \"cells\": 1,\n\(marker)\n}", "{\n}\n\(marker)\n",
    ]
    for text in texts {
      let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
      #expect(error?.description == "line 3: an unresolved merge conflict")
    }
  }

  @Test func nestsTwoHundredLevelsDeepAndNoDeeper() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(throws: Never.self) { try JSON(parsing: nested(200)) }
    let error = #expect(throws: JSONError.self) { try JSON(parsing: nested(201)) }
    #expect(error?.description == "line 1: nested deeper than 200 levels")
    // A hostile file must not exhaust the stack.
    #expect(throws: JSONError.self) {
      try JSON(parsing: String(repeating: "[{\"a\":", count: 1_000_000))
    }
  }

  /// Whatever happens to a record, reading it ends, and well.
  @Test func survivesMutations() {
    let text = #"{"a": [1, -2.5e-3, "x\"\u00e9\uD834\uDD1E\n", true, null], "b": {"c": [[]]}}"#
    var random = SplitMix(seed: 1)
    let splices = [#"\"#, "\"", "{", "]", ",", "\\u", "\\uD834\\u", "e", "-", "\n", "é", "<<<<<<<"]
    for _ in 0..<5000 {
      var mutated = Array(text.unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0...mutated.count, using: &random)
        let end = min(mutated.count, start + Int.random(in: 0...3, using: &random))
        let splice = splices.randomElement(using: &random) ?? ""
        mutated.replaceSubrange(start..<end, with: Array(splice.unicodeScalars))
      }
      let string = String(String.UnicodeScalarView(mutated))
      do throws(JSONError) {
        let json = try JSON(parsing: string)
        #expect(throws: Never.self) { try JSON(parsing: json.text(.compact)) }
      } catch {
        #expect(error.line >= 1 && !error.message.isEmpty)
      }
    }
  }
}
