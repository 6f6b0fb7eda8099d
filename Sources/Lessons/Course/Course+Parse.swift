extension Course {
  /// Reads `course.yml`, and everything wrong with it.
  ///
  /// What it leaves out keeps its default.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - defaultTitle: What a course without a title is called.
  /// - Returns: The course, and what is wrong in the file, in the order of the source.
  package static func parse(
    _ source: SourceText, defaultTitle: String
  ) -> (course: Course, diagnostics: [Diagnostic]) {
    var yaml = KeyedYAML(source, lines: 0..<source.lines.count, keys: keys)
    var course = Course(title: defaultTitle)
    if let title = yaml.text("title") { course.title = title }
    course.summary = yaml.text("summary")
    course.author = yaml.text("author")
    if let language = yaml.word("language", "a language tag such as 'en' or 'pt-BR'", where: isTag)
    {
      course.language = language
    }
    if let module = yaml.word("module", "the name of a Swift module", where: isModuleName) {
      course.module = module
    }
    if let version: Int = yaml.integer("swift-version", "5 or 6", where: { $0 == 5 || $0 == 6 }) {
      course.swiftVersion = version
    }
    if let optimize = yaml.flag("optimize") { course.optimize = optimize }
    if let seed: UInt64 = yaml.integer("seed", "a whole number from 0 to \(UInt64.max)") {
      course.seed = seed
    }
    if let timeout = yaml.number("timeout", "a positive number of seconds", where: { $0 > 0 }) {
      course.timeout = timeout
    }
    if let memory: Int = yaml.integer(
      "memory", "a positive whole number of megabytes", where: { $0 > 0 && $0 <= 1_000_000_000 })
    {
      course.memory = memory
    }
    course.codePlaces = CodePlaces(&yaml)
    if let tolerance = yaml.number("tolerance", "zero or a positive number", where: { $0 >= 0 }) {
      course.tolerance = tolerance
    }
    return (course, yaml.diagnostics.inSourceOrder)
  }

  private static let keys =
    [
      "title", "summary", "author", "language", "module", "swift-version", "optimize", "seed",
      "timeout", "memory", "tolerance",
    ] + CodePlaces.keys

  /// Whether a text has the form of BCP 47: a language of two or three letters, then subtags.
  private static func isTag(_ text: String) -> Bool {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = subtags.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy(\.isLetter)
    else { return false }
    return subtags.dropFirst().allSatisfy {
      (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit }
    }
  }

  private static func isModuleName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !first.isDigit else { return false }
    return text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }
}
