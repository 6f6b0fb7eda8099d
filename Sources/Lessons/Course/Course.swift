/// What `course.yml` says about the course.
package struct Course: Equatable, Sendable {
  package var title: String
  /// One or two sentences for the index page.
  package var summary: [Inline]
  /// Who wrote the lessons that name no authors of their own.
  package var authors: [String]
  /// The language of the prose as a BCP 47 tag, such as `en`.
  package var language: String
  /// The parts of the course in their order; none if it has no parts, or if only lessons name them.
  package var parts: [PartSetting]
  /// Links of the course's page.
  package var links: [CourseLink]
  /// The files with the works that lessons cite; none for the standard ones.
  package var bibliography: [SourcedText]
  /// Other courses and sites that lessons link to by name.
  package var siblings: [SiblingSetting]
  /// Whether pages tell how long lessons take that do not say it themselves.
  package var showsReadingTime: Bool
  /// Commands for formulas, by their names with the backslash.
  package var macros: [String: String]
  /// The module that cells import.
  package var module: String
  /// The folder in which that module's library has been built, from the course's folder; nil for that of the tool.
  package var library: String?
  /// The language mode of cells, 5 or 6.
  package var swiftVersion: Int
  /// Whether cells are compiled with `-O`.
  package var optimize: Bool
  /// Which cells see what a cell declares.
  package var scope: CellScope
  /// The seed that all random numbers of the course come from.
  package var seed: UInt64
  /// How many seconds a cell may run.
  package var timeout: Double
  /// How many megabytes of data a program may have while a cell runs; nil for no limit.
  package var memory: Int?
  /// How many megabytes a lesson may print, and as many to standard error.
  package var outputLimit: Int
  /// Where code is shown for cells that do not say so themselves.
  package var codePlaces: CodePlaces
  /// The relative difference up to which numbers count as equal to the approved ones.
  package var tolerance: Double
  /// Where those values stand that turn out to be wrong only later: of `language`, of `module`, of `library`, and of
  /// each macro by its command.
  package var places: [String: SourceRange] = [:]

  package static let defaultLanguage = "en"
  /// The tolerances there can be: at 1, any two numbers with one sign would be equal.
  package static let tolerances: Range<Double> = 0..<1

  package init(
    title: String, summary: [Inline] = [], authors: [String] = [],
    language: String = Course.defaultLanguage,
    parts: [PartSetting] = [], links: [CourseLink] = [], siblings: [SiblingSetting] = [],
    bibliography: [SourcedText] = [], showsReadingTime: Bool = true,
    macros: [String: String] = [:],
    module: String = "Prelude", library: String? = nil, swiftVersion: Int = 5,
    optimize: Bool = false,
    scope: CellScope = .lesson, seed: UInt64 = 1, timeout: Double = 60, memory: Int? = nil,
    outputLimit: Int = 1,
    codePlaces: CodePlaces = CodePlaces(),
    tolerance: Double = 1e-4
  ) {
    self.title = title
    self.summary = summary
    self.authors = authors
    self.language = language
    self.parts = parts
    self.links = links
    self.bibliography = bibliography
    self.siblings = siblings
    self.showsReadingTime = showsReadingTime
    self.macros = macros
    self.module = module
    self.library = library
    self.swiftVersion = swiftVersion
    self.optimize = optimize
    self.scope = scope
    self.seed = seed
    self.timeout = timeout
    self.memory = memory
    self.outputLimit = outputLimit
    self.codePlaces = codePlaces
    self.tolerance = tolerance
  }

  /// The settings for a lesson, whose front matter has the last word.
  package func settings(for lesson: Lesson) -> Course {
    let own = lesson.frontMatter
    var course = self
    if !own.authors.isEmpty { course.authors = own.authors }
    course.language = own.language ?? language
    course.optimize = own.optimize ?? optimize
    course.scope = own.scope ?? scope
    course.timeout = own.timeout ?? timeout
    course.outputLimit = own.outputLimit ?? outputLimit
    course.tolerance = own.tolerance ?? tolerance
    return course
  }
}

/// A part of the course as `course.yml` says it.
package struct PartSetting: Equatable, Sendable {
  package var title: [Inline]
  /// The title as it is written, by which the front matter of lessons names the part.
  package var name: SourcedText
  /// The lessons in order, by ids or names; nil if the lessons say to which part they belong.
  package var lessons: [SourcedText]?
}

/// A link of the course's page.
package struct CourseLink: Equatable, Sendable {
  /// What is shown, or `repository`, which pages show in their language.
  package var name: String
  /// An address of the web, or one that begins with the name of a sibling.
  package var address: String
  /// Where an address is written that begins with the name of a sibling, and can be wrong.
  package var range: SourceRange?

  package init(name: String, address: String, range: SourceRange? = nil) {
    self.name = name
    self.address = address
    self.range = range
  }
}
