/// What the YAML block at the top of a lesson says; each part is optional.
package struct FrontMatter: Equatable, Sendable {
  /// One sentence for the page, the index page and search engines.
  package var summary: [Inline]
  /// Who wrote the lesson; none leaves it to the course.
  package var authors: [String]
  package var date: CalendarDate?
  /// Whether the lesson is left out unless drafts are asked for.
  package var isDraft: Bool
  /// Whether terms of the glossary become links to it where the lesson first uses them.
  package var linksTerms: Bool
  /// What the lesson is known by, instead of its name without the number.
  package var id: SourcedText?
  /// The title of the part that the lesson belongs to.
  package var part: SourcedText?
  /// The lessons that this one builds on, by ids or names.
  package var prerequisites: [SourcedText]
  /// What a reader can do after the lesson.
  package var objectives: [[Inline]]
  package var tags: [String]
  /// How many minutes a reader needs.
  package var minutes: Int?
  /// The language of the prose as it is written; nil leaves it to the course.
  package var writtenLanguage: SourcedText?
  /// Files that the lesson needs, relative to the course.
  package var data: [SourcedText]
  /// How cells are optimised; nil leaves it to the course.
  package var optimize: Bool?
  /// Which cells see what a cell declares; nil leaves it to the course.
  package var scope: CellScope?
  /// How many seconds a cell may run; nil leaves it to the course.
  package var timeout: Double?
  /// How many megabytes the lesson may print; nil leaves it to the course.
  package var outputLimit: Int?
  /// The relative difference that is allowed; nil leaves it to the course.
  package var tolerance: Double?

  package init(
    summary: [Inline] = [], authors: [String] = [], date: CalendarDate? = nil,
    isDraft: Bool = false, linksTerms: Bool = true, id: SourcedText? = nil,
    part: SourcedText? = nil,
    prerequisites: [SourcedText] = [], objectives: [[Inline]] = [], tags: [String] = [],
    minutes: Int? = nil, writtenLanguage: SourcedText? = nil, data: [SourcedText] = [],
    optimize: Bool? = nil, scope: CellScope? = nil, timeout: Double? = nil,
    outputLimit: Int? = nil, tolerance: Double? = nil
  ) {
    self.summary = summary
    self.authors = authors
    self.date = date
    self.isDraft = isDraft
    self.linksTerms = linksTerms
    self.id = id
    self.part = part
    self.prerequisites = prerequisites
    self.objectives = objectives
    self.tags = tags
    self.minutes = minutes
    self.writtenLanguage = writtenLanguage
    self.data = data
    self.optimize = optimize
    self.scope = scope
    self.timeout = timeout
    self.outputLimit = outputLimit
    self.tolerance = tolerance
  }

  /// The language of the prose; nil leaves it to the course.
  package var language: String? { writtenLanguage?.text }
}
