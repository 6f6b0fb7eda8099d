extension DiagnosticKind {
  /// The kind of what is reported by a file of the tool, by its `#fileID`.
  ///
  /// A file has one subject. So no call need say of which kind its diagnostic is, and none can forget it;
  /// where a file reports several kinds, the call says which.
  init(reportedBy fileID: StaticString) { self = Self.byFile[fileID.description] ?? .other }

  /// The files that report diagnostics, by their `#fileID`: a test finds those that are missing.
  package static let byFile: [String: DiagnosticKind] = {
    var kinds: [String: DiagnosticKind] = [:]
    for (kind, module, names) in files {
      for name in names.split(separator: " ") { kinds["\(module)/\(name).swift"] = kind }
    }
    return kinds
  }()

  /// The names of the files, by kind and module.
  private static let files: [(DiagnosticKind, module: String, names: String)] = [
    (.citation, "Lessons", "BracketedCitation CitationMistakes Citations ForeignCitation"),
    (
      .bibliography, "Lessons",
      """
      BibTeXEntries BibTeXFile BibTeXNames BibTeXReader BibTeXReader+Bytes BibTeXReader+Fields \
      BibTeXReader+Values Bibliography CSLFile CSLWork Identifiers LaTeXText
      """
    ),
    (.bibliography, "Workspace", "BibliographyFiles"),
    (.glossary, "Lessons", "Glossary TermLine TermProblems UndefinedTerms UnusedTerms"),
    (
      .reference, "Lessons",
      "IdentifiedText IndexedLesson LinkCheck MisnamedReferences UnknownReferences WrittenLink"
    ),
    (.number, "Lessons", "BareNumbers ClaimedBounds NumbersInLinks UncheckedLinks"),
    (.course, "Lessons", "KeyedYAML LessonDirectory LessonsInParts NameCollisions Prerequisites"),
    (.course, "Render", "Phrases+Unknown"),
    (.course, "Workspace", "CourseFolder CourseFolder+Clean CourseReader CourseSources"),
    (.frontMatter, "Lessons", "FrontMatterBlock"),
    (
      .option, "Lessons",
      """
      AttributeBraces CellScope FenceOptions HiddenLines NumberFormatReading OptionLines \
      OptionReading UselessResets
      """
    ),
    (.option, "Runner", "OptionEffects"),
    (.fence, "Lessons", "CellFence CodeFence FenceMistakes QuotedFence"),
    (.table, "Lessons", "TableCaption TableMistakes TableRow"),
    (.image, "Lessons", "ImageAttributes LessonReader+Images"),
    (
      .link, "Lessons",
      "BrokenLink LateDefinition LinkMistakes NestedLink TextLines UnusedDefinitions"
    ),
    (.callout, "Lessons", "CalloutMistakes CalloutQuote"),
    (.footnote, "Lessons", "Footnotes"),
    (.heading, "Lessons", "HeadingMistakes"),
    (.list, "Lessons", "DefinitionList ListMistakes RunTogetherLines TaskItem"),
    (.foreignMarkup, "Lessons", "EmojiNames ForeignBlocks ForeignMarkup"),
    (
      .markdown, "Lessons",
      """
      ControlCharacters EmphasisMistakes Lesson+MissingText LessonReader LessonReader+Text NamedReferences \
      Outline RunningText StrayMarkup TextDirections UnclosedEntries WrappedLines
      """
    ),
    (.html, "Lessons", "HTMLChecker TagChecker"),
    (
      .formula, "Lessons",
      """
      DisplayFormula FormulaOpening FormulaSlips InlineFormula ProseFormulas StrayFormulas
      """
    ),
    (.formula, "Render", "FormulaRenderer FormulaStyle LessonPage+Problems MacroMistakes"),
    (.value, "Lessons", "ComputedValue DoubledPercentSigns ForeignValues"),
    (
      .code, "Lessons",
      """
      CachedCallProblems CellProblems DocumentationComments Lesson+Parse MisleadingCode SharedCode+Document \
      SharedFileProblems UnclosedSyntax
      """
    ),
    (.compile, "Runner", "AuthorWarnings CompilerCrash CompilerErrors"),
    (.unused, "Runner", "UnshownOutputs UnusedValues"),
    (.output, "Runner", "Output+Reading OutputProblems ShownPaths"),
    (.printedComment, "Lessons", "PrintedComments"),
    (.printedComment, "Runner", "PrintedCommentCheck"),
    (.claim, "Lessons", "ShownText+Mistakes"),
    (.claim, "Runner", "ClaimMistakes"),
    (.unmadeClaim, "Runner", "UnmadeClaims"),
    (.run, "Runner", "Failures KeptLosses RunRecorder"),
    (.forbidden, "Runner", "OwnFiles Refusals"),
    (.slow, "Runner", "SlowCells SlowExpressions"),
    (
      .record, "Workspace",
      """
      ApprovedRecord+Coding ApprovedRecords Comparison Disagreement Session+Test
      """
    ),
    (.style, "Lessons", "LessonAdvice"),
    (.site, "Render", "InlinedTheme Publish SiteConflicts Theme"),
    (.site, "Workspace", "Session+Build"),
    (.file, "Runner", "WithScratchFolder"),
    (.file, "Lessons", "LocalFile"),
    (.file, "Render", "PictureCache SiteBuilder+Copies"),
    (.file, "Command", "Diff Mutate Test"),
    (.run, "Command", "Times"),
    (.file, "Workspace", "CourseLocks LessonFiles NewCourse NewLesson Session+Fix SharedFiles"),
    (
      .toolchain, "Runner",
      """
      ActiveMutant Compile Driver Execute InstalledObjects InstrumentedLibrary InstrumentedShared LibraryMutation Link \
      PackageBuild PublicDeclaration RunTool SharedStage Toolchain
      """
    ),
    (.toolchain, "Workspace", "Session+Mutate Session+Plan"),
    (.toolchain, "Command", "PackageBuild Uses"),
  ]
}
