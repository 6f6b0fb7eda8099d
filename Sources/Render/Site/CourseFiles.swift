/// The files of a course that its pages show or link to, wherever they are kept.
///
/// All paths are relative to the course.
package protocol CourseFiles: Sendable {
  /// The content of a file; nil if there is no such file, or it is outside the course.
  func content(_ file: String) -> [UInt8]?
  /// Whether a path is that of a symbolic link, or goes through one, to something outside the course.
  func leadsOutside(_ file: String) -> Bool
  /// The names of the files in a folder, sorted; none if it is outside the course.
  func files(in folder: String) -> [String]
  /// The file that was probably meant by a path that no file has, though a folder in it may be
  /// misspelled, too.
  func similarFile(_ file: String) -> String?
}
