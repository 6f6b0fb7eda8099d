import Foundation
import Render
import TestSupport
import Testing

@Suite struct CodeHighlighterTests {
  /// The words that have a class, each as `class:word`.
  private func classes(_ code: String, _ language: String) -> [String] {
    CodeHighlighter.highlighted(code, language: language).text
      .components(separatedBy: "<span class=\"hl-").dropFirst()
      .map {
        $0.components(separatedBy: "</span>")[0]
          .replacing("\">", with: ":").replacing("&#39;", with: "'")
      }
  }

  @Test(arguments: [
    (
      "python", "@cache\ndef f(x): return 1.5e-3 # it's",
      [
        "directive:@cache", "keyword:def", "function:f", "keyword:return", "number:1.5e-3",
        "comment:# it's",
      ]
    ),
    (
      "py", "s = '''a\n'b\"''' + \"c # d\\\" e\"",
      ["string:'''a\n'b&quot;'''", "string:&quot;c # d\\&quot; e&quot;"]
    ),
    (
      "python", "x[1:2] @ Layer()\n'open\nnone",
      ["number:1", "number:2", "type:Layer", "string:'open"]
    ),
    (
      "js", "const $a = `x\n${1}`; // c\nf(0xFF /* d */)",
      [
        "keyword:const", "string:`x\n${1}`", "comment:// c", "function:f", "number:0xFF",
        "comment:/* d */",
      ]
    ),
    (
      "c", "  #include <math.h>\nint a = 'x'; size_t n2 = 0.5f;",
      ["directive:#include", "keyword:int", "string:'x'", "number:0.5f"]
    ),
    ("C++", "static_cast<Tensor>(x)", ["keyword:static_cast", "type:Tensor"]),
    (
      "bash", "for f in *.md; do echo \"$f\" '$g' $h ${i} $1; done # all\na#b $# -n",
      [
        "keyword:for", "keyword:in", "keyword:do", "string:&quot;$f&quot;", "string:'$g'",
        "label:$h",
        "label:${i}", "label:$1", "keyword:done", "comment:# all", "label:$#",
      ]
    ),
    (
      "json", "{\"a\" : [\"b: c\", -1.5e+3, true], \"d\": null}",
      [
        "label:&quot;a&quot;", "string:&quot;b: c&quot;", "number:1.5e+3", "keyword:true",
        "label:&quot;d&quot;", "keyword:null",
      ]
    ),
    (
      "yaml",
      "title: It's true, 5 times # note\ncolor: #fff\n- seed: 3\n- on-time: 'a: b'\nx: [1, true]\nurl: http://a:80/#b",
      [
        "label:title", "comment:# note", "label:color", "comment:#fff", "label:seed", "number:3",
        "label:on-time", "string:'a: b'", "label:x", "number:1", "keyword:true", "label:url",
      ]
    ),
    (
      "sql", "select a FROM t -- x\nwhere b = 'it''s'",
      [
        "keyword:select", "keyword:FROM", "comment:-- x", "keyword:where", "string:'it'",
        "string:'s'",
      ]
    ),
    ("rust", "fn f<'a>(x: &'a str) -> Vec<u8> {}", ["keyword:fn", "type:Vec"]),
    (
      "diff", "--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n same",
      ["label:--- a", "label:+++ b", "comment:@@ -1 +1 @@", "keyword:-old", "string:+new"]
    ),
  ])
  func wordsAreClassedByTheirLanguage(language: String, code: String, expected: [String]) {
    #expect(classes(code, language) == expected)
  }

  @Test func anUnknownLanguageStaysAsItIs() {
    #expect(
      CodeHighlighter.highlighted("if x < 1 # a", language: "brainf").text == "if x &lt; 1 # a")
    #expect(CodeHighlighter.highlighted("$ ls", language: "console").text == "$ ls")
  }

  /// Whatever the code is, it can be copied as it was written.
  @Test(arguments: [
    "python", "js", "c", "java", "rust", "go", "bash", "sql", "json", "yaml", "toml", "make",
    "diff",
  ])
  func nothingIsLost(language: String) {
    var random = SplitMix(seed: 7)
    let pieces = [
      "\"", "'", "`", "\"\"\"", "#", "//", "/*", "*/", "\\", "\n", " ", "$", "${", "}", "@", "0x1",
      "1e", "-", "+",
      "if", "true", "a:", "é", "日本", "<", "&", "--", "~", "(",
    ]
    for _ in 0..<300 {
      let code = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let html = CodeHighlighter.highlighted(code, language: language).text
      let plain = html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
      #expect(plain == code)
    }
  }
}
