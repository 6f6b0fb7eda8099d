extension LessonReader {
  /// What a front matter says; Markdown in it may use the link definitions of the lesson.
  mutating func frontMatter(
    _ block: FrontMatterBlock, of source: SourceText
  ) -> FrontMatter {
    var matter = FrontMatter()
    guard let lines = block.yaml else { return matter }
    let keys: SettingKeys =
      switch kind {
      case .lesson: .lesson
      case .coursePage: .coursePage
      case .glossary: .glossary
      }
    var yaml = KeyedYAML(source, lines: lines, keys: keys)
    matter.writtenLanguage = yaml.word("language", where: isLanguageTag, meant: languageTag)
    if let language = matter.language { quotationMarks = QuotationMarks(language: language) }
    if let summary = yaml.text("summary") { matter.summary = inlines(summary, in: .summary) }
    let authors = yaml.authors()
    matter.authors = authors.map(\.text)
    for author in authors { reportMarkup(inTitle: author, .setting("the name of an author")) }
    matter.date = yaml.value("date", reading: CalendarDate.init)
    matter.isDraft = yaml.flag("draft") ?? false
    matter.linksTerms = yaml.flag("glossary") ?? true
    matter.id = yaml.word("id") { isIdentifier(Array($0.utf8)) }
    matter.part = yaml.text("part")
    matter.prerequisites = yaml.texts("after")
    matter.objectives = yaml.texts("objectives").map { inlines($0, in: .objective) }
    matter.tags = tags(&yaml)
    matter.minutes = yaml.integer("time", where: { $0 > 0 })
    matter.data = yaml.texts("data")
    matter.optimize = yaml.flag("optimize")
    matter.scope = yaml.value("scope", reading: CellScope.init)
    matter.timeout = yaml.number("timeout", where: { $0 > 0 })
    matter.outputLimit = yaml.megabytes("output-limit")
    matter.tolerance = yaml.number("tolerance", where: Course.tolerances.contains)
    for diagnostic in yaml.diagnostics { report(diagnostic) }
    return matter
  }

  private mutating func tags(_ yaml: inout KeyedYAML) -> [String] {
    let tags = yaml.texts("tags")
    if tags.count == 1, let tag = tags.first, tag.text.contains(","),
      let range = yaml.range(of: "tags")
    {
      let names = tag.bytes.split(separator: .comma).map(\.trimmed.text).filter { !$0.isEmpty }
      let list = "[\(names.joined(separator: ", "))]"
      yaml.report(
        at: range, "a tag with a comma in it", help: "write \(list) for several tags",
        fix: SourceEdit(range, replaceWith: list))
    }
    var unique: [String] = []
    for tag in tags {
      reportMarkup(inTitle: tag, .setting("a tag"))
      if unique.contains(tag.text) {
        yaml.report(
          .warning, at: tag.sourceRange, "the tag '\(tag)' appears twice", help: "remove one")
      } else {
        unique.append(tag.text)
      }
    }
    return unique
  }
}
