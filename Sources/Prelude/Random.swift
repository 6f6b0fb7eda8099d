import LessonKit
import NN
import Synchronization

/// The random numbers of the cell that runs.
///
///     let weights = Tensor.normal([500, 500], using: &random)
///
/// Each cell has a generator of its own, seeded from the course, the lesson and the cell, so that a
/// draw inserted in one cell changes the numbers of no other.
public var random: RandomGenerator {
  get { cellGenerator.withLock { $0.current } }
  set { cellGenerator.withLock { $0.current = newValue } }
}

private let cellGenerator = Mutex(CellGenerator())

private struct CellGenerator {
  /// Where numbers begin: a cell, or a computation of its own in one.
  private struct Start: Equatable {
    var cell: Int
    var seed: UInt64
  }

  private var start: Start?
  private var generator = RandomGenerator(seed: 0)
  /// The cell's generator while a computation in it has its own.
  private var outer: (start: Start, generator: RandomGenerator)?

  var current: RandomGenerator {
    mutating get {
      let (cell, seed) = _currentCell
      let start = Start(cell: cell, seed: seed)
      if self.start == start { return generator }
      if let outer, outer.start == start {
        generator = outer.generator
      } else {
        outer = self.start.flatMap { $0.cell == cell ? ($0, generator) : nil }
        generator = RandomGenerator(seed: seed)
      }
      self.start = start
      return generator
    }
    set { generator = newValue }
  }
}
