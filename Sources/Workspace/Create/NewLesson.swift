import Files
import Lessons

/// A lesson that does not exist yet.
package struct NewLesson {
  /// The path relative to the course: `lessons/04-hill-climbing.md`.
  package let file: String
  /// What the author has to do for the lesson to have a place in the course; nil if there is nothing.
  package let remark: String?
  private let folder: CourseFolder
  private let title: String

  /// Finds a name for the lesson: its number is one higher than that of any other, with as many digits.
  ///
  /// - Parameters:
  ///   - title: The title, in Markdown.
  ///   - sources: The course as it is.
  ///   - folder: The folder of the course.
  /// - Throws: A ``Diagnostic`` if no file can be named after the title, or a lesson has that name.
  package init(
    titled title: String, in sources: CourseSources, folder: CourseFolder
  ) throws(Diagnostic) {
    self.folder = folder
    self.title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if self.title.isEmpty {
      throw Diagnostic(
        at: nil, "a lesson needs a title", help: "write: lessons new \"Gradient descent\"")
    }
    guard folder.exists(CoursePaths.lessons) || folder.exists(CoursePaths.settings) else {
      throw Diagnostic(
        at: nil, "there is no course in \(folder.path)",
        help: "begin one with: lessons init COURSE; or choose one with --course")
    }
    let name = self.title.asFileName(language: sources.course.language)
    if name.isEmpty {
      throw Diagnostic(
        at: nil, "no file can be named after '\(self.title)'",
        help: "give a title with letters or digits, and change it in the file")
    }
    let names = sources.lessonFiles.map { LessonName(file: $0) }
    if let known = zip(sources.lessonFiles, names).first(where: { $1.withoutNumber == name }) {
      throw Diagnostic(
        at: nil, "there is a lesson of that name: \(known.0)", help: "choose another title")
    }
    let numbers = names.compactMap { name -> Substring? in
      let digits = name.text.prefix { $0.isASCII && $0.isNumber }
      // Too long for a number, such as a date with a time.
      return digits.isEmpty || Int(digits) == nil ? nil : digits
    }
    // Where no lesson has a number, they are in the order of their names.
    var prefix = ""
    if !numbers.isEmpty || names.isEmpty {
      let width = numbers.map(\.count).max() ?? 2
      let number = String((numbers.compactMap { Int($0) }.max() ?? 0) + 1)
      prefix = String(repeating: "0", count: max(width - number.count, 0)) + number + "-"
    }
    file = CoursePaths.besideLessons("\(prefix)\(name).md")
    remark = Self.remark(on: name, sources.course.parts)
  }

  private static func remark(on name: String, _ parts: [PartSetting]) -> String? {
    guard let last = parts.last else { return nil }
    return last.lessons == nil
      ? "it belongs to no part yet: write 'part: \(last.name)' in its front matter, or another one"
      : "it belongs to no part yet: add '\(name)' to one in \(CoursePaths.settings)"
  }

  /// Writes the file.
  ///
  /// - Throws: A ``Diagnostic`` if it exists by now, or cannot be written.
  package func write() throws(Diagnostic) {
    if folder.exists(file) { throw Diagnostic(at: nil, "there is a file \(file) already") }
    try folder.replace(file, with: text)
  }

  private var text: String {
    """
    # \(title)

    What this lesson is about.

    ```swift
    let answer = 6 * 7
    answer
    ```

    ```swift
    claim("The answer is 42", answer, ==, 42)
    ```

    """
  }
}
