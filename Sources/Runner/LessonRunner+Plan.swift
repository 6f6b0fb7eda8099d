import Lessons
import Record
import Text

extension LessonRunner {
  /// What would run, and why; nothing runs, but what has not been compiled is.
  ///
  /// - Parameters:
  ///   - lessons: The lessons.
  ///   - watch: Told what happens, on the caller's task.
  /// - Returns: The lessons that would run, in their order.
  package func plan(
    _ lessons: [Lesson], watch: (RunEvent) -> Void = { _ in }
  ) async -> [PlannedRun] {
    let programs = lessons.map(programs(of:))
    let unknown = lessons.indices.filter { cachedRun(lessons[$0], programs[$0]) == nil }
    var runs: [Int: LessonRun] = [:]
    let uncompiled = unknown.filter { index in
      programs[index].contains { program in
        let stage = compileStage(lessons[index], program)
        return !stage.isKnown(program)
          || programsOfCalls(lessons[index], program).values.contains { !stage.isKnown($0) }
      }
    }
    watch(.expected(uncompiled.count))
    await sideBySide(uncompiled, of: lessons, into: &runs, watch) { index in
      let run = await compile(lessons[index], programs[index])
      for program in programs[index] {
        // Without it, the plan says that values are computed.
        try? await withScratchFolder(in: scratchFolder) { folder throws(Diagnostic) in
          await compileForCalls(lessons[index], program, in: folder)
        }
      }
      return run
    }
    return unknown.compactMap { index in
      // What has changed may be nothing that the lesson can reach.
      if cachedRun(lessons[index], programs[index]) != nil { return nil }
      let reasons = reasons(lessons[index], programs[index])
      return PlannedRun(
        lesson: lessons[index], reasons: reasons,
        computed: reasons.contains(.errors) ? [] : computedCalls(lessons[index], programs[index]))
    }
  }

  /// What has changed since a lesson ran.
  private func reasons(_ lesson: Lesson, _ programs: [Program]) -> [PlannedRun.Reason] {
    guard let before = bases.basis(of: lesson) else { return [.isNew] }
    let now = basis(of: lesson, programs, inputs: [])
    var reasons: [PlannedRun.Reason] = []
    if programs.contains(where: { program in
      program.isRun && compileStage(lesson, program).knownErrors(of: program) != nil
    }) {
      reasons.append(.errors)
    }
    if now.cells != before.cells {
      let difference = now.cells.difference(from: before.cells)
      let changed = difference.insertions.map { change in
        if case .insert(let index, _, _) = change { index } else { 0 }
      }
      reasons.append(
        .cells(changed, removed: max(difference.removals.count - changed.count, 0)))
    } else if now.programs != before.programs || now.settings != before.settings {
      reasons.append(.settings)
    }
    if now.toolchain != before.toolchain { reasons.append(.toolchain) }
    if now.system != before.system { reasons.append(.system) }
    if now.library != before.library, !reasons.contains(.errors) {
      reasons += libraryReasons(lesson, programs, since: before.library)
    }
    reasons += before.inputs.filter { !executions.reader.isUnchanged($0) }.map { .file($0.path) }
    for what in Unfollowed.allCases where before.unfollowed.contains(what) {
      reasons.append(.unfollowed(what))
    }
    return reasons.isEmpty ? [.notKept] : reasons
  }

  /// What has changed in the code that a lesson can reach.
  private func libraryReasons(
    _ lesson: Lesson, _ programs: [Program], since snapshot: String
  ) -> [PlannedRun.Reason] {
    guard let before = reachStage.snapshot(snapshot),
      let graph = toolchain.library.graph(with: shared)
    else { return [.wholeLibrary] }
    var names: Set<SymbolName> = []
    for program in programs {
      guard let object = compileStage(lesson, program).knownObject(of: program),
        let own = CodeGraph(of: [("lesson.o", object)])
      else { continue }
      names.formUnion(before.changes(in: graph.reach(of: own), of: graph))
    }
    // Copies of the standard library's generic code in the library say little.
    let modules = Set(toolchain.libraryNames.moduleNames + (shared.map { [$0.name] } ?? []))
    let known = names.filter { modules.contains($0.module) }
    let shown = known.isEmpty ? names : known
    return shown.isEmpty ? [] : [.library(shown.sorted())]
  }
}

extension LessonRunner {
  /// What a run of a lesson depends on, with the files that it has read.
  func basis(
    of lesson: Lesson, _ programs: [Program], inputs: [Input], unfollowed: Set<Unfollowed> = []
  ) -> RunBasis {
    var sources = Digest()
    for program in programs { sources.add(program.source) }
    return RunBasis(
      cells: lesson.cells.map { Digest($0.code.text).text }, programs: sources.text,
      toolchain: toolchain.identity, library: reachStage.snapshotKey,
      system: toolchain.library.system, settings: settings(of: lesson), inputs: inputs,
      unfollowed: unfollowed)
  }

  private var bases: RunBases { RunBases(cache: cache) }

  /// Remembers what a run of a lesson has depended on.
  func keepBasis(
    of lesson: Lesson, _ programs: [Program], inputs: [Input], unfollowed: Set<Unfollowed>
  ) {
    bases.keep(basis(of: lesson, programs, inputs: inputs, unfollowed: unfollowed), of: lesson)
    reachStage.keepSnapshot()
  }
}
