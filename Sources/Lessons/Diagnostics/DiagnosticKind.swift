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
  case refusedCall = "run/refused"
  case thrownError = "run/thrown"
  case timeout = "run/timeout"
  case limit = "run/limit"
  case exit = "run/exit"
  case forbidden = "run/forbidden"
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
    case .code: "What the code of a cell says, found before compiling."
    case .compile: "What the compiler says."
    case .unused: "A value, a figure or a table that nothing shows."
    case .output: "What a cell has shown."
    case .altText: "The description of a picture."
    case .printedComment: "A comment that says what is printed."
    case .claim: "The arguments of a claim, or its text."
    case .falseClaim: "A claim that does not hold, or holds and is meant to fail."
    case .unmadeClaim: "A claim that was never reached."
    case .run: "How a lesson's program began and ended."
    case .trap: "A cell that has crashed."
    case .refusedCall: "A library call that the library refuses."
    case .thrownError: "An error that nothing has caught."
    case .timeout: "A cell that has run for too long."
    case .limit: "A cell that has printed too much, or needs too much memory."
    case .exit: "A cell that has ended the program."
    case .forbidden:
      "A cell that has tried what no lesson may do: to write files, or to use the network."
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
