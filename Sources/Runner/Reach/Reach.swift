import Text

/// What of a library a program can run or read.
package struct Reach: Equatable, Sendable {
  /// The nodes of the library's graph, in ascending order.
  package var nodes: [Int]
  /// Changes with all code and data that the program can run or read, its own included.
  package var digest: Digest
}

extension CodeGraph {
  /// What a program that is linked with the library can reach, given the graph of its own object
  /// files, all of whose code counts.
  package func reach(of program: CodeGraph) -> Reach {
    let used = program.undefined.compactMap { name in
      // The linker was told to take the lesson kit's function in place of the one it wraps.
      exported["__wrap_\(name)"] ?? exported[name]
    }
    let nodes = closure(from: used + roots)
    var digest = Digest()
    for node in program.nodes { digest.add(node.digest) }
    // Where a piece of code lies among the others does not count.
    for reached in nodes.map({ self.nodes[$0].digest }).sorted() { digest.add(reached) }
    return Reach(nodes: nodes, digest: digest)
  }

  /// All nodes that can be reached from some, in ascending order.
  func closure(from start: [Int32]) -> [Int] {
    var isReached = Array(repeating: false, count: nodes.count)
    var missing = conformances.map(\.conditions.count)
    var waiting: [Int32: [Int]] = [:]
    var work = start
    for (index, conformance) in conformances.enumerated() {
      if conformance.conditions.isEmpty { work.append(conformance.record) }
      for condition in conformance.conditions { waiting[condition, default: []].append(index) }
    }
    while let node = work.popLast() {
      if isReached[Int(node)] { continue }
      isReached[Int(node)] = true
      work += references[nodes[Int(node)].references]
      for conformance in waiting[node] ?? [] {
        missing[conformance] -= 1
        if missing[conformance] == 0 { work.append(conformances[conformance].record) }
      }
    }
    return isReached.indices.filter { isReached[$0] }
  }
}
