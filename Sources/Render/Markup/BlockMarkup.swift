import Lessons

/// Blocks of prose as HTML.
package struct BlockMarkup {
  let context: LessonContext

  package init(context: LessonContext) { self.context = context }

  private var inlines: InlineMarkup { InlineMarkup(context: context) }

  package func markup(_ blocks: [Block]) -> HTML { blocks.map { markup($0) }.joined() }

  /// A block as HTML.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - isTight: Whether it is in a list without space between items, where a paragraph has no
  ///     element of its own.
  /// - Returns: HTML that ends with a line break.
  func markup(_ block: Block, isTight: Bool = false) -> HTML {
    switch block {
    case .heading(let level, let content, let id, _): heading(level, content, id: id)
    case .paragraph(let content): paragraph(content, isTight: isTight)
    case .cell(let index): CellMarkup(context: context).markup(ofCell: index)
    case .code(let code): self.code(code)
    case .math(let tex, let id): equation(tex.text, id: id)
    case .list(let block): list(block)
    case .definitions(let entries): definitions(entries)
    case .quote(let blocks): "<blockquote>\n\(markup(blocks))</blockquote>\n"
    case .callout(let block): callout(block)
    case .table(let block): table(block)
    case .figure(let block): figure(block)
    case .html(let fragment): html(fragment)
    case .thematicBreak: "<hr>\n"
    }
  }

  private func heading(_ level: Int, _ content: [Inline], id: String) -> HTML {
    let tag: HTML = "h\(min(max(level, 2), 6))"
    let number = context.entry.sections.first { $0.id == id }?.number
    let prefix = number.map { "<span class=\"section-number\">\($0)</span> " as HTML } ?? .empty
    let name = number ?? content.plainText
    return """
      <div class="heading">
      <\(tag) id="\(id)">\(prefix)\(inlines.markup(content))</\(tag)>
      <a class="anchor" href="\(SiteAddress.link(toElement: id))" \
      aria-label="\(context.phrases.linkToSection(name))"></a>
      </div>

      """
  }

  private func paragraph(_ content: [Inline], isTight: Bool) -> HTML {
    let text = inlines.markup(content)
    return isTight ? text + "\n" : "<p>\(text)</p>\n"
  }

  private func figure(_ figure: ImageFigure) -> HTML {
    let label = figure.id.flatMap { context.entry.targets[$0]?.label }
    let name = label.map { context.phrases.caption($0) }
    let caption: HTML
    switch (name, figure.caption.isEmpty) {
    case (nil, true): caption = .empty
    case (nil, false): caption = "<figcaption>\(inlines.markup(figure.caption))</figcaption>\n"
    case (let name?, true):
      caption = "<figcaption><span class=\"label\">\(name)</span></figcaption>\n"
    case (let name?, false):
      caption = """
        <figcaption><span class="label">\(name).</span> \
        \(inlines.markup(figure.caption))</figcaption>

        """
    }
    let kind = figure.alignment.map { "image aligned-\($0.rawValue)" } ?? "image"
    return """
      <figure class="\(kind)"\(attribute("id", figure.id))>
      \(inlines.image(figure.image))
      \(caption)</figure>

      """
  }

  private func html(_ fragment: HTMLFragment) -> HTML {
    let markup = inlines.html(fragment)
    return markup.text.hasSuffix("\n") ? markup : markup + "\n"
  }

  private func equation(_ tex: String, id: String?) -> HTML {
    let formula = context.markup(Formula(tex, isDisplayed: true))
    let label = id.flatMap { context.entry.targets[$0]?.label }
    let number = label.map { "<span class=\"equation-number\">(\($0.number))</span>\n" as HTML }
    return """
      <div class="equation"\(attribute("id", id))>
      <div class="formula-box" tabindex="0">\(formula)</div>
      \(number ?? .empty)</div>

      """
  }

  // MARK: Code and tables

  private func code(_ code: CodeBlock) -> HTML {
    let block = CodeMarkup.block(code.text, language: code.language)
    guard let caption = code.caption else { return block }
    guard let label = context.entry.numberedBlocks[caption.location] else {
      return "<div\(attribute("id", caption.id))>\n\(block)</div>\n"
    }
    return figure("listing", caption, label, block)
  }

  private func table(_ table: TableBlock) -> HTML {
    guard let caption = table.caption,
      let label = context.entry.numberedBlocks[caption.location]
    else { return TableMarkup.markup(table, label: nil, inlines: inlines) }
    return figure(
      "table", caption, label, TableMarkup.markup(table, label: label, inlines: inlines))
  }

  private func figure(
    _ kind: String, _ caption: BlockCaption, _ label: ReferenceLabel, _ content: HTML
  ) -> HTML {
    """
    <figure class="\(kind)"\(attribute("id", caption.id))>
    \(CaptionMarkup(inlines: inlines).markup(label, caption.content))\(content)</figure>

    """
  }

  // MARK: Lists

  private func list(_ list: ListBlock) -> HTML {
    let items = list.items.map { item($0, isTight: list.isTight) }.joined()
    let isTaskList = !list.items.isEmpty && list.items.allSatisfy { $0.isDone != nil }
    let kind = attribute("class", isTaskList ? "tasks" : nil)
    guard let start = list.start else { return "<ul\(kind)>\n\(items)</ul>\n" }
    let first: HTML = start == 1 ? .empty : " start=\"\(start)\""
    return "<ol\(kind)\(first)>\n\(items)</ol>\n"
  }

  private func item(_ item: ListBlock.Item, isTight: Bool) -> HTML {
    var blocks = item.blocks
    var task = HTML.empty
    if let isDone = item.isDone, case .paragraph(let text) = blocks.first {
      // The label gives the box its name.
      let box: HTML = isDone ? "checked disabled" : "disabled"
      let label: HTML = """
        <label><input type="checkbox" \(box)> \(inlines.markup(text))</label>
        """
      task = isTight ? label + "\n" : "<p>\(label)</p>\n"
      blocks.removeFirst()
    }
    let content = blocks.map { markup($0, isTight: isTight) }.joined()
    return "<li>\(task)\(content)</li>\n"
  }

  private func definitions(_ entries: [Definition]) -> HTML {
    let items = entries.map { entry -> HTML in
      let terms = entry.terms.map {
        "<dt\(attribute("id", $0.id))>\(inlines.markup($0.content))</dt>\n" as HTML
      }
      let definitions = entry.definitions.map { blocks -> HTML in
        "<dd>\(blocks.map { markup($0, isTight: entry.isTight) }.joined())</dd>\n"
      }
      let uses = context.isGlossary ? TermUsesMarkup(context: context).markup(entry) : .empty
      return terms.joined() + definitions.joined() + uses
    }
    return "<dl>\n\(items.joined())</dl>\n"
  }

  // MARK: Callouts

  private func callout(_ callout: Callout) -> HTML {
    let name = context.phrases.callout(callout.kind)
    let title = title(of: callout, name: name)
    let attributes: HTML = """
      class="callout callout-\(callout.kind.rawValue)"\(attribute("id", callout.id))
      """
    guard let folding = callout.folding else {
      return """
        <aside \(attributes) role="note" aria-label="\(name)">
        <p class="callout-title">\(title)</p>
        \(markup(callout.blocks))</aside>

        """
    }
    let open: HTML = folding == .open ? " open" : .empty
    return """
      <details \(attributes)\(open)>
      <summary class="callout-title">\(title)</summary>
      \(markup(callout.blocks))</details>

      """
  }

  /// The author's title or the kind's name; of what is numbered the number and then the title, and of a
  /// solution or a proof its name and then the title.
  private func title(of callout: Callout, name: String) -> HTML {
    let title = inlines.markup(callout.title)
    let label = context.entry.numberedBlocks[callout.location]
    guard label != nil || [.solution, .proof].contains(callout.kind) else {
      return title.isEmpty ? "\(name)" : title
    }
    let number = label.map { context.phrases.caption($0) } ?? name
    return title.isEmpty ? "\(number)" : "<span class=\"label\">\(number).</span> \(title)"
  }

  // MARK: Footnotes

  /// The footnotes of the lesson, each with links back to where it is referred to.
  package func footnotes() -> HTML {
    let footnotes = context.lesson.footnotes
    guard !footnotes.isEmpty else { return .empty }
    let items = footnotes.enumerated().map { index, footnote -> HTML in
      let number = index + 1
      let links = backLinks(label: footnote.label, number: number)
      var blocks = footnote.blocks
      let id = ElementID.footnote(number)
      let start: HTML = "<li id=\"\(id)\"\(place(of: footnote, number: number))>"
      guard case .paragraph(let last) = blocks.popLast() else {
        return "\(start)\(markup(footnote.blocks))<p>\(links)</p>\n</li>\n"
      }
      return "\(start)\(markup(blocks))<p>\(inlines.markup(last)) \(links)</p>\n</li>\n"
    }
    let areInMargin = footnotes.allSatisfy { context.footnotePlaces.inMargin[$0.label] != nil }
    return """
      <section class="\(areInMargin ? "footnotes margin-notes" : "footnotes")" role="doc-endnotes" \
      aria-label="\(context.phrases.footnotes)">
      <ol>
      \(items.joined())</ol>
      </section>

      """
  }

  /// The attributes by which the style sheet puts a footnote into the margin of a wide page: beside
  /// its first reference, and below the note before it there.
  private func place(of footnote: Footnote, number: Int) -> HTML {
    guard let previous = context.footnotePlaces.inMargin[footnote.label] else { return .empty }
    let above = previous.flatMap { context.footnotes.numbers[$0] }.map {
      "; --above: --note-\($0)" as HTML
    }
    return """
       class="margin-note" style="--reference: --ref-\(number); anchor-name: --note-\(number)\
      \(above ?? .empty)"
      """
  }

  private func backLinks(label: String, number: Int) -> HTML {
    let count = context.footnotes.referenceCounts[label] ?? 0
    return (0..<count).map { index -> HTML in
      let reference = ElementID.reference(toFootnote: number, place: index + 1)
      let name = context.phrases.backToReference(number, count > 1 ? index + 1 : nil)
      return """
        <a href="\(SiteAddress.link(toElement: reference))" role="doc-backlink" \
        aria-label="\(name)">↩\u{FE0E}</a>
        """
    }.joined(separator: " ")
  }
}
