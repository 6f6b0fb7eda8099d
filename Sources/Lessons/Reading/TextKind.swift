/// What a Markdown file of a course is.
enum TextKind {
  case lesson
  /// The text of the course's own page.
  case coursePage
  case glossary

  init(file: String) {
    switch file {
    case coursePageFile: self = .coursePage
    case Glossary.file: self = .glossary
    default: self = .lesson
    }
  }
}
