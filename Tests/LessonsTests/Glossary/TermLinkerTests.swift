import Lessons
import TestSupport
import Testing

/// Links of the words by which lessons first use terms.
@Suite struct TermLinkerTests {
  private static let glossary = """
    Learning rate, learning rates {#rate}
    : d

    Rate
    : d

    Entropy
    : d

    Cross-entropy
    : The entropy with the cross-entropy of a learning rate. The entropy again.

    ReLU
    : d

    Newton’s method
    : d
    """

  private func index(_ lessons: [Lesson], _ glossary: String = glossary) -> CourseIndex {
    let text = Lesson.parse(SourceText(glossary, file: Glossary.file)).lesson
    let layout = CourseLayout(glossary: Glossary.read(text, language: "en").glossary)
    return CourseIndex(lessons.map { ($0, LessonOutcome()) }, layout: layout)
  }

  private func lesson(_ markdown: String, file: String = "lessons/01-a.md") -> Lesson {
    Lesson.parse("# A\n\n" + markdown, file: file).lesson
  }

  /// The links that a text gets: `id=words`.
  private func links(_ markdown: String, _ glossary: String = glossary) -> [String] {
    let lesson = lesson(markdown)
    let linked = TermLinker(index([lesson], glossary)).link(lesson)
    var links: [String] = []
    linked.lesson.forEachInline { inline in
      if case .term(let id, let content) = inline { links.append("\(id)=\(content.plainText)") }
    }
    #expect(linked.lesson.plainWords == lesson.plainWords)
    return links
  }

  @Test(arguments: [
    ("A learning rate, and a learning rate.", ["rate=learning rate"]),
    ("Learning\nrates matter.", ["rate=Learning rates"]),
    // The longest form wins, and what is in it is no use of another term.
    ("learning rate, then the rate", ["rate=learning rate", "rate-1=rate"]),
    ("The cross-entropy and entropy.", ["cross-entropy=cross-entropy", "entropy=entropy"]),
    ("cross\u{2011}entropy", ["cross-entropy=cross\u{2011}entropy"]),
    // Whole words.
    ("rates, learning rateless, entropy-based, an-entropy", []),
    ("pre*rate*, **rate**", ["rate-1=rate"]),
    ("$k$-rate, `x`rate, (rate)", ["rate-1=rate"]),
    ("l’entropy", ["entropy=entropy"]),
    ("Newton's method", ["newtons-method=Newton’s method"]),
    // Capitals.
    ("relu, RELU and ReLU’s slope", ["relu=ReLU"]),
    ("ENTROPY, Entropy", ["entropy=Entropy"]),
    // What is no running text.
    (
      "## Rate\n\n`rate` $rate$ [rate](https://a.b) <span>rate</span> <b>rate</b>\n\n| rate |\n|:--|\n| rate |",
      []
    ),
    (
      "<a href=\"https://a.b\">\n\nrate\n\n</a>\n\n<details>\n\nrate\n\n</details>", ["rate-1=rate"]
    ),
    (
      "- rate\n  > entropy\n\n> [!NOTE] learning rate\n> ReLU\n\nx[^1]\n\n[^1]: learning rate",
      ["rate-1=rate", "entropy=entropy", "relu=ReLU", "rate=learning rate"]
    ),
    ("learning *rate*", ["rate-1=rate"]),
    ("learning<br>rate", ["rate-1=rate"]),
    ("rate[^1]\n\n[^1]: n", ["rate-1=rate"]),
    // The author's own link is the first use.
    ("[steps](#rate), learning rate, [x](#entropy), entropy", []),
    ("entropy, [x](#entropy)", ["entropy=entropy"]),
  ])
  func wordsBecomeLinks(markdown: String, expected: [String]) {
    #expect(links(markdown) == expected)
  }

  /// Terms with code, formulas and signs in their names.
  private static let signs = #"""
    `softmax`, `softmax`es
    : d

    $\beta$-smoothness
    : d

    the `fit` method {#fit}
    : d

    C
    : d

    C++
    : d

    A*
    : d

    .NET
    : d

    NET
    : d
    """#

  @Test(arguments: [
    ("The `softmax`, and softmax.", ["softmax=softmax"]),
    ("All `softmax`es; `Softmax`", ["softmax=softmaxes"]), ("`softmax`ed, x`softmax`", []),
    (#"$\beta$-smoothness"#, [#"beta-smoothness=\beta-smoothness"#]),
    (#"$\alpha$-smoothness, \beta-smoothness"#, []),
    ("The `fit`\nmethod, **the `fit` method**", ["fit=The fit method"]),
    ("the *`fit`* method", []),
    // The longest name, and no part of another.
    ("C++11, then C++.", ["c-1=C++"]), ("C#, C+, F*C*, then C; C++", ["c=C", "c-1=C++"]),
    ("(C++)", ["c-1=C++"]), ("Objective-C++, AC++", []),
    ("A*-search, A**, A*B, then A*.", ["a=A*"]),
    ("ASP.NET, then .NET, and NET.", ["net=.NET", "net-1=NET"]), ("C+NET", ["c=C", "net-1=NET"]),
  ])
  func codeFormulasAndSignsArePartOfNames(markdown: String, expected: [String]) {
    #expect(links(markdown, Self.signs) == expected)
  }

  /// What a reader sees comes before what a reader may unfold.
  @Test(arguments: [
    ("> [!SOLUTION]\n> A rate.\n\nThe rate.", ["The rate."]),
    ("> [!NOTE]- Aside\n> - A rate.\n\nThe rate.", ["The rate."]),
    ("<details>\n\nA rate.\n\n</details>\n\nThe rate.", ["The rate."]),
    ("<details open>\n\nA rate.\n\n</details>\n\nThe rate.", ["A rate."]),
    ("> [!SOLUTION]+\n> A rate.\n\nThe rate.", ["A rate."]),
    ("> [!SOLUTION]\n> A rate.", ["A rate."]),
    ("> [!SOLUTION]\n> A [rate](#rate-1).\n\nThe rate.", ["The rate."]),
  ])
  func theFirstUseIsOneThatReadersSee(markdown: String, expected: [String]) {
    let lesson = lesson(markdown)
    var paragraphs: [String] = []
    TermLinker(index([lesson])).link(lesson).lesson.forEachBlock { block in
      guard case .paragraph(let content) = block,
        content.contains(where: { if case .term = $0 { true } else { false } })
      else { return }
      paragraphs.append(content.plainText)
    }
    #expect(paragraphs == expected)
  }

  @Test func aLinkToAHeadingThatIsATermTooIsAmbiguous() {
    let markdown = """
      ## Entropy

      [](#entropy), [x](#entropy), [](01-a.md#entropy), [](../glossary.md#entropy), [](#rate)
      """
    let lesson = lesson(markdown)
    let line =
      "[](#entropy), [x](#entropy), [](01-a.md#entropy), [](../glossary.md#entropy), [](#rate)"
    let help = """
      write '../glossary.md#entropy' for the term, '01-a.md#entropy' for the heading
      """
    #expect(
      index([lesson]).diagnostics.map { $0.rendered(sourceLine: line) } == [
        """
        lessons/01-a.md:5:4: error: '#entropy' is the heading 'Entropy' and the term 'Entropy'
        \(line)
           ^~~~~~~~ \(help)
        """,
        """
        lessons/01-a.md:5:19: error: '#entropy' is the heading 'Entropy' and the term 'Entropy'
        \(line)
                          ^~~~~~~~ \(help)
        """,
      ])
  }

  @Test func aLessonCanLeaveItsWordsAlone() {
    let source = "---\nglossary: false\n---\n# A\n\nentropy, [steps](#rate)\n"
    let lesson = Lesson.parse(source, file: "lessons/01-a.md").lesson
    let linked = TermLinker(index([lesson])).link(lesson)
    #expect(linked.lesson == lesson)
    #expect(linked.uses.map(\.term) == ["rate"])
  }

  @Test func usesAreInReadingOrder() {
    let lesson = lesson("entropy [x](#rate) rate\n\n| [y](#relu) |\n|:--|\n")
    let uses = TermLinker(index([lesson])).link(lesson).uses
    #expect(uses.map(\.term) == ["entropy", "rate", "rate-1", "relu"])
    #expect(
      uses.map { $0.link?.description } == [
        nil, "lessons/01-a.md:3:9", nil, "lessons/01-a.md:5:3",
      ])
  }

  @Test func definitionsHaveLinksToOtherTerms() throws {
    let text = Lesson.parse(SourceText(Self.glossary, file: Glossary.file)).lesson
    let glossary = Glossary.read(text, language: "en").glossary
    var links: [String] = []
    TermLinker(index([])).link(glossary).text.forEachInline { inline in
      if case .term(let id, _) = inline { links.append(id) }
    }
    #expect(links == ["entropy", "rate"])
  }

  // MARK: References

  private func target(_ destination: String) -> String? {
    let lesson = lesson("x")
    guard case .target(let target) = index([lesson]).resolve(destination, from: "01-a") else {
      return nil
    }
    return "\(target.lesson)#\(target.id ?? ""): \(target.title.plainText)"
  }

  @Test(arguments: [
    ("#rate", "glossary#rate: Learning rate"), ("#learning-rate", "glossary#rate: Learning rate"),
    ("#Learning%20rates", "glossary#rate: Learning rate"),
    ("../glossary.md#rate", "glossary#rate: Learning rate"),
    ("../glossary.md#learning-rates", "glossary#rate: Learning rate"),
    ("../glossary.md#entropy", "glossary#entropy: Entropy"),
    ("#relu", "glossary#relu: ReLU"),
  ])
  func aReferenceFindsATermByItsIDOrAForm(destination: String, expected: String) {
    #expect(target(destination) == expected)
  }

  @Test func aReferenceToNoTermSaysWhatWasMeant() {
    let lesson = lesson("[x](#entrpy) [y](glossary.md#rate) [z](../glossary.md#entropi)")
    #expect(
      index([lesson]).diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/01-a.md:3:5: error: the reference '#entrpy' points to nothing
          did you mean '#entropy'?
        """,
        """
        lessons/01-a.md:3:18: error: there is no lesson 'glossary.md'
          did you mean '../glossary.md#rate'?
        """,
        """
        lessons/01-a.md:3:40: error: the reference '../glossary.md#entropi' points to nothing
          did you mean '../glossary.md#entropy'?
        """,
      ])
  }

  @Test func anIDOfATermThatALessonHasIsAnError() {
    let glossary = "Loss\n: d\n\nRate\n: d\n"
    let source = SourceText(glossary, file: Glossary.file)
    let lesson = lesson("## Rate\n\n$$ x $$ {#loss}\n")
    #expect(
      index([lesson], glossary).diagnostics.map {
        $0.rendered(sourceLine: source.line($0.location?.line ?? 0))
      } == [
        """
        glossary.md:1:1: error: the id 'loss' of the term 'Loss' is one of lessons/01-a.md, too
        Loss
        ^~~~ give the term another one: 'Loss {#loss-term}'
        """
      ])
  }

  @Test func aTermThatNoLessonUsesIsAdvice() {
    let lesson = lesson("Learning rates, rate, entropy, cross-entropy, [x](#relu).")
    #expect(
      index([lesson]).unusedTerms(in: [lesson]).map { $0.rendered(sourceLine: nil) } == [
        """
        glossary.md:16:1: warning: no lesson uses the term 'Newton’s method'
          add the form that lessons use, after a comma, or remove the term
        """
      ])
  }
}

extension Lesson {
  fileprivate var plainWords: String {
    var words = ""
    forEachInline { inline in
      switch inline {
      case .text(let text), .code(let text): words += text
      case .softBreak, .lineBreak: words += " "
      default: break
      }
    }
    return words
  }
}
