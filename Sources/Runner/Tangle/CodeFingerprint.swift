import Lessons
import Text

extension Lesson {
  /// Fingerprints of all code that the outputs of the cells marked `varies` come from, by the cells'
  /// indices: their own, that of the cells before them in their program, and that which lessons share.
  package func fingerprintsOfVaryingCode(
    course: Course, sharedCode: SharedCode
  ) -> [Int: String] {
    let varying = cells.indices.filter { cells[$0].options.varies }
    if varying.isEmpty { return [:] }
    let programs = tangled(course: course, sharedCode: sharedCode)
    return Dictionary(
      uniqueKeysWithValues: varying.compactMap { index in
        let program = programs.first { program in
          program.failingCell.map { $0 == index } ?? program.cells.contains(index)
        }
        guard let program else { return nil }
        var digest = Digest()
        digest.add("\(course.module) \(course.swiftVersion)")
        for file in sharedCode.files { digest.add(file.code.text) }
        for cell in program.cells.prefix(while: { $0 != index }) + [index] {
          digest.add(String(seed(ofCell: cell, course: course)))
          digest.add(cells[cell].code.text)
        }
        return (index, String(digest.text.suffix(8)))
      })
  }
}
