import Foundation

/// Does work for each of some indices, as many at once as there are processors, in their order.
///
/// - Parameters:
///   - indices: What there is to do.
///   - started: Told that work begins; called on the caller's task, as `finished` is.
///   - finished: Told what came of it.
///   - work: The work.
func doSideBySide<Result: Sendable>(
  _ indices: [Int], started: (Int) -> Void = { _ in }, finished: (Int, Result) -> Void,
  work: @escaping @Sendable (Int) async -> Result
) async {
  await withTaskGroup(of: (Int, Result).self) { group in
    var rest = indices[...]
    func startNext() {
      guard let index = rest.popFirst() else { return }
      started(index)
      group.addTask { (index, await work(index)) }
    }
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { startNext() }
    while let (index, result) = await group.next() {
      finished(index, result)
      startNext()
    }
  }
}
