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
    // Strong and emphasised words beside signs of sentences.
    "__bold__ and _emphasis_, __bold__. __Bold__: so! (__so__) \"so __very__ so\"",
    "This is __NOT__ so; __NOTE__: so", "__he__/__she__, __he__/**she**",
    "_name_ and __main__ point",
    "_sic_ (_sic_) \"_sic_\" '_sic_'", "the _style of snake_case names_", "_so_. Then _f_(_x_)",
    "l'__eau__, „__sehr__“, «__très__», ¡__muy__!", "the __accuracy__ = correct / all",
    "_all of it_ and _more_.", "*f*(*x*)*g*(*y*)", "(siehe) *so* (so)", "[a](b.md)*so*",
    "`a`*so*, (a)*so*", "f*(x) and f*(y)", "*(so)* and (*so*)", "文字(a)*强调 强调*文字",
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
    ("f*(x)*g and x*(y+z)*w", "g and x", "*", "emphasised"),
    ("(a+b)*(c+d)*(e+f)", "(c+d)", "*", "emphasised"), ("(x)*3*y", "3", "*", "emphasised"),
    ("a[i]*bb + cc*dd", "bb + cc", "*", "emphasised"), ("2 *(x)*(y)", "(x)", "*", "emphasised"),
    ("__init__.py", "init", "__", "strong"), ("obj.__dict__ is", "dict", "__", "strong"),
    ("super().__init__(x)", "init", "__", "strong"), ("x.__name__", "name", "__", "strong"),
    ("dict.__class__.__name__", "class", "__", "strong"),
    ("the __init__ of", "init", "__", "strong"),
    ("== \"__main__\":", "main", "__", "strong"), ("'__main__'", "main", "__", "strong"),
    ("__FILE__ and", "FILE", "__", "strong"), ("__VA_ARGS__", "VA_ARGS", "__", "strong"),
    ("obj._x_ is", "x", "_", "emphasised"),
    ("_id and user_id_", "id and user_id", "_", "emphasised"),
    ("__attribute__((packed))", "attribute", "__", "strong"),
    ("print(__name__)", "name", "__", "strong"),
    ("src/__tests__ has", "tests", "__", "strong"), ("std::__move__", "move", "__", "strong"),
    ("p->_next_ is", "next", "_", "emphasised"), ("_x_.y", "x", "_", "emphasised"),
    ("a regex ^a.*b$ and .*? is lazy", "b$ and .", "*", "emphasised"),
    ("then /*x*/ here", "x", "*", "emphasised"), ("a.*b*c", "b", "*", "emphasised"),
    ("[a-z]*b[0-9]*", "b[0-9]", "*", "emphasised"),
    ("a/*/b and c/*/d", "/b and c/", "*", "emphasised"),
    ("the __main__ module", "main", "__", "strong"),
    ("it is __main__.", "main", "__", "strong"),
  ])
  func whatIsHardlyMeantIsNamed(markdown: String, content: String, mark: String, becomes: String) {
    let notes = diagnostics("See " + markdown)
    #expect(
      notes.contains("'\(content)' is \(becomes), so its '\(mark)' disappear"), "\(notes)")
  }

  @Test(arguments: [
    "*a*/*b*/*c*", "**Note**/**Hint**/**Tip**", "version 0.9.*x* or later", "and/*or* so",
    "Abb. *a* und (*b*)", "a [link](b.md)*so*", "(a)*so*", "la __main__.", "une __main__ de fer",
    "the __main__ point", "*so*. *And so.*", "[note] *so* [note]", "*x.* and *y.*", "**/x** so",
    "¿*qué*? ¡*sí*!", "l’*eau*, «*si*»", "1.*a*", "“*so*”…*so*",
  ])
  func emphasisBesideSignsIsNotNamed(markdown: String) {
    let notes = diagnostics("See " + markdown)
    #expect(!notes.contains("disappear"), "\(notes)")
  }

  @Test func strongTextThatEndsRightBeforeAWordIsNamedOnce() {
    let markdown = "**strong **words here, `**a **b`."
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:1: warning: not emphasised: there is a space inside the '**'
        **strong **words here, `**a **b`.
        ^~~~~~~~~~~ write '**strong**' and a space after it
        """#)
    let fixes = Lesson.parse(markdown, file: "a.md").diagnostics.compactMap(\.fix)
    #expect(fixes.applied(to: markdown, of: "a.md").text == "**strong** words here, `**a **b`.")
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

  @Test func marksWithASpaceInsideAreNamed() {
    let markdown = #"""
      **important ** so.

      ** important** so.

      It is *so *, yes.

      And we * so* do.

      It is _so _ here.

      **Note: ** it is **very much so **.

      A *bold** b.
      """#
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:1: warning: not emphasised: there is a space inside the '**'
        **important ** so.
        ^~~~~~~~~~~~~~ write '**important**'
        lessons/demo.md:3:1: warning: not emphasised: there is a space inside the '**'
        ** important** so.
        ^~~~~~~~~~~~~~ write '**important**'
        lessons/demo.md:5:7: warning: not emphasised: there is a space inside the '*'
        It is *so *, yes.
              ^~~~~ write '*so*'
        lessons/demo.md:7:8: warning: not emphasised: there is a space inside the '*'
        And we * so* do.
               ^~~~~ write '*so*'
        lessons/demo.md:9:7: warning: not emphasised: there is a space inside the '_'
        It is _so _ here.
              ^~~~~ write '_so_'
        lessons/demo.md:11:1: warning: not emphasised: there is a space inside the '**'
        **Note: ** it is **very much so **.
        ^~~~~~~~~~ write '**Note:**'
        lessons/demo.md:11:18: warning: not emphasised: there is a space inside the '**'
        **Note: ** it is **very much so **.
                         ^~~~~~~~~~~~~~~~~ write '**very much so**'
        lessons/demo.md:13:9: warning: nothing opens this '*'
        A *bold** b.
                ^ write '**' at the beginning, too, or '\*' for the sign
        """#)
    let fixes = Lesson.parse(markdown, file: "a.md").diagnostics.compactMap(\.fix)
    #expect(
      fixes.applied(to: markdown, of: "a.md").text == """
        **important** so.

        **important** so.

        It is *so*, yes.

        And we *so* do.

        It is _so_ here.

        **Note:** it is **very much so**.

        A *bold** b.
        """)
  }

  @Test(arguments: [
    "2 * 3 * 4", "a * b", "5 ** 2", "5 ** 2 ** 3", "_ _", "x ** y** z", "price* and more *",
    "* and *", "f(*args, *, x)", "the *args and * so", "int *pointer * 2",
    "the * is a star, as in C*", "a *b * c", "width * height and depth", "3 * years* so", "x * y*",
    "names such as _foo and _", "f(_value, _) so", "{ _, value_ in }", "**bold***", "2 * *so*",
    "SELECT * FROM names", "`*so *` and `** so**`", "$*so *$", "\\*so * and \\*\\* so **",
    "**so** ** 2", "*so* * *so*",
  ])
  func starsWithSpacesBesideThemAreNotNamed(markdown: String) {
    let notes = diagnostics("See " + markdown)
    #expect(!notes.contains("not emphasised") && !notes.contains("nothing opens"), "\(notes)")
  }
}
