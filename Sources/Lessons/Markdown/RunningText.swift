/// Running text in which a placeholder covers each construct of ours while cmark reads the rest.
struct RunningText {
  let text: SourcedText
  /// From left to right.
  let constructs: [any SpanConstruct]
  /// Where a `$$` is that nothing closes.
  let unclosedDisplayFormula: Int?
  /// What cmark sees.
  private let covered: SourcedText

  init(_ text: SourcedText) {
    self.text = text
    let found = Self.constructs(in: text.bytes)
    constructs = found.constructs
    unclosedDisplayFormula = found.unclosedDisplayFormula
    var covered = SourcedText(at: text.location)
    var end = 0
    for (index, construct) in constructs.enumerated() {
      covered.append(text, end..<construct.range.lowerBound)
      covered.append(
        Placeholder.text(index), at: text.location(at: construct.range.lowerBound))
      end = construct.range.upperBound
    }
    covered.append(text, end..<text.bytes.count)
    self.covered = constructs.isEmpty ? text : covered
  }

  /// The constructs in a text, found as CommonMark finds its own: escapes, code, HTML and automatic
  /// links keep what is in them.
  static func constructs(
    in bytes: [UInt8]
  ) -> (constructs: [any SpanConstruct], unclosedDisplayFormula: Int?) {
    var constructs: [any SpanConstruct] = []
    var unclosed: Int?
    guard bytes.contains(where: { spanConstructs[$0] != nil }) else { return ([], nil) }
    let syntax = InlineSyntax(bytes)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let construct = spanConstructs[byte]?.firstConstruct(in: syntax, at: index) {
        constructs.append(construct)
        index = construct.range.upperBound
      } else {
        if byte == .dollar, unclosed == nil, DisplayFormula.opens(syntax, at: index) {
          unclosed = index
        }
        index = syntax.end(of: index)
      }
    }
    return (constructs, unclosed)
  }

  /// What cmark finds in the text.
  func nodes(_ definitions: LinkDefinitions) -> [CommonMark.InlineNode] {
    CommonMark.inlines(covered.bytes, definitions: definitions.needed(by: covered.bytes))
  }

  /// Where a node of ``nodes(_:)`` begins.
  func location(of node: CommonMark.InlineNode) -> Location { covered.location(at: node.start) }

  enum Piece {
    case text(String)
    case construct(any SpanConstruct)
  }

  /// The text between placeholders, and what they cover.
  func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    Placeholder.split(text) { text, index in
      guard let index else { return pieces.append(.text(text)) }
      // A character reference such as `&#xFDD1;` could forge a placeholder.
      if constructs.indices.contains(index) { pieces.append(.construct(constructs[index])) }
    }
    return pieces
  }

  /// A text with what was written instead of placeholders, for code, HTML and destinations.
  func uncovered(_ text: String) -> String {
    pieces(text).map { piece in
      switch piece {
      case .text(let string): string
      case .construct(let construct): self.text.bytes[construct.range].text
      }
    }.joined()
  }
}

extension [any SpanConstruct.Type] {
  fileprivate func firstConstruct(
    in syntax: InlineSyntax, at start: Int
  ) -> (any SpanConstruct)? {
    for type in self {
      if let construct = type.init(syntax, at: start) { return construct }
    }
    return nil
  }
}
