import Lessons
import Record

/// A cell as HTML: its code, then what it produced, in order.
struct CellMarkup {
  let context: LessonContext
  private var inlines: InlineMarkup { InlineMarkup(context: context) }

  func markup(ofCell index: Int) -> HTML {
    guard context.lesson.cells.indices.contains(index) else { return .empty }
    let cell = context.lesson.cells[index]
    let record = context.recorded.record(ofCell: index)
    let label = context.entry.captionedCells[index]
    let code = code(of: cell, label: label)
    let outputs = outputs(ofCell: index, record.outputs, label: label)
    let failure =
      record.failure.map { FailureMarkup.markup($0, cell: cell, context.phrases) } ?? .empty
    let results = outputs + failure
    let anchors = anchors(ofCell: index, record.outputs)
    let source = cell.repeatsCode ? cell.source.map(CodeMarkup.block) ?? .empty : .empty
    if code.isEmpty, results.isEmpty, anchors.isEmpty, cell.options.id == nil { return source }
    // The id of a cell with a label goes to what the label is for.
    let id = label == nil ? cell.options.id : nil
    let block: HTML =
      results.isEmpty ? .empty : "<div class=\"outputs\">\n\(results)</div>\n"
    let content = cell.options.code == .below && !block.isEmpty ? block + code : code + block
    let kind = kind(of: cell, hasResults: !results.isEmpty)
    return source + "<div class=\"\(kind)\"\(attribute("id", id))>\n\(anchors)\(content)</div>\n"
  }

  /// What links to claims lead to whose output is not shown.
  private func anchors(ofCell index: Int, _ outputs: [Output]) -> HTML {
    guard context.lesson.cells[index].options.output == .hidden else { return .empty }
    return outputs.map { output -> HTML in
      guard case .claim(let claim) = output, let id = claim.id else { return .empty }
      return "<span\(attribute("id", id))></span>\n"
    }.joined()
  }

  private func kind(of cell: Cell, hasResults: Bool) -> String {
    switch cell.options.code {
    case .hidden where cell.source != nil: "cell"
    case .hidden: "cell cell-hidden"
    case .below where hasResults: "cell cell-code-below"
    case .beside where hasResults: "cell cell-beside"
    case nil, .above, .below, .beside, .folded: "cell"
    }
  }

  private func code(of cell: Cell, label: ReferenceLabel?) -> HTML {
    let block = CodeMarkup.block(cell, context.phrases)
    let shown: HTML
    switch cell.options.code {
    case _ where cell.source != nil && !cell.repeatsCode:
      shown = cell.source.map(CodeMarkup.block) ?? .empty
    case .hidden: return .empty
    case nil, .above, .below, .beside: shown = block
    case .folded:
      shown = """
        <details class="folded-code">
        <summary>\(context.phrases.code)</summary>
        \(block)</details>

        """
    }
    guard let label, label.kind == .listing else { return shown }
    return """
      <figure class="listing"\(attribute("id", cell.options.id))>
      \(caption(of: cell, label))\(shown)</figure>

      """
  }

  private func caption(of cell: Cell, _ label: ReferenceLabel) -> HTML {
    CaptionMarkup(inlines: inlines).markup(label, cell.options.caption)
  }

  /// The outputs as the author wants them shown.
  private func outputs(
    ofCell index: Int, _ outputs: [Output], label: ReferenceLabel?
  ) -> HTML {
    switch context.lesson.cells[index].options.output {
    case .hidden: return .empty
    case .shown: return sequence(ofCell: index, outputs, label: label)
    case .folded:
      let content = sequence(ofCell: index, outputs, label: label)
      if content.isEmpty { return .empty }
      return """
        <details class="folded-output">
        <summary>\(context.phrases.output)</summary>
        \(content)</details>

        """
    }
  }

  /// The outputs in order.
  ///
  /// Everything from the first figure or table that the label is for to the last becomes one
  /// `figure` element with the caption.
  private func sequence(
    ofCell index: Int, _ outputs: [Output], label: ReferenceLabel?
  ) -> HTML {
    let cell = context.lesson.cells[index]
    let labelled = outputs.indices.filter { isLabelled(outputs[$0], by: label) }
    guard let label, let first = labelled.first, let last = labelled.last else {
      return sequence(ofCell: index, outputs, outputs.indices, captionedBy: nil)
    }
    let content = sequence(ofCell: index, outputs, first..<(last + 1), captionedBy: label)
    let caption = caption(of: cell, label)
    // A table's caption is above it, a figure's below.
    let isTable = label.kind == .table
    let figure: HTML = """
      <figure class="\(isTable ? "table" : "plot")"\(attribute("id", cell.options.id))>
      \(isTable ? caption + content : content + caption)</figure>

      """
    return sequence(ofCell: index, outputs, 0..<first, captionedBy: nil) + figure
      + sequence(ofCell: index, outputs, (last + 1)..<outputs.count, captionedBy: nil)
  }

  private func isLabelled(_ output: Output, by label: ReferenceLabel?) -> Bool {
    switch (output, label?.kind) {
    case (.figure, .figure), (.table, .table): true
    default: false
    }
  }

  private func sequence(
    ofCell cell: Int, _ outputs: [Output], _ range: Range<Int>, captionedBy label: ReferenceLabel?
  ) -> HTML {
    let options = context.lesson.cells[cell].options
    let printed = PrintedMarkup(
      phrases: context.phrases, lineLimit: options.outputLines ?? PrintedText.lineLimit)
    var result = HTML.empty
    var claims: [(claim: Claim, place: Location)] = []
    for index in range {
      if case .claim(let claim) = outputs[index] {
        claims.append((claim, context.recorded.places[cell][index]))
        continue
      }
      result += ClaimMarkup(inlines: inlines).list(claims)
      claims = []
      switch outputs[index] {
      case .text(let text): result += printed.block(text)
      case .value(let value) where printed.isLong(value.text):
        result += printed.block(PrintedText(value.text))
      case .value(let value): result += ValueMarkup.block(value)
      case .table(let table):
        result += TableMarkup.markup(
          table, at: context.recorded.places[cell][index], label: label, inlines: inlines)
      case .figure:
        let picture =
          context.figure(cell: cell, output: index).map {
            PictureMarkup.markup(
              $0, on: context.page, alternative: $0.figure.alternativeText)
          } ?? .empty
        result += label != nil ? picture : "<figure class=\"plot\">\n\(picture)</figure>\n"
      case .claim: break
      }
    }
    return result + ClaimMarkup(inlines: inlines).list(claims)
  }
}

extension Cell {
  /// Whether its code is shown below its source once more, since there it looks different.
  fileprivate var repeatsCode: Bool {
    guard source != nil, options.code != .hidden else { return false }
    return [.below, .beside, .folded].contains(options.code) || !hiddenLines.isEmpty
      || !options.highlightedLines.isEmpty
  }
}
