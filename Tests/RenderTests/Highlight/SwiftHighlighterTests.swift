import Foundation
import Render
import Testing
import TestSupport

@Suite struct SwiftHighlighterTests {
  /// The words that have a class, each as `class:word`.
  private func classes(_ code: String) -> [String] {
    SwiftHighlighter.highlighted(code).text.components(separatedBy: "<span class=\"hl-").dropFirst()
      .map {
        let word = $0.split(separator: "</span>")[0]
        return word.replacingOccurrences(of: "\">", with: ":")
      }
  }

  @Test(arguments: [
    ("let x = 1.5e-3", ["keyword:let", "number:1.5e-3"]),
    ("Tensor([1])", ["type:Tensor", "number:1"]),
    ("softmax(z, axis: -1)", ["function:softmax", "label:axis", "number:1"]),
    (
      "func f(_ a: Int, to b: Float) {}",
      ["keyword:func", "function:f", "label:_", "type:Int", "label:to", "type:Float"]
    ),
    ("x.map { $0 * 2 }", ["function:map", "number:2"]),
    ("f(in: 1, for: 2)", ["function:f", "label:in", "number:1", "label:for", "number:2"]),
    ("[a: 1, b: 2]", ["number:1", "number:2"]),
    ("for T in X.rows { W2 }", ["keyword:for", "keyword:in"]),
    ("if x.isEmpty { y.map { z } }", ["keyword:if", "function:map"]),
    ("x ? a : b", []),
    ("g(x ? a : b)", ["function:g"]),
    ("a (b)", []),
    (".log(\"T\")", ["function:log", "string:&quot;T&quot;"]),
    ("#if DEBUG", ["directive:#if", "type:DEBUG"]),
    ("@main struct App {}", ["directive:@main", "keyword:struct", "type:App"]),
    ("/* a /* b */ c */ d // e", ["comment:/* a /* b */ c */", "comment:// e"]),
    ("0...1", ["number:0", "number:1"]),
  ])
  func wordsAreClassedByWhatTheyAre(code: String, expected: [String]) {
    #expect(classes(code) == expected)
  }

  @Test func interpolationsAreCodeInAString() {
    #expect(
      SwiftHighlighter.highlighted(#""a \(f(1)) b""#).text == """
        <span class="hl-string">&quot;a </span>\\(<span class="hl-function">f</span>(\
        <span class="hl-number">1</span>))<span class="hl-string"> b&quot;</span>
        """)
  }

  @Test(arguments: [
    "", "\n\n", "let a = \"\"\"\n  x \\(y + \"\\(z)\")\n  \"\"\"\n", "\"unterminated", "/* open",
    "#\"raw \\(no) \\#(yes)\"#", "\\(", ")))", "a<b>&c", "é≈∑ = 𝔼", "\t`class`?.x!", "#/re+/#",
    "\"\\", "\"\\é", "1.2.3...4", "//", "/// doc & <T>\r\nx",
  ])
  func takingTheTagsOutGivesTheCodeBack(code: String) {
    #expect(plain(SwiftHighlighter.highlighted(code).text) == code)
  }

  @Test(arguments: 0..<300) func takingTheTagsOutOfAnythingGivesItBack(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let pieces = [
      "let ", "\"", "\\(", "(", ")", "\"\"\"", "#", "/*", "*/", "//", "\n", " ", "a", "B", "1.",
      "<",
      "&", "é", "\\", "{", "}", ":", ",", ".", "`", "@", "_", "'", "#\"", "\"#", "👩‍🔬",
    ]
    let code = (0..<30).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
    #expect(plain(SwiftHighlighter.highlighted(code).text) == code)
  }

  /// HTML without tags and escapes.
  private func plain(_ html: String) -> String {
    var text = ""
    var rest = html[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      text += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    text += rest
    for (escape, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: escape, with: character)
    }
    return text
  }
}
