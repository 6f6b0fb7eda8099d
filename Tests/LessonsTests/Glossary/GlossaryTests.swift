import Lessons
import TestSupport
import Testing

/// The terms of `glossary.md`, and what is wrong with them.
@Suite struct GlossaryTests {
  private func read(_ markdown: String, language: String = "en") -> Glossary {
    let text = Lesson.parse(SourceText(markdown, file: Glossary.file)).lesson
    return Glossary.read(text, language: language).glossary
  }

  /// All that is printed about a glossary.
  private func messages(_ markdown: String) -> String {
    let source = SourceText(markdown, file: Glossary.file)
    let (text, mistakes) = Lesson.parse(source)
    let all = mistakes + Glossary.read(text, language: "en").diagnostics
    return all.map { $0.rendered(sourceLine: $0.location.flatMap { source.line($0.line) }) }
      .joined(separator: "\n")
  }

  @Test func aTermHasANameFormsAndAnID() {
    let glossary = read(
      """
      Learning rate, learning  rates,*step size* {#rate}
      : How far a step goes.

      $k$-means, k-means
      : A method.

      Bias\\, statistical
      Skew
      : Being wrong on average.
      """)
    #expect(glossary.terms.map(\.id) == ["bias-statistical", "skew", "k-means", "rate"])
    #expect(
      glossary.terms.map(\.name.plainText) == [
        "Bias, statistical", "Skew", "k-means", "Learning rate",
      ])
    #expect(
      glossary.terms.map { $0.forms.map(\.plainText) } == [
        ["Bias, statistical"], ["Skew"], ["k-means", "k-means"],
        ["Learning rate", "learning  rates", "step size"],
      ])
    #expect(
      messages("A, *b* {#a}\n: c\n\n$x$, `y`, $x$\n: z\n\nD, [e](https://e.org)\n: f\n") == """
        glossary.md:4:11: error: 'x' is a form of the term already
        $x$, `y`, $x$
                  ^~~ remove it: the first letter is small or capital in lessons
        glossary.md:7:4: error: lessons cannot use 'e', which is more than words, code and formulas
        D, [e](https://e.org)
           ^~~~~~~~~~~~~~~~~~ write the form without links and HTML
        """)
  }

  @Test(arguments: [
    ("en", ["a", "Ab", "ab c", "abc", "Äbd", "b2", "ñ", "nz", "Z", "λ"]),
    ("es", ["a", "Ab", "ab c", "abc", "Äbd", "b2", "nz", "ñ", "Z", "λ"]),
  ])
  func termsAreInTheOrderOfTheLanguage(language: String, names: [String]) {
    // From the last to the first.
    let text = names.reversed().map { "\($0)\n: d\n" }.joined(separator: "\n")
    #expect(read(text, language: language).terms.map(\.name.plainText) == names)
  }

  @Test func headingsKeepTheOrderOfTheAuthor() {
    #expect(
      read("## Second\n\nb\n: d\n\na\n: d\n").terms.map(\.name.plainText) == ["b", "a"])
  }

  @Test func aTermHasTheIDOfItsNameBeforeAHeadingDoes() {
    let glossary = read("## Loss\n\nLoss\n: d\n")
    #expect(glossary.terms.map(\.id) == ["loss"])
    guard case .heading(_, _, let id, _) = glossary.text.blocks[0] else {
      Issue.record("no heading")
      return
    }
    #expect(id == "loss-1")
  }

  @Test func footnotesFollowTheOrderOfTheTerms() {
    let glossary = read("b\n: d[^1]\n\na\n: d[^2]\n\n[^1]: one\n[^2]: two\n")
    #expect(glossary.text.footnotes.map(\.label) == ["2", "1"])
  }

  @Test func termsAndFormsThatCannotBeToldApart() {
    #expect(
      messages(
        "Loss, losses\n: d\n\nloss\n: e\n\nCost, Losses, cost\n: f\n\nReLU\n: g\n\nrelu\n: h\n")
          == """
          glossary.md:4:1: error: 'loss' is a term already
          loss
          ^~~~ it is defined at glossary.md:1:1
          glossary.md:7:7: error: 'Losses' is a term already
          Cost, Losses, cost
                ^~~~~~ it is defined at glossary.md:1:7
          glossary.md:7:15: error: 'cost' is a form of the term already
          Cost, Losses, cost
                        ^~~~ remove it: the first letter is small or capital in lessons
          """)
  }

  @Test func whatIsMissing() {
    #expect(
      messages("Loss\n: <!-- later -->\n\nCost,\n: d\n\n, x {#y}\n: e\n\nEpoch\n:\n") == """
        glossary.md:11:1: error: the definition is empty
        :
        ^ write it after the colon
        glossary.md:1:1: error: the definition of 'Loss' is empty
        Loss
        ^~~~ write it after the colon
        glossary.md:4:1: error: a comma with no form of 'Cost' beside it
        Cost,
        ^~~~~ remove it, or write '\\,' for a comma of the term
        glossary.md:7:1: error: the term has no name
        , x {#y}
        ^~~~~~~~ write it before the comma or the id
        """)
    #expect(
      messages("# Glossary\n\nSoon.\n") == """
        glossary.md:1:1: warning: the glossary has no terms
        # Glossary
        ^ write 'Term', and below it ': definition'
        """)
  }

  @Test func aGlossaryRunsNothingAndHasNoSettings() {
    #expect(
      messages("---\ntags: [a]\n---\na\n: `{swift} 1`\n\n```swift\nlet x = 1\n```\n") == """
        glossary.md:2:1: error: 'tags' has no effect in glossary.md
        tags: [a]
        ^~~~
        glossary.md:5:12: error: the glossary runs no code
        : `{swift} 1`
                   ^ write the value as text
        glossary.md:7:1: error: the glossary runs no code
        ```swift
        ^ show it with 'swift {static}', or move it to a lesson
        """)
    #expect(messages("a\n: d\n\n```swift {static}\nlet x = 1\n```\n") == "")
  }

  @Test func aTermOfALessonCanHaveAnID() {
    let lesson = Lesson.parse("# A\n\nb, c {#bee}\n: d\n\n[](#bee)\n", file: "lessons/01-a.md")
      .lesson
    let index = CourseIndex([(lesson, LessonOutcome())])
    #expect(index.diagnostics == [])
    guard case .target(let target) = index.resolve("#bee", from: "01-a") else {
      Issue.record("it points to nothing")
      return
    }
    // Commas list forms in the glossary alone.
    #expect(target.title.plainText == "b, c")
  }

  @Test func aTermWithoutADefinitionIsNamed() {
    #expect(
      messages(
        """
        # Glossary

        Terms are links in lessons.

        Mode

        Bias: a systematic error.

        **Mean squared error:** what many models make
        small.

        Mean
        : The average.

        $k$-means
        Median
        """) == """
          glossary.md:5:1: error: the term 'Mode' has no definition
          Mode
          ^~~~ write ': definition' below it, or '## Mode' for a heading
          glossary.md:7:1: error: the definition of 'Bias' is in the line of the term
          Bias: a systematic error.
          ^~~~ write 'Bias', and below it ': a systematic error.'
          glossary.md:9:1: error: the definition of 'Mean squared error' is in the line of the term
          **Mean squared error:** what many models make
          ^~~~~~~~~~~~~~~~~~~~ write 'Mean squared error', and below it ': what many models make small.'
          glossary.md:15:1: error: the term '$k$-means' has no definition
          $k$-means
          ^~~~~~~~~ write ': definition' below it, or '## $k$-means' for a heading
          glossary.md:16:1: error: the term 'Median' has no definition
          Median
          ^~~~~~ write ': definition' below it, or '## Median' for a heading
          """)
  }

  @Test(arguments: [
    "Terms are links.", "Words of this course", "Note: terms are links.",
    "The words: in alphabetical order.", "Hinweis: Die Liste ist kurz.", "Die Wörter des Kurses",
    "Remarque : la liste est courte.", "Nota: la lista es corta.", "Last updated: May 2026",
    "Terms follow the alphabet: first a, then b.", "Loss, rate and others come from the lessons",
    "$$ x $$", "- Mode\n- Mean", "> Mode", "## Mode", "See [the course](https://e.org)",
    "Work in progress!", "3:1",
  ])
  func introductionsAreNoTerms(text: String) {
    #expect(messages("\(text)\n\nMean\n: The average.\n") == "")
  }
}
