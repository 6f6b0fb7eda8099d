import Render
import Testing

@Suite struct ElementsOfJSXTests {
  @Test(arguments: [
    // The text of an element is no code, but for what is in braces.
    (
      "jsx", "return <a href=\"http://a.org/\">see // if you like {/* c */} 5</a>; // d",
      ["keyword:return", "string:\"http://a.org/\"", "comment:/* c */", "comment:// d"]
    ),
    ("js", "x = <p>https://a.org for 5 `new`</p>\nlet y", ["keyword:let"]),
    (
      "tsx", "<ul>{items.map(i => <li key={i.id}>if {i.name}</li>)}</ul>\nif",
      ["function:map", "keyword:if"]
    ),
    (
      "jsx", "<><b/> new <Box.Item n={1} on={() => go('x')}/></>",
      ["number:1", "function:go", "string:'x'"]
    ),
    (
      "jsx", "f(<p style={{a: 1}} title='if'\n  hidden>it's</p>, 2)",
      ["function:f", "number:1", "string:'if'", "number:2"]
    ),
    ("jsx", "a && <b>or {c ? <i>for</i> : 'd'}</b>", ["string:'d'"]),
    // What only looks like one.
    (
      "js", "if (a <b && c> d) f(1) // e", ["keyword:if", "function:f", "number:1", "comment:// e"]
    ),
    ("js", "let a = b <c; // d", ["keyword:let", "comment:// d"]),
    ("ts", "let a = <any>b; // c", ["keyword:let", "comment:// c"]),
    ("jsx", "x = <br>\nlet y = 1 // z", ["keyword:let", "number:1", "comment:// z"]),
    ("jsx", "x = <p>if</q>", ["keyword:if"]),
    (
      "tsx", "const f = <T extends object>(x: T) => <p>for {x}</p>;\nlet a = b < c;",
      ["keyword:const", "keyword:extends", "keyword:let"]
    ),
    ("tsx", "const f = <T,>(x: T) => x; // y", ["keyword:const", "comment:// y"]),
  ])
  func theirTextIsPlain(language: String, code: String, expected: [String]) {
    #expect(highlightedClasses(code, language) == expected)
  }
}
