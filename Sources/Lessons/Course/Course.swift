/// What `course.yml` says about the course.
package struct Course: Equatable, Sendable {
  package var title: String
  /// One or two sentences for the index page.
  package var summary: String?
  package var author: String?
  /// The language of the prose as a BCP 47 tag, such as `en`.
  package var language: String
  /// The module that cells import.
  package var module: String
  /// The language mode of cells, 5 or 6.
  package var swiftVersion: Int
  /// Whether cells are compiled with `-O`.
  package var optimize: Bool
  /// The seed that all random numbers of the course come from.
  package var seed: UInt64
  /// How many seconds a cell may run.
  package var timeout: Double
  /// How many megabytes of data a program may have while a cell runs; nil for no limit.
  package var memory: Int?
  /// Where the code of cells is shown that do not say it themselves.
  package var codePlaces: CodePlaces
  /// The relative difference up to which numbers count as equal to the approved ones.
  package var tolerance: Double

  package init(
    title: String, summary: String? = nil, author: String? = nil, language: String = "en",
    module: String = "Prelude", swiftVersion: Int = 5, optimize: Bool = false, seed: UInt64 = 1,
    timeout: Double = 60, memory: Int? = nil, codePlaces: CodePlaces = CodePlaces(),
    tolerance: Double = 1e-4
  ) {
    self.title = title
    self.summary = summary
    self.author = author
    self.language = language
    self.module = module
    self.swiftVersion = swiftVersion
    self.optimize = optimize
    self.seed = seed
    self.timeout = timeout
    self.memory = memory
    self.codePlaces = codePlaces
    self.tolerance = tolerance
  }
}
