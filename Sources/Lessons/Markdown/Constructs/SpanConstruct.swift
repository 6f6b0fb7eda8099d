/// A construct of ours in running text: what opens it, where it ends, and what it becomes.
///
/// A placeholder covers it while cmark reads the text around it; see ``RunningText``. Inside code,
/// HTML and destinations it is put back as it was written.
protocol SpanConstruct: Sendable {
  /// The bytes that it can begin with.
  static var openings: [UInt8] { get }

  /// The construct that begins at a byte of ``openings``; nil if there is none.
  init?(_ syntax: InlineSyntax, at start: Int)

  /// From its first byte to its last.
  var range: Range<Int> { get }

  /// A sign that stands on both sides of the placeholder, for one to which emphasis and quotes behave
  /// as to punctuation.
  var margin: UInt8? { get }

  /// The piece of text that it becomes.
  func inline(in text: SourcedText, _ position: TextPosition?, _ reader: inout LessonReader)
    -> Inline
}

extension SpanConstruct {
  var margin: UInt8? { nil }
}

/// All constructs in running text, by the byte that they open with; the first that matches wins.
let spanConstructs: [[any SpanConstruct.Type]] = {
  let all: [any SpanConstruct.Type] = [
    ComputedValue.self, FootnoteReference.self, InlineFormula.self, DisplayFormula.self,
    FormulaReference.self, StrikethroughMark.self, BareLink.self, BracketedCitation.self,
    TextCitation.self, ForeignCitation.self,
  ]
  var table = [[any SpanConstruct.Type]](repeating: [], count: 256)
  for type in all {
    for byte in type.openings { table[Int(byte)].append(type) }
  }
  return table
}()

extension [[any SpanConstruct.Type]] {
  subscript(byte: UInt8) -> [any SpanConstruct.Type] { self[Int(byte)] }
}

/// The position of text that is read without running the lesson, so that no computed value can be in
/// it.
enum TextPosition: String {
  case heading = "a heading"
  case caption = "a caption"
  case imageDescription = "the description of an image"
  case summary = "a summary"
  case objective = "an objective"
  case partTitle = "the title of a part"

  /// Whether it is shown on pages that have no footnotes of the lesson.
  var isOutsideOfText: Bool { [.summary, .objective, .partTitle].contains(self) }
}
