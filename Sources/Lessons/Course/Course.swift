/// What `course.yml` says about the course.
public struct Course: Equatable, Sendable {
  public var title: String
  /// One or two sentences for the index page.
  public var summary: String?
  public var author: String?
  /// BCP 47, such as `en`.
  public var language: String
  /// The module that cells import.
  public var module: String
  /// The language mode of cells, 5 or 6.
  public var swiftVersion: Int
  /// Whether cells are compiled with `-O`.
  public var optimize: Bool
  /// The seed that all random numbers of the course come from.
  public var seed: UInt64
  /// Seconds that a cell may run.
  public var timeout: Double
  /// The relative difference up to which numbers count as equal to the approved ones.
  public var tolerance: Double

  public init(
    title: String, summary: String? = nil, author: String? = nil, language: String = "en",
    module: String = "Prelude", swiftVersion: Int = 5, optimize: Bool = false, seed: UInt64 = 1,
    timeout: Double = 60, tolerance: Double = 1e-4
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
    self.tolerance = tolerance
  }
}
