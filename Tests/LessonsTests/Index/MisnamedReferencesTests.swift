import Lessons
import TestSupport
import Testing

/// What texts call the numbered things that they lead to.
@Suite struct MisnamedReferencesTests {
  /// A line of the second lesson, which has one thing of each of some kinds.
  private func found(
    _ line: String, language: String = "en", hasRun: Bool = true
  ) -> (line: String, diagnostics: [Diagnostic]) {
    let text = """
      # A

      \(line)

      $$ x $$ {#eq-a}

      | a |
      |---|
      | 7 |

      : T {#tab-a}

      ## B {#sec}

      ### C {#sub}

      > [!EXERCISE] X {#ex}
      > Think.

      > [!EXERCISE] Exercise 7 {#seven}
      > Think.

      ```swift {#fig-a}
      0
      ```

      ```swift {#fig-b}
      0
      ```
      """
    let lesson = Lesson.parse(SourceText(text, file: "lessons/02-a.md")).lesson
    let first = Lesson.parse(SourceText("# First\n", file: "lessons/01-first.md")).lesson
    let figure = CellOutcome(showsFigure: true, otherNumbers: [5])
    let index = CourseIndex([
      (first, LessonOutcome()), (lesson, LessonOutcome(cells: hasRun ? [figure, figure] : [])),
    ])
    let diagnostics =
      index.misnamedReferences(in: lesson, language: language)
      + index.wrongNumbersInLinks(in: lesson, language: language)
    return (line, diagnostics)
  }

  private func problems(_ line: String, language: String = "en", hasRun: Bool = true) -> [String] {
    let (line, diagnostics) = found(line, language: language, hasRun: hasRun)
    return diagnostics.map { $0.rendered(sourceLine: line) }
  }

  /// What the edits make of a line.
  private func edited(_ line: String, language: String = "en") -> String {
    let text = "# A\n\n\(line)"
    let edits = found(line, language: language).diagnostics.compactMap(\.fix)
    return edits.applied(to: text, of: "lessons/02-a.md").text
      .split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func theNameOfAKindBeforeAnEmptyLinkIsShownTwice() {
    #expect(
      problems("As Figure [](#fig-a) shows.") == [
        """
        lessons/02-a.md:3:4: error: 'Figure' is shown twice, since '[](#fig-a)' names the kind itself
        As Figure [](#fig-a) shows.
           ^~~~~~ write '[](#fig-a)' alone
        """
      ])
    #expect(
      problems("See (Eq. ([](#eq-a))).") == [
        """
        lessons/02-a.md:3:11: error: 'Eq.' is shown twice, since '[](#eq-a)' names the kind itself
        See (Eq. ([](#eq-a))).
                  ^~ write '[](#eq-a)' alone
        """
      ])
  }

  @Test(arguments: [
    ("en", "Figure [](#fig-a) shows", "[](#fig-a) shows"),
    ("en", "By equation [](#eq-a).", "By [](#eq-a)."), ("en", "Fig. [](#fig-b)", "[](#fig-b)"),
    ("en", "Table [](#tab-a), Section [](#sec)", "[](#tab-a), [](#sec)"),
    ("en", "**Exercise [](#ex)**", "**[](#ex)**"),
    ("de", "die Abbildung [](#fig-a)", "die [](#fig-a)"),
    ("de", "Aus Gleichung [](#eq-a)", "Aus [](#eq-a)"), ("de", "Tabelle [](#tab-a)", "[](#tab-a)"),
    ("de", "in Abschnitt [](#sec)", "in [](#sec)"), ("de", "Abb. [](#fig-a)", "[](#fig-a)"),
    ("fr", "la figure [](#fig-a)", "la [](#fig-a)"),
    ("fr", "l’équation [](#eq-a)", "l’[](#eq-a)"), ("fr", "Tableau [](#tab-a)", "[](#tab-a)"),
    ("es", "la figura [](#fig-a)", "la [](#fig-a)"), ("es", "Ecuación [](#eq-a)", "[](#eq-a)"),
    ("es", "la sección [](#sec)", "la [](#sec)"), ("es", "Ejercicio [](#ex)", "[](#ex)"),
  ])
  func theEditRemovesTheName(language: String, line: String, expected: String) {
    #expect(edited(line, language: language) == expected)
  }

  @Test func aNameOfAnotherKindIsNoNameOfTheTarget() {
    #expect(
      problems("As Figure [](#tab-a) shows.") == [
        """
        lessons/02-a.md:3:4: error: 'Figure' stands before '[](#tab-a)', but that is table 2.1
        As Figure [](#tab-a) shows.
           ^~~~~~ write '[](#tab-a)' alone, which names the kind itself
        """
      ])
  }

  @Test func aNumberThatIsNotThatOfTheTargetIsNamed() {
    #expect(
      problems("As [Figure 7](#fig-b) shows.") == [
        """
        lessons/02-a.md:3:5: error: the text says Figure 7, but '#fig-b' is figure 2.2
        As [Figure 7](#fig-b) shows.
            ^~~~~~~~ write '[](#fig-b)', which shows its kind and number
        """
      ])
    #expect(
      problems("As Figure [7](#fig-b) shows.") == [
        """
        lessons/02-a.md:3:12: error: the text says Figure 7, but '#fig-b' is figure 2.2
        As Figure [7](#fig-b) shows.
                   ^ write '[](#fig-b)', which shows its kind and number
        """
      ])
    #expect(
      problems("As in [Lesson 3](01-first.md).") == [
        """
        lessons/02-a.md:3:8: error: the text says Lesson 3, but '01-first.md' is lesson 1
        As in [Lesson 3](01-first.md).
               ^~~~~~~~ write '[](01-first.md)', which shows its title
        """
      ])
  }

  @Test(arguments: [
    ("[Table 9](#tab-a)", "[](#tab-a)"), ("[Eq. (7)](#eq-a)", "[](#eq-a)"),
    ("[Section 4](#sec)", "[](#sec)"), ("see Figure [7](#fig-b)", "see [](#fig-b)"),
    // Another thing has the number, or the kind is another one.
    ("[Figure 2.1](#fig-b)", "[Figure 2.1](#fig-b)"), ("[Figure 9](#tab-a)", "[Figure 9](#tab-a)"),
    ("[Lesson 3](01-first.md)", "[Lesson 3](01-first.md)"),
    ("[Figure 7](<#fig-b>)", "[Figure 7](<#fig-b>)"),
  ])
  func theEditWritesTheEmptyLinkWhereItIsCertain(line: String, expected: String) {
    #expect(found(line).diagnostics.count == 1)
    #expect(edited(line) == expected)
  }

  @Test(arguments: [
    ("en", "[](#fig-a) shows it."), ("en", "In this section [](#fig-a) shows it."),
    ("en", "In this example [](#eq-a) holds."), ("en", "The table ([](#tab-a)) shows it."),
    ("en", "See the figure. [](#eq-a) follows."), ("en", "Figure: [](#fig-a)"),
    ("en", "This figure, [](#fig-a), is large."), ("en", "The config [](#fig-a)"),
    ("en", "A sub-section [](#sec)"), ("en", "Section [](#sub)"), ("en", "Lesson [](01-first.md)"),
    ("en", "In the lesson [](#sec) matters."), ("en", "The next exercise, [](#ex)"),
    ("en", "[Figure 2.2](#fig-b), [Fig. 2.1](#fig-a), [Eq. (2.1)](#eq-a)"),
    ("en", "Figure [2.2](#fig-b) and Eq. ([2.1](#eq-a))"), ("en", "[Table 2.1](#tab-a)"),
    ("en", "[Lesson 1](01-first.md), [Section 2.1](#sec), [Exercise 7](#seven)"),
    ("en", "[Figure 7 of Smith’s book](https://example.org)"),
    ("en", "[the figure](#fig-b), [Figure](#tab-a), [Section 2.1, but shorter](#sec)"),
    ("en", "[Figure 2.1b](#fig-a), [see Figure 2.1](#fig-a), [as Figure 2.1 shows](#fig-a)"),
    ("en", "Figures [2.1](#fig-a) and [2.2](#fig-b)"), ("en", "Figs. [2.1](#fig-a)–[2.2](#fig-b)"),
    ("en", "We figure [](#fig-a) is best"), ("en", "the update equation ([](#eq-a)) holds"),
    ("en", "[a table 5 rows long](#tab-a)"), ("en", "[why Figure 2.1 is flat](#sec)"),
    ("en", "[Chapter 1](01-first.md)"), ("de", "die Gleichung ([](#eq-a)) gilt"),
    ("en", "[Figures 2.1 and 2.2](#fig-a)"), ("en", "[Section 9](#sub)"),
    ("en", "[Figure 2.1a](#fig-a)"), ("en", "[Chapter 9](#sec)"), ("en", "[5](#fig-a)"),
    ("en", "the 12 sec. [](#fig-a)"), ("en", "[page 3](#sec), [step 7](#sec)"),
    ("de", "In diesem Beispiel [](#eq-a)"), ("de", "In dieser Tabelle [](#eq-a)"),
    ("de", "[Abbildung 2.2](#fig-b), [Abb. 2.1](#fig-a)"), ("de", "Lektion [](01-first.md)"),
    ("fr", "Dans cette section [](#fig-a)"), ("fr", "la [figure 2.2](#fig-b)"),
    ("fr", "p. ex. [](#ex)"), ("es", "En esta lección [](#eq-a)"), ("es", "p. ej. [](#ex)"),
    ("es", "la [figura 2.2](#fig-b)"),
  ])
  func otherTextsAreNoProblem(language: String, line: String) {
    #expect(problems(line, language: language) == [])
  }

  @Test(arguments: [
    ("en", "[see Figure 7](#fig-a)", "Figure 7"), ("en", "[(Fig. 7)](#fig-a)", "Fig. 7"),
    ("en", "[as Figure 7 shows](#fig-a)", "Figure 7"), ("en", "[the figure 2](#fig-a)", "figure 2"),
    ("en", "[Figure 2: the line](#fig-a)", "Figure 2"), ("en", "[Figure 7b](#fig-a)", "Figure 7"),
    ("en", "[Figure 1, left](#fig-a)", "Figure 1"), ("en", "[Figure one](#fig-a)", "Figure one"),
    ("fr", "[la figure 2](#fig-a)", "figure 2"),
    ("en", "Figures [2.1](#fig-a) and [9](#fig-b)", "Figures 9"),
  ])
  func aNumberAmongOtherWordsIsCompared(language: String, line: String, name: String) {
    let found = problems(line, language: language)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains("the text says \(name), but '#fig-") == true, "\(found)")
  }

  @Test func aChapterIsALesson() {
    #expect(
      problems("[Chapter 5](01-first.md)") == [
        """
        lessons/02-a.md:3:2: error: the text says Chapter 5, but '01-first.md' is lesson 1
        [Chapter 5](01-first.md)
         ^~~~~~~~~ write '[](01-first.md)', which shows its title
        """
      ])
  }

  @Test(arguments: [
    ("en", "By equation ([](#eq-a))."), ("en", "Equation ([](#eq-a)) holds"),
    ("en", "Formula [](#eq-a)"), ("de", "Aus Gleichung ([](#eq-a))"),
    ("fr", "l’équation ([](#eq-a))"),
  ])
  func aParenthesisAfterAnEquationHoldsItsNumber(language: String, line: String) {
    let found = problems(line, language: language)
    #expect(found.count == 1 && found[0].contains("is shown twice"), "\(found)")
  }

  /// What cells show is numbered only when they have run.
  @Test func numbersThatAreNotKnownAreNotCompared() {
    #expect(problems("Figure [](#fig-a), [Figure 9](#fig-b)", hasRun: false) == [])
    #expect(problems("[Table 9](#tab-a)", hasRun: false) == [])
    #expect(problems("[Section 9](#sec)", hasRun: false).count == 1)
  }
}
