/// The name of a lesson, which is that of its file without the extension: `03-softmax`.
///
/// It names the lesson's page, its figures and its record.
package struct LessonName: Hashable, Sendable {
  package let text: String

  /// Creates the name of the lesson in a file, by its path, which may lack the extension.
  package init(file: String) {
    let last = file.split(separator: "/").last ?? file[...]
    text = String(Self.isLesson(file: String(last)) ? last.dropLast(Self.fileType.count) : last)
  }

  /// Whether a file is a lesson, by the end of its path.
  package static func isLesson(file: String) -> Bool { file.hasSuffix(fileType) }

  private static let fileType = ".md"

  /// The name as a title: `03-softmax-temperature` gives `Softmax temperature`.
  var title: String {
    let words = text.split { $0 == "-" || $0 == "_" || $0 == " " }
    let isNumbered = words.count > 1 && words[0].allSatisfy(\.isNumber)
    let title = words.dropFirst(isNumbered ? 1 : 0).joined(separator: " ")
    return title.isEmpty ? text : title.prefix(1).uppercased() + title.dropFirst()
  }
}
