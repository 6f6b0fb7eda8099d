/// A block of prose, or a place where a cell stands.
package indirect enum Block: Equatable, Sendable {
  /// A heading of level 2 to 6.
  ///
  /// Its id is the author's (`## Title {#id}`) or made of its text, and unique in the lesson.
  case heading(level: Int, content: [Inline], id: String, location: Location)
  case paragraph([Inline])
  /// A cell, by its index in ``Lesson/cells``.
  case cell(Int)
  case code(CodeBlock)
  /// A display formula in TeX, with the id by which it can be referred to.
  case math(SourcedText, id: String?)
  case list(ListBlock)
  case definitions([Definition])
  case quote([Block])
  case callout(Callout)
  case table(TableBlock)
  /// An image with a caption.
  case figure(ImageFigure)
  case html(HTMLFragment)
  case thematicBreak
}

/// The caption of a table or of code that the author wrote, which gives it a number.
package struct BlockCaption: Equatable, Sendable {
  /// The text; empty if there is only an id.
  package var content: [Inline]
  package var id: String?
  /// Where the block begins, which tells it from others without an id.
  package var location: Location

  package init(content: [Inline], id: String? = nil, location: Location) {
    self.content = content
    self.id = id
    self.location = location
  }
}

/// A code block that is not a cell, shown as it is.
package struct CodeBlock: Equatable, Sendable {
  package var language: String?
  package var text: String
  package var caption: BlockCaption?

  package init(language: String? = nil, text: String, caption: BlockCaption? = nil) {
    self.language = language
    self.text = text
    self.caption = caption
  }
}

/// A bullet list or a numbered one.
package struct ListBlock: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package var blocks: [Block]
    /// Whether the task that the item is has been done; nil for an item that is not a task.
    package var isDone: Bool?

    package init(_ blocks: [Block], isDone: Bool? = nil) {
      self.blocks = blocks
      self.isDone = isDone
    }
  }

  /// The first number; nil for bullets.
  package var start: Int?
  /// Whether items have no space between them.
  package var isTight: Bool
  package var items: [Item]

  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// An entry of a definition list: what is defined, and what it is.
package struct Definition: Equatable, Sendable {
  /// A term, and the other forms of it that a glossary lists.
  package struct Term: Equatable, Sendable {
    package struct Form: Equatable, Sendable {
      package var content: [Inline]
      package var range: SourceRange
    }

    package var content: [Inline]
    package var id: String?
    /// Such as its plural; none outside of a glossary.
    package var forms: [Form]
    /// Where it is written, without its other forms.
    package var range: SourceRange

    package init(
      _ content: [Inline], id: String? = nil, forms: [Form] = [], at range: SourceRange
    ) {
      self.content = content
      self.id = id
      self.forms = forms
      self.range = range
    }
  }

  /// One or more terms with the same definitions.
  package var terms: [Term]
  package var definitions: [[Block]]
  /// Whether the definitions have no space around them.
  package var isTight: Bool

  package init(terms: [Term], definitions: [[Block]], isTight: Bool) {
    self.terms = terms
    self.definitions = definitions
    self.isTight = isTight
  }
}

/// A `> [!NOTE]` block quote.
package struct Callout: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case note, tip, important, warning, caution
    case exercise, solution, example, definition, theorem, proof

    /// What callouts of this kind are numbered as; nil if they are not.
    package var numbered: ReferenceLabel.Kind? {
      switch self {
      case .exercise: .exercise
      case .example: .example
      case .definition: .definition
      case .theorem: .theorem
      case .note, .tip, .important, .warning, .caution, .solution, .proof: nil
      }
    }
  }

  /// How a callout is shown that readers can fold.
  package enum Folding: String, Sendable { case open, closed }

  package var kind: Kind
  /// What follows the mark on its line; empty for the kind's own name.
  package var title: [Inline]
  package var id: String?
  /// Nil for a callout that cannot be folded.
  package var folding: Folding?
  package var blocks: [Block]
  /// Where the mark is, which tells it from others without an id.
  package var location: Location

  package init(
    kind: Kind, title: [Inline], id: String? = nil, folding: Folding? = nil, blocks: [Block],
    location: Location
  ) {
    self.kind = kind
    self.title = title
    self.id = id
    self.folding = folding
    self.blocks = blocks
    self.location = location
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
  package var caption: BlockCaption?

  package init(
    alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]], caption: BlockCaption? = nil
  ) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
    self.caption = caption
  }
}
