/// Where the files of a course are, relative to its folder.
package enum CoursePaths {
  /// What the course is called and how its cells are compiled.
  package static let settings = "course.yml"
  package static let lessons = "lessons"
  package static let records = "records"
  package static let site = "site"
  package static let cache = ".cache"
  /// The folder in the cache in which programs run.
  package static let running = "running"

  /// The approved record with a name.
  package static func record(_ name: String) -> String { "\(records)/\(name).json" }

  /// A file among the lessons.
  package static func besideLessons(_ path: String) -> String { "\(lessons)/\(path)" }
}
