/// A block of prose, or a place where a cell stands.
package indirect enum Block: Equatable, Sendable {
  /// A heading of level 2 to 6.
  ///
  /// Its id is the author's (`## Title {#id}`) or made of its text, and unique in the lesson.
  case heading(level: Int, content: [Inline], id: String, location: Location)
  case paragraph([Inline])
  /// A cell, by its index in ``Lesson/cells``.
  case cell(Int)
  /// A code block that is not a cell, shown as it is.
  case code(language: String?, text: String)
  /// A display formula in TeX, with the id by which it can be referred to.
  case math(SourcedText, id: String?)
  case list(ListBlock)
  case quote([Block])
  case callout(Callout)
  case table(TableBlock)
  /// An image with a caption.
  case figure(ImageFigure)
  case html(HTMLFragment)
  case thematicBreak
}

/// A bullet list or a numbered one.
package struct ListBlock: Equatable, Sendable {
  /// The first number; nil for bullets.
  package var start: Int?
  /// Whether items have no space between them.
  package var isTight: Bool
  package var items: [[Block]]

  package init(start: Int?, isTight: Bool, items: [[Block]]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A `> [!NOTE]` block quote.
package struct Callout: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable { case note, tip, important, warning, caution }

  package var kind: Kind
  /// What follows the mark on its line; empty for the kind's own name.
  package var title: [Inline]
  package var blocks: [Block]

  package init(kind: Kind, title: [Inline], blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}

/// A pipe table.
///
/// Each row has as many entries as the header.
package struct TableBlock: Equatable, Sendable {
  package enum Alignment: String, Sendable { case none, left, center, right }

  package var alignments: [Alignment]
  package var header: [[Inline]]
  package var rows: [[[Inline]]]

  package init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
