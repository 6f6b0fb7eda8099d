/// A lesson as its author wrote it: prose as a tree, and the cells in it.
package struct Lesson: Equatable, Sendable {
  /// The path relative to the course, as it is printed: `lessons/03-softmax.md`.
  package var file: String
  package var frontMatter: FrontMatter
  /// The first heading of level 1; it is not among the blocks.
  package var title: [Inline]
  /// Whether the title is the author's, rather than the file's name.
  package var hasTitle = true
  /// The id that the author gave the title, `# Title {#id}`.
  package var titleID: String?
  package var blocks: [Block]
  /// The footnotes in the order of their first reference.
  package var footnotes: [Footnote]
  /// Block cells and inline values in reading order; blocks and inlines name them by index.
  package var cells: [Cell]

  package init(
    file: String, frontMatter: FrontMatter = FrontMatter(), title: [Inline],
    titleID: String? = nil, blocks: [Block], footnotes: [Footnote] = [], cells: [Cell] = []
  ) {
    self.file = file
    self.frontMatter = frontMatter
    self.title = title
    self.titleID = titleID
    self.blocks = blocks
    self.footnotes = footnotes
    self.cells = cells
  }

  /// The text of the lesson's ``LessonName``: `03-softmax`.
  package var name: String { LessonName(file: file).text }

  /// What the lesson's random numbers and its record hang on: the id in its front matter, else its
  /// name without the number, so that lessons can be renumbered.
  package var identity: String {
    frontMatter.id?.text ?? LessonName(file: file).withoutNumber
  }
}

/// A footnote's text, `[^label]: …`.
package struct Footnote: Equatable, Sendable {
  package var label: String
  package var blocks: [Block]
  package var location: Location

  package init(label: String, blocks: [Block], location: Location) {
    self.label = label
    self.blocks = blocks
    self.location = location
  }
}
