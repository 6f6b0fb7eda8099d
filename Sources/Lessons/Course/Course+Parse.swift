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
    var yaml = KeyedYAML(source, lines: 0..<source.lines.count, keys: .course)
    var markdown = LessonReader(Outline([]))
    var course = Course(title: defaultTitle)
    if let title = yaml.text("title") {
      course.title = title.text
      markdown.reportMarkup(inTitle: title, .setting("the title of a course"))
    }
    if let summary = yaml.text("summary") {
      course.summary = markdown.inlines(summary, in: .summary)
    }
    let authors = yaml.texts("authors")
    course.authors = authors.map(\.text)
    for author in authors {
      markdown.reportMarkup(inTitle: author, .setting("the name of an author"))
    }
    if let language = yaml.word("language", where: isLanguageTag) {
      course.language = language.text
    }
    course.parts = parts(&yaml, &markdown)
    course.links = links(&yaml)
    course.macros = macros(&yaml)
    if let module = yaml.word("module", where: isModuleName) { course.module = module.text }
    if let version: Int = yaml.integer("swift-version", where: { $0 == 5 || $0 == 6 }) {
      course.swiftVersion = version
    }
    if let optimize = yaml.flag("optimize") { course.optimize = optimize }
    if let scope = yaml.value("scope", reading: CellScope.init) { course.scope = scope }
    if let seed: UInt64 = yaml.integer("seed") { course.seed = seed }
    if let timeout = yaml.number("timeout", where: { $0 > 0 }) { course.timeout = timeout }
    if let memory: Int = yaml.integer("memory", where: { $0 > 0 && $0 <= 1_000_000_000 }) {
      course.memory = memory
    }
    course.codePlaces = CodePlaces(&yaml)
    if let tolerance = yaml.number("tolerance", where: { $0 >= 0 }) {
      course.tolerance = tolerance
    }
    return (course, (yaml.diagnostics + markdown.diagnostics).inSourceOrder)
  }

  private static func parts(
    _ yaml: inout KeyedYAML, _ markdown: inout LessonReader
  ) -> [PartSetting] {
    var parts: [PartSetting] = []
    for var part in yaml.maps("parts", keys: .part) {
      let title = part.text("title")
      let lessons = part.keyRanges["lessons"] == nil ? nil : part.texts("lessons")
      if let title {
        if let first = parts.first(where: { $0.name.text == title.text }) {
          part.report(
            at: title.sourceRange, "two parts are called '\(title)'",
            help: "the first is at line \(first.name.location.line)")
        }
        parts.append(
          PartSetting(
            title: markdown.inlines(title, in: .partTitle), name: title, lessons: lessons))
      } else if let range = part.keyRanges["lessons"] {
        part.report(at: range, "a part without a title", help: "write 'title: …' above its lessons")
      }
      yaml.adopt(part)
    }
    return parts
  }

  private static func links(_ yaml: inout KeyedYAML) -> [CourseLink] {
    yaml.pairs("links").compactMap { name, address in
      guard ["https://", "http://", "mailto:"].contains(where: address.text.hasPrefix) else {
        yaml.report(
          at: address.sourceRange, "'\(name)' is '\(address)'",
          help: "expected an address such as https://example.org")
        return nil
      }
      return CourseLink(name: name.text, address: address.text)
    }
  }

  private static func macros(_ yaml: inout KeyedYAML) -> [String: String] {
    var macros: [String: String] = [:]
    for (name, definition) in yaml.pairs("macros") {
      let command = name.bytes.dropFirst()
      guard name.bytes.first == .backslash, !command.isEmpty,
        command.allSatisfy(\.isLetter) || command.count == 1
      else {
        yaml.report(
          at: name.sourceRange, "'\(name)' is no command of TeX",
          help: "a command is a backslash with letters after it: '\\R': '\\mathbb{R}'")
        continue
      }
      macros[name.text] = definition.text
    }
    return macros
  }

  private static func isModuleName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !first.isDigit else { return false }
    return text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }
}

/// Whether a text has the form of BCP 47: a language of two or three letters, then subtags.
func isLanguageTag(_ text: String) -> Bool {
  let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let language = subtags.first, (2...3).contains(language.utf8.count),
    language.utf8.allSatisfy(\.isLetter)
  else { return false }
  return subtags.dropFirst().allSatisfy {
    (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit }
  }
}
