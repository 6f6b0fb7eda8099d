import Lessons

/// The captions of figures, tables and listings as HTML.
struct CaptionMarkup {
  let inlines: InlineMarkup

  /// A number, and the text after it if there is one.
  func markup(_ label: ReferenceLabel, _ text: [Inline]) -> HTML {
    let name = inlines.context.phrases.caption(label)
    guard !text.isEmpty else {
      return "<figcaption><span class=\"label\">\(name)</span></figcaption>\n"
    }
    return """
      <figcaption><span class="label">\(name).</span> \
      \(inlines.markup(text))</figcaption>

      """
  }
}
