import Lessons
import Plot
import Record

/// An output beside the approved one as HTML: old, new, and both laid over one another.
struct OutputDifferenceMarkup {
  private var scenes = SceneMarkup()
  private let numbers = NumberDifferenceMarkup()
  private let printed = PrintedMarkup(phrases: .phrases(for: "en"))

  init() {}

  /// What kind of output it is, in a word or two.
  static func title(of difference: OutputDifference) -> String {
    switch difference.new ?? difference.old {
    case .text(let text): text.stream == .output ? "Printed text" : "Standard error"
    case .value: "Value"
    case .table: "Table"
    case .figure: "Figure"
    case .claim: "Claim"
    case nil: "End of the cell"
    }
  }

  mutating func markup(_ difference: OutputDifference) -> HTML {
    switch (difference.old, difference.new) {
    case (nil, nil): .empty
    case (let old?, nil): single(old, "approved", "old")
    case (nil, let new?): single(new, "new", "new")
    case (.text(let old)?, .text(let new)?):
      TextDifferenceMarkup.block(
        TextDifference(
          from: TextDifferenceMarkup.kept(old), to: TextDifferenceMarkup.kept(new),
          tolerance: difference.tolerance))
    case (.value(let old)?, .value(let new)?): values(old, new)
    case (.table(let old)?, .table(let new)?):
      TableDifferenceMarkup(
        TableDifference(from: old, to: new, tolerance: difference.tolerance)
      ).markup
    case (.figure(let old)?, .figure(let new)?): figures(old, new)
    case (.claim(let old)?, .claim(let new)?): claims(old, new)
    case (let old?, let new?):
      sides(
        single(old, "approved", "old"), single(new, "now", "new"))
    }
  }

  private func sides(_ old: HTML, _ new: HTML) -> HTML {
    "<div class=\"sides\">\n\(old)\(new)</div>\n"
  }

  private func side(_ title: String, _ kind: String, _ content: HTML) -> HTML {
    """
    <div class="side">
    <p class="side-title \(kind)">\(title)</p>
    \(content)</div>

    """
  }

  /// An output that has no partner.
  private mutating func single(_ output: Output, _ title: String, _ kind: String) -> HTML {
    let content: HTML
    switch output {
    case .text(let text):
      let kept = PrintedText(TextDifferenceMarkup.kept(text), to: text.stream)
      content = printed.block(text.omission == nil ? text : kept)
    case .value(let value): content = printed.block(PrintedText(value.text))
    case .table(let table):
      content = TableDifferenceMarkup.plain(table)
    case .figure(let figure):
      content = scenes.markup(figure, alternative: figure.alternativeText)
    case .claim(let claim): content = "<p class=\"claim-text\">\(claim.sentence)</p>\n"
    }
    return side(title, kind, content)
  }

  private func values(_ old: Value, _ new: Value) -> HTML {
    let changes = new.changes(from: old, tolerance: 0)
    let pairs = changes.compactMap(\.numbers)
    let isNumbers = !pairs.isEmpty && pairs.count == changes.count
    let text = TextDifferenceMarkup.block(TextDifference(from: old.text, to: new.text))
    if !isNumbers { return text }
    if old.isNumber || old.text == new.text { return numbers.table(pairs) }
    return numbers.table(pairs) + """
      <details class="shown">
      <summary>As text</summary>
      \(text)</details>

      """
  }

  private func claims(_ old: Claim, _ new: Claim) -> HTML {
    let both = TextDifferenceMarkup.block(
      TextDifference(from: old.sentence, to: new.sentence))
    let pairs = Output.claim(new).numberChanges(from: .claim(old))
    return both + (pairs.isEmpty ? .empty : numbers.table(pairs))
  }

  private mutating func figures(_ old: Figure, _ new: Figure) -> HTML {
    let before = scenes.markup(old, alternative: "Approved: \(old.alternativeText)")
    let now = scenes.markup(new, alternative: "Now: \(new.alternativeText)")
    let pair = sides(side("approved", "old", before), side("now", "new", now))
    guard let overlay = new.overlay(on: old) else { return pair }
    let title =
      overlay.panels.contains { !$0.layers.contains(where: \.isDifference) }
      ? "both" : "difference"
    let alternative =
      title == "both" ? "Approved and now, in the same plot." : "Now minus approved."
    return side(title, "both", scenes.markup(overlay, alternative: alternative)) + pair
  }
}

extension Figure.Layer {
  /// Whether it shows how far two others are apart.
  fileprivate var isDifference: Bool {
    switch self {
    case .raster, .pictures: true
    default: false
    }
  }
}

extension TableDifferenceMarkup {
  /// A table by itself.
  static func plain(_ table: Table) -> HTML {
    TableDifferenceMarkup(TableDifference(from: table, to: table, tolerance: 0)).newTable
  }
}
