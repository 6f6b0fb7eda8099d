import Foundation
import Lessons
import Record
import Render
import Testing

@Suite struct PrintedMarkupTests {
  /// The outputs of a hidden cell that has printed this.
  private func markup(_ text: PrintedText, language: String = "en") -> String {
    let cell = html(
      [.cell(0)], cells: [Sample.cell("", CellOptions(code: .hidden))],
      outputs: [CellRecord(outputs: [.text(text)])], language: language)
    let lines = cell.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(2).dropLast(3).joined(separator: "\n")
  }

  @Test func standardErrorIsToldApart() {
    #expect(
      markup(PrintedText("a < b\n", to: .errors)) == """
        <pre class="output output-errors" role="group" aria-label="Standard error">\
        <samp>a &lt; b</samp></pre>
        """)
    #expect(
      markup(PrintedText("x", to: .errors), language: "de").contains("\"Standardfehlerausgabe\""))
  }

  @Test func coloursAreClasses() {
    let text = PrintedText(
      "é <ok> no\n", to: .output,
      styles: [
        StyledRange(3..<7, TextStyle(color: .green, isBold: true)),
        StyledRange(
          8..<10, TextStyle(background: .red, isItalic: true, isUnderlined: true, isStruck: true)),
      ])
    #expect(
      markup(text) == """
        <pre class="output"><samp>é <span class="ink-green ink-bold">&lt;ok&gt;</span> \
        <span class="on-red ink-italic ink-underlined ink-struck">no</span></samp></pre>
        """)
  }

  private func lines(_ range: ClosedRange<Int>) -> String {
    range.map { "\($0)\n" }.joined()
  }

  @Test func ofALongTextTheFirstAndTheLastLinesAreShown() {
    // Lines 40 and 81 are two bytes and three.
    let start = lines(1...39).utf8.count
    let text = PrintedText(
      lines(1...100), to: .output,
      styles: [StyledRange(start..<lines(1...81).utf8.count, TextStyle(color: .red))])
    #expect(
      markup(text) == """
        <pre class="output"><samp>\(lines(1...39))<span class="ink-red">40
        </span></samp><span class="lines-left-out">40 lines left out</span>\
        <samp><span class="ink-red">81
        </span>\(lines(82...99))100</samp></pre>
        """)
    #expect(markup(PrintedText(lines(1...61))).contains(">1 line left out<"))
    #expect(!markup(PrintedText(lines(1...60))).contains("left out"))
    #expect(markup(PrintedText(lines(1...60) + "61")).hasSuffix("60\n61</samp></pre>"))
  }

  @Test func aValueOfManyLinesIsShownAlike() {
    let cells = [Sample.cell("", CellOptions(code: .hidden))]
    let long = html(
      [.cell(0)], cells: cells,
      outputs: [CellRecord(outputs: [.value(Value(text: lines(1...100)))])])
    #expect(long.contains(">40 lines left out<"))
  }

  @Test(arguments: [
    ("en", "19,940 lines left out"), ("de", "19.940 Zeilen ausgelassen"),
    ("fr", "19\u{202F}940 lignes omises"), ("es", "19\u{A0}940 líneas omitidas"),
  ])
  func theirNumberIsToldInTheLanguageOfThePage(language: String, phrase: String) {
    #expect(Phrases.phrases(for: language).linesLeftOut(19_940) == phrase)
  }

  // MARK: The theme

  /// The colours of the style sheet on light and on dark pages.
  private func themes() throws -> [[String: [Double]]] {
    let sheet = try #require(try Theme.standard().files.first { $0.path == "style.css" })
    let parts = String(decoding: sheet.content, as: UTF8.self)
      .split(separator: "(prefers-color-scheme: dark)", maxSplits: 1)
    return try parts.map { part in
      var colors: [String: [Double]] = [:]
      for match in part.matches(of: try Regex(#"--((?:ink|on)-[a-z]+|page|text): #([0-9a-f]{6});"#))
      {
        let (name, digits) = (match.output[1].substring, match.output[2].substring)
        let number = try #require(digits.flatMap { Int($0, radix: 16) })
        colors[String(try #require(name))] = [16, 8, 0].map { Double(number >> $0 & 255) / 255 }
      }
      return colors
    }
  }

  /// WCAG 2.2, relative luminance.
  private func luminance(_ color: [Double]) -> Double {
    let linear = color.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// WCAG 2.2 asks for a contrast of 4.5.
  @Test func eachColourCanBeReadOnEachBackground() throws {
    let themes = try themes()
    try #require(themes.count == 2)
    for theme in themes {
      for ink in ["text"] + TextStyle.Color.allCases.map({ "ink-\($0.rawValue)" }) {
        for background in ["page"] + TextStyle.Color.allCases.map({ "on-\($0.rawValue)" }) {
          let pair = [try #require(theme[ink]), try #require(theme[background])].map(luminance)
          let contrast = (max(pair[0], pair[1]) + 0.05) / (min(pair[0], pair[1]) + 0.05)
          #expect(contrast >= 4.5, "\(ink) on \(background)")
        }
      }
    }
  }
}
