import Lessons
import Text

extension Lesson {
  /// Where the random numbers of a cell start.
  ///
  /// From the course's seed, the lesson's name, and the cell's id, else its place among the blocks,
  /// so that a draw inserted in one cell changes no other cell's numbers.
  func seed(ofCell index: Int, course: Course) -> UInt64 {
    let place = cells[..<index].count { $0.form == .block }
    var digest = Digest()
    digest.add(String(course.seed))
    digest.add(name)
    digest.add(cells[index].options.id.map { "#" + $0 } ?? String(place))
    if cells[index].form == .inline { digest.add(cells[index].code.text) }
    return digest.seed
  }
}

extension Cell {
  /// The seconds that the cell may run, at most 30 years: what counts them has limits.
  func timeout(in course: Course) -> Double { min(options.timeout ?? course.timeout, 1e9) }

  /// The megabytes of data that the program may have while the cell runs; nil for no limit.
  func memory(in course: Course) -> Int? { options.memory ?? course.memory }
}
