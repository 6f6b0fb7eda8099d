extension SettingKeys {
  /// The keys of `course.yml`.
  static let course = SettingKeys(
    keys: courseKeys,
    strangers: commonStrangers.merging(
      strangers(from: lessonKeys, "belongs in the front matter of a lesson"),
      uniquingKeysWith: { $1 }))

  /// The keys of a part in `course.yml`.
  static let part = SettingKeys(
    keys: [
      SettingKey("title", .markdown, "What the part is called, in Markdown."),
      SettingKey(
        "lessons", .lessons,
        "Its lessons in order, by id or name; those whose front matter names the part, if left out."
      ),
    ],
    strangers: ["name": .called("title"), "chapters": .called("lessons")])

  /// The keys of a sibling in `course.yml`.
  static let sibling = SettingKeys(
    keys: [
      SettingKey("name", .identifier, "What links to it begin with, before a colon."),
      SettingKey("course", .path, "The path to its folder from that of this course."),
      SettingKey(
        "site", .path,
        "The path from this course's site to its site, if it is not that from folder to folder."),
    ], strangers: ["folder": .called("course"), "path": .called("course"), "url": .called("site")])

  /// The keys of a lesson's front matter.
  static let lesson = SettingKeys(
    keys: lessonKeys,
    strangers: courseStrangers.merging(
      [
        "title": .misplaced("belongs in course.yml", help: "a lesson's title is its first heading"),
        "parts": .misplaced("belongs in course.yml", help: "a lesson says 'part: …'"),
      ], uniquingKeysWith: { $1 }))

  /// The keys of the front matter of `index.md`: none, since `course.yml` speaks for the course.
  static let coursePage = keysOfNoLesson("index.md, the text of the course's own page")

  /// The keys of the front matter of the glossary: none.
  static let glossary = keysOfNoLesson(Glossary.file)

  private static func keysOfNoLesson(_ text: String) -> SettingKeys {
    SettingKeys(
      keys: [],
      strangers: strangers(from: lessonKeys, "has no effect in \(text)").merging(
        strangers(from: courseKeys, "belongs in course.yml"), uniquingKeysWith: { $1 }))
  }

  private static let courseKeys = [
    SettingKey("title", .text, "What the course is called, on every page."),
    SettingKey("summary", .markdown, "One or two sentences for the course's page, in Markdown."),
    SettingKey("authors", .names, "Who wrote the lessons that name no authors of their own."),
    SettingKey(
      "language", .language, "The language of the prose and of what pages say themselves."),
    SettingKey(
      "parts", .parts, "The parts of the course, each with its title and its lessons in order."),
    SettingKey("links", .links, "Links of the course's page, such as to its repository."),
    SettingKey(
      "bibliography", .files,
      "Files with the works that lessons cite, if not references.bib and references.json."),
    SettingKey("siblings", .siblings, "Other courses and sites that lessons link to by name."),
    SettingKey(
      "reading-time", .flag,
      "Whether pages estimate the reading time of lessons that give none."),
    SettingKey("macros", .macros, "Commands of your own for formulas."),
    SettingKey("module", .module, "The module that cells import."),
    SettingKey(
      "library", .text,
      "The folder in which swift build puts the library of that module, if it is not the tool's own."
    ),
    SettingKey("swift-version", .languageMode, "The language mode of cells."),
    SettingKey("optimize", .flag, "Whether cells are compiled with -O."),
    SettingKey("scope", .scope, scopeMeaning),
    SettingKey("seed", .seed, "Where all random numbers start."),
    SettingKey("timeout", .seconds, "How many seconds a cell may run."),
    SettingKey(
      "memory", .megabytes, "How many megabytes of data a program may have while a cell runs."),
    SettingKey("output-limit", .megabytes, outputLimitMeaning),
    SettingKey(
      "tolerance", .tolerance,
      "The relative difference up to which numbers count as equal to the approved ones."),
    SettingKey(
      "cells", .codePlace, "Where code is shown for cells that do not say so themselves."),
    SettingKey("figures", .codePlace, "The same for cells that show a figure."),
    SettingKey("claims", .codePlace, "The same for cells whose outputs are claims alone."),
  ]

  private static let scopeMeaning =
    "Whether all cells of a lesson are one program, or each cell is a program of its own."

  private static let outputLimitMeaning =
    "How many megabytes a lesson may print, and as many to standard error."

  private static let lessonKeys = [
    SettingKey(
      "summary", .markdown,
      "One sentence for the page, the course's page and search engines, in Markdown."),
    SettingKey("authors", .names, "Who wrote the lesson, if not the authors of the course."),
    SettingKey("date", .date, "When the lesson was written or last revised."),
    SettingKey("draft", .flag, "Whether only 'lessons build --drafts' builds the lesson."),
    SettingKey(
      "glossary", .flag,
      "Whether terms of the glossary become links to it where the lesson first uses them."),
    SettingKey(
      "id", .identifier,
      "The identity that the lesson's random numbers and record depend on, instead of its name without the number."
    ),
    SettingKey("part", .text, "The title of the part of the course that the lesson belongs to."),
    SettingKey("after", .lessons, "The lessons that this one builds on, by id or name."),
    SettingKey("objectives", .markdownLines, "What a reader can do after the lesson, in Markdown."),
    SettingKey("tags", .texts, "Words that the lesson can be found by."),
    SettingKey("time", .minutes, "How many minutes a reader needs, instead of an estimate."),
    SettingKey("language", .language, "The language of the lesson, if not that of the course."),
    SettingKey(
      "data", .files,
      "Files that the lesson needs, relative to the course's folder; its page links to them."),
    SettingKey("optimize", .flag, "Whether the lesson's cells are compiled with -O."),
    SettingKey("scope", .scope, scopeMeaning),
    SettingKey("timeout", .seconds, "How many seconds a cell of the lesson may run."),
    SettingKey("output-limit", .megabytes, outputLimitMeaning),
    SettingKey(
      "tolerance", .tolerance,
      "The relative difference up to which the lesson's numbers count as equal to the approved ones."
    ),
  ]

  /// Keys that are not those of a lesson: of the course, or what other tools call the same things.
  private static let courseStrangers = commonStrangers.merging(
    strangers(from: courseKeys, "belongs in course.yml"), uniquingKeysWith: { $1 })

  /// What other tools call the same things.
  private static let commonStrangers: [String: Stranger] = [
    "author": .called("authors"), "description": .called("summary"),
    "subtitle": .called("summary"), "lang": .called("language"), "keywords": .called("tags"),
    "categories": .called("tags"), "prerequisites": .called("after"),
    "duration": .called("time"), "goals": .called("objectives"),
    "outcomes": .called("objectives"), "chapters": .called("parts"),
    "references": .called("bibliography"), "bib": .called("bibliography"),
  ]

  private static func strangers(
    from other: [SettingKey], _ message: String
  ) -> [String: Stranger] {
    Dictionary(
      uniqueKeysWithValues: other.map { ($0.name, .misplaced(message, help: nil)) })
  }
}
