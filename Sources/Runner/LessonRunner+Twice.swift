import Lessons
import Record

/// Two runs of a lesson, both with the same code and the same files.
package struct TwoRuns: Equatable, Sendable {
  package var first: LessonRun
  /// Nil if the first one has errors already.
  package var second: LessonRun?

  package init(first: LessonRun, second: LessonRun?) {
    self.first = first
    self.second = second
  }
}

extension LessonRunner {
  /// Runs lessons afresh, and once more.
  ///
  /// Both runs go on at once for lessons that are known to run without errors. Where a lesson looks at a
  /// clock, the second run begins a second later, so that it reads another time.
  ///
  /// - Parameters:
  ///   - lessons: The lessons.
  ///   - watch: Told what happens, of each lesson once, on the caller's task.
  /// - Returns: Two runs of each lesson, in their order.
  package func runTwice(
    _ lessons: [Lesson], watch: (RunEvent) -> Void = { _ in }
  ) async -> [TwoRuns] {
    let beside = lessons.indices.filter { canRunBesideItself(lessons[$0]) }
    var progress = ProgressOfTwo(lessonCount: lessons.count)
    let runs = await run(lessons + beside.map { lessons[$0] }, .afresh) { event in
      if let news = progress.news(of: event) { watch(news) }
    }
    var result = runs.prefix(lessons.count).map { TwoRuns(first: $0, second: nil) }
    for (index, second) in zip(beside, runs.dropFirst(lessons.count)) {
      result[index].second = second
    }
    let rest = lessons.indices.filter {
      result[$0].second == nil && !result[$0].first.diagnostics.hasErrors
    }
    if rest.contains(where: { readsClock(lessons[$0]) }) { try? await Task.sleep(for: .seconds(1)) }
    let again = await run(rest.map { lessons[$0] }, .afresh) { event in
      if let news = progress.news(of: event) { watch(news) }
    }
    for (index, second) in zip(rest, again) { result[index].second = second }
    return result
  }

  /// Whether a lesson can run beside itself.
  private func canRunBesideItself(_ lesson: Lesson) -> Bool {
    if readsClock(lesson) { return false }
    return cachedRun(lesson, programs(of: lesson)) != nil
  }
}

extension LessonRunner {
  /// Whether a lesson looks at a clock, or might by calling code that lessons share.
  private func readsClock(_ lesson: Lesson) -> Bool {
    let cells = lesson.cells.filter { $0.options.expectation != .notRun }
    return (cells + (shared?.code.files.map(\.cell) ?? [])).contains { cell in
      varyingCode(in: cell.code.text).contains { $0.kind == .clock }
    }
  }
}

/// What is told of lessons that run twice, as if they ran once.
private struct ProgressOfTwo {
  let lessonCount: Int
  private var isExpected = false
  private var started: Set<String> = []
  /// How often each lesson has run; twice is enough, as is once with errors.
  private var runCounts: [String: Int] = [:]

  init(lessonCount: Int) { self.lessonCount = lessonCount }

  /// The event as it is passed on, if it is.
  mutating func news(of event: RunEvent) -> RunEvent? {
    switch event {
    case .waiting, .lacksSandbox, .stage: return event
    case .expected:
      defer { isExpected = true }
      return isExpected ? nil : .expected(lessonCount)
    case .started(let lesson): return started.insert(lesson.name).inserted ? event : nil
    case .finished(let lesson, let run):
      let before = runCounts[lesson.name, default: 0]
      let count = before + (run.diagnostics.hasErrors ? 2 : 1)
      runCounts[lesson.name] = count
      return before < 2 && count >= 2 ? event : nil
    }
  }
}
