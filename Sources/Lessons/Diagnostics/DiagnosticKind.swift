/// What a diagnostic is about, by a name that stays: with it programs tell kinds apart, whatever words a
/// message has.
package enum DiagnosticKind: String, CaseIterable, Sendable {
  case citation
  case bibliography
  case glossary
  case reference
  case number
  case course
  case frontMatter = "front-matter"
  case option
  case fence = "markdown/fence"
  case table = "markdown/table"
  case image = "markdown/image"
  case link = "markdown/link"
  case callout = "markdown/callout"
  case footnote = "markdown/footnote"
  case heading = "markdown/heading"
  case list = "markdown/list"
  case foreignMarkup = "markdown/foreign"
  case markdown
  case html
  case formula
  case value
  case code
  case compile
  case unused = "output/unused"
  case output
  case altText = "alt-text"
  case printedComment = "printed-comment"
  case claim
  case falseClaim = "claim/false"
  case unmadeClaim = "claim/unmade"
  case run
  case trap = "run/trap"
  case thrownError = "run/thrown"
  case timeout = "run/timeout"
  case limit = "run/limit"
  case exit = "run/exit"
  case slow = "run/slow"
  case record
  case style
  case site
  case file
  case toolchain
  case other

  /// One sentence about the kind.
  package var summary: String {
    switch self {
    case .citation: "A citation of a work."
    case .bibliography: "An entry of the bibliography, or the file that it is in."
    case .glossary: "A term of the glossary, or a use of one."
    case .reference: "A reference, or the id that it leads to."
    case .number: "A number in prose, and what it is checked against."
    case .course: "A setting of the course, or the order of its lessons."
    case .frontMatter: "The front matter of a lesson."
    case .option: "An option of a cell or of a value in prose."
    case .fence: "A fenced block: how it begins and ends, and its language."
    case .table: "A table of Markdown."
    case .image: "An image and its attributes."
    case .link: "A link, or its definition."
    case .callout: "A callout."
    case .footnote: "A footnote."
    case .heading: "A heading or the title."
    case .list: "A list."
    case .foreignMarkup: "The markup of another tool."
    case .markdown: "Anything else in Markdown."
    case .html: "HTML that an author has written."
    case .formula: "A formula."
    case .value: "A value in a line of prose."
    case .code: "What the code of a cell says, told before it is compiled."
    case .compile: "What the compiler says."
    case .unused: "A value, a figure or a table that nothing shows."
    case .output: "What a cell has shown."
    case .altText: "The description of a picture."
    case .printedComment: "A comment that says what is printed."
    case .claim: "The arguments of a claim, or its text."
    case .falseClaim: "A claim that does not hold, or holds and is meant to fail."
    case .unmadeClaim: "A claim that no code has come to."
    case .run: "How a lesson's program began and ended."
    case .trap: "A cell that has crashed."
    case .thrownError: "An error that nothing has caught."
    case .timeout: "A cell that has run for too long."
    case .limit: "A cell that has printed too much, or needs too much memory."
    case .exit: "A cell that has ended the program."
    case .slow: "A cell that takes most of a long run."
    case .record: "The approved record: what it lacks, or is not as approved."
    case .style: "Advice about how a lesson is written."
    case .site: "The website as a whole."
    case .file: "A file or a folder that cannot be read or written."
    case .toolchain: "The compiler, the linker, or the library that cells import."
    case .other: "Anything else."
    }
  }
}

// MARK: - From the source of the tool

extension DiagnosticKind {
  /// The kind of what is reported by a file of the tool, by its `#fileID`.
  ///
  /// A file has one subject. So no call need say of which kind its diagnostic is, and none can forget it;
  /// where a file reports several kinds, the call says which.
  init(reportedBy fileID: StaticString) { self = Self.byFile[fileID.description] ?? .other }

  /// The files that report diagnostics, by their `#fileID`: a test finds those that are missing.
  package static let byFile: [String: DiagnosticKind] = {
    var kinds: [String: DiagnosticKind] = [:]
    for (kind, files) in files {
      for file in files { kinds[file] = kind }
    }
    return kinds
  }()

  private static let files: [(DiagnosticKind, [String])] = [
    (
      .citation,
      [
        "Lessons/BracketedCitation.swift",
        "Lessons/Citations.swift",
        "Lessons/ForeignCitation.swift",
      ]
    ),
    (
      .bibliography,
      [
        "Lessons/BibTeXFile.swift",
        "Lessons/BibTeXNames.swift",
        "Lessons/BibTeXReader.swift",
        "Lessons/Bibliography.swift",
        "Lessons/CSLFile.swift",
        "Lessons/Identifiers.swift",
        "Lessons/LaTeXText.swift",
        "Workspace/BibliographyFiles.swift",
      ]
    ),
    (
      .glossary,
      [
        "Lessons/Glossary.swift",
        "Lessons/TermLine.swift",
        "Lessons/TermProblems.swift",
        "Lessons/UnusedTerms.swift",
      ]
    ),
    (
      .reference,
      [
        "Lessons/IdentifiedText.swift",
        "Lessons/IndexedLesson.swift",
        "Lessons/References.swift",
      ]
    ),
    (
      .number,
      [
        "Lessons/BareNumbers.swift",
        "Lessons/MisquotedNumbers.swift",
        "Lessons/UndecidedNumbers.swift",
      ]
    ),
    (
      .course,
      [
        "Lessons/CourseOrder.swift",
        "Lessons/KeyedYAML.swift",
        "Lessons/LessonDirectory.swift",
        "Workspace/CourseFolder+Clean.swift",
        "Workspace/CourseFolder.swift",
        "Workspace/CourseReader.swift",
        "Workspace/CourseSources.swift",
      ]
    ),
    (
      .frontMatter,
      [
        "Lessons/FrontMatterBlock.swift"
      ]
    ),
    (
      .option,
      [
        "Lessons/AttributeBraces.swift",
        "Lessons/CellScope.swift",
        "Lessons/FenceOptions.swift",
        "Lessons/HiddenLines.swift",
        "Lessons/NumberFormatReading.swift",
        "Lessons/OptionLines.swift",
        "Lessons/OptionReading.swift",
        "Lessons/UselessResets.swift",
        "Runner/OptionEffects.swift",
      ]
    ),
    (
      .fence,
      [
        "Lessons/CellFence.swift",
        "Lessons/CodeFence.swift",
        "Lessons/FenceMistakes.swift",
      ]
    ),
    (
      .table,
      [
        "Lessons/TableCaption.swift",
        "Lessons/TableMistakes.swift",
        "Lessons/TableRow.swift",
      ]
    ),
    (
      .image,
      [
        "Lessons/ImageAttributes.swift",
        "Lessons/LessonReader+Images.swift",
      ]
    ),
    (
      .link,
      [
        "Lessons/LinkMistakes.swift",
        "Lessons/TextLines.swift",
      ]
    ),
    (
      .callout,
      [
        "Lessons/CalloutMistakes.swift",
        "Lessons/CalloutQuote.swift",
      ]
    ),
    (
      .footnote,
      [
        "Lessons/Footnotes.swift"
      ]
    ),
    (
      .heading,
      [
        "Lessons/HeadingMistakes.swift"
      ]
    ),
    (
      .list,
      [
        "Lessons/DefinitionList.swift",
        "Lessons/ListMistakes.swift",
        "Lessons/TaskItem.swift",
      ]
    ),
    (
      .foreignMarkup,
      [
        "Lessons/ForeignBlocks.swift",
        "Lessons/ForeignMarkup.swift",
      ]
    ),
    (
      .markdown,
      [
        "Lessons/Lesson+MissingText.swift",
        "Lessons/LessonReader+Text.swift",
        "Lessons/LessonReader.swift",
        "Lessons/Outline.swift",
        "Lessons/RunningText.swift",
        "Lessons/StrayMarkup.swift",
      ]
    ),
    (
      .html,
      [
        "Lessons/HTMLChecker.swift",
        "Lessons/TagChecker.swift",
      ]
    ),
    (
      .formula,
      [
        "Lessons/DisplayFormula.swift",
        "Lessons/FormulaOpening.swift",
        "Lessons/InlineFormula.swift",
        "Lessons/StrayFormulas.swift",
        "Render/FormulaRenderer.swift",
        "Render/FormulaStyle.swift",
        "Render/LessonPage+Problems.swift",
        "Render/MacroMistakes.swift",
      ]
    ),
    (
      .value,
      [
        "Lessons/ComputedValue.swift"
      ]
    ),
    (
      .code,
      [
        "Lessons/CellProblems.swift",
        "Lessons/Lesson+Parse.swift",
        "Lessons/MisleadingCode.swift",
        "Lessons/SharedCode+Document.swift",
        "Lessons/SharedFileProblems.swift",
        "Lessons/UnclosedSyntax.swift",
      ]
    ),
    (
      .compile,
      [
        "Runner/AuthorWarnings.swift",
        "Runner/CompilerCrash.swift",
        "Runner/CompilerErrors.swift",
      ]
    ),
    (
      .unused,
      [
        "Runner/UnshownOutputs.swift",
        "Runner/UnusedValues.swift",
      ]
    ),
    (
      .output,
      [
        "Runner/Output+Reading.swift",
        "Runner/OutputProblems.swift",
      ]
    ),
    (
      .printedComment,
      [
        "Lessons/PrintedComments.swift",
        "Runner/PrintedCommentCheck.swift",
      ]
    ),
    (
      .claim,
      [
        "Lessons/ShownText+Mistakes.swift",
        "Runner/ClaimMistakes.swift",
      ]
    ),
    (
      .unmadeClaim,
      [
        "Runner/UnmadeClaims.swift"
      ]
    ),
    (
      .run,
      [
        "Runner/Failures.swift",
        "Runner/LessonRunner.swift",
        "Runner/RunRecorder.swift",
      ]
    ),
    (
      .slow,
      [
        "Runner/SlowCells.swift"
      ]
    ),
    (
      .record,
      [
        "Workspace/ApprovedRecord+Coding.swift",
        "Workspace/ApprovedRecords.swift",
        "Workspace/Comparison.swift",
        "Workspace/Disagreement.swift",
        "Workspace/Session+Test.swift",
      ]
    ),
    (
      .style,
      [
        "Lessons/LessonAdvice.swift"
      ]
    ),
    (
      .site,
      [
        "Render/Publish.swift",
        "Render/SiteBuilder.swift",
        "Render/SiteConflicts.swift",
        "Render/Theme.swift",
        "Workspace/Session+Build.swift",
      ]
    ),
    (
      .file,
      [
        "Render/PictureCache.swift",
        "Runner/WithScratchFolder.swift",
        "Workspace/CourseLocks.swift",
        "Workspace/LessonFiles.swift",
        "Workspace/Session+Fix.swift",
        "Workspace/SharedFiles.swift",
      ]
    ),
    (
      .toolchain,
      [
        "Runner/Compile.swift",
        "Runner/Driver.swift",
        "Runner/Execute.swift",
        "Runner/Link.swift",
        "Runner/RunTool.swift",
        "Runner/SharedStage.swift",
        "Runner/Toolchain.swift",
      ]
    ),
  ]
}
