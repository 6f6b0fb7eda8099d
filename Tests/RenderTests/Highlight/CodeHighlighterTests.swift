import Render
import TestSupport
import Testing

@Suite struct CodeHighlighterTests {
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
      ["string:'''a\n'b\"'''", "string:\"c # d\\\" e\""]
    ),
    (
      "python", "x[1:2] @ Layer()\n'open\nnone",
      ["number:1", "number:2", "type:Layer", "string:'open"]
    ),
    (
      "js", "const $a = `x\n${1}`; // c\nf(0xFF /* d */)",
      [
        "keyword:const", "string:`x\n", "number:1", "string:`", "comment:// c", "function:f",
        "number:0xFF",
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
        "keyword:for", "keyword:in", "keyword:do", "string:\"$f\"", "string:'$g'",
        "label:$h",
        "label:${i}", "label:$1", "keyword:done", "comment:# all", "label:$#",
      ]
    ),
    (
      "json", "{\"a\" : [\"b: c\", -1.5e+3, true], \"d\": null}",
      [
        "label:\"a\"", "string:\"b: c\"", "number:1.5e+3", "keyword:true",
        "label:\"d\"", "keyword:null",
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
        "keyword:select", "keyword:FROM", "comment:-- x", "keyword:where", "string:'it''s'",
      ]
    ),
    ("rust", "fn f<'a>(x: &'a str) -> Vec<u8> {}", ["keyword:fn", "type:Vec"]),
  ])
  func wordsAreClassedByTheirLanguage(language: String, code: String, expected: [String]) {
    #expect(highlightedClasses(code, language) == expected)
  }

  @Test func anUnknownLanguageStaysAsItIs() {
    #expect(
      CodeHighlighter.highlighted("if x < 1 # a", language: "brainf").text == "if x &lt; 1 # a")
    #expect(CodeHighlighter.highlighted("$ ls", language: "console").text == "$ ls")
  }

  /// Whatever the code is, it can be copied as it was written.
  @Test(arguments: [
    "python", "js", "jsx", "ts", "c", "java", "kotlin", "c#", "scala", "dart", "rust", "go", "ruby",
    "php", "lua", "r", "julia", "matlab", "bash", "powershell", "haskell", "ocaml", "f#", "lisp",
    "clojure",
    "sql",
    "json", "yaml", "toml", "ini", "latex", "make", "diff",
  ])
  func nothingIsLost(language: String) {
    var random = SplitMix(seed: 7)
    let pieces = [
      "\"", "'", "`", "\"\"\"", "#", "//", "/*", "*/", "\\", "\n", " ", "$", "${", "}", "@", "0x1",
      "1e", "-", "+",
      "if", "true", "a:", "é", "日本", "<", "&", "--", "~", "(", "<<E", "E\n", "{", "R\"(", "r#\"",
      "%w[", "</a>", "<a>",
      "#{", "$(", ")", "f'", "'''", "[[", "|\n ", "\\é", "=begin", "#|", "`'",
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

  /// Code that is broken in many places is not read again for each of them.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("sh", "\"$("), ("sh", "<<E "), ("sh", "\"$(<<E\n"), ("js", "`${"), ("js", "`${'"),
      ("jsx", "<p>"), ("jsx", "<p>{"), ("tsx", "<p a={<q "),
      ("py", "f'{"), ("py", "f'''{"), ("sql", "$a$b"), ("ocaml", "{a|b"),
      ("c#", "$\"\"\"\"a"), ("r", "%a\n"), ("php", "<? ?"), ("ruby", "\"#{%w["), ("rust", "r#\"/*"),
      ("yaml", "- |\n"), ("lisp", "#|"), ("c", "R\"a(\n"), ("haskell", "'{-"),
      ("powershell", "\"$("),
    ])
  func longBrokenCodeIsRead(language: String, piece: String) {
    let code = String(repeating: piece, count: 5000)
    let html = CodeHighlighter.highlighted(code, language: language).text
    #expect(html.utf8.count >= code.utf8.count)
  }
}
