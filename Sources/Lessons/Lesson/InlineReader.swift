/// What running text of a lesson becomes.
extension LessonReader {
  /// A part of a paragraph: display formulas stand between its inlines.
  enum Part {
    case inline(Inline)
    case displayMath(String, id: String?, location: Location)
  }

  /// Where text stands that is read without running the lesson, so that no computed value can be in
  /// it; nil for any other text.
  enum Standing: String {
    case heading = "a heading"
    case caption = "a caption"
    case imageDescription = "the description of an image"
  }

  /// The text of a heading, a table's cell, a caption or a title.
  mutating func inlines(_ prose: Prose, in standing: Standing? = nil) -> [Inline] {
    let text = runningText(prose)
    return inlines(text.nodes(definitions), text, standing)
  }

  /// The text of a paragraph.
  mutating func parts(_ paragraph: Prose) -> [Part] {
    let text = runningText(paragraph)
    return text.nodes(definitions).flatMap { node -> [Part] in
      if case .text(let string) = node.kind {
        return text.pieces(string).map { piece in
          if case .span(let span) = piece, case .displayMath(let id) = span.kind {
            return .displayMath(
              formula(text, span), id: id.flatMap { equationID(text, $0) },
              location: location(text.prose, span.range.lowerBound))
          }
          return .inline(inline(piece, text, nil))
        }
      }
      return inlines([node], text, nil).map(Part.inline)
    }
  }

  private mutating func runningText(_ prose: Prose) -> RunningText {
    let text = RunningText(prose)
    if let opening = text.unclosedDisplayMath {
      diagnostics.append(
        Diagnostic(
          at: location(prose, opening), "unclosed '$$'",
          help: "close it by '$$' before the next empty line, or write '\\$\\$' for two dollars"))
    }
    return text
  }

  private mutating func inlines(
    _ nodes: [CommonMark.InlineNode], _ text: RunningText, _ standing: Standing?
  ) -> [Inline] {
    nodes.flatMap { node -> [Inline] in
      switch node.kind {
      case .text(let string):
        return text.pieces(string).map { inline($0, text, standing) }
      case .code(let code):
        return [.code(text.restored(code))]
      case .html(let html):
        return [.html(text.restored(html))]
      case .softBreak:
        return [.softBreak]
      case .lineBreak:
        return [.lineBreak]
      case .emphasis:
        return [.emphasis(inlines(node.children, text, standing))]
      case .strong:
        return [.strong(inlines(node.children, text, standing))]
      case .link(let destination, let title):
        return [
          .link(
            destination: text.restored(destination), title: title.map(text.restored),
            content: inlines(node.children, text, standing),
            location: location(text.substituted, node.start))
        ]
      case .image(let image, let title):
        let description = inlines(node.children, text, .imageDescription)
        return [
          .image(
            source: text.restored(image), title: title.map(text.restored),
            alternative: description.plainText, location: location(text.substituted, node.start))
        ]
      }
    }
  }

  private mutating func inline(
    _ piece: RunningText.Piece, _ text: RunningText, _ standing: Standing?
  ) -> Inline {
    switch piece {
    case .text(let string):
      return .text(string)
    case .span(let span):
      switch span.kind {
      case .math:
        return .math(formula(text, span))
      case .displayMath(let id):
        if let id {
          diagnostics.append(
            Diagnostic(
              at: location(text.prose, id.lowerBound - 1),
              "the id belongs to a formula inside of other text",
              help: "give the formula a paragraph of its own"))
        }
        return .math(formula(text, span))
      case .value:
        return value(text, span, standing)
      case .footnoteReference:
        return footnoteReference(text, span)
      }
    }
  }

  private mutating func formula(_ text: RunningText, _ span: InlineSpan) -> String {
    if span.content.isEmpty {
      diagnostics.append(
        Diagnostic(
          at: location(text.prose, span.range.lowerBound), "empty formula",
          help: "write '\\$' for a dollar"))
    }
    return text.prose.bytes[span.content].text
  }

  private mutating func equationID(_ text: RunningText, _ range: Range<Int>) -> String? {
    let place = location(text.prose, range.lowerBound - 1)
    return register(text.prose.bytes[range].text, at: place)
  }

  private mutating func value(
    _ text: RunningText, _ span: InlineSpan, _ standing: Standing?
  ) -> Inline {
    let expression = text.prose.bytes[span.content].map { $0 == .newline ? .space : $0 }.text
    if let standing {
      diagnostics.append(
        Diagnostic(
          at: location(text.prose, span.range.lowerBound),
          "a computed value in \(standing.rawValue)",
          help: "move it into a paragraph or a table"))
      return .code(expression)
    }
    guard !expression.isEmpty else {
      diagnostics.append(
        Diagnostic(
          at: location(text.prose, span.range.lowerBound), "no expression behind '{swift}'",
          help: "write `{swift} expression`"))
      return .code("{swift}")
    }
    let place = location(text.prose, span.content.lowerBound)
    cells.append(
      Cell(form: .inline, code: expression, location: place, codeLocation: place))
    return .value(cells.count - 1)
  }

  private mutating func footnoteReference(_ text: RunningText, _ span: InlineSpan) -> Inline {
    let place = location(text.prose, span.range.lowerBound)
    let label = text.prose.bytes[span.content].text
    return footnotes.refer(to: label, at: place, &diagnostics)
      .map { .footnoteReference(label: $0, location: place) } ?? .text("[^\(label)]")
  }

  func location(_ text: Prose, _ index: Int) -> Location {
    let origin = text.origin(at: index)
    return source.location(line: origin.line, byte: origin.byte)
  }
}

/// Running text, of which formulas, values and footnote references are set aside: a placeholder
/// stands for each while cmark reads the rest.
struct RunningText {
  enum Piece {
    case text(String)
    case span(InlineSpan)
  }

  let prose: Prose
  /// What cmark sees.
  let substituted: Prose
  let unclosedDisplayMath: Int?
  private let spans: [InlineSpan]

  init(_ prose: Prose) {
    self.prose = prose
    let found = InlineSpans(prose.bytes)
    spans = found.spans
    unclosedDisplayMath = found.unclosedDisplayMath
    guard !spans.isEmpty else {
      substituted = prose
      return
    }
    var substituted = Prose()
    var end = 0
    for (index, span) in spans.enumerated() {
      substituted.append(prose, end..<span.range.lowerBound)
      substituted.append(
        Placeholder.bytes(index), origin: prose.origin(at: span.range.lowerBound))
      end = span.range.upperBound
    }
    substituted.append(prose, end..<prose.bytes.count)
    self.substituted = substituted
  }

  func nodes(_ definitions: LinkDefinitions) -> [CommonMark.InlineNode] {
    CommonMark.inlines(
      substituted.bytes, definitions: definitions.needed(by: substituted.bytes))
  }

  /// The text between placeholders, and what they stand for.
  func pieces(_ text: String) -> [Piece] {
    Placeholder.pieces(text).compactMap { piece in
      switch piece {
      case .text(let string): .text(string)
      // A character reference such as `&#xFDD1;` could forge a placeholder.
      case .span(let index): spans.indices.contains(index) ? .span(spans[index]) : nil
      }
    }
  }

  /// A text with what was written instead of placeholders, for code, HTML and destinations.
  func restored(_ text: String) -> String {
    pieces(text).map { piece in
      switch piece {
      case .text(let string): string
      case .span(let span): prose.bytes[span.range].text
      }
    }.joined()
  }
}
