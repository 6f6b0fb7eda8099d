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
  private var cell: Int?
  private var generator = RandomGenerator(seed: 0)

  var current: RandomGenerator {
    mutating get {
      let (index, seed) = _currentCell
      if cell != index {
        cell = index
        generator = RandomGenerator(seed: seed)
      }
      return generator
    }
    set { generator = newValue }
  }
}
