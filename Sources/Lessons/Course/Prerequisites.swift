/// Finds prerequisites that do not exist, come later in the course, or come after the lesson itself.
///
/// - Parameters:
///   - lessons: The lessons in reading order.
///   - directory: Finds the lessons that prerequisites name.
/// - Returns: An error for each.
func prerequisiteDiagnostics(_ lessons: [Lesson], _ directory: LessonDirectory) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
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
            at: mention.sourceRange, "circular prerequisites: \(circle)",
            help: "remove one of these prerequisites"))
      } else if let own = places[lesson.name], let before = places[other.name], before > own {
        diagnostics.append(
          Diagnostic(
            at: mention.sourceRange,
            "'\(lesson.name)' comes after '\(other.name)', which is later in the course",
            help: "change their numbers, or their order in course.yml"))
      }
    }
  }
  return diagnostics
}
