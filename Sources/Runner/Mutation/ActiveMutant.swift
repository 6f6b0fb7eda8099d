import Files
import Lessons

/// The mutant that a lesson's program runs with, and the memory in which it marks what has run.
package struct ActiveMutant: Equatable, Sendable {
  /// Its number; −1 for the library as it is.
  package var number: Int
  /// The file that is shared memory.
  package var marks: String
  /// The seconds that a program may take; nil for those that its cells may take.
  package var timeLimit: Double?

  /// - Throws: ``Diagnostic`` if the file for the marks cannot be written.
  package init(
    _ number: Int = -1, marks: String, count: Int, timeLimit: Double? = nil
  ) throws(Diagnostic) {
    self.number = number
    self.marks = marks
    self.timeLimit = timeLimit
    do throws(FileError) {
      try File(marks).replace(with: [UInt8](repeating: 0, count: count + 1))
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  /// The marks that have been set.
  package var set: Set<Int> {
    let bytes = (try? File(marks).bytes()) ?? []
    return Set(bytes.indices.filter { bytes[$0] != 0 })
  }

  /// The file as the program finds it open.
  var file: ChildProcess.File { .init(descriptor: MutationModule.descriptor, path: marks) }

  var environment: [String: String] {
    [MutationModule.variable: "\(MutationModule.descriptor) \(number)"]
  }
}
