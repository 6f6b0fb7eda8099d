/// The name of a lesson, which is that of its file without the extension: `03-softmax`.
///
/// It names the lesson's page and its figures.
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

  /// The name without the number that it begins with: `03-softmax` gives `softmax`; all of a name
  /// that is a number alone.
  package var withoutNumber: String {
    let rest = text.drop { $0.isASCII && $0.isNumber }
    let name = rest.drop { "-_ ".contains($0) }
    let isNumbered = rest.count < text.count && name.count < rest.count && !name.isEmpty
    return isNumbered ? String(name) : text
  }

  /// The number that the name begins with, as it is written: `03-` of `03-softmax`; nil if there is none.
  var number: Substring? {
    let number = text.dropLast(withoutNumber.count)
    return number.isEmpty ? nil : number
  }

  /// The name as a title: `03-softmax-temperature` gives `Softmax temperature`.
  var title: String {
    let words = withoutNumber.split { $0 == "-" || $0 == "_" || $0 == " " }
    let title = words.joined(separator: " ")
    return title.isEmpty ? text : title.prefix(1).uppercased() + title.dropFirst()
  }
}
