/// A block of prose, or a place where a cell stands.
public indirect enum Block: Equatable, Sendable {
  /// A heading of level 2 to 6. Its id is the author's (`## Title {#id}`), else made of its text,
  /// and unique in the lesson.
  case heading(level: Int, content: [Inline], id: String, location: Location)
  case paragraph([Inline])
  /// A cell, by its index in ``Lesson/cells``.
  case cell(Int)
  /// A code block that is not ours, shown as it is.
  case code(language: String?, text: String)
  /// A display formula in TeX, with the id by which it can be referred to.
  case math(String, id: String?, location: Location)
  case list(ListBlock)
  case quote([Block])
  case callout(Callout)
  case table(TableBlock)
  /// HTML, left alone.
  case html(String)
  case thematicBreak
}

/// A bullet list or a numbered one.
public struct ListBlock: Equatable, Sendable {
  /// The first number; nil for bullets.
  public var start: Int?
  /// Whether items are set without space between them.
  public var isTight: Bool
  public var items: [[Block]]

  public init(start: Int?, isTight: Bool, items: [[Block]]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A `> [!NOTE]` block quote.
public struct Callout: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case note, tip, important, warning, caution }

  public var kind: Kind
  /// What stands behind the mark on its line; empty for the kind's own name.
  public var title: [Inline]
  public var blocks: [Block]

  public init(kind: Kind, title: [Inline], blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}

/// A pipe table.
///
/// Each row has as many entries as the header.
public struct TableBlock: Equatable, Sendable {
  public enum Alignment: String, Sendable { case none, left, center, right }

  public var alignments: [Alignment]
  public var header: [[Inline]]
  public var rows: [[[Inline]]]

  public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
