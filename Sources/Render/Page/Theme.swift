import Foundation
import Lessons
import Mustache

/// How pages look: templates for their frame, and the files that they need.
public struct Theme: Sendable {
  /// The style sheet and the fonts.
  public var files: [SiteFile]
  private var page: MustacheTemplate
  private var index: MustacheTemplate

  /// Reads the theme that comes with the tool.
  ///
  /// - Throws: A diagnostic if a file of it is missing.
  public static func standard() throws(Diagnostic) -> Theme {
    try Theme(folder: Bundle.module.bundlePath + "/Theme")
  }

  /// Reads a theme from a folder: `page.mustache`, `index.mustache`, `style.css` and `fonts/`.
  ///
  /// - Throws: A diagnostic if a file of it is missing, or a template is not one.
  public init(folder: String) throws(Diagnostic) {
    page = try Theme.template("page.mustache", in: folder)
    index = try Theme.template("index.mustache", in: folder)
    let fonts = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/fonts")) ?? []
    files = []
    for path in ["style.css"] + fonts.sorted().map({ "fonts/" + $0 }) {
      files.append(SiteFile(path: path, content: try Theme.content(path, in: folder)))
    }
  }

  /// The whole page of a lesson.
  ///
  /// What is put into a template is markup already.
  func page(_ values: [String: Any]) -> String { page.render(values) }

  /// The whole index page.
  func index(_ values: [String: Any]) -> String { index.render(values) }

  private static func template(
    _ name: String, in folder: String
  ) throws(Diagnostic) -> MustacheTemplate {
    let text = String(decoding: try content(name, in: folder), as: UTF8.self)
    do {
      return try MustacheTemplate(string: text)
    } catch {
      throw Diagnostic(at: nil, "the theme's \(name) is not a Mustache template: \(error)")
    }
  }

  private static func content(_ path: String, in folder: String) throws(Diagnostic) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
      throw Diagnostic(
        at: nil, "the theme has no file \(path) in \(folder)", help: "build the tool again")
    }
    return Array(data)
  }
}
