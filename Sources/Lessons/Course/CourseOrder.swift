import Text

/// The order of a course's lessons: by parts if it has some, else by the numbers of their files.
package struct CourseOrder {
  package private(set) var lessons: [Lesson] = []
  package private(set) var parts: [CoursePart] = []
  /// What contradicts the order, or itself.
  package private(set) var diagnostics: [Diagnostic] = []
  private let directory: LessonDirectory

  /// - Parameters:
  ///   - course: The settings of the course.
  ///   - lessons: The lessons in the order of their files.
  ///   - drafts: Lessons that are left out.
  package init(_ course: Course, _ lessons: [Lesson], drafts: [Lesson]) {
    directory = LessonDirectory(lessons: lessons, drafts: drafts)
    let second = reportCoincidences(lessons + drafts)
    let lessons = lessons.filter { !second.contains($0.file) }
    if !course.parts.isEmpty {
      order(lessons, by: course.parts)
    } else {
      self.lessons = lessons
      if lessons.contains(where: { $0.frontMatter.part != nil }) { groupByFrontMatter() }
    }
    checkPrerequisites()
  }

  // MARK: - Identities

  /// Reports lessons that would have one page or one record.
  ///
  /// - Returns: The files of those whose name another one has, which can have no page.
  private mutating func reportCoincidences(_ lessons: [Lesson]) -> Set<String> {
    var second: Set<String> = []
    var names: [String: Lesson] = [:]
    var identities: [String: Lesson] = [:]
    for lesson in lessons {
      // Many file systems cannot tell apart names that differ only in case.
      if let other = names[lesson.name.lowercased()] {
        diagnostics.append(
          Diagnostic(
            at: Location(file: lesson.file, line: 1),
            "two lessons are called '\(lesson.name)': \(other.file) and \(lesson.file)",
            help: "rename one"))
        second.insert(lesson.file)
        continue
      }
      names[lesson.name.lowercased()] = lesson
      if let other = identities[lesson.identity.lowercased()] {
        let own = lesson.frontMatter.id?.sourceRange
        diagnostics.append(
          Diagnostic(
            at: own ?? SourceRange(at: Location(file: lesson.file, line: 1)),
            "two lessons have the id '\(lesson.identity)': \(other.file) and \(lesson.file)",
            help: own == nil
              ? "a lesson's id is its name without the number; give one of them another: 'id: …'"
              : "give one of them another id"))
        continue
      }
      identities[lesson.identity.lowercased()] = lesson
    }
    return second
  }

  // MARK: - Parts

  private mutating func order(_ all: [Lesson], by settings: [PartSetting]) {
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

  /// The parts that lessons name themselves: each is a run of lessons.
  private mutating func groupByFrontMatter() {
    // Where few lessons name a part, that is the exception, and not that all others name none.
    let named = lessons.filter { $0.frontMatter.part != nil }
    let isException = 2 * named.count < lessons.count
    if isException {
      diagnostics += named.compactMap(\.frontMatter.part).map { part in
        Diagnostic(
          at: part.sourceRange,
          "the part is '\(part)', but \(lessons.count - named.count) lessons are in no part",
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

  // MARK: - Prerequisites

  private mutating func checkPrerequisites() {
    let places = Dictionary(
      lessons.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [String: [(mention: SourcedText, lesson: Lesson)]] = [:]
    for lesson in lessons {
      for mention in lesson.frontMatter.prerequisites {
        let finding = directory.find(mention.text)
        if case .lesson(let other) = finding {
          edges[lesson.name, default: []].append((mention, other))
        } else {
          diagnostics += [directory.error(finding, for: mention)].compactMap(\.self)
        }
      }
    }
    func path(from start: String, to end: String) -> [String]? {
      var queue = [[start]]
      var seen: Set<String> = [start]
      while !queue.isEmpty {
        let path = queue.removeFirst()
        guard let last = path.last, last != end else { return path }
        for (_, next) in edges[last] ?? [] where seen.insert(next.name).inserted {
          queue.append(path + [next.name])
        }
      }
      return nil
    }
    var circles: Set<Set<String>> = []
    for lesson in lessons {
      for (mention, other) in edges[lesson.name] ?? [] {
        if other.name == lesson.name {
          diagnostics.append(
            Diagnostic(
              at: mention.sourceRange, "a lesson cannot come after itself", help: "remove it"))
        } else if let back = path(from: other.name, to: lesson.name) {
          guard circles.insert(Set(back)).inserted else { continue }
          let circle = ([lesson.name] + back).joined(separator: " after ")
          diagnostics.append(
            Diagnostic(
              at: mention.sourceRange, "lessons come after each other in a circle: \(circle)",
              help: "remove one of these prerequisites"))
        } else if let own = places[lesson.name], let before = places[other.name], before > own {
          diagnostics.append(
            Diagnostic(
              at: mention.sourceRange,
              "'\(lesson.name)' comes after '\(other.name)', which stands later in the course",
              help: "change their numbers, or their order in course.yml"))
        }
      }
    }
  }
}

extension CourseOrder {
  /// Whether a file comes before another where no parts say otherwise: by the numbers that their
  /// names begin with, then by the names; folders count as names.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    let (a, b) = (a.split(separator: "/"), b.split(separator: "/"))
    for (x, y) in zip(a, b) where x != y {
      let (m, n) = (number(x), number(y))
      return m == n ? x < y : m < n
    }
    return a.count < b.count
  }

  private static func number(_ name: Substring) -> Int {
    Int(name.prefix { $0.isASCII && $0.isNumber }) ?? .max
  }
}
