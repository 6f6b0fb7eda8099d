/// A lesson as its author wrote it: prose as a tree, and the cells in it.
public struct Lesson: Equatable, Sendable {
  /// The path relative to the course, as it is printed: `lessons/03-softmax.md`.
  public var file: String
  /// The text of the file, line by line, for diagnostics.
  public var sourceLines: [String]
  public var frontMatter: FrontMatter
  /// The first heading of level 1; it is not among the blocks.
  public var title: [Inline]
  /// The id that the author gave the title, `# Title {#id}`.
  public var titleID: String?
  public var blocks: [Block]
  /// In the order of their first reference.
  public var footnotes: [Footnote]
  /// Block cells and inline values, in reading order; blocks and inlines name them by index.
  public var cells: [Cell]

  public init(
    file: String, sourceLines: [String], frontMatter: FrontMatter = FrontMatter(),
    title: [Inline], titleID: String? = nil, blocks: [Block], footnotes: [Footnote] = [],
    cells: [Cell] = []
  ) {
    self.file = file
    self.sourceLines = sourceLines
    self.frontMatter = frontMatter
    self.title = title
    self.titleID = titleID
    self.blocks = blocks
    self.footnotes = footnotes
    self.cells = cells
  }

  /// The file's name without its ending, which names its page and its record: `03-softmax`.
  public var name: String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".md") ? String(last.dropLast(3)) : last
  }

  /// The text of a line, from 1; nil outside the file.
  public func sourceLine(_ line: Int) -> String? {
    sourceLines.indices.contains(line - 1) ? sourceLines[line - 1] : nil
  }
}

/// What the YAML block at the top of a lesson says; each part is optional.
public struct FrontMatter: Equatable, Sendable {
  /// One sentence for the index page and search engines.
  public var summary: String?
  /// How cells are optimised; nil leaves it to the course.
  public var optimize: Bool?

  public init(summary: String? = nil, optimize: Bool? = nil) {
    self.summary = summary
    self.optimize = optimize
  }
}

/// A footnote's text, `[^label]: …`.
public struct Footnote: Equatable, Sendable {
  public var label: String
  public var blocks: [Block]
  public var location: Location

  public init(label: String, blocks: [Block], location: Location) {
    self.label = label
    self.blocks = blocks
    self.location = location
  }
}
