import Lessons
import TestSupport
import Testing

@Suite struct NumbersInLinksTests {
  /// A lesson in which one claim, `accuracy`, and some cells have been measured.
  private func problems(
    _ markdown: String, language: String = "en", isUnfinished: Bool = false
  ) -> [String] {
    let source = SourceText(
      """
      # A

      \(markdown)

      ```swift {#slope}
      0
      ```

      ```swift {#tab-x}
      0
      ```

      ```swift {#sum}
      0
      ```
      """, file: "lessons/a.md")
    let lesson = Lesson.parse(source).lesson
    let claims = [
      NamedClaim(
        id: "accuracy", statement: [.text("It is accurate")],
        location: Location(file: "lessons/a.md", line: 9), measured: [0.96812], expected: [0.9],
        relation: .greater),
      NamedClaim(
        id: "three", statement: [.text("It is small")],
        location: Location(file: "lessons/a.md", line: 11), measured: [3], expected: [4],
        relation: .less),
      NamedClaim(
        id: "most", statement: [.text("It is not large")],
        location: Location(file: "lessons/a.md", line: 12), measured: [0.25], expected: [0.25],
        relation: .lessOrEqual),
      NamedClaim(
        id: "finite", statement: [.text("All is finite")],
        location: Location(file: "lessons/a.md", line: 10)),
    ]
    let outcome = LessonOutcome(cells: [
      CellOutcome(isUnfinished: isUnfinished, namedClaims: claims, numbers: [-0.248]),
      CellOutcome(numbers: [1234, 0.5, 7]), CellOutcome(numbers: [1234]),
    ])
    let index = CourseIndex([(lesson, outcome)])
    return (index.diagnostics + index.wrongNumbersInLinks(in: lesson, language: language)).map {
      let line = $0.location.map { source.line($0.line) } ?? nil
      return $0.rendered(sourceLine: line)
    }
  }

  @Test(arguments: [
    "[96.8 %](#accuracy)", "[97 percent](#accuracy)", "[$96.8\\%$](#accuracy)",
    "[about **97** %](#accuracy)", "[above 90 %](#accuracy)", "[> 0.9](#accuracy)",
    "[−0.25](#slope)", "[-0.248](a.md#slope)", "[1,234](#tab-x)", "[0.5](#tab-x)",
    "[about 1,200](#tab-x)", "[0.9–0.97](#accuracy)",
    "[3](#a)", "[3](https://example.org)", "[](#accuracy)", "[this](#accuracy)",
    "[`0.968`](#accuracy)", "[1,234 steps](#tab-x)",
    "[less than 4](#three)", "[at most 4](#three)",
    "[(3)](#three)", "[\"3\"](#three)", "['3'](#three)", "[exactly 3](#three)",
    "[2 to 4](#three)", "[between 3 and 5](#three)", "[1/4](#most)",
    "[¼](#most)",
    "[$\\frac{1}{4}$](#most)", "[at most 0.25](#most)", "[no more than 0.25](#most)",

    "[Figure 2](#three)", "[the 2-layer network](#three)", "[step 7 of 9](#three)", "[3D](#three)",
    "[more than 1,200](#tab-x)", "[above 0.4](#tab-x)", "[0.5–7](#tab-x)", "[`x[5]`](#three)",
    "[≠ 4](#three)", "[3 steps](#three)",
    "[<b>3</b> steps](#three)", "[the same 3 layers](#finite)",
    "[all of them](#finite)", "[three](#finite)", "[3 layers](#finite)", "on [3](#three), 4",
    "(–[3](#three)–)",
    "[3](#three)-layer", "[3](#three) %", "[3](#three). 4", "**[3](#three)** 4", "[3](#three) ms",
    "[3](#three) of 4",
    "about [3](#three), and 4",
    "2 × [3](#three) = 6", "4-by-[3](#three) grid", "five minus [3](#three)",
    "$x$ minus [3](#three)",
    "[3](#three)/15", "[3](#three):1", "pages 2–[3](#three)", "[3](#three)–20", "[3](#three) · 2",
    "x[3](#three)s",

  ])
  func rightNumbersAndOtherTextsAreNoProblem(markdown: String) {
    #expect(problems(markdown) == [])
  }

  @Test(arguments: [
    (
      "It is [97.3 %](#accuracy).",
      """
      lessons/a.md:3:8: error: the text says 97.3 %, but the claim 'accuracy' measured 0.96812 (96.8 %)
      It is [97.3 %](#accuracy).
             ^~~~~~
      """
    ),
    (
      "It is [$97.3\\%$](#accuracy).",
      """
      lessons/a.md:3:8: error: the text says 97.3\\%, but the claim 'accuracy' measured 0.96812 (96.8 %)
      It is [$97.3\\%$](#accuracy).
             ^~~~~~~~
      """
    ),
    (
      "[0.25](#slope)",
      """
      lessons/a.md:3:2: error: the text says 0.25, but the cell 'slope' shows -0.248 (-0.25)
      [0.25](#slope)
       ^~~~
      """
    ),
    (
      "[1,200](#tab-x)",
      """
      lessons/a.md:3:2: error: the text says 1,200, but none of the 3 numbers of the cell 'tab-x' rounds to it
      [1,200](#tab-x)
       ^~~~~ the nearest is 1234
      """
    ),
    (
      "[90 %](#accuracy)",
      """
      lessons/a.md:3:2: error: the text says 90 %, but the claim 'accuracy' measured 0.96812 (97 %)
      [90 %](#accuracy)
       ^~~~ 90 % is what the claim compares with: write [more than 90 %], or the measured number
      """
    ),
    (
      "[above 95 %](#accuracy)",
      """
      lessons/a.md:3:2: error: the text says above 95 %, but the claim 'accuracy' compares with 0.9 (90 %)
      [above 95 %](#accuracy)
       ^~~~~~~~~~
      """
    ),
    (
      "[96.8](#accuracy)",
      """
      lessons/a.md:3:2: error: the text says 96.8, but the claim 'accuracy' measured 0.96812 (1.0)
      [96.8](#accuracy)
       ^~~~ the number is right as a percentage: write it with a percent sign inside the brackets
      """
    ),
    (
      "[$1.2\\times10^{-3}$](#slope)",
      """
      lessons/a.md:3:2: error: the text says 1.2\\times10^{-3}, but the cell 'slope' shows -0.248 (-0.25)
      [$1.2\\times10^{-3}$](#slope)
       ^~~~~~~~~~~~~~~~~~
      """
    ),
    (
      "[0.5](#finite)",
      """
      lessons/a.md:3:2: error: the text says 0.5, but the claim 'finite' compares no numbers
      [0.5](#finite)
       ^~~ state both sides: claim("…", a, <, b, id: "finite")
      """
    ),
  ])
  func wrongNumbersAreNamedWithWhatWasMeasured(markdown: String, message: String) {
    #expect(problems(markdown) == [message])
  }

  /// Other words belong outside the brackets.
  @Test(arguments: [
    (
      "[a loss of 3 steps here](#three)",
      """
      lessons/a.md:3:12: error: the number is not checked beside other words
      [a loss of 3 steps here](#three)
                 ^ put the brackets around the number alone: a loss of [3] steps here
      """
    ),
    (
      "[97 % for k = 4](#accuracy)",
      """
      lessons/a.md:3:2: error: the number is not checked beside other words
      [97 % for k = 4](#accuracy)
       ^~~~ put the brackets around the number alone: [97 %] for k = 4
      """
    ),
    (
      "[a loss of 4 here](#three)",
      """
      lessons/a.md:3:2: error: the number in 'a loss of 4 here' is not checked beside other words
      [a loss of 4 here](#three)
       ^~~~~~~~~~~~~~~~ put only a number inside the brackets, as in [97.3 %], [at least 0.9] or [12 \
      steps], or none
      """
    ),
    (
      "[from **4** to 5 layers, 6](#three)",
      """
      lessons/a.md:3:2: error: the numbers in 'from 4 to 5 layers, 6' are not checked beside other words
      [from **4** to 5 layers, 6](#three)
       ^~~~~~~~~~~~~~~~~~~~~~~~~ put only a number inside the brackets, as in [97.3 %], [at least 0.9] \
      or [12 steps], or none
      """
    ),
    (
      "[99foo](#three)",
      """
      lessons/a.md:3:2: error: the number in '99foo' is not understood
      [99foo](#three)
       ^~~~~ put only a number inside the brackets, as in [97.3 %], [at least 0.9] or [12 steps], or none
      """
    ),
    (
      "[$\\sqrt{5}$](#three)",
      """
      lessons/a.md:3:2: error: the number in '\\sqrt{5}' is not understood
      [$\\sqrt{5}$](#three)
       ^~~~~~~~~~ put only a number inside the brackets, as in [97.3 %], [at least 0.9] or [12 steps], \
      or none
      """
    ),
  ])
  func aNumberBesideOtherWordsIsNamed(markdown: String, message: String) {
    #expect(problems(markdown) == [message])
  }

  /// Digits and signs that touch the brackets make another number of it.
  @Test(arguments: [
    ("−[3](#three)", "−3"), ("1[3](#three)", "13"), ("[3](#three)00", "300"),
    ("[3](#three).5", "3.5"), ("0.[3](#three)", ".3"), ("<[3](#three)", "<3"),
    ("[3](#three)k", "3k"), ("[3](#three)^2", "3^2"),
    ("[0.97](#accuracy) %", "0.97 %"), ("[0.97](#accuracy)&nbsp;percent", "0.97\u{A0}percent"),
    ("[3](#three) million", "3 million"), ("[3](#three) hundred", "3 hundred"),
    ("[3](#three)½", "3½"), ("[3](#three) tenths", "3 tenths"), ("[3](#three) M", "3 M"),
    ("[3](#three)²", "3²"), ("[3](#three)e5", "3e5"),
    ("[3](#three) and a half", "3 and a half"), ("[3](#three) × 10³", "3 × 10³"),
    ("[3](#three) 000", "3 000"), ("minus [3](#three)", "minus 3"), ("x –[3](#three) y", "–3"),
    ("<b>9</b>[3](#three)", "93"), ("*9*[3](#three)", "93"), ("`9`[3](#three)", "93"),
    ("<b>[3](#three)</b>9", "39"), ("[3](#three)<sup>9</sup>", "3^9"), ("9&shy;[3](#three)", "93"),
    ("9<span></span>[3](#three)", "93"),
    ("$-$[3](#three)", "-3"), ("x ±[3](#three)", "±3"),
    ("-<a href='#three'>3</a>", "-3"),
  ])
  func aNumberThatGoesOnOutsideTheBracketsIsNamed(markdown: String, whole: String) {
    let found = problems(markdown)
    #expect(found.count == 1)
    #expect(
      found.first?.contains("error: the link contains only part of \(whole)\n") == true, "\(found)")
    #expect(found.first?.hasSuffix("put all of the number inside the brackets") == true)
  }

  /// Words right before or after a link say something of the number in it, wherever the brackets are.
  @Test(arguments: [
    "about [1,200](#sum)", "roughly [1,000](#sum)", "nearly [97 %](#accuracy)",
    "over [1,000](#sum)",
    "up to [1,300](#sum)", "less than [2000](#sum)", "more than [90 %](#accuracy)",
    "is at least [0.9](#accuracy)", "almost [97 %](#accuracy)", "exactly [1234](#sum)",
    "over [1234](#sum) runs", "isn't more than [1234](#sum)", "[1,000](#sum) or more",
    "[1234](#sum) maximum", "a sum > [1000](#sum)", "between [1234](#sum) and 2000",
    "no more than [1300](#sum)", "with [1234](#sum) at the end", "is *more than* [1,000](#sum)",
  ])
  func wordsOutsideTheBracketsAreRead(markdown: String) {
    #expect(problems(markdown) == [])
  }

  @Test(arguments: [
    ("more than [95 %](#accuracy)", "more than 95 %"), ("less than [4](#sum)", "less than 4"),
    ("is at least [0.95](#accuracy)", "at least 0.95"), ("nearly [1,233](#sum)", "nearly 1,233"),
    ("exactly [97 %](#accuracy)", "exactly 97 %"), ("[1235](#sum) or more", "1235 or more"),
    ("fewer than [1234](#sum)", "fewer than 1234"), ("almost [96 %](#accuracy)", "almost 96 %"),
  ])
  func aNumberThatTheWordsOutsideBelieIsNamed(markdown: String, text: String) {
    let found = problems(markdown)
    #expect(found.count == 1)
    #expect(found.first?.contains("error: the text says \(text), but the ") == true, "\(found)")
  }

  /// Only a number alone is taken from a figure or a listing.
  @Test func textsOfLinksToFiguresMaySayMore() {
    let source = SourceText(
      "[4](#fig-x) [the loss after 12 steps](#fig-x) [Figure 2](#fig-x) [a 3-layer net](b.md#fig-x) [12 steps](#fig-x) [9](#fig-x)\n\n"
        + "```swift {#fig-x}\n0\n```\n", file: "lessons/a.md")
    let lesson = Lesson.parse(source).lesson
    let outcome = LessonOutcome(cells: [CellOutcome(otherNumbers: [9])])
    let found = CourseIndex([(lesson, outcome)]).wrongNumbersInLinks(in: lesson, language: "en")
    #expect(
      found.map { $0.rendered(sourceLine: nil) } == [
        "lessons/a.md:1:2: error: the text says 4, but the cell 'fig-x' shows 9"
      ])
    #expect(
      Lesson.advice(about: source, language: "en").map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/a.md:1:14: warning: this link says more than a number, so the build does not check \
        the numbers in it
          put the brackets around the number alone, or leave it out of them
        """,
        """
        lessons/a.md:1:95: warning: this link says more than a number, so the build does not check \
        the numbers in it
          put the brackets around the number alone, or leave it out of them
        """,
      ])
  }

  @Test(arguments: [
    ("more than 4", "states less than 4", "write [less than 4], or fix the claim"),
    ("at least 4", "states less than 4", "write [less than 4], or fix the claim"),
    ("above 4 steps", "states less than 4 steps", "write [less than 4 steps], or fix the claim"),
    ("> 4", "states less than 4", "write [less than 4], or fix the claim"),
    (
      "4", "measured 3",
      "4 is what the claim compares with: write [less than 4], or the measured number"
    ),
    (
      "4 steps", "measured 3",
      "4 steps is what the claim compares with: write [less than 4 steps], or the measured number"
    ),
    (
      "nearly 4", "measured 3",
      "4 is what the claim compares with: write [less than 4], or the measured number"
    ),
    (
      "less than 3", "compares with 4",
      "3 is what the claim measured: write it alone in the brackets"
    ),
    ("nearly 3", "measured 3", "it is not less than 3"),
    ("just over 3", "measured 3", "it is not more than 3"),
    ("almost 5", "measured 3", "it is not that near to 5"),
    ("50 steps", "measured 3", "if it counts something else, link other words instead"),
    ("more than 2", "compares with 4", nil),
    ("(5)", "measured 3", nil), ("“5”", "measured 3", nil), ("‘9’", "measured 3", nil),
    ("€9", "measured 3", nil), ("exactly 5", "measured 3", nil),
    ("just under 5", "measured 3", "it is not that near to 5"), ("5 to 6", "measured 3", nil),
    ("5–6", "measured 3", nil), ("2/3", "measured 3", nil),
  ])
  func aClaimIsQuotedAsItIs(text: String, fact: String, help: String?) {
    let underline = "^" + String(repeating: "~", count: text.count - 1)
    #expect(
      problems("[\(text)](#three)") == [
        """
        lessons/a.md:3:2: error: the text says \(text), but the claim 'three' \(fact)
        [\(text)](#three)
         \(underline)\(help.map { " " + $0 } ?? "")
        """
      ])
  }

  @Test func linksToWhatMeasuresNothingAreListed() {
    let source = SourceText(
      """
      # A

      [8](#tab-m), [97 %](#b), [the 7](#tab-m), [Section 2](#b), [8](#x), [](#tab-m)

      | a |
      |---|
      | 7 |

      : T {#tab-m}

      ## B {#b}

      ```swift {#x}
      8
      ```
      """, file: "lessons/a.md")
    #expect(
      Lesson.advice(about: source, language: "en").map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/a.md:3:2: warning: nothing checks the number in this link: '#tab-m' is not a cell or a claim
          link it to the claim or the cell that it is taken from, or compute it: `{swift} …`
        """,
        """
        lessons/a.md:3:15: warning: nothing checks the number in this link: '#b' is not a cell or a claim
          link it to the claim or the cell that it is taken from, or compute it: `{swift} …`
        """,
      ])
  }

  @Test func codeThatIsANumberIsChecked() {
    #expect(
      problems("[`5`](#three)") == [
        """
        lessons/a.md:3:2: error: the text says 5, but the claim 'three' measured 3
        [`5`](#three)
         ^~~
        """
      ])
  }

  @Test(arguments: [
    ("de", "mehr als 4", "weniger als 4"), ("de", "mindestens 4", "weniger als 4"),
    ("de", "über 4", "weniger als 4"), ("fr", "plus de 4", "moins de 4"),
    ("es", "al menos 4", "menos de 4"),
  ])
  func boundsFollowTheLanguage(language: String, text: String, right: String) {
    #expect(
      problems("[\(text)](#three)", language: language) == [
        """
        lessons/a.md:3:2: error: the text says \(text), but the claim 'three' states \(right)
        [\(text)](#three)
         ^\(String(repeating: "~", count: text.count - 1)) write [\(right)], or fix the claim
        """
      ])
  }

  @Test func aStrictBoundIsTrueIfTheMeasuredNumberIsWithinIt() {
    #expect(
      problems("[less than 0.25](#most)") == [
        """
        lessons/a.md:3:2: error: the text says less than 0.25, but the claim 'most' states at most 0.25
        [less than 0.25](#most)
         ^~~~~~~~~~~~~~ write [at most 0.25], or fix the claim
        """
      ])
  }

  @Test func numbersFollowTheLanguage() {
    #expect(problems("[−0,25](#slope) [1.234](#tab-x)", language: "de") == [])
    #expect(
      problems("[0,95](#accuracy)", language: "fr") == [
        """
        lessons/a.md:3:2: error: the text says 0,95, but the claim 'accuracy' measured 0,96812 (0,97)
        [0,95](#accuracy)
         ^~~~
        """
      ])
  }

  /// What the edits make of the links of a lesson.
  @Test(arguments: [
    ("[97.3 %](#accuracy)", "[96.8 %](#accuracy)"), ("[97.3%](#accuracy)", "[96.8%](#accuracy)"),
    ("[about 95 percent](#accuracy)", "[about 97 percent](#accuracy)"),
    ("[$97.3\\%$](#accuracy)", "[$96.8\\%$](#accuracy)"),
    ("[0.95](#accuracy)", "[0.97](#accuracy)"),
    ("[$x = 0.95$](#accuracy)", "[$x = 0.97$](#accuracy)"), ("[−0.3](#slope)", "[−0.2](#slope)"),
    ("[1,200](#sum)", "[1,234](#sum)"), ("[about 1,500 steps](#sum)", "[about 1,200 steps](#sum)"),
    ("[999](#sum)", "[1234](#sum)"),
    ("[a value of 0.97](#accuracy)", "[a value of 0.97](#accuracy)"),
    ("[1.1 thousand people](#sum)", "[1.2 thousand people](#sum)"), ("[2k](#sum)", "[1k](#sum)"),
    ("[(0.95)](#accuracy)", "[(0.97)](#accuracy)"),
    ("[0.5–0.6](#accuracy)", "[0.5–0.6](#accuracy)"),
    ("<a href=\"#accuracy\">97.3 %</a>", "<a href=\"#accuracy\">96.8 %</a>"),
    // What is meant is not certain: the sign, one of several numbers, the claim's bound, the percent
    // sign, a number in emphasis and one with a power of ten.
    ("more than [1,000](#sum)", "more than [1,000](#sum)"),
    ("less than [999](#sum)", "less than [999](#sum)"),
    ("nearly [1,300](#sum)", "nearly [1,300](#sum)"),
    ("[0.3](#slope)", "[0.3](#slope)"), ("[1,200](#tab-x)", "[1,200](#tab-x)"),
    ("[above 95 %](#accuracy)", "[above 95 %](#accuracy)"),
    ("[90 %](#accuracy)", "[90 %](#accuracy)"),
    ("[96.8](#accuracy)", "[96.8](#accuracy)"), ("[**95** %](#accuracy)", "[**95** %](#accuracy)"),
    ("[2e-3](#accuracy)", "[2e-3](#accuracy)"),
    // Another size may be meant of something else.
    ("[99](#sum)", "[99](#sum)"), ("[99k](#sum)", "[99k](#sum)"), ("[616](#sum)", "[616](#sum)"),
    ("[617](#sum)", "[1234](#sum)"), ("[2,469](#sum)", "[2,469](#sum)"),
    ("[2,468](#sum)", "[1,234](#sum)"), ("[0](#sum)", "[0](#sum)"),
  ])
  func aWrongNumberIsMendedWhereItIsCertain(markdown: String, mended: String) {
    #expect(edited(markdown) == mended)
  }

  @Test func anEditFollowsTheLanguage() {
    #expect(
      edited("[1.200](#sum) [0,95](#accuracy)", language: "de") == "[1.234](#sum) [0,97](#accuracy)"
    )
  }

  /// What follows these numbers would turn another one into something false.
  @Test(arguments: [
    "[1.5 million](#sum)", "[12 400 ms](#sum)", "[95+ %](#accuracy)",
    "[60 out of 100](#accuracy)", "[2 + 10](#sum)", "[2 x 6](#sum)", "[11 1/2](#sum)",
    "[96 % of 12](#slope)", "[1,5 Mio.](#sum)", "[almost 1300](#sum)",
    "[only 1200 steps](#sum)", "[twelve](#sum)", "[99x](#sum)",
  ])
  func aNumberInALargerExpressionIsLeftAlone(markdown: String) {
    #expect(edited(markdown) == markdown)
  }

  private func edited(_ markdown: String, language: String = "en") -> String {
    let text =
      "\(markdown)\n\n```swift {#slope}\n0\n```\n\n```swift {#tab-x}\n0\n```\n\n"
      + "```swift {#sum}\n0\n```\n"
    let lesson = Lesson.parse(text, file: "lessons/a.md").lesson
    let claim = NamedClaim(
      id: "accuracy", statement: [], location: Location(file: "lessons/a.md", line: 4),
      measured: [0.96812], expected: [0.9])
    let outcome = LessonOutcome(cells: [
      CellOutcome(namedClaims: [claim], numbers: [-0.248]), CellOutcome(numbers: [1234, 0.5, 7]),
      CellOutcome(numbers: [1234]),
    ])
    let edits = CourseIndex([(lesson, outcome)]).wrongNumbersInLinks(in: lesson, language: language)
      .compactMap(\.fix)
    let edited = edits.applied(to: text, of: "lessons/a.md").text
    return String(edited.prefix { $0 != "\n" })
  }

  @Test func linksInHTMLAreChecked() {
    #expect(
      problems(
        "It is <a class=x href='#accuracy'>about <b>95 %</b></a>, <a href=\"#slope\">−0.25</a>.")
        == [
          """
          lessons/a.md:3:35: error: the text says about 95 %, but the claim 'accuracy' measured 0.96812 (97 %)
          It is <a class=x href='#accuracy'>about <b>95 %</b></a>, <a href="#slope">−0.25</a>.
                                            ^~~~~~~~~~~~~~~~~
          """
        ])
    #expect(
      problems("<p>\n<a href=\"#accuracy\">95&nbsp;%</a>\n</p>") == [
        """
        lessons/a.md:4:21: error: the text says 95\u{A0}%, but the claim 'accuracy' measured 0.96812 (97 %)
        <a href="#accuracy">95&nbsp;%</a>
                            ^~~~~~~~~
        """
      ])
    #expect(problems("*[a](b) <a href='#accuracy'>97 %</a>* <a id=x>95 %</a>") == [])
  }

  @Test func numbersOfAnotherLessonAreComparedWithItsRecord() {
    let source = SourceText(
      "[97.3 %](b.md#accuracy) [0.5](#slope) [3](#gone) [under 90 %](#accuracy)",
      file: "lessons/a.md")
    let lesson = Lesson.parse(source).lesson
    let other = Lesson.parse(
      "```swift {#slope}\n0\n```\n\n```swift {#gone}\n0\n```\n", file: "lessons/b.md"
    ).lesson
    let claim = NamedClaim(
      id: "accuracy", statement: [], location: Location(file: "lessons/b.md", line: 1),
      measured: [0.96812], expected: [0.9], relation: .greater)
    let outcome = LessonOutcome(
      cells: [
        CellOutcome(namedClaims: [claim], numbers: [0.5]), CellOutcome(isUnfinished: true),
      ], isFromRecord: true)
    let index = CourseIndex([(lesson, LessonOutcome()), (other, outcome)])
    let found = index.wrongNumbersInLinks(in: lesson, language: "en")
    #expect(
      found.map { $0.rendered(sourceLine: source.line(1)) } == [
        """
        lessons/a.md:1:2: error: the text says 97.3 %, but the claim 'accuracy' measured 0.96812 (96.8 %) \
        in the approved record of b
        [97.3 %](b.md#accuracy) [0.5](#slope) [3](#gone) [under 90 %](#accuracy)
         ^~~~~~
        """,
        """
        lessons/a.md:1:40: warning: 3 is not checked: the approved record of b has no current 'gone'
        [97.3 %](b.md#accuracy) [0.5](#slope) [3](#gone) [under 90 %](#accuracy)
                                               ^ run 'lessons test' without a name to check it
        """,
        """
        lessons/a.md:1:51: error: the text says under 90 %, but the claim 'accuracy' states more than 90 % \
        in the approved record of b
        [97.3 %](b.md#accuracy) [0.5](#slope) [3](#gone) [under 90 %](#accuracy)
                                                          ^~~~~~~~~~ write [more than 90 %], or fix the claim
        """,
      ])
    #expect(found.allSatisfy { $0.fix == nil })
  }

  /// A number in a printed text may be quoted, but the value is what is meant.
  @Test func printedNumbersAreComparedAfterValues() {
    let source = SourceText(
      "[9](#both) [4](#both) [9](#printed) [4](#printed)\n\n"
        + "```swift {#both}\n0\n```\n\n```swift {#printed}\n0\n```\n", file: "lessons/a.md")
    let lesson = Lesson.parse(source).lesson
    let outcome = LessonOutcome(cells: [
      CellOutcome(numbers: [5], otherNumbers: [9, 12]), CellOutcome(otherNumbers: [9]),
    ])
    let found = CourseIndex([(lesson, outcome)]).wrongNumbersInLinks(in: lesson, language: "en")
    #expect(
      found.map { $0.rendered(sourceLine: nil) } == [
        "lessons/a.md:1:13: error: the text says 4, but the cell 'both' shows 5",
        "lessons/a.md:1:38: error: the text says 4, but the cell 'printed' shows 9",
      ])
    #expect(found.map { $0.fix?.replacement } == ["5", nil])
  }

  @Test func whatDidNotRunIsNotReportedTwice() {
    #expect(problems("[0.3](#slope)", isUnfinished: true) == [])
  }
}
