import Lessons
import Record

/// Running text as HTML.
struct InlineMarkup {
  let context: LessonContext
  /// Whether links and footnote references are kept, which they are not inside another link.
  var hasLinks = true

  /// Whether the ids of the author's HTML are kept, which they are where it first stands.
  private var hasIDs = true
  /// The end of what stands before the text in its paragraph, which decides whether a sentence begins.
  private var preceding = ""

  init(context: LessonContext) { self.context = context }

  /// The text inside a link.
  private var withoutLinks: InlineMarkup {
    var copy = self
    copy.hasLinks = false
    return copy
  }

  /// The text where it stands again, in tables of contents and in links to it.
  var repeated: InlineMarkup {
    var copy = withoutLinks
    copy.hasIDs = false
    return copy
  }

  /// The text as a part of a sentence, after this.
  func after(_ preceding: String) -> InlineMarkup {
    var copy = self
    copy.preceding = preceding
    return copy
  }

  func markup(_ inlines: [Inline]) -> HTML {
    var result = HTML.empty
    var rest = inlines[...]
    var preceding = preceding
    func pass(_ words: String) {
      preceding = String((preceding + words).suffix(SentenceStart.reach))
    }
    while let inline = rest.popFirst() {
      guard case .math(let tex) = inline, tex.text.count <= 40, case .text(let text) = rest.first,
        case let mark = text.prefix(while: { ".,;:!?)’”".contains($0) }), !mark.isEmpty
      else {
        result += after(preceding).markup(inline)
        pass(inline.wordsInSentence)
        continue
      }
      // Browsers break lines after a formula, even before a comma. A longer formula is left to
      // them, since it may have to be broken itself.
      result += "<span class=\"joined\">\(markup(inline))\(String(mark))</span>"
      rest[rest.startIndex] = .text(String(text.dropFirst(mark.count)))
      pass(inline.wordsInSentence + mark)
    }
    return result
  }

  func markup(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): "\(text)"
    case .code(let code): "<code>\(code)</code>"
    case .value(let index): value(ofCell: index)
    case .math(let tex): context.markup(Formula(tex.text))
    case .emphasis(let content): "<em>\(markup(content))</em>"
    case .strong(let content): "<strong>\(markup(content))</strong>"
    case .strikethrough(let content): "<del>\(markup(content))</del>"
    case .link(let destination, let title, let content, let place):
      link(to: destination, title: title, content: content, at: place.location)
    case .term(let id, let content): term(id, content)
    case .image(let image): self.image(image)
    case .footnoteReference(let label, let location): footnoteReference(label, at: location)
    case .citation(let citation):
      CitationMarkup(
        context: context, inlines: after(SentenceStart.within), hasLinks: hasLinks, hasIDs: hasIDs
      )
      .markup(citation)
    case .html(let fragment): html(fragment)
    case .softBreak: "\n"
    case .lineBreak: "<br>\n"
    }
  }

  /// A picture, or a player for a film or a sound.
  func image(_ image: Image) -> HTML {
    let source = address(of: image.source)
    var attributes = attribute("title", image.title)
    switch image.width {
    case .percent(let percent): attributes += " style=\"width: \(Self.digits(percent))%\""
    case .pixels(let pixels): attributes += " style=\"width: \(Self.digits(pixels))px\""
    case nil: break
    }
    switch image.medium {
    case .picture:
      return "<img src=\"\(source)\" alt=\"\(image.alternative)\"\(attributes)>"
    case .video:
      return """
        <video controls src="\(source)" aria-label="\(image.alternative)"\(attributes)>\
        \(image.alternative)</video>
        """
    case .sound:
      return """
        <audio controls src="\(source)" aria-label="\(image.alternative)"\(attributes)>\
        \(image.alternative)</audio>
        """
    }
  }

  private static func digits(_ number: Double) -> String {
    number == number.rounded() && number < 1e9 ? "\(Int(number))" : "\(number)"
  }

  /// HTML of the author's with its addresses as they are on the page.
  ///
  func html(_ fragment: HTMLFragment) -> HTML {
    var changes = fragment.addresses.map { place -> (range: Range<Int>, markup: String) in
      let address: HTML = "\(address(of: place.destination))"
      return (place.range, place.isWholeValue ? "\"\(address.text)\"" : address.text)
    }
    if !hasLinks, fragment.tags.contains(where: { $0.name == "a" }) { return .empty }
    if !hasIDs {
      let ids = fragment.tags.flatMap(\.attributes).filter { $0.name == "id" }
      changes = (changes + ids.map { ($0.range, "") }).sorted {
        $0.range.lowerBound < $1.range.lowerBound
      }
    }
    let bytes = Array(fragment.text.text.utf8)
    var result = ""
    var end = 0
    for change in changes {
      result += String(decoding: bytes[end..<change.range.lowerBound], as: UTF8.self)
      result += change.markup
      end = change.range.upperBound
    }
    return HTML(trusted: result + String(decoding: bytes[end...], as: UTF8.self))
  }

  /// The address of a link of the lesson, as written on the page.
  func address(of destination: String) -> String {
    switch context.resolve(destination) {
    case .external, .unknown: destination
    case .otherSite(let address): address
    case .sibling(let site, let target):
      SiteAddress.page(ofLesson: target.lesson, id: target.id).inSibling(at: site)
        .link(from: context.page)
    case .localFile(let path, let id):
      SiteAddress.courseFile(path, id: id).link(from: context.page)
    case .target(let target):
      SiteAddress.page(ofLesson: target.lesson, id: target.id).link(from: context.page)
    }
  }

  private func link(
    to destination: String, title: String?, content: [Inline], at location: Location
  ) -> HTML {
    let text = content.isEmpty ? referenceText(destination) : withoutLinks.markup(content)
    guard hasLinks else { return text }
    let term = context.site.index.term(destination, from: context.lesson.name)
    let isFirstUse = hasIDs && context.linkedTerms[location] != nil
    let id = isFirstUse ? term.map { ElementID.firstUse(ofTerm: $0.id) } : nil
    let title = title ?? term.flatMap { context.site.meanings[$0.id] }
    return """
      <a\(attribute("class", term == nil ? nil : "term"))\(attribute("id", id)) \
      href="\(address(of: destination))"\(attribute("title", title))>\(text)</a>
      """
  }

  /// A term that the tool has made a link of.
  private func term(_ id: String, _ content: [Inline]) -> HTML {
    let text = withoutLinks.markup(content)
    guard hasLinks else { return text }
    // A glossary uses a term in many definitions, a lesson has one first use.
    let place = context.isGlossary ? nil : ElementID.firstUse(ofTerm: id)
    let address = SiteAddress.page(ofLesson: Glossary.name, id: id).link(from: context.page)
    return """
      <a class="term"\(attribute("id", place)) href="\(address)"\
      \(attribute("title", context.site.meanings[id]))>\(text)</a>
      """
  }

  private func referenceText(_ destination: String) -> HTML {
    let resolution = context.resolve(destination)
    // Numbers of another course are not known here, nor are its macros.
    if case .sibling(_, let target) = resolution { return "\(target.title.plainText)" }
    guard case .target(let target) = resolution else { return "\(destination)" }
    if let label = target.label {
      let name = context.phrases.reference(label)
      let isStart = SentenceStart.follows(preceding)
      return "\(isStart ? name.prefix(1).uppercased() + name.dropFirst() : name)"
    }
    if context.isCoursePage(target) { return "\(context.site.course.title)" }
    // The title of another lesson may contain values and footnotes, which only that lesson knows.
    let isOurs = target.lesson == context.lesson.name
    return repeated.markup(isOurs ? target.title : target.title.withoutComputedParts)
  }

  private func footnoteReference(_ label: String, at location: Location) -> HTML {
    guard hasLinks else { return .empty }
    guard let number = context.footnotes.numbers[label] else { return "[^\(label)]" }
    let place = context.footnotes.places[location] ?? 1
    let id = ElementID.reference(toFootnote: number, place: place)
    let isAnchor = place == 1 && context.footnotePlaces.inMargin[label] != nil
    let anchor: HTML = isAnchor ? " style=\"anchor-name: --ref-\(number)\"" : .empty
    let note = SiteAddress.link(toElement: ElementID.footnote(number))
    return """
      <sup class="footnote-reference"\(anchor)>\
      <a id="\(id)" href="\(note)" role="doc-noteref" \
      aria-label="\(context.phrases.footnote(number))">\(number)</a>\
      </sup>
      """
  }

  /// A computed value in the line; its digits are all in the title.
  private func value(ofCell index: Int) -> HTML {
    switch context.recorded.record(ofCell: index).valueInProse {
    case .value(let value):
      ValueMarkup.inline(value, context.format(ofCell: index), context.numbers)
    case .text(let text): "\(text.text)"
    case .table(let table): ValueMarkup.inline(table)
    default: "<span class=\"no-value\">\(context.phrases.noValue)</span>"
    }
  }
}

extension Inline {
  /// What decides whether a sentence ends with the piece: its text, or a letter for what has none.
  fileprivate var wordsInSentence: String {
    switch self {
    case .html, .footnoteReference: ""
    case .text, .emphasis, .strong, .strikethrough, .softBreak, .lineBreak: [self].plainText
    case .link(_, _, let content, _), .term(_, let content):
      content.isEmpty ? SentenceStart.within : content.plainText
    case .code, .value, .math, .image, .citation: SentenceStart.within
    }
  }
}

extension [Inline] {
  /// The text without the parts that only its own lesson can fill in.
  var withoutComputedParts: [Inline] {
    filter { inline in
      switch inline {
      case .value, .footnoteReference: false
      default: true
      }
    }
  }
}

extension CellRecord {
  /// What a line of prose shows for the cell: a value, or else what it printed.
  var valueInProse: Output? {
    outputs.first {
      switch $0 {
      case .value, .table: true
      case .text, .figure, .claim: false
      }
    }
      ?? outputs.first(where: \.isText)
  }
}
