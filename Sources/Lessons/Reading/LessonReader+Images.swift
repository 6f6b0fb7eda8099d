/// An image with what is written after it.
struct WrittenImage {
  var image: Image
  var title: WrittenTitle?
  var attributes = ImageAttributes()
}

/// What images of running text become.
extension LessonReader {
  /// An image that is a paragraph of its own; its title is the caption.
  mutating func figure(_ written: WrittenImage, _ text: RunningText) -> ImageFigure {
    var image = written.image
    image.title = nil
    var figure = ImageFigure(image, alignment: written.attributes.alignment?.value)
    switch written.title {
    case .inParentheses(let title): figure.caption = inlines(title, in: .caption)
    case .inDefinition(let title):
      reportMarkup(inTitle: title, .definition)
      figure.caption = [.text(written.image.title ?? title.text)]
    case nil: figure.caption = written.image.title.map { [.text($0)] } ?? []
    }
    if let id = written.attributes.id {
      figure.id = register(text.text[id].text, at: text.text.location(at: id.lowerBound - 1))
      if figure.caption.isEmpty, !written.attributes.hasMisplacedCaption {
        report(
          Diagnostic(
            .warning, at: text.text.sourceRange(id.lowerBound - 1..<id.upperBound),
            "this figure has a number but no caption; the text in brackets is its description",
            help: "write the caption after the address, in quotes: "
              + "'(\(written.image.source.excerpt) \"caption\")'"))
      }
    }
    return figure
  }

  /// An image in a line of text, where some attributes have no effect.
  mutating func inlineImage(_ written: WrittenImage, _ text: RunningText) -> Inline {
    if let id = written.attributes.id {
      report(
        Diagnostic(
          at: text.text.sourceRange(id.lowerBound - 1..<id.upperBound),
          "the id belongs to an image inside other text",
          help: "give the image a paragraph of its own"))
    }
    if let alignment = written.attributes.alignment {
      report(
        Diagnostic(
          at: text.text.sourceRange(alignment.range),
          "an image inside other text cannot be aligned",
          help: "give the image a paragraph of its own"))
    }
    reportMarkup(inTitle: written.title?.text, .image)
    return .image(written.image)
  }

  enum TitleKind { case link, image, definition, setting(String) }

  /// Titles that a browser shows in a box are plain text.
  mutating func reportMarkup(inTitle title: SourcedText?, _ kind: TitleKind) {
    guard let title else { return }
    let running = RunningText(title)
    let hasMarkup =
      running.constructs.contains {
        $0 is InlineFormula || $0 is DisplayFormula || $0 is ComputedValue
          || $0 is BracketedCitation
      }
      || running.nodes(definitions).contains { node in
        switch node.kind {
        case .text, .softBreak, .lineBreak, .html: false
        case .code, .emphasis, .strong, .link, .image: true
        }
      }
    guard hasMarkup else { return }
    switch kind {
    case .setting(let name):
      report(
        Diagnostic(
          at: title.sourceRange, "Markdown has no effect in \(name)", help: "write it as plain text"
        ))
    case .link:
      report(
        Diagnostic(
          at: title.sourceRange, "Markdown has no effect in the title of a link",
          help: "write it as plain text"))
    case .image:
      report(
        Diagnostic(
          at: title.sourceRange,
          "Markdown has no effect in the title of an image inside other text",
          help: "give the image a paragraph of its own, so that its title is a caption"))
    case .definition:
      report(
        Diagnostic(
          at: title.sourceRange, "Markdown has no effect in a title that a link definition gives",
          help: "write the address and the title in parentheses after the image"))
    }
  }
}
