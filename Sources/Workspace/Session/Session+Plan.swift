import Lessons
import Runner

/// What a build would run.
package struct PlanOutcome: Sendable {
  package var report: CourseReport
  /// The lessons that would run, in their order.
  package var runs: [PlannedRun] = []
}

/// Which lessons use what of the library.
package struct UsesOutcome: Sendable {
  package var report: CourseReport
  /// What each lesson can reach.
  package var uses: [LibraryUse] = []
  /// What lessons could use.
  package var declarations: [PublicDeclaration] = []
  /// The names of the code that they share.
  package var sharedNames: Set<SymbolName> = []

  /// What no lesson can reach, nor anything that has its name: a witness of a protocol may have the code
  /// of the function itself.
  package var unused: [PublicDeclaration] {
    let used = uses.reduce(into: Set<String>()) { $0.formUnion($1.symbols) }.sorted()
    let names = uses.reduce(into: Set<String>()) { $0.formUnion($1.names.map(\.declaration)) }
    return declarations.filter { declaration in
      if names.contains(declaration.name.declaration) { return false }
      // The symbols that belong to a declaration begin with its own, and stand side by side.
      let first = used.partitioningIndex { $0 >= declaration.symbol }
      return first == used.endIndex || !used[first].hasPrefix(declaration.symbol)
    }
  }
}

extension [String] {
  /// The first index of an element that fulfils a condition which all after it fulfil, too.
  fileprivate func partitioningIndex(where condition: (String) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Session {
  /// Says which lessons a build would run, and why; nothing runs.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - progress: Called with everything that happens.
  /// - Returns: The lessons that would run.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func plan(
    _ names: [String] = [], progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> PlanOutcome {
    let sources = load()
    let selection = try sources.selection(names)
    var outcome = PlanOutcome(report: CourseReport(sources, selection))
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      switch try await runner(for: sources) {
      case .ready(let runner):
        outcome.runs = await runner.plan(selection.lessons, watch: progress)
      case .broken(let errors): outcome.report.add(errors)
      }
    } catch {
      outcome.report.add([error])
    }
    return outcome
  }

  /// Says which lessons can reach which code of the library; nothing runs.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - progress: Called with everything that happens.
  /// - Returns: What each lesson can reach, and what all could use.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func uses(
    _ names: [String] = [], progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> UsesOutcome {
    let sources = load(includingDrafts: true)
    let selection = try sources.selection(names)
    var outcome = UsesOutcome(report: CourseReport(sources, selection))
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      switch try await runner(for: sources) {
      case .ready(let runner):
        let runs = await runner.check(selection.lessons, watch: progress)
        outcome.report.add(Runs(lessons: selection.lessons, runs: runs))
        guard let uses = runner.uses(of: selection.lessons) else {
          throw Diagnostic(
            at: nil, "the code of the library that cells import cannot be told apart",
            help: "build it again: swift build -c release, or make build")
        }
        outcome.uses = uses
        outcome.sharedNames = runner.sharedNames
        outcome.declarations = try await runner.publicDeclarations()
      case .broken(let errors): outcome.report.add(errors)
      }
    } catch {
      outcome.report.add([error])
    }
    return outcome
  }
}
