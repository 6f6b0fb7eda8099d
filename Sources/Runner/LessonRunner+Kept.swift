import Files
import Foundation
import Lessons
import Record
import Text

// What calls of `cached` keep: a value depends on the code that the cells up to its call can reach. So these are
// compiled as a program of their own, which does not run.

/// A call of `cached` in a program that is to run.
struct KeptCall: Sendable {
  var call: CachedCall
  /// The key of its value; nil if it is not to be kept.
  var key: CacheFolder.Key?
  /// What an earlier run has computed; nil if that has to be done.
  var stored: StoredValue?

  var entry: KeptEntry { KeptEntry(cell: call.cell, name: call.name, value: stored?.value) }
}

/// A value that a run has computed, and the files that the program had used before.
struct ComputedValue: Sendable {
  var key: CacheFolder.Key
  var value: [UInt8]
  var uses: [FileUse]
}

extension LessonRunner {
  var values: ValueCache {
    ValueCache(cache: cache, reader: InputReader(courseFolder: courseFolder))
  }

  func cachedCalls(of lesson: Lesson, in program: Program) -> [CachedCall] {
    program.isRun ? lesson.cachedCalls(among: program.cells, program.sharedCode) : []
  }

  /// The programs by which the values of a program's calls of `cached` are known, by the cells that call.
  ///
  /// Where a later cell may change what the earlier ones mean, it is the whole program.
  func programsOfCalls(_ lesson: Lesson, _ program: Program) -> [Int: Program] {
    let cells = Set(cachedCalls(of: lesson, in: program).map(\.cell))
    return Dictionary(
      uniqueKeysWithValues: cells.map { cell in
        let earlier = Array(program.cells.prefix { $0 <= cell })
        let later = Array(program.cells.dropFirst(earlier.count))
        return (
          cell,
          lesson.cells(later, mayChange: earlier)
            ? program : lesson.program(of: earlier, like: program, course: course)
        )
      })
  }

  /// Compiles what tells whether the values of a program's calls of `cached` are known.
  func compileForCalls(_ lesson: Lesson, _ program: Program, in folder: String) async {
    let stage = compileStage(lesson, program)
    for (cell, prefix) in programsOfCalls(lesson, program).sorted(by: { $0.key < $1.key })
    where !stage.isKnown(prefix) {
      let ownFolder = "\(folder)/until-\(cell)"
      guard mkdir(ownFolder, 0o755) == 0 else { continue }
      // What keeps the compiler from it keeps the value from being known.
      _ = try? await stage.run(prefix, of: lesson, in: ownFolder)
    }
  }

  /// A program's calls of `cached`, with the values that are known; what they depend on has been compiled.
  func keptCalls(
    _ lesson: Lesson, _ program: Program, _ freshness: Freshness
  ) -> [KeptCall] {
    let calls = cachedCalls(of: lesson, in: program)
    if calls.isEmpty { return [] }
    let stage = compileStage(lesson, program)
    let keys = programsOfCalls(lesson, program).mapValues { prefix in
      // Cells that use what a later one declares do not compile without it.
      let basis = stage.isKnownToCompile(prefix) ? prefix : program
      return executionKey(
        basis, of: lesson, stage, object: { stage.knownObject(of: basis) })
    }
    return calls.map { call in
      let key = keys[call.cell].flatMap { $0 }.map {
        ValueCache.key(execution: $0, name: call.name)
      }
      return KeptCall(
        call: call, key: key,
        stored: freshness == .cached ? key.flatMap(values.stored(for:)) : nil)
    }
  }

  /// The names of the calls of `cached` in a lesson whose values would be computed.
  func computedCalls(_ lesson: Lesson, _ programs: [Program]) -> [String] {
    var names: [String] = []
    for program in programs {
      for kept in keptCalls(lesson, program, .cached)
      where kept.stored == nil && !names.contains(kept.call.name) {
        names.append(kept.call.name)
      }
    }
    return names
  }

  /// Adds to an execution the use of the files which the values that it has taken depend on: they would have been
  /// read if the values had been computed.
  func addInputs(of calls: [KeptCall], to execution: inout Execution) {
    execution.log.events = execution.log.events.flatMap { logged -> [LoggedEvent] in
      guard case .kept(let name, .taken) = logged.event,
        let stored = calls.first(where: { $0.call.name == name })?.stored
      else { return [logged] }
      let uses = stored.inputs.map { input in
        let path = input.path.hasPrefix("/") ? input.path : "\(courseFolder)/\(input.path)"
        return LoggedEvent(
          .used(FileUse(input.kind, path)), printed: logged.printed, errors: logged.errors)
      }
      return uses + [logged]
    }
  }

  /// The values that an execution has computed, as far as they can be kept.
  ///
  /// - Parameters:
  ///   - entries: What the program has written into its file.
  ///   - calls: Its calls.
  ///   - execution: The execution, whose events say what is in the file.
  /// - Returns: The values.
  func computedValues(
    _ entries: [KeptEntry], of calls: [KeptCall], in execution: Execution
  ) -> [ComputedValue] {
    var uses: [FileUse] = []
    var values: [ComputedValue] = []
    // What a value depends on is not known after something that nobody follows.
    var isFollowed = true
    for event in execution.log.events.map(\.event) {
      switch event {
      case .used(let use): uses.append(use)
      case .unfollowed: isFollowed = false
      case .kept(let name, .computed(let digest)):
        guard isFollowed, let key = calls.first(where: { $0.call.name == name })?.key,
          let value = entries.first(where: { $0.name == name })?.value
        else { continue }
        var found = Digest()
        value.withUnsafeBytes { found.add($0) }
        if found.text == digest { values.append(ComputedValue(key: key, value: value, uses: uses)) }
      default: break
      }
    }
    return values
  }

  /// Keeps computed values, unless a file has changed that the program has read.
  func keep(_ computed: [ComputedValue], since start: Date) {
    for value in computed {
      guard let inputs = values.reader.inputs(of: value.uses, unchangedSince: start) else {
        continue
      }
      values.keep(StoredValue(inputs: inputs, value: value.value), for: value.key)
    }
  }
}
