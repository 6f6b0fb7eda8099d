import Lessons
import Text

extension Lesson {
  /// Where the random numbers of a cell start.
  ///
  /// From the course's seed, the lesson's identity, and the cell's id, else its place among the blocks
  /// that run, so that a draw inserted in one cell changes no other cell's numbers, and no lesson's change when
  /// lessons are renumbered.
  func seed(ofCell index: Int, course: Course) -> UInt64 {
    let place = cells[..<index].count { cell in
      cell.form == .block && [.success, .trap].contains(cell.options.expectation)
    }
    var digest = Digest()
    digest.add(String(course.seed))
    digest.add(identity)
    digest.add(cells[index].options.id.map { "#" + $0 } ?? String(place))
    if cells[index].form == .inline { digest.add(cells[index].code.text) }
    return digest.seed
  }

  /// Whether a program is compiled with `-O`.
  ///
  /// A program is one file, so that one cell that asks for it has all of them optimised.
  func isOptimized(_ program: Program, _ course: Course) -> Bool {
    course.settings(for: self).optimize
      || program.cells.contains { cells[$0].options.optimize }
  }

  /// The seconds that a cell may run, at most 30 years: what counts them has limits.
  func timeout(ofCell index: Int, course: Course) -> Double {
    min(cells[index].options.timeout ?? course.settings(for: self).timeout, 1e9)
  }

  /// The megabytes of data that the program may have while a cell runs; nil if nothing says how many.
  func memory(ofCell index: Int, course: Course) -> Int? {
    cells[index].options.memory ?? course.memory
  }

  /// The megabytes of data that any program of the lesson may have.
  func mostMemory(course: Course) -> Int {
    cells.indices.compactMap { memory(ofCell: $0, course: course) }
      .reduce(ProgramLimits.standardMemory, max)
  }
}
