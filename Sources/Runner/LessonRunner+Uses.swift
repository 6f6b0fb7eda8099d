import Lessons

/// The code of the library that a lesson can reach.
package struct LibraryUse: Equatable, Sendable {
  package var lesson: Lesson
  /// The symbols, those of code that was made of the library's for this lesson included.
  package var symbols: Set<String>
  /// The declarations that they belong to.
  package var names: Set<SymbolName>
}

extension LessonRunner {
  /// What each lesson can reach of the library, and of the code that lessons share.
  ///
  /// - Parameter lessons: Lessons that have been compiled; others reach nothing.
  /// - Returns: A use for each lesson; nil if the code of the library cannot be told apart.
  package func uses(of lessons: [Lesson]) -> [LibraryUse]? {
    guard let graph = toolchain.library.graph(with: shared) else { return nil }
    return lessons.map { lesson in
      var symbols: Set<String> = []
      for program in programs(of: lesson) {
        guard let object = compileStage(lesson, program).knownObject(of: program),
          let own = CodeGraph(of: [("lesson.o", object)])
        else { continue }
        // What is generic is compiled again in the program that uses it.
        let reached = graph.reach(of: own).nodes.map { graph.nodes[$0] }
        symbols.formUnion((own.nodes + reached).compactMap(\.name))
        symbols.formUnion(own.undefined)
      }
      return LibraryUse(
        lesson: lesson, symbols: symbols, names: Set(symbols.map(SymbolName.init(ofSymbol:))))
    }
  }

  /// The names of all code that lessons share.
  package var sharedNames: Set<SymbolName> {
    guard let shared, let graph = CodeGraph(of: [(shared.objectFile, shared.object)]) else {
      return []
    }
    let names = graph.nodes.compactMap(\.name).map(SymbolName.init(ofSymbol:))
    return Set(names.filter { $0.module == shared.name })
  }

  /// The declarations of the library that lessons can call, with their symbols.
  ///
  /// - Throws: ``Diagnostic`` if the compiler cannot list them.
  package func publicDeclarations() async throws(Diagnostic) -> [PublicDeclaration] {
    try await withScratchFolder(in: scratchFolder) { folder throws(Diagnostic) in
      try await toolchain.publicDeclarations(in: folder)
    }
  }
}
