import Lessons
import TestSupport
import Testing

/// Emphasis that was hardly meant is named, as are marks that nothing closes; prose and code that have such
/// marks for another reason are not.
@Suite struct EmphasisMistakesTests {
  @Test(arguments: [
    // Emphasis at the edges of words, and of parts of them.
    "*so*, **so**, _so_, __so__ and ***so***", "un*frigging*believable", "*open set*s and *x*s",
    "Donau**dampf**schiff, be*greif*lich", "(*so*) \"*so*\" *\"so\"* *(so)*",
    "*a*-priori, *so*-called",
    "*l'eau* et l'*eau*", "**Note:** so. **Hinweis**: so.", "*[a](b.md)* and [*a*](b.md)",
    "**`code`** and *$x$*", "这是**强调，重点**文字", "*2* and **3.5**", "*a) one* and *1) two*",
    "the signs *+*, **(** and *[*", "*a **b** c* and **a *b* c**", "*x*~~y~~", "_a_b_ and _foo_",
    // Stars and underscores that emphasise nothing.
    "5 * 3 and a * b * c", "price* and more", "*args and **kwargs", "f(*args, **kwargs)",
    "int *p, *q",
    "char **argv and void *data", "dereference *ptr", "*.swift and *.md",
    "_private and _other", "snake_case and other_name", "SELECT * FROM t", "C* and A*-algebras",
    "`a*b` and `c*d`", "$a*b$ and $c*d$", "\\*not\\* and \\_so\\_", "2 ** 3 ** 4", "Schüler*innen",
    "*Preise zzgl. MwSt.", "let _ = f(x)", "{ _, x in }", "**", "a ** b", "***", "rm *~",
    "int** a, b**c", "https://a.org/*a*b*", "<a title='2*3*4'>x</a>", "for *it = begin",
  ])
  func whatIsPlausibleIsNotNamed(markdown: String) {
    let text = "Text: " + markdown
    let notes = diagnostics(markdown.hasPrefix("*Preise") ? markdown : text)
    #expect(!notes.contains("not shown") && !notes.contains("unclosed"), "\(notes)")
  }

  @Test(arguments: [
    ("map(_:) and reduce(_:_:)", ":) and reduce(", "_", "emphasised"),
    ("reduce(_:_:)", ":", "_", "emphasised"), ("f(_:label:_:)", ":label:", "_", "emphasised"),
    ("let (a, _) = f(_:)", ") = f(", "_", "emphasised"), ("f(_,_)", ",", "_", "emphasised"),
    ("2*3*4", "3", "*", "emphasised"), ("A*B and B*A", "B and B", "*", "emphasised"),
    ("a*b*c", "b", "*", "emphasised"), ("H*2*O", "2", "*", "emphasised"),
    ("Schüler*innen und Lehrer*innen", "innen und Lehrer", "*", "emphasised"),
    ("x**2 + y**2", "2 + y", "**", "strong"),
    ("5*4=20, 3*2=6", "4=20, 3", "*", "emphasised"), ("a~~b and c~~d", "b and c", "~~", "struck"),
    ("*.md and a/*.md", ".md and a/", "*", "emphasised"),
    ("the *args and b*c", "args and b", "*", "emphasised"),
    ("**/*.swift and **/*.md", ".swift and **/", "*", "emphasised"),
  ])
  func whatIsHardlyMeantIsNamed(markdown: String, content: String, mark: String, becomes: String) {
    let notes = diagnostics("See " + markdown)
    #expect(
      notes.contains("'\(content)' is \(becomes), so its '\(mark)' disappear"), "\(notes)")
  }

  @Test func implausibleEmphasisIsUnderlined() {
    #expect(
      diagnostics("So A*B and B*A, and `a` map(_:) and reduce(_:_:).") == #"""
        lessons/demo.md:1:5: warning: 'B and B' is emphasised, so its '*' disappear
        So A*B and B*A, and `a` map(_:) and reduce(_:_:).
            ^~~~~~~~~ to show them, write '\*', or put backticks around code
        lessons/demo.md:1:29: warning: ':) and reduce(' is emphasised, so its '_' disappear
        So A*B and B*A, and `a` map(_:) and reduce(_:_:).
                                    ^~~~~~~~~~~~~~~~ to show them, write '\_', or put backticks around code
        """#)
    #expect(
      diagnostics("$x$ is a~~b and c~~d.") == #"""
        lessons/demo.md:1:9: warning: 'b and c' is struck, so its '~~' disappear
        $x$ is a~~b and c~~d.
                ^~~~~~~~~~~ to show them, write '\~\~', or put backticks around code
        """#)
  }

  @Test func marksThatOpenAndAreNotClosedAreNamed() {
    #expect(
      diagnostics("$x$ is *important and goes on.\n\nIt is **very so.\n\nA ***so** b.") == #"""
        lessons/demo.md:1:8: warning: unclosed '*'
        $x$ is *important and goes on.
               ^ close it with '*' before the next empty line, or write '\*'
        lessons/demo.md:3:7: warning: unclosed '**'
        It is **very so.
              ^~ close it with '**' before the next empty line, or write '\*\*'
        lessons/demo.md:5:3: warning: unclosed '*'
        A ***so** b.
          ^ close it with '*' before the next empty line, or write '\*'
        """#)
  }

  /// The exclamation mark has a backslash, so that `[c](d)` is a link, and the brackets around it are not.
  @Test func emphasisGoesOverLinksInBrackets() {
    #expect(diagnostics(#"So [a *bold \![c](https://d.org)](e) f*."#) == "")
  }

  /// Where it is said that something is emphasised, cmark says so, too.
  @Test(arguments: 0..<20)
  func whatIsNamedIsEmphasised(seed: UInt64) {
    let pieces = [
      "1", "a", "b", "*", "*", "**", "_", "__", " ", "(", ")", ":", "`c`", "$d$", "[", "](e)", "\\",
      "\n",
      "***", "é", "<b>",
    ]
    var random = SplitMix(seed: seed)
    for _ in 0..<60 {
      let text =
        "x"
        + (0..<Int.random(in: 3...14, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let html = HTMLDump.html(text)
      let notes = Lesson.parse(SourceText(text, file: "lessons/a.md")).diagnostics.map(\.message)
      for note in notes {
        guard let match = note.wholeMatch(of: #/'([1ab():é ]+)' is (emphasised|strong), .*/#) else {
          continue
        }
        let element = match.2 == "strong" ? "strong" : "em"
        #expect(html.contains("<\(element)>\(match.1)</\(element)>"), "\(text.debugDescription)")
      }
    }
  }
}
