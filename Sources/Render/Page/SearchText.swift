import Lessons
import Record

/// The text of a lesson as a search looks at it, section by section.
///
/// Summary, objectives and tags, prose, captions and what claims state; neither code nor what it printed.
struct SearchText {
  let context: LessonContext

  /// An entry for what comes before the first heading and for the footnotes, then one for each
  /// heading.
  var entries: [SearchEntry] {
    var body = context.lesson
    body.footnotes = []
    let matter = body.frontMatter
    let opening = ([matter.summary] + matter.objectives).map(plain) + matter.tags
    var sections = [(title: context.entry.title, address: context.page, pieces: opening)]
    body.forEachBlock { block in
      if case .heading(_, let content, let id, _) = block {
        sections.append((content, .page(ofLesson: body.name, id: id), []))
      } else {
        sections[sections.count - 1].pieces += texts(of: block)
      }
    }
    var notes = context.lesson
    notes.blocks = []
    notes.forEachBlock { sections[0].pieces += texts(of: $0) }
    return sections.map { section in
      SearchEntry(
        address: section.address, title: plain(section.title).inOneLine,
        text: section.pieces.joined(separator: " ").inOneLine)
    }
  }

  /// The texts of a block without those of the blocks in it.
  private func texts(of block: Block) -> [String] {
    switch block {
    case .paragraph(let content): [plain(content)]
    case .callout(let callout): [plain(callout.title)]
    case .table(let table): table.texts.map(plain)
    case .code(let code): code.caption.map { [plain($0.content)] } ?? []
    case .definitions(let entries): entries.flatMap(\.terms).map { plain($0.content) }
    case .cell(let index): texts(ofCell: index)
    case .figure(let figure): [figure.image.alternative, plain(figure.caption)]
    case .heading, .math, .list, .quote, .html, .thematicBreak: []
    }
  }

  private func texts(ofCell index: Int) -> [String] {
    guard context.lesson.cells.indices.contains(index) else { return [] }
    let options = context.lesson.cells[index].options
    if options.output == .hidden { return [plain(options.caption)] }
    let claims = context.recorded.record(ofCell: index).outputs.compactMap { output -> String? in
      guard case .claim(let claim) = output else { return nil }
      return claim.statement
    }
    return [plain(options.caption)] + claims
  }

  /// A text without markup; references as pages show them.
  func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .math(let tex): Formula(tex.text).readableText(context.site.formulas)
      case .value(let index): text(ofValue: index)
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .term(_, let content):
        plain(content)
      case .link(let destination, _, let content, _):
        content.isEmpty ? referenceText(destination) : plain(content)
      case .image(let image): image.alternative
      case .softBreak, .lineBreak: " "
      case .citation(let citation): CitationMarkup.plainText(citation, in: context, plain)
      case .footnoteReference, .html: ""
      }
    }.joined()
  }

  /// The title of another lesson, without the values and footnotes that only that lesson knows.
  func plainTitle(of entry: IndexedLesson) -> String {
    plain(entry.title.withoutComputedParts).inOneLine
  }

  private func text(ofValue cell: Int) -> String {
    switch context.recorded.record(ofCell: cell).valueInProse {
    case .value(let value):
      if value.isNumber, let format = context.format(ofCell: cell) {
        context.numbers.plainText(value.numbers[0], format)
      } else {
        value.text
      }
    case .text(let text): text.text
    default: ""
    }
  }

  private func referenceText(_ destination: String) -> String {
    let resolution = context.resolve(destination)
    if case .sibling(_, let target) = resolution { return target.title.plainText }
    guard case .target(let target) = resolution else { return destination }
    if context.isCoursePage(target) { return context.site.course.title }
    return target.label.map(context.phrases.reference) ?? target.title.plainText
  }
}

extension String {
  var inOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
