import Lessons
import Record
import Runner
import TestSupport
import Testing

/// What pages and records have of printed text: what a terminal shows in the end.
@Suite struct PrintedTextTests {
  private let program = Lesson.parse("```swift\nf()\n```\n", file: "lessons/demo.md").lesson
    .tangled(course: Course(title: "Course"))[0]

  /// The outputs of the only cell of a program that has printed this.
  private func printed(_ bytes: [UInt8]) throws -> [Output] {
    let run = Transcript(
      Execution(
        end: .exited(0), log: EventLog(events: [LoggedEvent(.began(cell: 0), printed: 0)]),
        output: bytes), of: program)
    return try #require(run.outputs[0]).map(\.output)
  }

  private func printed(_ text: String) throws -> PrintedText? {
    let outputs = try printed(Array(text.utf8))
    guard case .text(let printed) = outputs.first else { return nil }
    return printed
  }

  @Test(arguments: [
    "x", "x\n", "\n", " a  \n", "a\tb\n\tc", "é ² 日本 👍🏽 👩‍👧\n", "e\u{301}\n", "\u{301}x",
  ])
  func textWithoutControlsStaysAsItIs(text: String) throws {
    #expect(try printed(text)?.text.utf8.elementsEqual(text.utf8) == true)
  }

  /// As the terminal emulator pyte 0.8 shows them in its mode LNM, without blanks at the ends of lines.
  @Test(arguments: [
    ("0%\r33%\r66%\r99%\n", "99%\n"), ("abc\rX\n", "Xbc\n"), ("a\r\nb\r\n", "a\nb\n"),
    ("abc\u{8}\u{8}X\n", "aXc\n"), ("\u{8}\u{8}ab", "ab"),
    ("working...\r          \rdone\n", "done\n"), ("working\r\u{1B}[Kdone\n", "done\n"),
    ("abcdef\r\u{1B}[2Cxy\n", "abxyef\n"), ("abcdefghij\r\tX\n", "abcdefghXj\n"),
    ("ab\r日\n", "日\n"), ("e\u{301}x\rä\n", "äx\n"),
    ("one\ntwo\nthree\n\u{1B}[2A\u{1B}[2KTWO\n\n", "one\nTWO\nthree\n"),
    ("a: 10%\nb: 10%\n\u{1B}[2Aa: 90%\nb: 90%\n", "a: 90%\nb: 90%\n"),
    ("\u{1B}]0;title\u{7}text\n", "text\n"),
    ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\\n", "link\n"),
    ("\u{1B}(Bplain\n", "plain\n"), ("\u{1B}[?25lhidden cursor\u{1B}[?25h\n", "hidden cursor\n"),
    ("a\u{7}b\u{0}c\n", "abc\n"), ("ab\u{7F}c\n", "abc\n"), ("a\u{C}b\n", "a\nb\n"),
    ("a\u{B}b\n", "a\nb\n"), ("abc\u{1B}[1Dd\u{1B}[4GX\n", "abdX\n"),
    ("abcdef\u{1B}[3D\u{1B}[1KX\n", "   Xef\n"), ("x\u{1B}[Jy\n", "xy\n"),
    ("one\ntwo\n\u{1B}[2F\u{1B}[Jnew\n", "new\n"), ("abc\u{1B}[2Kd\n", "   d\n"),
  ])
  func controlsHaveTheEffectThatTheyHaveInATerminal(text: String, shown: String) throws {
    #expect(try printed(text)?.text == shown)
  }

  /// As tmux 3.3 shows them.
  @Test(arguments: [
    ("日本語\rx", "x 本語"), ("日本語\r \u{1B}[Cx", "  x 語"), ("日本語\u{8}\u{8}z", "日本z"),
    ("日本\u{8}\u{8}e\u{301}", "日e\u{301}"), ("👍🏽\rx", "x 🏽"), ("a\tb\u{8}\u{8}\u{8}X", "a     X b"),
    ("abc\u{1B}[5Gx", "abc x"),
  ])
  func halvesOfWideCharactersAreErasedWithThem(text: String, shown: String) throws {
    #expect(try printed(text)?.text == shown)
  }

  /// A terminal would wait for their ends.
  @Test(arguments: [
    ("a\u{1B}", "a"), ("a\u{1B}[", "a"), ("a\u{1B}[3", "a"), ("a\u{1B}]0;title\nb", "a\nb"),
    ("a\u{1B}[3é", "aé"), ("a\u{1B}[99999999999999999999Cb", "a b"), ("\u{9B}31mred", "red"),
  ])
  func sequencesThatBreakOffTakeNothingElseWithThem(text: String, shown: String) throws {
    #expect(try printed(text)?.text == shown)
  }

  @Test func sequencesAloneAreNoOutput() throws {
    #expect(try printed(Array("\u{1B}[0m\u{1B}[?25h".utf8)) == [])
  }

  @Test func bytesThatAreNotTextAreReplaced() throws {
    #expect(try printed([0x61, 0xFF, 0x0D, 0x62, 0xC3, 0x0A]) == [.text("b\u{FFFD}\n")])
  }

  // MARK: Colours

  private func styles(_ text: String) throws -> [String: TextStyle] {
    let printed = try #require(try printed(text))
    return Dictionary(
      uniqueKeysWithValues: printed.styles.map { styled in
        (String(decoding: Array(printed.text.utf8)[styled.range], as: UTF8.self), styled.style)
      })
  }

  @Test func attributesAreKept() throws {
    #expect(
      try styles(
        "\u{1B}[1;32mPASS\u{1B}[0m 3 \u{1B}[3mtests\u{1B}[23m, \u{1B}[4;9mnone\u{1B}[24m left\u{1B}[m."
      )
        == [
          "PASS": TextStyle(color: .green, isBold: true), "tests": TextStyle(isItalic: true),
          "none": TextStyle(isUnderlined: true, isStruck: true), " left": TextStyle(isStruck: true),
        ])
  }

  /// Hues of the sRGB colours; the table of 256 colours is xterm's.
  @Test(
    arguments: [
      ("31", .red), ("92", .green), ("33", .yellow), ("94", .blue), ("35", .magenta), ("96", .cyan),
      ("90", .gray), ("30", nil), ("37", nil), ("97", nil), ("38;5;9", .red), ("38;5;21", .blue),
      ("38;5;46", .green), ("38;5;244", .gray), ("38;5;232", nil), ("38;2;255;140;0", .yellow),
      ("38;2;250;20;60", .red), ("38:2::0:100:255", .blue), ("38:5:201", .magenta),
      ("38;2;128;128;128", .gray), ("38;2;255;255;255", nil), ("38;5", nil), ("38", nil),
      ("2", .gray),
      ("31;39", nil), ("123", nil), ("58;5;1", nil), ("38;7;1", nil),
    ] as [(String, TextStyle.Color?)])
  func coloursBecomeThoseOfTheTheme(parameters: String, color: TextStyle.Color?) throws {
    let style = try styles("\u{1B}[\(parameters)mx")["x"]
    #expect(style?.color == color)
    #expect(style?.background == nil)
  }

  @Test func backgroundsAndInverseTextAreTold() throws {
    #expect(try styles("\u{1B}[30;41mx")["x"] == TextStyle(background: .red))
    #expect(try styles("\u{1B}[33;104mx")["x"] == TextStyle(color: .yellow, background: .blue))
    #expect(try styles("\u{1B}[7mx")["x"] == TextStyle(background: .gray))
    #expect(
      try styles("\u{1B}[31;7mx\u{1B}[27my") == [
        "x": TextStyle(background: .red), "y": TextStyle(color: .red),
      ])
    // Red on red could not be read.
    #expect(try styles("\u{1B}[31;41mx")["x"] == TextStyle(background: .red))
  }

  @Test func whatIsOverwrittenLosesItsColour() throws {
    let text = try #require(try printed("\u{1B}[31mabc\u{1B}[0m\rX\n"))
    #expect(text.text == "Xbc\n")
    #expect(text.styles == [StyledRange(1..<3, TextStyle(color: .red))])
    let wide = try #require(try printed("é\u{1B}[34m日\u{1B}[m\n"))
    #expect(wide.styles == [StyledRange(2..<5, TextStyle(color: .blue))])
  }

  // MARK: Other outputs

  @Test func valuesTablesAndClaimsHaveNoControls() throws {
    func read(_ output: Output) -> Output? {
      Transcript(
        Execution(
          end: .exited(0),
          log: EventLog(events: [
            LoggedEvent(.began(cell: 0), printed: 0),
            LoggedEvent(.output(output, line: 1), printed: 0),
          ]), output: []), of: program
      ).outputs[0]?.first?.output
    }
    let (colored, plain) = (Value(text: "\u{1B}[1mx\u{1B}[0m"), Value(text: "x"))
    #expect(read(.value(colored)) == .value(plain))
    #expect(
      read(.table(Table(columns: ["\u{1B}[1ma"], rows: [[colored]])))
        == .table(Table(columns: ["a"], rows: [[plain]])))
    #expect(
      read(
        .claim(
          Claim(
            statement: "\u{1B}[1ma\u{1B}[0m", relation: .equal, measured: colored,
            expected: colored, holds: true
          )))
        == .claim(
          Claim(statement: "a", relation: .equal, measured: plain, expected: plain, holds: true)))
    // Unicode has signs for those of ASCII; the others are as Swift writes them.
    let odd = Value(text: "a\u{0}b\u{7}c\u{1F}\u{7F}d\u{81}e\u{1B}")
    #expect(read(.value(odd)) == .value(Value(text: "a␀b␇c␟␡d\\u{81}e␛")))
    // A terminal shows nothing of them.
    #expect(try printed(odd.text)?.text == "abcde")
  }
}
