/// A lesson as its author wrote it: prose as a tree, and the cells in it.
package struct Lesson: Equatable, Sendable {
  /// The path relative to the course, as it is printed: `lessons/03-softmax.md`.
  package var file: String
  package var frontMatter: FrontMatter
  /// The tag of the language that it is in: its own, or that of its course.
  package var language = Course.defaultLanguage
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
  /// The ids that are not known because of mistakes.
  package var lostIDs = LostIDs()
  /// Words in brackets that are no labels of links: those that are keys of works were meant to cite them.
  var bracketedWords: [SourcedText] = []
  /// Whether another lesson of the course has the same name but for its number, as `01-week` and
  /// `02-week`.
  package var sharesName = false

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
  ///
  /// The number belongs to it only if other lessons have the same name otherwise.
  package var identity: String {
    frontMatter.id?.text ?? (sharesName ? name : LessonName(file: file).withoutNumber)
  }

  /// Whether the number of its file belongs to its identity.
  package var isKnownByNumber: Bool { sharesName && frontMatter.id == nil }
}

extension [Lesson] {
  /// Tells lessons whose names differ only in their numbers that they do.
  package mutating func markSharedNames() {
    func key(_ lesson: Lesson) -> String {
      LessonName(file: lesson.file).withoutNumber.lowercased()
    }
    let counts = Dictionary(
      grouping: filter { $0.frontMatter.id == nil }, by: key
    ).mapValues(\.count)
    for index in indices { self[index].sharesName = counts[key(self[index]), default: 0] > 1 }
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
