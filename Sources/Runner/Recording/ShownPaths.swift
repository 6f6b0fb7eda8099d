import Files
import Lessons
import Record

// Where on this machine the course is, which is nothing that a page can say.

extension RunRecorder {
  /// An error if an output says where on this machine the course is.
  func courseFolderShown(in output: Output, at place: SourceRange) -> Diagnostic? {
    let folders = [courseFolder, courseFolder.realPath].compactMap(\.self)
    guard output.texts.contains(where: { text in folders.contains(where: text.contains(path:)) })
    else { return nil }
    return Diagnostic(
      at: place, "the output contains the course's folder, which is another one elsewhere",
      help: "show a path relative to it, or the name alone, such as url.lastPathComponent")
  }
}

extension Output {
  /// The texts that it consists of.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text.text]
    case .value(let value): [value.text]
    case .table(let table): table.columns + table.rows.joined().map(\.text)
    case .claim(let claim):
      [claim.statement] + [claim.measured, claim.expected].compactMap { $0?.text }
    case .figure: []
    }
  }
}

extension String {
  /// Whether a path is in the text, and does not merely begin or end another name.
  fileprivate func contains(path: String) -> Bool {
    var rest = self[...]
    while let range = rest.firstRange(of: path) {
      let before = self[..<range.lowerBound].last
      let after = self[range.upperBound...].first
      if before?.isPartOfName != true, after?.isPartOfName != true { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }
}

extension Character {
  fileprivate var isPartOfName: Bool { isLetter || isNumber || "._-~".contains(self) }
}
