import Text

/// The lessons of a course in the order of its parts.
struct LessonsInParts {
  private(set) var lessons: [Lesson] = []
  private(set) var parts: [CoursePart] = []
  /// Lessons that are in no part, in two, or in one that there is not.
  private(set) var diagnostics: [Diagnostic] = []

  /// The parts that lessons name themselves: each is a run of lessons.
  init(asTheySay lessons: [Lesson]) {
    self.lessons = lessons
    let named = lessons.filter { $0.frontMatter.part != nil }
    if named.isEmpty { return }
    // Where few lessons name a part, that is the exception, and not that all others name none.
    let isException = 2 * named.count < lessons.count
    if isException {
      diagnostics += named.compactMap(\.frontMatter.part).map { part in
        Diagnostic(
          at: part.sourceRange,
          "the part is '\(part)', but most lessons are in no part",
          help: "remove it, write 'part: …' in all lessons, or list the parts in course.yml")
      }
    }
    for lesson in lessons {
      guard let part = lesson.frontMatter.part else {
        if isException { continue }
        diagnostics.append(
          Diagnostic(
            at: Location(file: lesson.file, line: 1),
            "the lesson '\(lesson.name)' is in no part, though others are",
            help: "write 'part: …' in its front matter, or list the parts in course.yml"))
        continue
      }
      let title = [Inline.text(part.text)]
      if parts.last?.title == title {
        parts[parts.count - 1].lessons.append(lesson.name)
      } else {
        if let first = parts.first(where: { $0.title == title }) {
          diagnostics.append(
            Diagnostic(
              at: part.sourceRange,
              "the lessons of part '\(part)' do not follow each other: it begins with '\(first.lessons[0])'",
              help: "give the lessons other numbers, or list the parts in course.yml"))
        }
        parts.append(CoursePart(title: title, lessons: [lesson.name]))
      }
    }
  }

  /// The parts that `course.yml` lists.
  init(_ all: [Lesson], as settings: [PartSetting], _ directory: LessonDirectory) {
    /// The part in which each lesson is listed, by name.
    var listed: [String: (part: PartSetting, mention: SourcedText)] = [:]
    for setting in settings {
      for mention in setting.lessons ?? [] {
        let finding = directory.find(mention.text)
        // A draft keeps its place in the list.
        if case .draft = finding { continue }
        guard case .lesson(let lesson) = finding else {
          diagnostics += [directory.error(finding, for: mention)].compactMap(\.self)
          continue
        }
        if let first = listed[lesson.name] {
          diagnostics.append(
            Diagnostic(
              at: mention.sourceRange, "the lesson '\(lesson.name)' is listed twice",
              related: [.init(at: first.mention.sourceRange, "listed first here")]))
        } else {
          listed[lesson.name] = (setting, mention)
        }
      }
    }
    for setting in settings {
      let own: [Lesson]
      if let mentions = setting.lessons {
        own = mentions.compactMap { mention in
          guard case .lesson(let lesson) = directory.find(mention.text),
            listed[lesson.name]?.mention == mention
          else { return nil }
          return lesson
        }
      } else {
        own = all.filter {
          listed[$0.name] == nil && $0.frontMatter.part?.text == setting.name.text
        }
      }
      if own.isEmpty, setting.lessons?.isEmpty != false {
        diagnostics.append(
          Diagnostic(
            .warning, at: setting.name.sourceRange, "the part '\(setting.name)' has no lessons",
            help: "list them below it, 'lessons: […]', or write 'part: \(setting.name)' in them"))
      }
      lessons += own
      parts.append(CoursePart(title: setting.title, lessons: own.map(\.name)))
    }
    for lesson in all { checkPart(of: lesson, listed[lesson.name]?.part, settings) }
    // Those that belong nowhere come last, so that there is still a page of each.
    let placed = Set(lessons.map(\.name))
    lessons += all.filter { !placed.contains($0.name) }
  }

  private mutating func checkPart(
    of lesson: Lesson, _ listed: PartSetting?, _ settings: [PartSetting]
  ) {
    guard let part = lesson.frontMatter.part else {
      if listed == nil {
        diagnostics.append(
          Diagnostic(
            at: Location(file: lesson.file, line: 1),
            "the lesson '\(lesson.name)' is in no part of course.yml",
            help: "add it to the lessons of a part; a name that begins with '_' leaves it out"))
      }
      return
    }
    if let listed {
      if listed.name.text != part.text {
        diagnostics.append(
          Diagnostic(
            at: part.sourceRange,
            "the part is '\(part)', but course.yml lists the lesson in '\(listed.name)'",
            help: "remove one of the two"))
      }
      return
    }
    if let setting = settings.first(where: { $0.name.text == part.text }) {
      if setting.lessons != nil {
        diagnostics.append(
          Diagnostic(
            at: part.sourceRange,
            "course.yml does not list the lesson '\(lesson.name)' in its part '\(part)'",
            help: "add it to the lessons at line \(setting.name.location.line) of course.yml"))
      }
      return
    }
    let names = settings.map(\.name.text)
    let nearest = part.text.nearest(among: names)
    diagnostics.append(
      Diagnostic(
        at: part.sourceRange, "course.yml has no part '\(part)'",
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "parts are \(names.joined(separator: ", "))",
        fix: nearest.map { SourceEdit(part.sourceRange, replaceWith: $0) }))
  }
}
