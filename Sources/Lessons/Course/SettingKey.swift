/// A key of `course.yml` or of the front matter of a lesson.
///
/// The tables of keys are all that is known about them: what the readers accept and errors suggest,
/// and what the JSON Schemas in `docs/schema` are written from.
struct SettingKey: Sendable {
  var name: String
  var kind: SettingKind
  /// What it is for, in a sentence.
  var meaning: String

  init(_ name: String, _ kind: SettingKind, _ meaning: String) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
  }
}

/// What the value of a key can be.
enum SettingKind: Sendable, CaseIterable {
  case text, texts, markdown, markdownLines
  case names, path
  case flag, date, identifier, language, module
  case languageMode, scope, seed, minutes, seconds, megabytes, tolerance
  case lessons, files
  case parts, macros, links, siblings, codePlace

  /// Whether a single text is a value.
  var isText: Bool { isProse || self == .names || self == .path }

  /// Whether a value is a text in which any sign may be meant, also the `#` of a comment.
  var isProse: Bool { [.text, .texts, .markdown, .markdownLines].contains(self) }

  /// What the help of an error says after "expected".
  var expected: String {
    switch self {
    case .text, .markdown, .path: "text"
    case .texts, .names: "text, or a list of texts"
    case .markdownLines: "a list with a line of Markdown for each entry"
    case .flag: "true or false"
    case .date: "a date such as 2026-11-27"
    case .identifier: "a letter, and then letters, digits and hyphens"
    case .language: "a language tag such as 'en' or 'pt-BR'"
    case .module: "the name of a Swift module"
    case .languageMode: "5 or 6"
    case .scope: "lesson or cell"
    case .seed: "a whole number from 0 to \(UInt64.max)"
    case .minutes: "a whole number of minutes, at least 1"
    case .seconds: "a positive number of seconds"
    case .megabytes: "a positive whole number of megabytes"
    case .tolerance: "a number from 0 to below 1"
    case .lessons: "a list of lessons"
    case .files: "a list of files"
    case .parts: "a list of parts, each with 'title:' and 'lessons:'"
    case .macros: "commands with what they stand for, such as '\\R': '\\mathbb{R}'"
    case .codePlace: "where the code is, such as '{code: folded}'"
    case .siblings: "a list of courses, each with 'name:' and 'course:'"
    case .links: "names with addresses, such as 'repository: https://…'"
    }
  }
}

/// The keys that can be in one place, and what is said about others.
struct SettingKeys: Sendable {
  var keys: [SettingKey]
  /// What other tools, or other files of the course, call things: each with what to do about it.
  var strangers: [String: Stranger] = [:]

  /// A key that authors write here, though it is none.
  enum Stranger: Sendable {
    /// The same thing has another name here.
    case called(String)
    /// It belongs elsewhere: the message after the key, and the way out.
    case misplaced(String, help: String?)
  }

  var names: [String] { keys.map(\.name) }

  subscript(name: String) -> SettingKey? { keys.first { $0.name == name } }
}
