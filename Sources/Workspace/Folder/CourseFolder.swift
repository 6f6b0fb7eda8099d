import Files
import Foundation
import Lessons

/// The folder of a course: `course.yml`, `lessons/`, `records/`, `site/` and a cache.
package struct CourseFolder: Sendable {
  /// An absolute path without a slash at its end.
  package let path: String

  package init(path: String) {
    self.path =
      path.isEmpty
      ? FileManager.default.currentDirectoryPath
      : URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// The name of the folder, which is also the title of a course that has none.
  package var name: String { URL(fileURLWithPath: path).lastPathComponent }
  /// The file that says what the course is called and how its cells are compiled.
  package static let settings = "course.yml"
  package var site: String { path + "/site" }
  package var records: ApprovedRecords { ApprovedRecords(folder: self) }

  // MARK: Files of the course

  /// The files of lessons, in the order of their names: `lessons/*.md`, except those whose names
  /// begin with a full stop or an underscore.
  package var lessonFiles: [String] {
    Folder(path + "/lessons").names
      .filter { LessonName.isLesson(file: $0) && !$0.hasPrefix(".") && !$0.hasPrefix("_") }
      .map { "lessons/" + $0 }
  }

  /// The text of a file.
  ///
  /// - Parameter file: The path relative to the course, as it is printed: `lessons/03-softmax.md`.
  /// - Returns: The text.
  /// - Throws: A ``Diagnostic`` that says why it cannot be read.
  package func text(_ file: String) throws(Diagnostic) -> String {
    do throws(FileError) { return try File("\(path)/\(file)").text() } catch {
      if error.cause == .notUTF8 {
        throw Diagnostic(
          at: Location(file: file, line: 1), "\(error.cause)", help: "save it as UTF-8")
      }
      throw Diagnostic(at: nil, "cannot read \(file): \(error.cause)")
    }
  }

  /// Writes the text of a file, which is then either as it was or complete.
  ///
  /// - Throws: A ``Diagnostic`` that says why it cannot be written.
  package func replace(_ file: String, with text: String) throws(Diagnostic) {
    do throws(FileError) { try File("\(path)/\(file)").replace(with: text) } catch {
      throw Diagnostic(error)
    }
  }

  package func exists(_ file: String) -> Bool { File("\(path)/\(file)").exists }

  /// The content of a file that a lesson shows or links to.
  ///
  /// - Parameter file: The path relative to the course.
  /// - Returns: The content; nil if there is no such file, or it is outside the course.
  package func content(_ file: String) -> [UInt8]? {
    let url = URL(fileURLWithPath: "\(path)/\(file)").standardizedFileURL
    guard url.path.hasPrefix(path + "/") else { return nil }
    return try? File(url.path).bytes()
  }
}

extension Diagnostic {
  init(_ error: FileError) { self.init(at: nil, "\(error)") }
}
