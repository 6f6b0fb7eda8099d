import Lessons
import Record

/// A cell as HTML: its code, then what it produced, in order.
struct CellMarkup {
  let context: LessonContext
  private var inlines: InlineMarkup { InlineMarkup(context: context) }

  func markup(ofCell index: Int) -> HTML {
    guard context.lesson.cells.indices.contains(index) else { return .empty }
    let cell = context.lesson.cells[index]
    let record = context.record(ofCell: index)
    let label = context.entry.captionedCells[index]
    let code = code(of: cell, label: label)
    let outputs = outputs(ofCell: index, record.outputs, label: label)
    let failure = record.failure.map { FailureMarkup.markup($0, cell: cell) } ?? .empty
    let results = outputs + failure
    if code.isEmpty, results.isEmpty, cell.options.id == nil { return .empty }
    let kind = cell.options.visibility == .hidden ? "cell cell-hidden" : "cell"
    // A cell with a label has its id at what the label is for.
    let id = label == nil ? cell.options.id : nil
    let block: HTML =
      results.isEmpty ? .empty : "<div class=\"outputs\">\n\(results)</div>\n"
    return "<div class=\"\(kind)\"\(attribute("id", id))>\n\(code)\(block)</div>\n"
  }

  private func code(of cell: Cell, label: ReferenceLabel?) -> HTML {
    let block = CodeMarkup.block(cell.code, language: "swift")
    let shown: HTML
    switch cell.options.visibility {
    case .hidden: return .empty
    case .shown: shown = block
    case .folded:
      shown = """
        <details class="folded-code">
        <summary>Code</summary>
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
    guard !cell.options.caption.isEmpty else {
      return "<figcaption><span class=\"label\">\(label.text)</span></figcaption>\n"
    }
    return """
      <figcaption><span class="label">\(label.text).</span> \
      \(inlines.markup(cell.options.caption))</figcaption>

      """
  }

  /// The outputs in order.
  ///
  /// What a label is for, from its first figure or table to its last, is one
  /// `figure` element with the caption.
  private func outputs(
    ofCell index: Int, _ outputs: [Output], label: ReferenceLabel?
  ) -> HTML {
    let cell = context.lesson.cells[index]
    let labelled = outputs.indices.filter { isLabelled(outputs[$0], by: label) }
    guard let label, let first = labelled.first, let last = labelled.last else {
      return sequence(ofCell: index, outputs, outputs.indices, isCaptioned: false)
    }
    let content = sequence(ofCell: index, outputs, first..<(last + 1), isCaptioned: true)
    let caption = caption(of: cell, label)
    // A table's caption stands above it, a figure's below.
    let isTable = label.kind == .table
    let figure: HTML = """
      <figure class="\(isTable ? "table" : "plot")"\(attribute("id", cell.options.id))>
      \(isTable ? caption + content : content + caption)</figure>

      """
    return sequence(ofCell: index, outputs, 0..<first, isCaptioned: false) + figure
      + sequence(ofCell: index, outputs, (last + 1)..<outputs.count, isCaptioned: false)
  }

  private func isLabelled(_ output: Output, by label: ReferenceLabel?) -> Bool {
    switch (output, label?.kind) {
    case (.figure, .figure), (.table, .table): true
    default: false
    }
  }

  private func sequence(
    ofCell cell: Int, _ outputs: [Output], _ range: Range<Int>, isCaptioned: Bool
  ) -> HTML {
    var result = HTML.empty
    var claims: [Claim] = []
    for index in range {
      if case .claim(let claim) = outputs[index] {
        claims.append(claim)
        continue
      }
      result += ClaimMarkup(inlines: inlines).list(claims)
      claims = []
      switch outputs[index] {
      case .text(let text): result += ValueMarkup.block(text)
      case .value(let value): result += ValueMarkup.block(value.text)
      case .table(let table): result += TableMarkup.markup(table)
      case .figure:
        let picture = context.figure(cell: cell, output: index).map(PictureMarkup.markup) ?? .empty
        result += isCaptioned ? picture : "<figure class=\"plot\">\n\(picture)</figure>\n"
      case .claim: break
      }
    }
    return result + ClaimMarkup(inlines: inlines).list(claims)
  }
}

/// A figure's pictures for light and dark pages.
enum PictureMarkup {
  static func markup(_ file: FigureFile) -> HTML {
    markup(file, alternative: file.figure.alternativeText)
  }

  /// - Parameters:
  ///   - file: The figure.
  ///   - alternative: What a reader is told who cannot see it; empty if the text beside it tells
  ///     as much.
  /// - Returns: A `picture` element; on paper it is the light one.
  static func markup(_ file: FigureFile, alternative: String) -> HTML {
    let condition: HTML = "screen and (prefers-color-scheme: dark)"
    return """
      <picture>
      <source media="\(condition)" srcset="\(addressOfPath(file.darkPath))">
      <img src="\(addressOfPath(file.lightPath))" width="\(file.width)" height="\(file.height)" \
      alt="\(alternative)" loading="lazy">
      </picture>

      """
  }
}
