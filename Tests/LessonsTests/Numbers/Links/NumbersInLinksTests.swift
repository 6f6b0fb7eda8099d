import Lessons
import TestSupport
import Testing

@Suite struct NumbersInLinksTests {
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
    "pages 2–[3](#three)", "[3](#three)–20", "[3](#three) · 2",
    "x[3](#three)s",
    "[clearly above 90 %](#accuracy)", "[= 3](#three)", "[3 s⁻¹](#three)", "[0.0012 M](#sum)",
    "[$3\\text{ steps}$](#three)", "[$3\\,\\mathrm{ms}$](#three)", "[7/1234](#tab-x)",
  ])
  func rightNumbersAndOtherTextsAreNoProblem(markdown: String) {
    #expect(MeasuredLesson.problems(markdown) == [])
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
    #expect(MeasuredLesson.problems(markdown) == [message])
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
    #expect(MeasuredLesson.problems(markdown) == [message])
  }

  @Test func codeThatIsANumberIsChecked() {
    #expect(
      MeasuredLesson.problems("[`5`](#three)") == [
        """
        lessons/a.md:3:2: error: the text says 5, but the claim 'three' measured 3
        [`5`](#three)
         ^~~ write 3
        """
      ])
  }

  @Test func numbersFollowTheLanguage() {
    #expect(MeasuredLesson.problems("[−0,25](#slope) [1.234](#tab-x)", language: "de") == [])
    #expect(MeasuredLesson.problems("[deutlich über 90 %](#accuracy)", language: "de") == [])
    #expect(MeasuredLesson.problems("[0,0012 M](#sum)", language: "fr") == [])
    #expect(
      MeasuredLesson.problems("[0,95](#accuracy)", language: "fr") == [
        """
        lessons/a.md:3:2: error: the text says 0,95, but the claim 'accuracy' measured 0,96812 (0,97)
        [0,95](#accuracy)
         ^~~~
        """
      ])
  }

  @Test func linksInHTMLAreChecked() {
    #expect(
      MeasuredLesson.problems(
        "It is <a class=x href='#accuracy'>about <b>95 %</b></a>, <a href=\"#slope\">−0.25</a>.")
        == [
          """
          lessons/a.md:3:35: error: the text says about 95 %, but the claim 'accuracy' measured 0.96812 (97 %)
          It is <a class=x href='#accuracy'>about <b>95 %</b></a>, <a href="#slope">−0.25</a>.
                                            ^~~~~~~~~~~~~~~~~ write 97 %
          """
        ])
    #expect(
      MeasuredLesson.problems("<p>\n<a href=\"#accuracy\">95&nbsp;%</a>\n</p>") == [
        """
        lessons/a.md:4:21: error: the text says 95\u{A0}%, but the claim 'accuracy' measured 0.96812 (97 %)
        <a href="#accuracy">95&nbsp;%</a>
                            ^~~~~~~~~ write 97 %
        """
      ])
    #expect(MeasuredLesson.problems("*[a](b) <a href='#accuracy'>97 %</a>* <a id=x>95 %</a>") == [])
  }

  @Test func whatDidNotRunIsNotReportedTwice() {
    #expect(MeasuredLesson.problems("[0.3](#slope)", isUnfinished: true) == [])
  }
}
