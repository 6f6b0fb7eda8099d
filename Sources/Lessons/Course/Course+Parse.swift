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
    var course = Course(title: defaultTitle)
    if let language = yaml.word("language", where: isLanguageTag, meant: languageTag) {
      course.language = language.text
      course.places["language"] = language.sourceRange
    }
    var markdown = LessonReader(Outline([]), language: course.language)
    if let title = yaml.text("title") {
      course.title = title.text
      markdown.reportMarkup(inTitle: title, .setting("the title of a course"))
    }
    if let summary = yaml.text("summary") {
      course.summary = markdown.inlines(summary, in: .summary)
    }
    let authors = yaml.authors()
    course.authors = authors.map(\.text)
    for author in authors {
      markdown.reportMarkup(inTitle: author, .setting("the name of an author"))
    }
    course.parts = parts(&yaml, &markdown)
    course.siblings = SiblingSetting.all(&yaml)
    course.links = links(&yaml, course.siblings)
    course.bibliography = yaml.texts("bibliography")
    if let isShown = yaml.flag("reading-time") { course.showsReadingTime = isShown }
    for (name, definition) in macros(&yaml) {
      course.macros[name] = definition.text
      course.places[name] = definition.sourceRange
    }
    if let module = yaml.word("module", where: isModuleName) {
      course.module = module.text
      course.places["module"] = module.sourceRange
    }
    if let library = yaml.text("library") {
      course.library = library.text
      course.places["library"] = library.sourceRange
    }
    if let version: Int = yaml.integer("swift-version", where: { $0 == 5 || $0 == 6 }) {
      course.swiftVersion = version
    }
    if let optimize = yaml.flag("optimize") { course.optimize = optimize }
    if let scope = yaml.value("scope", reading: CellScope.init) { course.scope = scope }
    if let seed: UInt64 = yaml.integer("seed") { course.seed = seed }
    if let timeout = yaml.number("timeout", where: { $0 > 0 }) { course.timeout = timeout }
    if let memory = yaml.megabytes("memory") { course.memory = memory }
    if let limit = yaml.megabytes("output-limit") { course.outputLimit = limit }
    course.codePlaces = CodePlaces(&yaml)
    if let tolerance = yaml.number("tolerance", where: Course.tolerances.contains) {
      course.tolerance = tolerance
    }
    let html = HTMLChecker([course.summary] + course.parts.map(\.title))
    let diagnostics = yaml.diagnostics + markdown.diagnostics + html.diagnostics
    return (course, diagnostics.inSourceOrder)
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

  private static func links(
    _ yaml: inout KeyedYAML, _ siblings: [SiblingSetting]
  ) -> [CourseLink] {
    yaml.pairs("links").compactMap { name, address in
      if ["https://", "http://", "mailto:"].contains(where: address.text.hasPrefix) {
        return CourseLink(name: name.text, address: address.text)
      }
      if let scheme = address.text.scheme, siblings.contains(where: { $0.isCalled(scheme) }) {
        return CourseLink(name: name.text, address: address.text, range: address.sourceRange)
      }
      let isPath = address.text.hasPrefix(".") || !siblings.isEmpty
      let sibling = siblings.first?.name.text ?? "gallery"
      yaml.report(
        at: address.sourceRange, "'\(name)' is '\(address)'",
        help: "expected an address such as https://example.org"
          + (isPath ? ", or one of 'siblings:' such as '\(sibling):'" : ""))
      return nil
    }
  }

  private static func macros(
    _ yaml: inout KeyedYAML
  ) -> [(name: String, definition: SourcedText)] {
    var macros: [(name: String, definition: SourcedText)] = []
    for (name, definition) in yaml.pairs("macros") {
      let command = name.bytes.dropFirst()
      guard name.bytes.first == .backslash, !command.isEmpty,
        command.allSatisfy(\.isLetter) || command.count == 1
      else {
        let meant = meantCommand(name.text)
        let written = meant.map { "'\($0)'" }
        // An escape in double quotes has been reported.
        if name.bytes.first.map({ $0 >= 0x20 }) ?? true {
          yaml.report(
            at: name.sourceRange, "'\(name)' is not a TeX command",
            help: written.map { "write \($0)" }
              ?? "a command is a backslash with letters after it: '\\R': '\\mathbb{R}'",
            fix: written.map { SourceEdit(name.sourceRange, replaceWith: $0) })
        }
        // So that nothing follows from it where it is used.
        if let meant { macros.append((meant, definition)) }
        continue
      }
      if let mistake = FormulaCommands.misuse(of: name.text, for: definition.text) {
        yaml.report(at: name.sourceRange, mistake, help: "give the macro another name")
      }
      macros.append((name.text, definition))
    }
    return macros
  }

  /// The command that was meant by a name without its backslash, or with one that double quotes have
  /// taken for the beginning of another character.
  private static func meantCommand(_ name: String) -> String? {
    let escapes: [Character: Character] = [
      "\u{07}": "a", "\u{08}": "b", "\u{0B}": "v", "\u{0C}": "f", "\t": "t", "\r": "r", "\n": "n",
      "\u{1B}": "e",
    ]
    guard let first = name.first else { return nil }
    let letters = escapes[first].map { "\($0)" + name.dropFirst() } ?? name
    let isCommand = letters.utf8.allSatisfy(\.isLetter)
    return isCommand ? "\\" + letters : nil
  }

  private static func isModuleName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !first.isDigit else { return false }
    return text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }
}

/// The tag of a language in which pages can speak, by its name in English or in the language itself.
func languageTag(ofName name: String) -> String? {
  let tags = [
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr",
    "francais": "fr", "spanish": "es", "español": "es", "espanol": "es",
  ]
  return tags[name.lowercased()]
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
